import SlantText

/// Noun phrases read rightwards from their first word: objects and subjects that stand behind their verb.
extension Reading {
    /// The end of the noun phrase that begins at `start`: determiners, names, nouns, "of" phrases. With `isOpen`
    /// other prepositional phrases and appositions belong to it: an inverted subject.
    func nounPhraseEnd(from start: Int, limit: Int, isOpen: Bool = false) -> Int {
        var at = start
        var sawNoun = false
        while at < limit, at - start < Reading.longest {
            let tag = tags[at]
            if tag.intersects(.quoted), !has(max(start, at), .capital) || at == start { break }
            if tag.intersects(.openBracket), sawNoun, let close = closing(from: at, limit: limit) {
                at = close + 1
                continue
            }
            if joinsWords(at, floor: start, limit: limit) {
                at += 1
                continue
            }
            if tag.intersects(.mark) { break }
            if tag.intersects([.subjectPronoun, .objectPronoun]), !tag.intersects(.possessive) {
                return sawNoun ? at : at + 1
            }
            if tag.intersects(.that) { break }
            if tag.intersects([.determiner, .possessive]), sawNoun, !has(at - 1, .coordinator),
                !has(at - 1, .preposition)
            {
                break
            }
            if tag.intersects(.coordinator) {
                guard sawNoun, at + 1 < limit, !tag.intersects(.but), joinsNouns(at, limit: limit) else { break }
                at += 1
                continue
            }
            if tag.intersects([.relative, .to, .subordinator, .auxiliary, .question]),
                !tag.intersects([.of, .preposition])
            {
                break
            }
            if tag.intersects(.preposition), !tag.intersects(.capital) {
                // "half of the divers": the quantifier is the noun.
                guard sawNoun || tag.intersects(.of) && at > start && has(at - 1, .quantifier),
                    isOpen || tag.intersects(.of)
                else { break }
                if !isOpen, at + 1 < limit, has(at + 1, .ing), !has(at + 1, .capital) { break }
                at += 1
                continue
            }
            if tag.intersects(.time), !tag.intersects(.possessiveEnding), sawNoun { break }
            // "the paper's weekly series", "one well-connected member".
            if tag.intersects(.adverb), sawNoun, !has(at - 1, [.possessiveEnding, .number, .quantifier]),
                !(at + 1 < limit && text.tokens[at + 1].shape.contains(.hyphenBefore))
            {
                break
            }
            if tag.intersects([.finite, .past]), sawNoun, !tag.intersects(.capital) {
                guard isOpen, tag.intersects(.past), at + 1 < limit, has(at + 1, .preposition), !has(at + 1, .to) else {
                    break
                }
            }
            if tag.intersects([.finite, .past]), at > start, has(at - 1, .adjective), at + 1 < limit,
                has(at + 1, [.preposition, .determiner, .possessive, .that]), !tag.intersects(.capital)
            {
                // "the right seized upon": the adjective was the noun.
                break
            }
            if tag.intersects(.ing), sawNoun, !tag.intersects(.capital) { break }
            if !tag.intersects([.determiner, .possessive, .adjective, .adverb]) { sawNoun = true }
            at += 1
        }
        return at
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
