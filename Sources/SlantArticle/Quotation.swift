package import SlantText

/// A stretch between quotation marks, whatever it does; one for each paragraph where it runs over several.
package struct Quotation: Hashable, Sendable {
    /// What the marks do.
    package enum Use: String, Sendable {
        /// Somebody's words.
        case speech
        /// The narrator hides behind the marks.
        case scare
        /// Title of a work, nickname, word as a word: quoted without a source.
        case name
    }

    /// From the first byte of the opening mark to the last byte of the closing one, in the prose.
    package let range: ProseRange
    /// The tokens inside.
    package let tokens: Range<Int>
    /// 0 for an outermost one.
    package let depth: Int
    /// Whether a closing mark was found; one that is not closed ends with its paragraph.
    package let isClosed: Bool
    package let use: Use
    /// Who speaks, where that is known.
    package let source: Source.ID?

    package init(
        range: ProseRange, tokens: Range<Int>, depth: Int, isClosed: Bool, use: Use, source: Source.ID?
    ) {
        self.range = range
        self.tokens = tokens
        self.depth = depth
        self.isClosed = isClosed
        self.use = use
        self.source = source
    }
}
