import SlantText

/// Subjects without a parser: read leftwards from their verb, within one sentence and a bounded number of words.
extension Reading {
    /// Longer phrases are no subjects.
    static let longest = 60

    /// The subject that ends before `end`, looked for not before `floor`.
    func subject(endingBefore end: Int, floor: Int) -> Mention? {
        guard end > floor else { return nil }
        let last = end - 1
        if has(last, .closeBracket), let open = opening(of: last, floor: floor, .openBracket), open > floor {
            guard let inner = subject(endingBefore: open, floor: floor) else { return nil }
            return Mention(range: inner.range.lowerBound..<end, core: inner.core)
        }
        if has(last, .comma) { return subjectWithApposition(comma: last, floor: floor) }
        if has(last, .dash) {
            guard let open = opening(of: last, floor: floor, .dash), open > floor else { return nil }
            guard let inner = subject(endingBefore: open, floor: floor) else { return nil }
            return Mention(range: inner.range.lowerBound..<end, core: inner.core)
        }
        if has(last, .mark) { return nil }
        return plainSubject(endingBefore: end, floor: floor)
    }

    func opening(of index: Int, floor: Int, _ tag: WordTags) -> Int? {
        var at = index - 1
        while at >= floor, index - at < Reading.longest {
            if has(at, tag) { return at }
            at -= 1
        }
        return nil
    }

    /// A subject without a mark before its verb.
    func plainSubject(endingBefore end: Int, floor: Int) -> Mention? {
        let last = end - 1
        let tag = tags[last]
        if tag.intersects(.relative), !tag.intersects(.possessive) { return Mention(last..<end) }
        if tag.intersects(.subjectPronoun) { return Mention(last..<end) }
        if tag.intersects([.coordinator, .subordinator, .to, .be]) { return nil }
        if tag.intersects(.preposition), !tag.intersects([.capital, .adverb]) { return nil }
        let start = phraseStart(before: end, floor: floor)
        var trimmed = trimmedStart(start, end)
        if start > floor, has(start - 1, .subordinator), has(start - 1, .preposition), !has(start - 1, .as),
            let group = lastGroup(start, end)
        {
            // "After the programme the mayor's office said".
            trimmed = group
        }
        guard trimmed < end, (trimmed..<end).contains(where: isNominal) else { return nil }
        return Mention(range: trimmed..<end, core: coreOfPhrase(trimmed, end))
    }

    func isNominal(_ index: Int) -> Bool {
        let tag = tags[index]
        if tag.intersects(.mark) { return false }
        return tag.intersects([.capital, .quantifier, .determiner, .number, .objectPronoun, .subjectPronoun])
            || !tag.intersects([
                .preposition, .adverb, .coordinator, .subordinator, .modal, .be, .have, .auxiliaryDo, .to, .negation,
            ])
    }

    /// Where the noun phrase that ends before `end` begins: after a mark, a word that opens a clause, or a finite verb
    /// that no relative leads.
    func phraseStart(before end: Int, floor: Int) -> Int {
        var at = end - 1
        var afterCoordinator: Int?
        while at >= floor, end - at <= Reading.longest {
            let tag = tags[at]
            if tag.intersects(.closeBracket), let open = opening(of: at, floor: floor, .openBracket) {
                at = open - 1
                continue
            }
            if tag.intersects(.quoted) {
                guard let start = nicknameStart(at) else { return at + 1 }
                at = start - 1
                continue
            }
            if joinsWords(at, floor: floor, limit: end) {
                at -= 1
                continue
            }
            if tag.intersects(.mark) { return at + 1 }
            if tag.intersects(.but) { return at + 1 }
            if tag.intersects(.coordinator) {
                if afterCoordinator == nil { afterCoordinator = at + 1 }
                at -= 1
                continue
            }
            if tag.intersects(.subordinator), !tag.intersects(.preposition) || opensClause(at, end, floor: floor) {
                return at + 1
            }
            if tag.intersects(.relative), !tag.intersects(.possessive) {
                // "countries that helped to broker the deal": the relative clause is the subject's.
                guard at > floor, at + 1 < end, has(at + 1, .past), !has(at + 1, .capital),
                    has(at - 1, .plainWord), !has(at - 1, [.cue, .preposition, .coordinator])
                else { return at + 1 }
                at -= 1
                continue
            }
            if tag.intersects(.question), at < end - 1, !tag.intersects(.capital) { return at + 1 }
            if tag.intersects(.subjectPronoun), at < end - 1 { return afterCoordinator ?? at + 1 }
            if isFiniteVerb(at, before: end) {
                guard let relative = relativeBefore(at, floor: floor) else { return afterCoordinator ?? at + 1 }
                at = relative - 1
                continue
            }
            at -= 1
        }
        return at + 1
    }

    /// "9/11", "the Reuters/Ipsos poll": a mark between two numbers or two capitals.
    func joinsWords(_ index: Int, floor: Int, limit: Int) -> Bool {
        guard has(index, .otherMark), index > floor, index + 1 < limit else { return false }
        return has(index - 1, .number) && has(index + 1, .number)
            || has(index - 1, .capital) && has(index + 1, .capital)
                && text.tokens[index].start == text.tokens[index - 1].end
                && text.tokens[index].end == text.tokens[index + 1].start
    }

    /// as, before, after, since: open a clause here if a verb stands between them and the subject's end.
    func opensClause(_ index: Int, _ end: Int, floor: Int) -> Bool {
        index + 1 < end && tags[index + 1].intersects(.subjectPronoun) || index + 4 >= end || index == floor
            || has(index - 1, [.comma, .coordinator, .sentenceStart])
    }

