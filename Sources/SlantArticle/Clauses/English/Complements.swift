import SlantText

/// What follows a reporting verb: English clause order. What is data about English stands in `rules/language/en`.
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

    func plainComplement(
        _ cue: ArticleGrammar.Cue, at index: Int, limit: Int, afterPerson: Bool
    ) -> Complement {
        guard index < limit else { return .none }
        let tag = tags[index]
        let speaks = cue.takes.intersects([.clause, .quotation])
        // "began" is a verb of speech only beside what is said.
        if cue.takes == .quotation, !tag.intersects([.comma, .colon, .that]) { return .none }
        if tag.intersects([.comma, .colon, .dash, .quoted]) {
            return markedComplement(cue, at: index, limit: limit, afterPerson: afterPerson)
        }
        if tag.intersects(.mark) { return .none }
        if tag.intersects(.that), speaks || afterPerson { return .clause(index) }
        if tag.intersects(.that), cue.takes.contains(.object), index + 1 < limit,
            !has(index + 1, [.finiteVerb, .past, .mark, .preposition])
        {
            return .clause(index)
        }
        if tag.intersects(.question), !tag.intersects(.capital) || tag.intersects(.titleCase) {
            if tag.intersects(.subordinator), !tag.intersects(.condition), cue.act == .speech,
                !cue.takes.contains(.person)
            {
                return .none
            }
            return speaks || cue.takes.contains(.object) ? .clause(index) : .none
        }
        if tag.intersects(.to) {
            return cue.takes.contains(.infinitive) || afterPerson ? .infinitive(index) : .none
        }
        if tag.intersects(.ing), !tag.intersects(.capital) {
            if cue.takes.intersects([.ing, .object]) { return .ing(index) }
            return cue.takes.contains(.clause) && hasFiniteVerb(in: index + 1..<clauseMark(from: index, limit: limit))
                ? .clause(index) : .none
        }
        // "what she described | as a dispute".
        if tag.intersects(.as), cue.takes.contains(.as), !afterPerson { return .object(index) }
        if tag.intersects([.subordinator, .coordinator, .auxiliary]), !tag.intersects([.determiner, .quantifier]) {
            return tag.intersects([.modal, .be, .have]) && cue.takes.contains(.clause) ? .clause(index) : .none
        }
        if tag.intersects(.preposition), !tag.intersects(.capital) {
            return cue.takes.contains(.person) && tag.intersects(.about) ? .object(index) : .none
        }
        if cue.takes.contains(.clause), !afterPerson || opensClause(index, limit: limit) {
            if !cue.takes.contains(.object) {
                return !afterPerson && isMereObject(of: cue, at: index, limit: limit) ? .none : .clause(index)
            }
            return startsClause(index, limit: limit) ? .clause(index) : .object(index)
        }
        return cue.takes.contains(.object) && !afterPerson ? .object(index) : .none
    }

    /// Behind a comma, colon or dash, or between marks.
    private func markedComplement(
        _ cue: ArticleGrammar.Cue, at index: Int, limit: Int, afterPerson: Bool
    ) -> Complement {
        let tag = tags[index]
        let speaks = cue.takes.intersects([.clause, .quotation])
        if tag.intersects([.comma, .colon, .dash]) {
            guard index + 1 < limit else { return .none }
            if has(index + 1, .quoted), isStart(ofStretchAt: index + 1), speaks || cue.takes.contains(.as) {
                return .quotation(index + 1)
            }
            if tag.intersects(.colon), speaks { return .clause(index + 1) }
            // "He added, that": a comma too many.
            if tag.intersects(.comma), cue.takes.contains(.clause), has(index + 1, .that), !has(index - 1, .comma) {
                return .clause(index + 1)
            }
            return .none
        }
        guard isStart(ofStretchAt: index) else { return .none }
        if speaks || afterPerson {
            return isWholeQuotation(at: index, limit: limit) ? .quotation(index) : .clause(index)
        }
        return cue.takes.contains(.object) ? .object(index) : .none
    }

    /// "maintains a wide lead", "protested his innocence": a noun phrase where a clause would have to stand. Of "said
    /// nothing" and the like something is said all the same.
    private func isMereObject(of cue: ArticleGrammar.Cue, at index: Int, limit: Int) -> Bool {
        guard cue.verbClass != .neutral, has(index, [.determiner, .possessive]) else { return false }
        let end = nounPhraseEnd(from: index, limit: limit)
        return end - index <= 3 && !(index..<end).contains { has($0, .time) }
            && (end >= limit || has(end, [.mark, .preposition, .to, .time, .coordinator]))
    }

    func opensClause(_ index: Int, limit: Int) -> Bool {
        tags[index].intersects([.determiner, .possessive, .subjectPronoun, .capital, .quantifier])
            && hasFiniteVerb(in: index + 1..<clauseMark(from: index, limit: limit))
    }

    func clauseMark(from index: Int, limit: Int) -> Int {
        var at = index + 1
        while at < limit, at - index < 25, !has(at, [.comma, .semicolon, .colon, .dash, .quoted]) { at += 1 }
        return at
    }

    /// The person that a verb addresses: "reporters", "The Huffington Post", "him".
    func personEnd(from start: Int, limit: Int) -> Int {
        guard start < limit, !has(start, [.quoted, .mark, .that, .to, .question, .preposition, .ing]) else {
            return start
        }
        if has(start, .time) { return start }
        if has(start, .objectPronoun),
            !has(start, .possessive) || start + 1 < limit && has(start + 1, [.that, .to, .mark, .quoted])
        {
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
    func isWholeQuotation(at index: Int, limit: Int) -> Bool {
        guard let stretch = stretch(at: index) else { return false }
        let end = stretches[stretch].tokens.upperBound
        guard end < limit, end > index else { return true }
        if has(end, .coordinator), startsClause(end + 1, limit: limit) { return true }
        return has(end - 1, [.comma, .stop]) || has(end, .mark)
    }
}

extension OptionSet where RawValue: FixedWidthInteger {
    func intersects(_ other: Self) -> Bool { rawValue & other.rawValue != 0 }
}
