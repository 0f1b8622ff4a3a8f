import SlantArticle
import SlantText

/// The noun phrases on both sides of a verb, as far as they can be told from closed classes and marks. `nil` wherever
/// the words leave a doubt: no guess beats a wrong one.
struct ClauseReading {
    let text: TokenizedText
    /// The sentence's tokens.
    let sentence: Range<Int>

    /// A longer stretch has verbs in it that nobody knows.
    private static let longestPhrase = 12

    func folded(_ token: Int) -> String { Language.folded(text.string(text.tokens[token])) }

    func isAdverb(_ token: Int) -> Bool {
        let classes = text.classes(token)
        if classes.contains(.adverb) || classes == .negation { return true }
        return text.tokens[token].kind == .word && text.tokens[token].length > 4 && folded(token).hasSuffix("ly")
    }

    /// The first token of the verb group that ends before `verb`: forms of be, get, have, modals and adverbs.
    func groupStart(before verb: Int) -> Int {
        var start = verb
        var at = verb - 1
        while at >= sentence.lowerBound, text.tokens[at].kind == .word {
            let classes = text.classes(at)
            if !classes.isDisjoint(with: [.be, .have, .modal, .do]) && classes.isDisjoint(with: .pronoun)
                || ClauseReading.get.contains(folded(at))
            {
                start = at
            } else if !isAdverb(at) {
                break
            }
            at -= 1
        }
        return start
    }

    /// Whether a form of be or get stands in some tokens.
    func isPassive(_ group: Range<Int>) -> Bool {
        group.contains { text.classes($0).contains(.be) || ClauseReading.get.contains(folded($0)) }
    }

    /// The subject that ends before `end`; of "which" and "who" what they stand for.
    /// `mayBeObject`: what stands behind a verb of its own counts too ("met the families of sailors").
    func phrase(before end: Int, mayBeObject: Bool = false) -> Range<Int>? {
        let last = withoutAdverbs(before: end)
        guard last > sentence.lowerBound else { return nil }
        if text.classes(last - 1).contains(.relative) {
            var antecedent = last - 1
            if antecedent > sentence.lowerBound, text.tokens[antecedent - 1].word == Punctuation.comma.word {
                antecedent -= 1
            }
            guard antecedent == last - 1 || text.tokens[antecedent].kind == .mark,
                let phrase = phrase(before: antecedent, mayBeObject: true)
            else { return nil }
            // "the head of the board, who": after a comma either may be meant.
            let isPlain = !phrase.dropFirst().contains { text.classes($0).contains(.preposition) }
            return antecedent == last - 1 || isPlain ? phrase : nil
        }
        var start = last
        while start > sentence.lowerBound, !endsClause(start - 1) { start -= 1 }
        if let verb = (start..<last).last(where: { isVerb($0) }) {
            start = mayBeObject ? verb + 1 : afterConjunction(in: verb + 1..<last)
        }
        start = withoutAdjunct(start, before: last)
        guard start < last, last - start <= ClauseReading.longestPhrase, !text.classes(start).contains(.preposition)
        else { return nil }
        return start..<last
    }

    /// Whether "who" or "which" stands directly before.
    func isRelative(before end: Int) -> Bool {
        let last = withoutAdverbs(before: end)
        return last > sentence.lowerBound && text.classes(last - 1).contains(.relative)
    }

    /// "families of victims who …" → "victims": a relative clause belongs to the noun that it follows.
    func nearestNoun(of phrase: Range<Int>) -> Range<Int> {
        let preposition = phrase.dropFirst().last { text.classes($0).contains(.preposition) }
        guard let preposition, preposition + 1 < phrase.upperBound else { return phrase }
        return preposition + 1..<phrase.upperBound
    }

    /// The object or agent that begins at `start`.
    func phrase(from start: Int) -> Range<Int>? {
        var end = start
        while end < sentence.upperBound, end - start < ClauseReading.longestPhrase, text.tokens[end].isWordLike,
            !endsPhrase(end, from: start)
        {
            end += 1
        }
        while end > start, isAdverb(end - 1) { end -= 1 }
        return end > start ? start..<end : nil
    }

