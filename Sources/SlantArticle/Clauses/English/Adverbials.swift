import SlantText

/// Times, places and asides between a reporting verb and what is said.
extension Reading {
    /// Skips adverbs, times and places between a reporting verb and what is said.
    func skipAdverbials(from start: Int, limit: Int) -> Int {
        var at = start
        var phrases = 0
        while at < limit, at - start < 40 {
            let tag = tags[at]
            if tag.intersects(.quoted) { break }
            if tag.intersects(.comma), at > start || phrases == 0 {
                guard let after = skipParenthesis(comma: at, limit: limit) else { break }
                at = after
                continue
            }
            if tag.intersects([.about, .as]) { break }
            if tag.intersects([.adverb]), !tag.intersects([.capital, .quantifier, .question]) {
                // "said | there was".
                if at + 1 < limit, has(at + 1, [.be, .modal, .have]), !has(at + 1, .quoted) { break }
                at += 1
                continue
            }
            if let after = skipTime(from: at, limit: limit) {
                at = after
                continue
            }
            // "in a statement | released by the campaign".
            if phrases > 0, tag.intersects(.past), at + 1 < limit, has(at + 1, .preposition), !tag.intersects(.capital),
                !has(at + 1, .capital)
            {
                at += 1
                continue
            }
            if tag.intersects(.to), !leadsToNoun(at, limit: limit) { break }
            if tag.intersects(.preposition), !tag.intersects([.capital, .of]), phrases < 4 {
                let end = prepositionalEnd(from: at, limit: limit)
                guard end > at + 1 else { break }
                guard leadsOn(end, limit: limit) else { break }
                phrases += 1
                at = end
                continue
            }
            break
        }
        return at
    }

    /// "to the crowd", not "to leave".
    func leadsToNoun(_ index: Int, limit: Int) -> Bool {
        index + 1 < limit && has(index + 1, [.determiner, .possessive, .capital, .objectPronoun, .number, .quantifier])
            && !has(index + 1, [.titleCase])
    }

    /// ", in plain terms, that": to the word after the second comma.
    func skipParenthesis(comma: Int, limit: Int) -> Int? {
        if let end = skipPlace(comma: comma, limit: limit) { return end }
        guard comma + 1 < limit,
            has(comma + 1, [.preposition, .ing, .adverb, .subordinator, .question, .relative, .coordinator]),
            !has(comma + 1, .quoted),
            !has(comma + 1, .ing) || !has(comma + 1, .cue)
        else { return nil }
        var at = comma + 1
        while at < limit, at - comma < 20, !has(at, [.comma, .semicolon, .colon, .stop, .quoted, .dash]) { at += 1 }
        guard at + 1 < limit, has(at, .comma) else { return nil }
        let isShort = has(comma + 1, .preposition) && at - comma < 8
        // "said, and this is the point, that": a clause of its own.
        if has(comma + 1, .coordinator), !has(at + 1, .that) { return nil }
        guard has(at + 1, [.that, .quoted]) || isShort && has(at + 1, [.determiner, .possessive, .subjectPronoun])
        else { return nil }
        return at + 1
    }

    /// "in Toledo, Ohio, that": to the word after the second comma.
    func skipPlace(comma: Int, limit: Int) -> Int? {
        var at = comma + 1
        while at < limit, at - comma < 4, has(at, .capital), !has(at, .quoted) { at += 1 }
        guard at > comma + 1, at + 1 < limit, has(at, .comma), has(at + 1, .that) else { return nil }
        return at + 1
    }

    /// "on Tuesday", "last week", "in 2012", "Nov. 9".
    func skipTime(from start: Int, limit: Int) -> Int? {
        var at = start
        if has(at, .preposition), !has(at, .of) {
            at += 1
            guard at < limit else { return nil }
        }
        var words = 0
        while at < limit, words < 6 {
            let tag = tags[at]
            if tag.intersects(.time), !tag.intersects(.possessiveEnding) {
                words += 1
                at += 1
                continue
            }
            if words > 0, tag.intersects(.number) {
                at += 1
                words += 1
                continue
            }
            if at + 1 < limit, has(at + 1, .time), !has(at + 1, .possessiveEnding),
                tag.intersects([.number, .adjective]) || tag.intersects(.timeModifier)
                    || at > start && tag.intersects([.determiner, .quantifier])
            {
                at += 1
                continue
            }
            if words > 0, at + 1 < limit, tag.intersects(.of), has(at + 1, [.number, .time]) {
                at += 1
                continue
            }
            // "in the past".
            if words == 0, at - start == 2, has(at - 1, .determiner), tag.intersects(.timeModifier), at + 1 < limit,
                has(at + 1, [.that, .determiner, .possessive, .subjectPronoun, .quoted, .mark])
            {
                return at + 1
            }
            if words == 0, at > start, at + 1 < limit, tag.intersects(.determiner), has(at + 1, .timeModifier) {
                at += 1
                continue
            }
            if words == 0, at > start, tag.intersects(.number), text.tokens[at].length == 4 { return at + 1 }
            break
        }
        return words > 0 ? at : nil
    }

    /// The end of a phrase led by a preposition.
    func prepositionalEnd(from start: Int, limit: Int) -> Int {
        var at = start + 1
        while at < limit, has(at, .preposition), !has(at, .quoted) { at += 1 }
        if at < limit, has(at, .ing), !has(at, .capital) { at += 1 }
        guard at < limit, !has(at, [.subjectPronoun, .that, .mark]) else { return start }
        let end = nounPhraseEnd(from: at, limit: limit)
        // A programme's title in marks: on “Meet the Press”.
        if end < limit, has(end, .quoted), let stretch = stretch(at: end), has(end, .capital),
            stretches[stretch].tokens.count <= 8, stretches[stretch].tokens.lowerBound == end
        {
            return stretches[stretch].tokens.upperBound
        }
        return end
    }

    /// Whether what stands at an index shows that the words before it were an adverbial.
    func leadsOn(_ index: Int, limit: Int) -> Bool {
        guard index < limit else { return true }
        let tag = tags[index]
        return tag.intersects([
            .that, .quoted, .mark, .question, .subjectPronoun, .determiner, .possessive, .preposition, .time, .adverb,
            .subordinator, .to, .ing, .quantifier, .coordinator, .relative,
        ]) || tag.intersects(.past) && index + 1 < limit && has(index + 1, .preposition)
    }

    /// Where the first phrase begins that says on what occasion it was said: "attacked Lund | in an interview".
    func occasion(in range: Range<Int>) -> Int? {
        range.first { at in
            guard has(at, .preposition), !has(at, [.quoted, .of, .to, .about, .as, .capital]),
                isIn(.occasionPreposition, at)
            else { return false }
            let end = nounPhraseEnd(from: at + 1, limit: range.upperBound)
            return (at + 1..<max(at + 1, end)).contains { isIn(.occasion, $0) }
        }
    }

    /// Without a time at the end: "endorsed Lund | last week".
    func withoutTime(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end - 1 > range.lowerBound, has(end - 1, [.time, .number]), !has(end - 1, [.possessiveEnding, .quoted]) {
            end -= 1
        }
        guard end < range.upperBound, (end..<range.upperBound).contains(where: { has($0, .time) }) else { return range }
        while end - 1 > range.lowerBound, has(end - 1, [.timeModifier, .preposition, .determiner]),
            !has(end - 1, [.of, .quoted])
        { end -= 1 }
        return range.lowerBound..<end
    }
}
