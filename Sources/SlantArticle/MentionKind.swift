import SlantText

/// What a mention is, read from its words alone.
enum MentionKind: Sendable {
    case pronoun(Pronoun)
    /// The tokens of the name, and those of the role before it.
    case person(name: Range<Int>, role: Range<Int>?)
    case body(name: Range<Int>)
    /// "the spokesman": somebody named before, or nobody yet.
    case role(head: Int, isDefinite: Bool)
    case unnamed(head: Int)
    case vague(head: Int)

    enum Pronoun: Sendable {
        case he, she, it, they, speaker

        static let ofList: [(list: WordLists, pronoun: Pronoun)] = [
            (.he, .he), (.she, .she), (.it, .it), (.they, .they), (.ourselves, .speaker),
        ]
    }
}

extension Reading {
    func kind(of mention: Mention) -> MentionKind {
        let first = mention.range.lowerBound
        if mention.core.count == 1, let pronoun = pronoun(at: first) { return .pronoun(pronoun) }
        if let person = nameAfterOffice(mention) ?? nameInApposition(mention) { return person }
        let capitals = lastCapitals(in: mention.core)
        if let capitals {
            let name = withoutOffice(capitals)
            let role = roleBefore(name.lowerBound, from: mention.core.lowerBound)
            let isFollowed = (name.upperBound..<max(name.upperBound, mention.core.upperBound)).contains {
                !has($0, [.time, .adverb, .mark])
            }
            if isFollowed { return commonNoun(mention) }
            if isBody(name, in: mention) { return .body(name: name) }
            if name.isEmpty { return .role(head: capitals.upperBound - 1, isDefinite: true) }
            return .person(name: name, role: role)
        }
        return commonNoun(mention)
    }

    /// "His lawyer, Jan Brod": a description first, then the name.
    private func nameInApposition(_ mention: Mention) -> MentionKind? {
        let head = head(of: mention)
        guard !has(head, .capital) else { return nil }
        // "A spokesman for the rebels, Jan Brod".
        var end = mention.core.upperBound
        while end < mention.range.upperBound, !has(end, .mark), !has(end, [.quoted, .relative, .finiteVerb]) {
            end += 1
        }
        guard end + 1 < mention.range.upperBound, has(end, .comma), !has(end, .quoted),
            end == mention.core.upperBound || has(head, .role)
        else { return nil }
        var last = end + 1
        while last < mention.range.upperBound, has(last, .capital), !has(last, .quoted) { last += 1 }
        let name = end + 1..<last
        let isWhole = last == mention.range.upperBound || has(last, .mark)
        guard isWhole, name.count >= 2 || has(head, .role) || name.contains(where: { has($0, .givenName) }),
            !name.isEmpty, name.count <= 4,
            !name.contains(where: { has($0, [.body, .metonym]) }), !has(name.upperBound - 1, .time)
        else { return nil }
        var first = mention.core.lowerBound
        while first + 1 < end, has(first, [.determiner, .possessive]) { first += 1 }
        return .person(name: withoutOffice(name), role: has(head, .role) ? first..<end : nil)
    }

    private func pronoun(at index: Int) -> MentionKind.Pronoun? {
        guard tags[index].intersects([.subjectPronoun, .objectPronoun, .possessive]) else { return nil }
        let lists = grammar.entry(text.tokens[index].word).lists
        return MentionKind.Pronoun.ofList.first { !lists.isDisjoint(with: $0.list) }?.pronoun
    }

    /// "Secretary of State Rex Tillerson": a given name after an office with "of".
    private func nameAfterOffice(_ mention: Mention) -> MentionKind? {
        let end = mention.range.first { has($0, .comma) } ?? mention.range.upperBound
        guard mention.core.upperBound < end, has(mention.core.upperBound, .of) else { return nil }
        var at = mention.core.upperBound + 2
        while at + 1 < end {
            if has(at, .capital), has(at, .givenName) || has(at + 1, .capital), has(at + 1, .capital),
                has(at - 1, .capital), !has(at - 1, .of),
                !has(at, [.role, .body])
            {
                var last = at + 1
                while last < end, has(last, .capital) { last += 1 }
                return .person(name: at..<last, role: mention.range.lowerBound..<at)
            }
            at += 1
        }
        return nil
    }