    /// A short quotation that begins with a capital inside a name: Sean “Diddy” Combs.
    func nicknameStart(_ index: Int) -> Int? {
        guard let stretch = stretch(at: index), stretches[stretch].tokens.count <= 4 else { return nil }
        let tokens = stretches[stretch].tokens
        guard tokens.lowerBound > 0, has(tokens.lowerBound, .capital), has(tokens.lowerBound - 1, .capital) else {
            return nil
        }
        return tokens.lowerBound
    }

    /// Whether the token is a verb of its own clause, for a reader who comes from the right.
    func isFiniteVerb(_ index: Int, before end: Int) -> Bool {
        let tag = tags[index]
        if tag.intersects(.titleCase), !tag.intersects(.auxiliary) { return false }
        if tag.intersects([.be, .have, .auxiliaryDo, .modal, .finite]) {
            return !tag.intersects(.capital) || tag.intersects(.sentenceStart)
        }
        guard tag.intersects(.past), !tag.intersects(.capital) else { return false }
        if index + 1 < end, has(index + 1, .preposition) || has(index + 1, .to) { return false }
        // "the report released Tuesday".
        if index + 1 < end, end - index < 5, (index + 1..<end).allSatisfy({ has($0, .time) || has($0, .timeModifier) })
        {
            return false
        }
        guard index > 0 else { return false }
        // "a retired officer", "the newly elected mayor": an adjective.
        return !tags[index - 1].intersects([
            .determiner, .possessive, .adjective, .preposition, .adverb, .possessiveEnding, .number, .quantifier,
            .demonym,
        ])
    }

    /// The relative that leads the verb group ending at `index`: "people who have battled".
    func relativeBefore(_ index: Int, floor: Int) -> Int? {
        var at = index - 1
        while at >= floor, index - at < 7 {
            let tag = tags[at]
            if tag.intersects(.relative) { return at > floor && !has(at - 1, .mark) ? at : nil }
            guard tag.intersects([.auxiliary, .adverb, .negation, .subjectPronoun, .capital]) else { return nil }
            at -= 1
        }
        return nil
    }

    /// Drops what stands before the phrase proper: "But on Tuesday".
    func trimmedStart(_ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end {
            let tag = tags[at]
            if tag.intersects([.quantifier, .determiner]) { break }
            // "about 200 protesters".
            if tag.intersects([.preposition, .adverb]), at + 1 < end, has(at + 1, .number), !has(at + 1, .calendar),
                at + 2 < end, !has(at + 2, [.mark, .time])
            {
                break
            }
            if tag.intersects([.coordinator, .subordinator, .negation]), !tag.intersects(.preposition) {
                at += 1
                continue
            }
            if tag.intersects(.time) || tag.intersects(.adverb) && !tag.intersects(.capital) {
                if has(at, .possessiveEnding) { break }
                at += 1
                continue
            }
            if tag.intersects(.adverb), tag.intersects(.sentenceStart), at + 1 < end {
                at += 1
                continue
            }
            if tag.intersects([.preposition, .to]) {
                return lastGroup(at + 1, end) ?? groupAfterTime(at + 1, end) ?? end
            }
            break
        }
        return at
    }

    /// After an opening preposition: where the last noun group begins that no preposition leads.
    func lastGroup(_ start: Int, _ end: Int) -> Int? {
        var found: Int?
        var at = start + 1
        while at < end {
            let tag = tags[at]
            let before = tags[at - 1]
            if !before.intersects([.preposition, .to, .of, .coordinator]) {
                if tag.intersects([.determiner, .possessive, .subjectPronoun]), !before.intersects(.quantifier) {
                    found = at
                }
                if tag.intersects(.capital), before.intersects(.time), !tag.intersects(.time) { found = at }
                if tag.intersects(.capital),
                    !before.intersects([
                        .capital, .determiner, .possessive, .role, .title, .adjective, .demonym, .number,
                        .possessiveEnding,
                    ])
                {
                    found = at
                }
            }
            at += 1
        }
        return found
    }

    /// After a preposition and the time that it leads, where a bare noun begins: "On Friday rebels", "in May two aides".
    func groupAfterTime(_ start: Int, _ end: Int) -> Int? {
        var at = start
        while at < end, tags[at].intersects(.time), !tags[at].intersects(.possessiveEnding) { at += 1 }
        guard at > start, at < end, isNominal(at), !tags[at].intersects([.mark, .past, .ing, .finite]) else {
            return nil
        }
        return at
    }

    /// "officials | familiar with the talks", "people | close to him".
    func isPostmodifier(_ index: Int, _ end: Int) -> Bool {
        index + 1 < end && isIn(.postmodifier, index) && has(index + 1, [.preposition, .to])
    }

    /// The first noun group of a phrase: up to a preposition, a relative, a bracket or a participle after its noun.
    func coreOfPhrase(_ start: Int, _ end: Int) -> Range<Int> {
        var at = start + 1
        while at < end {
            let tag = tags[at]
            if joinsWords(at, floor: start, limit: end) {
                at += 1
                continue
            }
            if tag.intersects([.preposition, .relative, .to, .mark, .auxiliary]), !tag.intersects(.coordinator) {
                break
            }
            if tag.intersects(.adjective), !tag.intersects([.capital, .role]),
                has(at - 1, [.vague, .role, .body]), !has(at - 1, [.capital, .possessiveEnding])
            {
                break
            }
            if tag.intersects([.past, .ing]), !tag.intersects(.capital), at + 1 < end,
                has(at + 1, [.preposition, .time])
            {
                break
            }
            if isPostmodifier(at, end) { break }
            at += 1
        }
        return start..<at
    }
}
