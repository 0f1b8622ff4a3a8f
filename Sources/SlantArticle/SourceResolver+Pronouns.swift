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
        guard let isFemale = isFemale(pronoun), let found = onlyPerson(before: mention.range.lowerBound) else {
            return nil
        }
        return known(person(withoutTitle(found), role: nil, Mention(found)), as: isFemale)
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
        return namedBodies.count == 1 ? namedBodies[0] : nil
    }
}
