extension TokenizedText {
    /// Whether a form that can be noun and verb (claims, protests) is a noun here, judged by its neighbours.
    ///
    /// A determiner, possessive, adjective, number or preposition before it makes a noun; a subject pronoun, modal
    /// or "to" before it, or a clause after it, makes a verb. Without evidence it is a verb after a name or plural
    /// noun, else a noun. `sentence` bounds the look.
    package func isNoun(at index: Int, in sentence: Range<Int>) -> Bool {
        if tokens[index].shape.contains(.possessive) { return true }
        let next = index + 1 < sentence.upperBound ? index + 1 : nil
        guard index > sentence.lowerBound else { return !(next.map(opensComplement) ?? false) }
        let before = index - 1
        let left = classes(before)
        if tokens[before].shape.contains(.possessive) { return true }
        if isInfinitiveMarker(before) || !left.isDisjoint(with: [.modal, .subjectPronoun, .do]) { return false }
        if !left.isDisjoint(with: [.determiner, .possessive, .numberWord, .adjective, .preposition]) {
            return !(left.contains(.determiner) && isBarePronounUse(before, next))
        }
        if tokens[before].kind == .number { return true }
        if left.contains(.negation), before > sentence.lowerBound, classes(before - 1).contains(.do) { return false }
        if let next {
            if opensComplement(next) { return false }
            if classes(next).contains(.be) || classes(next).contains(.modal) { return true }
        }
        if tokens[before].kind == .mark { return !tokens[index].shape.contains(.capitalized) && next == nil }
        if left.contains(.conjunction) { return false }
        return false
    }

    private func isInfinitiveMarker(_ index: Int) -> Bool { lexicon.spelling(of: tokens[index].word) == "to" }

    /// that, a determiner, a pronoun or a name after a verb: its object or clause.
    private func opensComplement(_ index: Int) -> Bool {
        let right = classes(index)
        if tokens[index].kind == .mark { return false }
        return !right.isDisjoint(with: [.determiner, .pronoun, .possessive, .relative, .numberWord])
            || tokens[index].shape.contains(.capitalized)
    }

    /// "this claims that …", "all claim that …": the determiner is the subject.
    private func isBarePronounUse(_ before: Int, _ next: Int?) -> Bool {
        guard let next, classes(before).contains(.pronoun) else { return false }
        return opensComplement(next)
    }
}
