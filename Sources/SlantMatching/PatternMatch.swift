/// Where a pattern of a set matched.
package struct PatternMatch: Hashable, Sendable {
    /// The set: what a rule (or one of its `unless` lists) asked for.
    package let set: PatternSetID
    /// Tokens of the whole match, context included.
    package let tokens: Range<Int>
    /// Tokens of the focus.
    package let focus: Range<Int>
    /// Index of the sentence in `TokenizedText.sentences`.
    package let sentence: Int

    package init(set: PatternSetID, tokens: Range<Int>, focus: Range<Int>, sentence: Int) {
        self.set = set
        self.tokens = tokens
        self.focus = focus
        self.sentence = sentence
    }
}

/// The patterns that belong together: a rule's `match`, or one list of its `unless`.
package struct PatternSetID: Hashable, Sendable, Comparable {
    package let rawValue: UInt32
    package init(_ rawValue: UInt32) { self.rawValue = rawValue }
    package static func < (left: PatternSetID, right: PatternSetID) -> Bool { left.rawValue < right.rawValue }
}
