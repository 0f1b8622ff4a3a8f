import SlantText

/// Whose words a token is.
package enum Voice: String, CaseIterable, Ordinal, Sendable {
    /// The outlet speaks. The default; also the reporting verb, its subject and the quotation marks.
    case narrator
    /// Between quotation marks, in a block quote or a transcript turn.
    case quoted
    /// Indirect speech with a source that is not vague.
    case reported
    /// Up to four quoted words with no speaker in the sentence: nobody's speech.
    case scare
}

extension Voice {
    /// Its number in a `CaseSet`.
    package var ordinal: UInt32 {
        switch self {
        case .narrator: 0
        case .quoted: 1
        case .reported: 2
        case .scare: 3
        }
    }
}

/// A stretch of tokens that is not the narrator's.
package struct VoiceSpan: Hashable, Sendable {
    /// Its tokens.
    package let tokens: Range<Int>
    package let voice: Voice
    /// Who speaks, where that is known.
    package let source: Source.ID?
    /// The quotation it stands in: an index of `Article.quotations`.
    package let quotation: Int?

    package init(tokens: Range<Int>, voice: Voice, source: Source.ID? = nil, quotation: Int? = nil) {
        self.tokens = tokens
        self.voice = voice
        self.source = source
        self.quotation = quotation
    }
}
