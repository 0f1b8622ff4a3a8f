import SlantText

/// English clause order: what follows a reporting verb, and where a reported clause ends. What is data about English
/// stands in `rules/language/en`; this is the rest.
extension Reading {
    /// What stands after a reporting verb.
    enum Complement: Sendable {
        case none
        case clause(Int)
        case quotation(Int)
        case infinitive(Int)
        case object(Int)
        case ing(Int)

        var start: Int? {
            switch self {
            case .none: nil
            case .clause(let start), .quotation(let start), .infinitive(let start), .object(let start), .ing(let start):
                start
            }
        }
    }

    /// The complement of a cue whose last word ends before `start`. `person` is the end of the person addressed.
    func complement(of cue: ArticleGrammar.Cue, from start: Int, limit: Int) -> (complement: Complement, after: Int) {
        if cue.takes.contains(.person) {
            let end = personEnd(from: start, limit: limit)
            if end > start {
                let next = skipAdverbials(from: end, limit: limit)
                let found = plainComplement(cue, at: next, limit: limit, afterPerson: true)
                if case .infinitive = found, cue.takes.contains(.infinitive) { return (.infinitive(start), next) }
                if found.start != nil || !cue.takes.contains(.object) { return (found, next) }
                return (.object(start), next)
            }
        }
        let next = skipAdverbials(from: start, limit: limit)
        return (plainComplement(cue, at: next, limit: limit, afterPerson: false), next)
    }

    private func plainComplement(
        _ cue: ArticleGrammar.Cue, at index: Int, limit: Int, afterPerson: Bool
    ) -> Complement {
        guard index < limit else { return .none }
        let tag = tags[index]
        let speaks = cue.takes.intersects([.clause, .quotation])
        // "began" is a verb of speech only beside what is said.
        if cue.takes == .quotation, !tag.intersects([.comma, .colon, .that]) { return .none }
        if tag.intersects([.comma, .colon, .dash]) {
            guard index + 1 < limit else { return .none }
            if has(index + 1, .quoted), isStart(ofStretchAt: index + 1), speaks || cue.takes.contains(.as) { return .quotation(index + 1) }
            if tag.intersects(.colon), speaks { return .clause(index + 1) }
            return .none
        }
        if tag.intersects(.quoted) {
            guard isStart(ofStretchAt: index) else { return .none }
            if speaks || afterPerson { return isWholeQuotation(at: index, limit: limit) ? .quotation(index) : .clause(index) }
            return cue.takes.contains(.object) ? .object(index) : .none
        }
        if tag.intersects(.mark) { return .none }
        if tag.intersects(.that), speaks || afterPerson { return .clause(index) }
        if tag.intersects(.that), cue.takes.contains(.object), index + 1 < limit, !has(index + 1, [.finiteVerb, .past, .mark]) { return .clause(index) }
        if tag.intersects(.question), !tag.intersects(.capital) || tag.intersects(.titleCase) {
            if tag.intersects(.subordinator), !tag.intersects(.condition), cue.act == .speech, !cue.takes.contains(.person) { return .none }
            return speaks || cue.takes.contains(.object) ? .clause(index) : .none
        }
        if tag.intersects(.to) {
            return cue.takes.contains(.infinitive) || afterPerson ? .infinitive(index) : .none
        }
        if tag.intersects(.ing), !tag.intersects(.capital) {
            if cue.takes.intersects([.ing, .object]) { return .ing(index) }
            return cue.takes.contains(.clause) && hasFiniteVerb(in: index + 1..<clauseMark(from: index, limit: limit)) ? .clause(index) : .none
        }
        if tag.intersects([.subordinator, .coordinator, .auxiliary]), !tag.intersects([.determiner, .quantifier]) {
            return tag.intersects([.modal, .be, .have]) && cue.takes.contains(.clause) ? .clause(index) : .none
        }
        if tag.intersects(.preposition), !tag.intersects(.capital) {
            if cue.takes.contains(.as), !afterPerson, text.lexicon.spelling(of: text.tokens[index].word) == "as" { return .object(index) }
            return cue.takes.contains(.person) && tag.intersects(.about) ? .object(index) : .none
        }
        if cue.takes.contains(.clause), !afterPerson || opensClause(index, limit: limit) {
            if !cue.takes.contains(.object) { return .clause(index) }
            return startsClause(index, limit: limit) ? .clause(index) : .object(index)
        }
        return cue.takes.contains(.object) && !afterPerson ? .object(index) : .none
    }

