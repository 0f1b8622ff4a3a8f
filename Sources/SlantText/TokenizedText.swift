/// Prose cut into tokens, quotation marks and sentences. All that voice and rules know of the words.
///
/// Immutable; a class only so that all who look at a text share it by one count.
@usableFromInline
package final class TokenizedText: Sendable {
    package let prose: Prose
    package let language: Language
    @usableFromInline package let lexicon: Lexicon
    /// In reading order.
    @usableFromInline package let tokens: [Token]
    /// In reading order.
    package let marks: [Mark]
    /// In reading order; every token is in one.
    package let sentences: [Sentence]
    /// The tokens of each block of `prose.blocks`.
    package let blockTokens: [Range<Int>]
    /// How many words there are, and how many of them the language knows.
    package let tally: WordTally

    package init(
        prose: Prose, language: Language, lexicon: Lexicon, tokens: [Token], marks: [Mark], sentences: [Sentence],
        blockTokens: [Range<Int>]
    ) {
        self.prose = prose
        self.language = language
        self.lexicon = lexicon
        self.tokens = tokens
        self.marks = marks
        self.sentences = sentences
        self.blockTokens = blockTokens
        tally = WordTally(of: tokens, lexicon)
    }

    /// The characters of a token as they stand in the prose.
    package func string(_ token: Token) -> String { prose[token.range] }

    /// The characters from the first to the last of some tokens, as they stand in the prose. Empty for none.
    package func string(_ range: Range<Int>) -> String { range.isEmpty ? "" : prose[proseRange(of: range)] }

    /// From the first byte of the first token to the last byte of the last. `range` must not be empty.
    package func proseRange(of range: Range<Int>) -> ProseRange {
        ProseRange(start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end)
    }

    /// The sentence that holds a token. O(log sentences).
    package func sentenceIndex(holding token: Int) -> Int {
        var low = 0
        var high = sentences.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
        }
        return low
    }

    /// What the language says of a token's word.
    @inlinable @inline(__always)
    package func classes(_ index: Int) -> WordClasses { lexicon.classes(of: tokens[index].word) }
}

/// Counts of words.
package struct WordTally: Hashable, Sendable {
    /// Words and numbers; a compound with hyphens is one.
    package var words = 0
    /// Words alone, each part of a compound for itself.
    package var plainWords = 0
    /// Those of them that are in a class of the language: the, minister, Monday.
    package var knownWords = 0

    /// One pass over the tokens.
    fileprivate init(of tokens: [Token], _ lexicon: Lexicon) {
        for token in tokens {
            guard token.isWordLike else { continue }
            if !token.shape.contains(.hyphenBefore) { words &+= 1 }
            guard token.kind == .word else { continue }
            plainWords &+= 1
            if !lexicon.classes(of: token.word).isEmpty { knownWords &+= 1 }
        }
    }
}
