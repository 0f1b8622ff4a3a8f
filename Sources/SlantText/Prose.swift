package import SlantDiagnostics

/// A half-open range of UTF-8 bytes in `Prose.text`. Never a place in a file: `OffsetMap` turns it into one.
@usableFromInline
package struct ProseRange: Hashable, Sendable {
    /// The first byte.
    @usableFromInline package let start: UInt32
    /// The byte after the last one.
    @usableFromInline package let end: UInt32

    @inlinable @inline(__always)
    package init(start: UInt32, end: UInt32) {
        precondition(start <= end, "a prose range ends at or after its start")
        self.start = start
        self.end = end
    }

    package init(_ start: Int, _ end: Int) { self.init(start: UInt32(start), end: UInt32(end)) }

    @inlinable package var count: Int { Int(end - start) }
    @inlinable package var isEmpty: Bool { start == end }
    @inlinable package var indices: Range<Int> { Int(start)..<Int(end) }
}

/// What a block of text is in the article.
@usableFromInline
package enum Region: String, CaseIterable, Ordinal, Sendable {
    case headline, dek, heading, byline, dateline, body, caption, list, table, boilerplate
}

extension Region {
    /// Its number in a `CaseSet`.
    @inlinable
    package var ordinal: UInt32 {
        switch self {
        case .headline: 0
        case .dek: 1
        case .heading: 2
        case .byline: 3
        case .dateline: 4
        case .body: 5
        case .caption: 6
        case .list: 7
        case .table: 8
        case .boilerplate: 9
        }
    }
}

/// A paragraph, heading, list item, table cell, caption: sentences never reach over its end.
package struct Block: Hashable, Sendable {
    /// Its bytes in `Prose.text`, trimmed of blanks at both ends. Line feeds within are soft wraps: blanks.
    package let range: ProseRange
    package let region: Region
    /// How many block quotes it stands in.
    package let quoteDepth: UInt8
    /// BCP 47 tag, where the markup names one.
    package let language: String?

    package init(range: ProseRange, region: Region, quoteDepth: UInt8 = 0, language: String? = nil) {
        self.range = range
        self.region = region
        self.quoteDepth = quoteDepth
        self.language = language
    }
}

/// A comment of the markup, kept because it may hold a suppression.
package struct MarkupComment: Hashable, Sendable {
    /// The whole comment, its delimiters included, in the file.
    package let range: TextRange
    /// What stands between the delimiters, in the file.
    package let contents: TextRange

    package init(range: TextRange, contents: TextRange) {
        self.range = range
        self.contents = contents
    }
}

/// What a reader hands on: the words of an article without markup, and where each of their bytes came from.
///
/// `text` is valid UTF-8. Markup is gone, entities and escapes are decoded. Only what blocks cover is prose; bytes
/// between blocks mean nothing.
package struct Prose: Sendable {
    package let text: [UInt8]
    /// In reading order, disjoint.
    package let blocks: [Block]
    package let offsets: OffsetMap
    /// In file order.
    package let comments: [MarkupComment]
    /// Scalar values of the front matter, by key (`section` → `opinion`); for overrides with `when`.
    package let frontMatter: [String: String]

    package init(
        text: [UInt8], blocks: [Block], offsets: OffsetMap, comments: [MarkupComment] = [],
        frontMatter: [String: String] = [:]
    ) {
        self.text = text
        self.blocks = blocks
        self.offsets = offsets
        self.comments = comments
        self.frontMatter = frontMatter
    }

    package subscript(range: ProseRange) -> String { String(decoding: text[range.indices], as: UTF8.self) }
}
