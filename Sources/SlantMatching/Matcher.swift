package import SlantText

/// All patterns of all packs, run over a text in one pass. Time linear in the text, whatever the packs hold.
package struct Matcher: Sendable {
    /// Every match of the triggered sets: by set, then by place; within a set leftmost, then longest, no overlap of
    /// focuses. `isOn` (by set number) turns sets off without recompiling.
    package func matches(in text: TokenizedText, phrases: PhraseSpans, isOn: [Bool]? = nil) -> [PatternMatch] { [] }

    /// The longest match of a set that begins exactly at `token`, within `bounds` (tokens of one sentence).
    package func match(of set: PatternSetID, startingAt token: Int, in text: TokenizedText, phrases: PhraseSpans,
        bounds: Range<Int>) -> Range<Int>? { nil }

    /// The longest match of a set that ends exactly before `token`, within `bounds`.
    package func match(of set: PatternSetID, endingAt token: Int, in text: TokenizedText, phrases: PhraseSpans,
        bounds: Range<Int>) -> Range<Int>? { nil }

    /// Every match of a set that begins in `range`, within `bounds`; may overlap.
    package func matches(of set: PatternSetID, beginningIn range: Range<Int>, in text: TokenizedText,
        phrases: PhraseSpans, bounds: Range<Int>) -> [Range<Int>] { [] }
}
