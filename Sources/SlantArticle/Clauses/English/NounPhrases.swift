import SlantText

/// Noun phrases read rightwards from their first word: objects and subjects that stand behind their verb.
extension Reading {
    /// The end of the noun phrase that begins at `start`: determiners, names, nouns, "of" phrases. With `isOpen`
    /// other prepositional phrases and appositions belong to it: an inverted subject.
    func nounPhraseEnd(from start: Int, limit: Int, isOpen: Bool = false) -> Int {
        var at = start
        var sawNoun = false
        while at < limit, at - start < Reading.longest {
            switch joint(at, in: start..<limit, sawNoun: sawNoun, isOpen: isOpen) {
            case .end: return at
            case .pronoun: return sawNoun ? at : at + 1
            case .leads(let next): at = next
            case .word:
                if endsPhrase(at, in: start..<limit, sawNoun: sawNoun, isOpen: isOpen) { return at }
                if !has(at, [.determiner, .possessive, .adjective, .adverb]) { sawNoun = true }
                at += 1
            }
        }
        return at
    }

    /// What a token does between the words of a noun phrase.
    private enum Joint {
        /// The phrase ends before it.
        case end
        /// A pronoun is a phrase of its own.
        case pronoun
        /// It joins what goes on at an index to what stands before it.
        case leads(Int)
        /// A word of the phrase, or one that ends it: `endsPhrase`.
        case word
    }

    /// Marks, brackets, pronouns, and the words that join nouns or open a clause.
    private func joint(_ at: Int, in range: Range<Int>, sawNoun: Bool, isOpen: Bool) -> Joint {
        let (start, limit) = (range.lowerBound, range.upperBound)
        let tag = tags[at]
        if tag.intersects(.quoted), !tag.intersects(.capital) || at == start { return .end }
        if tag.intersects(.openBracket), sawNoun, let close = closing(from: at, limit: limit) {
            return .leads(close + 1)
        }
        if joinsWords(at, floor: start, limit: limit) { return .leads(at + 1) }
        if tag.intersects(.mark) { return .end }
        if tag.intersects([.subjectPronoun, .objectPronoun]), !tag.intersects(.possessive) { return .pronoun }
        if tag.intersects(.that) { return .end }
        if tag.intersects([.determiner, .possessive]), sawNoun, !has(at - 1, [.coordinator, .preposition]) {
            return .end
        }
        if tag.intersects(.coordinator) {
            let joins = sawNoun && at + 1 < limit && !tag.intersects(.but) && joinsNouns(at, limit: limit)
            return joins ? .leads(at + 1) : .end
        }
        if tag.intersects([.relative, .to, .subordinator, .auxiliary, .question]),
            !tag.intersects([.of, .preposition])
        {
            return .end
        }
        guard tag.intersects(.preposition), !tag.intersects(.capital) else { return .word }
        // "half of the divers": the quantifier is the noun.
        let hasNoun = sawNoun || tag.intersects(.of) && at > start && has(at - 1, .quantifier)
        guard hasNoun, isOpen || tag.intersects(.of) else { return .end }
        if !isOpen, at + 1 < limit, has(at + 1, .ing), !has(at + 1, .capital) { return .end }
        return .leads(at + 1)
    }

    /// Whether a noun phrase ends before a time, an adverb or a verb.
    private func endsPhrase(_ at: Int, in range: Range<Int>, sawNoun: Bool, isOpen: Bool) -> Bool {
        let limit = range.upperBound
        let tag = tags[at]
        if tag.intersects(.time), !tag.intersects(.possessiveEnding), sawNoun { return true }
        // "the paper's weekly series", "one well-connected member".
        if tag.intersects(.adverb), sawNoun, !has(at - 1, [.possessiveEnding, .number, .quantifier]),
            !(at + 1 < limit && text.tokens[at + 1].shape.contains(.hyphenBefore))
        {
            return true
        }
        if tag.intersects([.finite, .past]), !tag.intersects(.capital) {
            if sawNoun {
                let isParticiple =
                    isOpen && tag.intersects(.past) && at + 1 < limit && has(at + 1, .preposition) && !has(at + 1, .to)
                if !isParticiple { return true }
            }
            // "the right seized upon": the adjective was the noun.
            if at > range.lowerBound, has(at - 1, .adjective), at + 1 < limit,
                has(at + 1, [.preposition, .determiner, .possessive, .that])
            {
                return true
            }
        }
        return tag.intersects(.ing) && sawNoun && !tag.intersects(.capital)
    }

    func joinsNouns(_ index: Int, limit: Int) -> Bool {
        let next = tags[index + 1]
        return next.intersects([.capital, .determiner, .possessive, .number, .role, .body, .adjective])
            || !next.intersects([.auxiliary, .finite, .past, .adverb, .subjectPronoun, .preposition, .to, .ing, .cue])
    }

    func closing(from open: Int, limit: Int) -> Int? {
        var at = open + 1
        while at < limit, at - open < 30 {
            if has(at, .closeBracket) { return at }
            at += 1
        }
        return nil
    }

    /// The inverted subject after a verb with its appositions: "said Ada Lund, 46, the harbour master".
    func invertedSubject(from start: Int, limit: Int) -> Mention? {
        var first = start
        while first < limit, has(first, .adverb), !has(first, .capital) { first += 1 }
        guard first < limit, !has(first, [.quoted, .mark, .that, .to, .question, .preposition, .time, .auxiliary])
        else { return nil }
        if has(first, .objectPronoun), !has(first, [.subjectPronoun, .possessive]) { return nil }
        let end = nounPhraseEnd(from: first, limit: limit, isOpen: true)
        guard end > first, (first..<end).contains(where: isNominal) else { return nil }
        var whole = end
        while whole < limit, has(whole, .comma), whole + 1 < limit, opensApposition(whole + 1) {
            let next = appositionEnd(from: whole + 1, limit: limit)
            guard next > whole + 1 else { break }
            whole = next
        }
        return Mention(range: first..<whole, core: coreOfPhrase(first, end))
    }

    func opensApposition(_ index: Int) -> Bool {
        let tag = tags[index]
        if tag.intersects([.quoted, .subjectPronoun, .that, .but, .subordinator, .ing]) { return false }
        if tag.intersects(.question), !tag.intersects(.relative) { return false }
        // "There is, says Lund, no money left"; "Any reading, said Lund, would show".
        if tag.intersects([.negation, .auxiliary, .finite]), !tag.intersects(.capital) { return false }
        return tag.intersects([.determiner, .number, .relative, .role, .body, .possessive, .capital])
            || !tag.intersects([.coordinator, .adverb, .preposition, .cue, .past, .to])
    }

    func appositionEnd(from start: Int, limit: Int) -> Int {
        var at = start
        while at < limit, !tags[at].intersects([.comma, .semicolon, .colon, .dash, .stop, .quoted]) { at += 1 }
        return at
    }
}
