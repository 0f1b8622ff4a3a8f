import SlantText

/// Speakers whom a pronoun or "the company" stands for, though they have not spoken before.
extension SourceResolver {
    /// "Berg left in May. He said …", "The council apologised for what it called": whoever acts before the pronoun.
    mutating func actor(before mention: Mention, _ pronoun: MentionKind.Pronoun) -> Source.ID? {
        let sentence = reading.text.sentenceIndex(holding: mention.range.lowerBound)
        if case .it = pronoun { return actingBody(before: mention, sentence) }
        guard let isFemale = isFemale(pronoun), sentence > 0,
            reading.text.sentences[sentence - 1].block == reading.text.sentences[sentence].block
        else { return nil }
        let before = reading.text.sentences[sentence - 1].tokens
        guard (recentPersons.last.flatMap { drafts[$0].mentions.last?.lowerBound } ?? -1) < before.lowerBound,
            let subject = reading.mainSubject(of: before, limit: before.upperBound, before: before.upperBound),
            case .person(let name, let role) = reading.kind(of: subject), !isCommonNoun(name)
        else { return nil }
        return known(person(name, role: role, subject), as: isFemale)
    }

    /// The body that is the subject of the pronoun's own sentence.
    private mutating func actingBody(before mention: Mention, _ sentence: Int) -> Source.ID? {
        let tokens = reading.text.sentences[sentence].tokens
        guard let subject = reading.mainSubject(of: tokens, limit: tokens.upperBound, before: tokens.upperBound),
            subject.range.upperBound <= mention.range.lowerBound, case .body = reading.kind(of: subject)
        else { return nil }
        return source(of: subject)
    }

    /// "Ada Lund ran for office. … She said": the one person whom the article has named so far.
    mutating func onlyPerson(before mention: Mention, _ pronoun: MentionKind.Pronoun) -> Source.ID? {
        guard let isFemale = isFemale(pronoun) else { return nil }
        var found: Range<Int>?
        for name in reading.names {
            if name.lowerBound >= mention.range.lowerBound { break }
            guard isPersonal(name), let last = name.last else { continue }
            if let found, reading.nameHash(found.upperBound - 1) != reading.nameHash(last) { return nil }
            found = name
        }
        guard let found else { return nil }
        return known(person(withoutTitle(found), role: nil, Mention(found)), as: isFemale)
    }

    /// A given name or title, or two words of which the second stands alone elsewhere.
    private func isPersonal(_ name: Range<Int>) -> Bool {
        guard name.count > 1, let last = name.last,
            !name.contains(where: { reading.has($0, [.body, .metonym, .document, .calendar]) })
        else { return false }
        return reading.has(name.lowerBound, [.givenName, .title])
            || name.count == 2 && surnames.contains(reading.nameHash(last))
    }

    private func isFemale(_ pronoun: MentionKind.Pronoun) -> Bool? {
        switch pronoun {
        case .he: false
        case .she: true
        case .it, .they, .speaker: nil
        }
    }

    private mutating func known(_ id: Source.ID, as isFemale: Bool) -> Source.ID? {
        guard drafts[id].isFemale ?? isFemale == isFemale else { return nil }
        drafts[id].isFemale = isFemale
        return id
    }

    /// "the company": the one body with a name of its own that has spoken or acted so far.
    func onlyBody(for head: Int, _ mention: Mention) -> Source.ID? {
        guard reading.isIn(.genericBody, head), reading.has(mention.core.lowerBound, .determiner),
            mention.core.count == 2, reading.text.tokens[mention.core.lowerBound].length == 3
        else { return nil }
        let named = drafts.indices.filter { id in
            drafts[id].nature == .body && drafts[id].name.contains { reading.has($0, .capital) }
                && !drafts[id].name.contains { reading.has($0, [.metonym, .sentenceStart]) && drafts[id].name.count == 1 }
        }
        return named.count == 1 ? named[0] : nil
    }
}