    /// The last run of capitals of a noun group; a sentence's first word counts only with evidence.
    private func lastCapitals(in core: Range<Int>) -> Range<Int>? {
        var end = core.upperBound
        while end > core.lowerBound, has(end - 1, [.time, .adverb, .mark, .closeBracket]), !has(end - 1, .capital) {
            end -= 1
        }
        var last = end
        while last > core.lowerBound, !has(last - 1, .capital) { last -= 1 }
        guard last > core.lowerBound else { return nil }
        var first = last
        while first > core.lowerBound, has(first - 1, .capital),
            !has(first - 1, [.determiner, .quantifier, .possessiveEnding]),
            !has(first - 1, .adverb) || first == last
        { first -= 1 }
        guard first < last else { return nil }
        if last - first == 1, has(first, .sentenceStart), core.count == 1,
            has(first, [.vague, .role, .body, .document, .thing]), !has(first, [.metonym, .givenName])
        {
            return nil
        }
        if has(first, [.sentenceStart]), last - first == 1, core.count > 1, last < end { return nil }
        return first..<last
    }

    /// "President Donald Trump" → "Donald Trump".
    private func withoutOffice(_ capitals: Range<Int>) -> Range<Int> {
        var first = capitals.lowerBound
        for index in capitals
        where has(index, [.role, .title]) && !has(index, .givenName) && index + 1 < capitals.upperBound {
            first = index + 1
        }
        return first..<capitals.upperBound
    }

    private func roleBefore(_ name: Int, from start: Int) -> Range<Int>? {
        var first = start
        while first < name, has(first, [.determiner, .title]) { first += 1 }
        guard first < name, (first..<name).contains(where: { has($0, .role) }) else { return nil }
        return first..<name
    }

    private func isBody(_ name: Range<Int>, in mention: Mention) -> Bool {
        guard let last = name.last else { return false }
        if has(last, [.body, .document]),
            name.count > 1 || has(name.lowerBound - (name.lowerBound > mention.range.lowerBound ? 1 : 0), .determiner)
        {
            return true
        }
        if name.contains(where: { has($0, .body) }), !has(name.lowerBound, .givenName) { return true }
        if name.count == 1 {
            if has(last, [.metonym]) { return true }
            if has(last, .allCapitals), !has(last, .titleCase) { return true }
            if name.lowerBound > mention.range.lowerBound, has(name.lowerBound - 1, .determiner) { return true }
            return false
        }
        if has(name.lowerBound, [.givenName, .title]) { return false }
        if isIn(.companyName, last) { return true }
        if name.lowerBound > mention.range.lowerBound, has(name.lowerBound - 1, .determiner) { return true }
        return name.contains { has($0, .metonym) }
    }

    private func commonNoun(_ mention: Mention) -> MentionKind {
        let head = head(of: mention)
        let tag = tags[head]
        if isVague(mention, head: head) { return .vague(head: head) }
        if tag.intersects(.role), !tag.intersects(.vague) {
            let isDefinite = has(mention.core.lowerBound, [.determiner]) && !isIndefinite(mention.core.lowerBound)
            return isDefinite ? .role(head: head, isDefinite: true) : .unnamed(head: head)
        }
        if tag.intersects([.body, .document]) { return .body(name: mention.core) }
        return .unnamed(head: head)
    }

    private func isIndefinite(_ index: Int) -> Bool { text.tokens[index].length <= 2 }

    /// Nobody in particular: a plural of no number, place or body.
    func isVague(_ mention: Mention, head: Int) -> Bool {
        // "one of them", "officials familiar with the talks": somebody in particular.
        if mention.range.count > 1, isWord(head, "one") { return false }
        if mention.core.upperBound < mention.range.upperBound,
            isPostmodifier(mention.core.upperBound, mention.range.upperBound)
        {
            return false
        }
        let isQuantifierAlone = mention.core.count == 1 && has(head, .quantifier)
        guard has(head, .vague) || isQuantifierAlone else { return false }
        for index in mention.core where index != head {
            if has(index, [.demonym, .body, .possessive, .possessiveEnding]) { return false }
            if has(index, .capital), !has(index, .sentenceStart) { return false }
            if has(index, .number), !has(index, .quantifier) || isIn(.exactNumber, index) { return false }
        }
        for index in mention.core.upperBound..<max(mention.core.upperBound, mention.range.upperBound) {
            if has(index, [.capital, .body, .number]) { return false }
        }
        return true
    }
}
