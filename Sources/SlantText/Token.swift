/// A word by number. 0 is every word that neither a pack nor the language knows.
@usableFromInline
package struct WordID: Hashable, Sendable, Comparable {
    @usableFromInline package let rawValue: UInt32
    @inlinable package init(_ rawValue: UInt32) { self.rawValue = rawValue }

    /// A word that nobody asks for.
    @inlinable @inline(__always) package static var unknown: WordID { WordID(0) }

    // Written out, as for the other types of this file, so that other modules compare numbers and call nothing.
    @inlinable @inline(__always) package static func == (left: WordID, right: WordID) -> Bool {
        left.rawValue == right.rawValue
    }
    @inlinable @inline(__always) package static func != (left: WordID, right: WordID) -> Bool {
        left.rawValue != right.rawValue
    }

    @inlinable @inline(__always) package static func < (left: WordID, right: WordID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// What a token is.
@usableFromInline
package enum TokenKind: UInt8, Sendable {
    /// Letters, with inner apostrophes; abbreviations with their dots.
    case word
    /// Digits with what belongs to them: `5,000`, `40.5`, `1990s`, `3rd`.
    case number
    /// One punctuation mark, dash, bracket or symbol. Quotation marks are no tokens: see `Mark`.
    case mark
    /// A web or mail address, a handle, a hashtag: no prose, matched by nothing.
    case address

    @inlinable @inline(__always)
    package static func == (left: TokenKind, right: TokenKind) -> Bool {
        switch (left, right) {
        case (.word, .word), (.number, .number), (.mark, .mark), (.address, .address): true
        default: false
        }
    }

    @inlinable @inline(__always)
    package static func != (left: TokenKind, right: TokenKind) -> Bool { !(left == right) }
}

/// How a token is written.
@usableFromInline
package struct TokenShape: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable @inline(__always)
    package func contains(_ member: TokenShape) -> Bool { rawValue & member.rawValue == member.rawValue }
    @inlinable @inline(__always)
    package func isDisjoint(with other: TokenShape) -> Bool { rawValue & other.rawValue == 0 }

    /// Begins with a capital letter.
    @inlinable @inline(__always) package static var capitalized: TokenShape { TokenShape(rawValue: 1) }
    /// Two letters or more, all capitals.
    @inlinable @inline(__always) package static var allCapitals: TokenShape { TokenShape(rawValue: 2) }
    /// Ends in `'s`, which belongs to the token and not to its word.
    @inlinable @inline(__always) package static var possessive: TokenShape { TokenShape(rawValue: 4) }
    /// A hyphen joins it to the token before.
    @inlinable @inline(__always) package static var hyphenBefore: TokenShape { TokenShape(rawValue: 8) }
    /// A blank or line end stands before it.
    @inlinable @inline(__always) package static var spaceBefore: TokenShape { TokenShape(rawValue: 16) }
    /// An abbreviation or initial that took its full stop into the token.
    @inlinable @inline(__always) package static var dotted: TokenShape { TokenShape(rawValue: 32) }
    /// Has a capital letter after its first character, but not all are (McAllister, iPhone).
    @inlinable @inline(__always) package static var innerCapital: TokenShape { TokenShape(rawValue: 64) }
    /// Holds bytes of 128 and more, apostrophes apart.
    @inlinable @inline(__always) package static var nonASCII: TokenShape { TokenShape(rawValue: 128) }
}

/// A word, number, mark or address: 12 bytes, never mutated. Later layers are arrays beside it.
@usableFromInline
package struct Token: Sendable {
    /// First byte in `Prose.text`.
    @usableFromInline package let start: UInt32
    /// Its word after folding (case, apostrophes, soft hyphens), without a possessive ending.
    @usableFromInline package let word: WordID
    /// Bytes; a longer run of letters is cut into tokens of no known word.
    @usableFromInline package let length: UInt16
    @usableFromInline package let kind: TokenKind
    @usableFromInline package let shape: TokenShape

    @inlinable
    package init(start: UInt32, word: WordID, length: UInt16, kind: TokenKind, shape: TokenShape) {
        self.start = start
        self.word = word
        self.length = length
        self.kind = kind
        self.shape = shape
    }

    /// The byte after its last one.
    @inlinable @inline(__always) package var end: UInt32 { start &+ UInt32(length) }
    @inlinable @inline(__always) package var range: ProseRange { ProseRange(start: start, end: end) }
    /// A word or a number: what `_` in a pattern stands for.
    @inlinable @inline(__always) package var isWordLike: Bool { kind == .word || kind == .number }
}

/// A quotation mark, or an apostrophe that may be one. It stands between tokens: patterns do not see it.
package struct Mark: Hashable, Sendable {
    package enum Form: UInt8, Sendable {
        /// `"`
        case straightDouble
        /// `'`, `` ` `` and `´`
        case straightSingle
        /// “
        case leftDouble
        /// ”
        case rightDouble
        /// „
        case lowDouble
        /// ‘
        case leftSingle
        /// ’ where it is no apostrophe inside a word
        case rightSingle
        /// ‚
        case lowSingle
        /// «
        case leftGuillemet
        /// »
        case rightGuillemet
        /// ‹
        case leftSingleGuillemet
        /// ›
        case rightSingleGuillemet
    }

    /// First byte in `Prose.text`.
    package let start: UInt32
    /// Bytes (two for `''` written for `"`).
    package let length: UInt8
    package let form: Form
    /// Whether a blank, the block's edge, an opening bracket or a dash stands directly before it.
    package let spaceBefore: Bool
    /// Whether a blank, the block's edge or punctuation stands directly after it.
    package let spaceAfter: Bool
    /// The first token at or after it; as many as there are tokens if none follows.
    package let nextToken: UInt32
    /// Its block.
    package let block: UInt32

    package init(
        start: UInt32, length: UInt8, form: Form, spaceBefore: Bool, spaceAfter: Bool, nextToken: UInt32, block: UInt32
    ) {
        self.start = start
        self.length = length
        self.form = form
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.nextToken = nextToken
        self.block = block
    }

    package var end: UInt32 { start + UInt32(length) }
}

/// A sentence: its tokens and its block. At most `Sentence.longest` tokens, so that work per sentence is bounded.
package struct Sentence: Hashable, Sendable {
    package let tokens: Range<Int>
    package let block: Int
    /// Nearly every word begins with a capital, or all are capitals: there a capital letter says nothing.
    package let isTitleCase: Bool

    package init(tokens: Range<Int>, block: Int, isTitleCase: Bool) {
        self.tokens = tokens
        self.block = block
        self.isTitleCase = isTitleCase
    }

    /// Longer ones are cut, at a mark where there is one: no human sentence has 512 tokens.
    package static let longest = 512
}
