/// Bytes of a text as a marked row gives them: `[start, end)`. Trimming what is all blanks leaves the end before the
/// start; such a span is equal to none that holds words.
package struct ByteSpan: Hashable, Sendable {
    package let start: Int
    package let end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    var isEmpty: Bool { start >= end }

    func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }
}