    /// Whether a noun phrase begins there: then a verb before it has an object.
    func opensPhrase(_ token: Int) -> Bool {
        guard sentence.contains(token), text.tokens[token].isWordLike else { return false }
        if text.tokens[token].kind == .number { return true }
        let classes = text.classes(token)
        // "approximately 40"
        if isAdverb(token), sentence.contains(token + 1), text.tokens[token + 1].kind == .number { return true }
        if classes.contains(.preposition) {
            return ["at", "about", "around", "over"].contains(folded(token)) && opensNumber(token + 1)
        }
        return classes.isDisjoint(with: [
            .conjunction, .relative, .be, .have, .modal, .do, .adverb, .weekday, .month, .negation,
        ]) && !folded(token).hasSuffix("ly")
    }

    // MARK: Ends

    /// at least 12, over 40
    private func opensNumber(_ token: Int) -> Bool {
        guard sentence.contains(token) else { return false }
        return text.tokens[token].kind == .number || text.classes(token).contains(.numberWord)
            || ["least", "most"].contains(folded(token))
    }

    private func endsClause(_ token: Int) -> Bool {
        if !text.tokens[token].isWordLike { return true }
        let classes = text.classes(token)
        if classes.contains(.relative) { return true }
        return classes.contains(.conjunction) && !["and", "or"].contains(folded(token))
    }

    private func isVerb(_ token: Int) -> Bool {
        let classes = text.classes(token)
        if !classes.isDisjoint(with: [.be, .have, .modal, .do]) { return true }
        guard text.tokens[token].kind == .word else { return false }
        return isPast(token) && text.reading(at: token, in: sentence) != .noun
            && !text.tokens[token].shape.contains(.capitalized)
    }

    private func isPast(_ token: Int) -> Bool {
        text.classes(token).contains(.pastForm) || text.string(text.tokens[token]).hasSuffix("ed")
    }

    /// The token after the last "and" of a stretch that follows a verb; its end where there is none.
    private func afterConjunction(in range: Range<Int>) -> Int {
        range.last { text.classes($0).contains(.conjunction) }.map { $0 + 1 } ?? range.upperBound
    }

    private func withoutAdverbs(before end: Int) -> Int {
        var last = end
        while last > sentence.lowerBound, isAdverb(last - 1) { last -= 1 }
        return last
    }

    /// "On Tuesday two farmers" → "two farmers"; "Meanwhile the clerk" → "the clerk".
    private func withoutAdjunct(_ start: Int, before end: Int) -> Int {
        var first = start
        while first < end, isAdverb(first) || text.classes(first).contains(.conjunction) { first += 1 }
        guard first + 1 < end, text.classes(first).contains(.preposition) else { return first }
        guard let time = (first + 1..<min(first + 4, end)).last(where: isTime) else { return first }
        return time + 1
    }

    private func isTime(_ token: Int) -> Bool {
        if !text.classes(token).isDisjoint(with: [.weekday, .month]) { return true }
        return text.tokens[token].kind == .number && text.tokens[token].length == 4
    }

    private func endsPhrase(_ token: Int, from start: Int) -> Bool {
        let classes = text.classes(token)
        if !classes.isDisjoint(with: [.relative, .be, .have, .modal, .do, .weekday]) {
            return !(token == start && classes.contains(.determiner))
        }
        let word = folded(token)
        if classes.contains(.preposition) {
            if word == "of" || word == "than" { return false }
            return !(["at", "about", "around", "over"].contains(word) && opensNumber(token + 1))
        }
        if classes.contains(.conjunction) {
            return word != "than" && !(word == "and" && opensPhrase(token + 1) && !isPast(token + 1))
        }
        return false
    }

    private static let get: Set = ["get", "gets", "got", "gotten", "getting"]
}
