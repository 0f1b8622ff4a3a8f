/// A half-open range of UTF-8 bytes in a `FileText`.
///
/// A type of its own, so that an offset into prose (`ProseRange`) cannot be passed by mistake. Files over 4 GiB are
/// refused by the readers, which is why 32 bits are enough.
public struct TextRange: Hashable, Sendable, Comparable {
    /// The first byte.
    public let start: UInt32
    /// The byte after the last one; never before `start`.
    public let end: UInt32

    /// A range of bytes. `end` must not lie before `start`.
    public init(start: UInt32, end: UInt32) {
        precondition(start <= end, "a text range ends at or after its start")
        self.start = start
        self.end = end
    }

    /// The same from plain integers, which must fit 32 bits.
    public init(_ start: Int, _ end: Int) {
        self.init(start: UInt32(start), end: UInt32(end))
    }

    /// Length in bytes.
    public var count: Int { Int(end - start) }
    /// Whether it holds no byte: a place between two characters.
    public var isEmpty: Bool { start == end }
    /// The bytes as indices of `FileText.bytes`.
    public var indices: Range<Int> { Int(start)..<Int(end) }

    /// Whether the two share a byte.
    public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
    /// Whether every byte of `other` lies in this range.
    public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

    /// By start, then by end.
    public static func < (left: TextRange, right: TextRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
