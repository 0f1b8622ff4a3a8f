/// What a form that can be noun and verb (claims, protests) is in its place.
package enum Reading: Sendable { case noun, verb, unknown }

extension TokenizedText {
    /// Judges a form by its neighbours, within `sentence`.
    ///
    /// A determiner, possessive, adjective, number or preposition before it makes a noun; "to", a modal, a subject
    /// pronoun or a clause after it makes a verb. Without evidence neither.
    package func reading(at index: Int, in sentence: Range<Int>) -> Reading {
        if tokens[index].shape.contains(.possessive) { return .noun }
        let next = index + 1 < sentence.upperBound ? index + 1 : nil
        let opens = next.map(opensComplement) ?? false
        guard index > sentence.lowerBound else { return opens ? .verb : .unknown }
        let before = index - 1
        let left = classes(before)
        if tokens[before].kind == .mark { return opens ? .verb : .unknown }
        if tokens[before].shape.contains(.possessive) || tokens[before].kind == .number { return .noun }
        if isInfinitiveMarker(before) { return endsInS(index) ? .noun : .verb }
        if !left.isDisjoint(with: [.modal, .subjectPronoun, .do]) { return .verb }
        if left.contains(.negation), before > sentence.lowerBound, classes(before - 1).contains(.do) { return .verb }
        if !left.isDisjoint(with: [.determiner, .possessive, .numberWord, .adjective, .preposition])
            || endsLikeAdjective(before)
        {
            // "All claim that …": the determiner itself is the subject.
            return left.contains(.pronoun) && left.contains(.determiner) && opens ? .verb : .noun
        }
        if opens { return .verb }
        if let next, !classes(next).isDisjoint(with: [.be, .modal, .have]) { return .noun }
        return .unknown
    }

    private func isInfinitiveMarker(_ index: Int) -> Bool { lexicon.spelling(of: tokens[index].word) == "to" }

    /// that, a determiner, a pronoun or a name after a verb: its object or clause.
    private func opensComplement(_ index: Int) -> Bool {
        guard tokens[index].kind != .mark else { return false }
        return !classes(index).isDisjoint(with: [.determiner, .pronoun, .possessive, .relative, .numberWord])
            || tokens[index].shape.contains(.capitalized)
    }

    /// A small word with an ending that only adjectives have: baseless, dubious, false-ish.
    private func endsLikeAdjective(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.length > 5, !token.shape.contains(.capitalized) else { return false }
        let bytes = prose.text[Int(token.end) - 4..<Int(token.end)]
        let ending = String(decoding: bytes, as: UTF8.self)
        return ["less", "able", "ible"].contains(ending)
            || ["ous", "ful", "ive", "ish", "ical"].contains { ending.hasSuffix($0) }
    }

    /// "to rebels": no infinitive ends in s but one in ss.
    private func endsInS(_ index: Int) -> Bool {
        let end = Int(tokens[index].end)
        return tokens[index].length > 2 && prose.text[end - 1] == 0x73 && prose.text[end - 2] != 0x73
    }
}