    private func opensClause(_ index: Int, limit: Int) -> Bool {
        tags[index].intersects([.determiner, .possessive, .subjectPronoun, .capital, .quantifier])
            && hasFiniteVerb(in: index + 1..<clauseMark(from: index, limit: limit))
    }

    private func clauseMark(from index: Int, limit: Int) -> Int {
        var at = index + 1
        while at < limit, at - index < 25, !has(at, [.comma, .semicolon, .colon, .dash, .quoted]) { at += 1 }
        return at
    }

    /// The person that a verb addresses: "reporters", "The Huffington Post", "him".
    private func personEnd(from start: Int, limit: Int) -> Int {
        guard start < limit, !has(start, [.quoted, .mark, .that, .to, .question, .preposition, .ing]) else { return start }
        if has(start, .time) { return start }
        if has(start, .objectPronoun), !has(start, .possessive) || start + 1 < limit && has(start + 1, [.that, .to, .mark, .quoted]) {
            return start + 1
        }
        if has(start, .subjectPronoun), !has(start, .objectPronoun) { return start }
        return nounPhraseEnd(from: start, limit: limit)
    }

    func isStart(ofStretchAt index: Int) -> Bool {
        guard let stretch = stretch(at: index) else { return false }
        return stretches[stretch].tokens.lowerBound == index
    }

    /// Whether nothing of the clause follows the quotation that starts here.
    private func isWholeQuotation(at index: Int, limit: Int) -> Bool {
        guard let stretch = stretch(at: index) else { return false }
        let end = stretches[stretch].tokens.upperBound
        guard end < limit, end > index else { return true }
        if has(end, .coordinator), startsClause(end + 1, limit: limit) { return true }
        return has(end - 1, [.comma, .stop]) || has(end, .mark)
    }

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
            if tag.intersects(.about) { break }
            if tag.intersects([.adverb]), !tag.intersects([.capital, .quantifier, .question]) { at += 1; continue }
            if let after = skipTime(from: at, limit: limit) { at = after; continue }
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
    private func leadsToNoun(_ index: Int, limit: Int) -> Bool {
        index + 1 < limit && has(index + 1, [.determiner, .possessive, .capital, .objectPronoun, .number, .quantifier])
            && !has(index + 1, [.titleCase])
    }

    /// ", in plain terms, that": to the word after the second comma.
    private func skipParenthesis(comma: Int, limit: Int) -> Int? {
        guard comma + 1 < limit, has(comma + 1, [.preposition, .ing, .adverb, .subordinator, .question, .relative]), !has(comma + 1, .quoted),
            !has(comma + 1, .ing) || !has(comma + 1, .cue)
        else { return nil }
        var at = comma + 1
        while at < limit, at - comma < 20, !has(at, [.comma, .semicolon, .colon, .stop, .quoted, .dash]) { at += 1 }
        guard at + 1 < limit, has(at, .comma) else { return nil }
        let isShort = has(comma + 1, .preposition) && at - comma < 8
        guard has(at + 1, [.that, .quoted]) || isShort && has(at + 1, [.determiner, .possessive, .subjectPronoun]) else { return nil }
        return at + 1
    }

    /// "on Tuesday", "last week", "in 2012", "Nov. 9".
    private func skipTime(from start: Int, limit: Int) -> Int? {
        var at = start
        if has(at, .preposition), !has(at, .of) {
            at += 1
            guard at < limit else { return nil }
        }
        var words = 0
        while at < limit, words < 6 {
            let tag = tags[at]
            if tag.intersects(.time), !tag.intersects(.possessiveEnding) { words += 1; at += 1; continue }
            if words > 0, tag.intersects(.number) { at += 1; words += 1; continue }
            if at + 1 < limit, has(at + 1, .time), !has(at + 1, .possessiveEnding), tag.intersects([.number, .adjective]) || tag.intersects(.timeModifier) || at > start && tag.intersects([.determiner, .quantifier]) {
                at += 1
                continue
            }
            if words > 0, at + 1 < limit, tag.intersects(.of), has(at + 1, [.number, .time]) { at += 1; continue }
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
        { return stretches[stretch].tokens.upperBound }
        return end
    }

    /// Whether what stands at an index shows that the words before it were an adverbial.
    private func leadsOn(_ index: Int, limit: Int) -> Bool {
        guard index < limit else { return true }
        let tag = tags[index]
        return tag.intersects([
            .that, .quoted, .mark, .question, .subjectPronoun, .determiner, .possessive, .preposition, .time, .adverb,
            .subordinator, .to, .ing, .quantifier, .coordinator, .relative,
        ])
    }

    /// Without a time at the end: "endorsed Lund | last week".
    func withoutTime(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end - 1 > range.lowerBound, has(end - 1, [.time, .number]), !has(end - 1, [.possessiveEnding, .quoted]) { end -= 1 }
        guard end < range.upperBound, (end..<range.upperBound).contains(where: { has($0, .time) }) else { return range }
        while end - 1 > range.lowerBound, has(end - 1, [.timeModifier, .preposition, .determiner]), !has(end - 1, [.of, .quoted]) { end -= 1 }
        return range.lowerBound..<end
    }

    /// Where the content that begins at `start` ends. `isOpening` where its clause opens the sentence and the main
    /// clause follows after a comma ("When he said …, they left").
    func clauseEnd(from start: Int, limit: Int, isObject: Bool, isOpening: Bool) -> Int {
        var at = start
        while at < limit {
            if has(at, .quoted), let stretch = stretch(at: at) {
                let end = min(limit, max(at + 1, stretches[stretch].tokens.upperBound))
                at = end
                // “…,” with the narrator after it: the comma inside the marks ends the clause.
                if at < limit, has(at - 1, .comma), endsAtComma(next: at, limit: limit, isOpening: isOpening) { return at }
                continue
            }
            let tag = tags[at]
            if tag.intersects([.semicolon]) { return at }
            if tag.intersects(.openBracket), let close = closeOfBracket(at, limit: limit) { at = close + 1; continue }
            if at > start {
                if tag.intersects(.comma), endsAtComma(next: at + 1, limit: limit, isOpening: isOpening) { return at }
                if isObject, tag.intersects(.comma), opensExplanation(at + 1, limit: limit) { return at }
                if isObject, tag.intersects([.dash, .colon]) { return at }
                if tag.intersects(.colon), leadsToOthersWords(at, limit: limit) { return at }
                if tag.intersects(.dash) {
                    if let second = secondDash(after: at, limit: limit) { at = second + 1; continue }
                    if at + 1 < limit, has(at + 1, .ing) { return at }
                }
                if tag.intersects(.coordinator), endsAtCoordinator(at, limit: limit, isObject: isObject) { return at }
                if isObject, tag.intersects(.subordinator), at + 1 < limit, endsAtSubordinator(at, limit: limit) { return at }
            }
            at += 1
        }
        return at
    }

    /// A quotation after the colon that is somebody else's: a tag follows it.
    /// Where the verb of the clause around it begins, for content that stands in that clause's subject: "his claim that
    /// the army fled | is false", "a law which he said was a pretext | fell".
    func outerVerb(from start: Int, limit: Int) -> Int {
        var sawVerb = false
        for at in start..<limit where !has(at, .quoted) {
            let tag = tags[at]
            let isVerb = tag.intersects(.finiteVerb) || tag.intersects(.past) || at > start && isFiniteCue(at)
            guard isVerb, !tag.intersects(.capital) else { continue }
            let before = at > start ? tags[at - 1] : []
            if before.intersects([.auxiliary, .to, .adverb, .negation, .coordinator, .relative, .subjectPronoun]) {
                sawVerb = true
                continue
            }
            if sawVerb { return at }
            sawVerb = true
        }
        return limit
    }

    private func leadsToOthersWords(_ colon: Int, limit: Int) -> Bool {
        guard colon + 1 < limit, let stretch = stretch(at: colon + 1) else { return false }
        let end = stretches[stretch].tokens.upperBound
        return end + 1 < limit
    }

    private func secondDash(after dash: Int, limit: Int) -> Int? {
        (dash + 1..<limit).first { has($0, .dash) && !has($0, .quoted) }
    }

    /// ", his adviser at the time" after an object: the narrator explains; "A, the B and the C" is a list.
    private func opensExplanation(_ index: Int, limit: Int) -> Bool {
        guard index < limit, has(index, [.determiner, .possessive]) else { return false }
        return !(index..<min(limit, index + 12)).contains { has($0, .coordinator) }
    }

    private func closeOfBracket(_ open: Int, limit: Int) -> Int? {
        var at = open + 1
        while at < limit, at - open < 30 {
            if has(at, .closeBracket) { return at }
            at += 1
        }
        return nil
    }

    /// Whether the clause ends at the comma before `next`.
    private func endsAtComma(next: Int, limit: Int, isOpening: Bool) -> Bool {
        guard next < limit else { return true }
        if isOpening { return true }
        let tag = tags[next]
        if tag.intersects(.relative), !tag.intersects(.that) { return !resumesAfterRelative(next, limit: limit) }
        if tag.intersects(.but) { return true }
        if tag.intersects(.ing), !tag.intersects([.capital, .preposition]), text.tokens[next].length > 5 { return true }
        if tag.intersects(.clauseBreak) { return true }
        if tag.intersects(.cue), isAccording(next) { return true }
        if tag.intersects(.coordinator), next + 1 < limit {
            if isFiniteCue(next + 1) { return true }
            return startsClause(next + 1, limit: limit)
        }
        return false
    }

    /// ", which began in 2009, remained …": the clause goes on after the relative one.
    private func resumesAfterRelative(_ relative: Int, limit: Int) -> Bool {
        var at = relative + 1
        while at < limit, at - relative < 30, !has(at, [.comma, .semicolon, .colon, .dash]) || has(at, .quoted) { at += 1 }
        guard at + 1 < limit, has(at, .comma) else { return false }
        return has(at + 1, [.be, .have, .modal, .auxiliaryDo, .finite, .to]) || has(at + 1, .past) && !has(at + 1, [.cue, .capital])
    }

    /// A subject and a finite verb: a clause of its own, not a member of a list.
    private func startsClause(_ index: Int, limit: Int) -> Bool {
        if index < limit, has(index, .subjectPronoun) { return true }
        guard index < limit, !has(index, [.auxiliary, .past, .finite, .to, .that, .preposition, .ing, .quoted]) else { return false }
        let end = nounPhraseEnd(from: index, limit: limit, isOpen: true)
        guard end > index, end < limit else { return false }
        return has(end, .finiteVerb) || has(end, .past) && end + 1 < limit
            || has(end, .adverb) && end + 1 < limit && has(end + 1, [.past, .be, .have, .modal, .finite])
    }

    private func endsAtCoordinator(_ index: Int, limit: Int, isObject: Bool) -> Bool {
        guard index + 1 < limit else { return false }
        let next = adverbsEnd(from: index + 1, limit: limit)
        guard next < limit else { return false }
        guard isObject else { return isFiniteCue(next) && (next + 1 < limit && has(next + 1, .that) || leadsToQuotation(next + 1, limit: limit)) }
        if has(index, .but) { return true }
        return isFiniteCue(next) || has(next, [.finite, .be, .modal, .have]) || has(next, .past) && !has(next, .capital)
    }

    private func leadsToQuotation(_ index: Int, limit: Int) -> Bool {
        let at = skipAdverbials(from: index, limit: limit)
        guard at < limit else { return false }
        return has(at, .quoted) || has(at, [.comma, .colon]) && at + 1 < limit && has(at + 1, .quoted)
    }

    private func endsAtSubordinator(_ index: Int, limit: Int) -> Bool {
        startsClause(index + 1, limit: limit)
    }

    private func adverbsEnd(from start: Int, limit: Int) -> Int {
        var at = start
        while at < limit, has(at, .adverb), !has(at, .capital) { at += 1 }
        return at
    }

    private func isAccording(_ index: Int) -> Bool {
        let entry = grammar.entry(text.tokens[index].word)
        for offset in 0..<Int(entry.candidateCount) {
            let candidate = grammar.candidates[Int(entry.firstCandidate) + offset]
            guard grammar.cues[candidate.cue].kind == .according else { continue }
            let words = candidate.particles.enumerated()
            if words.allSatisfy({ index + 1 + $0.offset < text.tokens.count && text.tokens[index + 1 + $0.offset].word == $0.element }) { return true }
        }
        return false
    }

    /// A past or third-person form of a reporting verb.
    func isFiniteCue(_ index: Int) -> Bool {
        guard has(index, .cue), !has(index, .quoted) else { return false }
        let entry = grammar.entry(text.tokens[index].word)
        for offset in 0..<Int(entry.candidateCount) {
            let candidate = grammar.candidates[Int(entry.firstCandidate) + offset]
            if grammar.cues[candidate.cue].kind == .verb, candidate.forms.intersects([.past, .third]) { return true }
        }
        return false
    }
}

extension OptionSet where RawValue: FixedWidthInteger {
    func intersects(_ other: Self) -> Bool { rawValue & other.rawValue != 0 }
}
