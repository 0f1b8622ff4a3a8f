/// Cuts prose into tokens, quotation marks and sentences. One pass over the bytes; nothing is allocated per token.
package struct Tokenizer: Sendable {
    let language: Language
    let lexicon: Lexicon
    private let byteClasses = ByteClass.table()

    /// `lexicon` must hold the language's words.
    package init(language: Language, lexicon: Lexicon) {
        self.language = language
        self.lexicon = lexicon
    }

    /// The tokens of a prose. O(bytes).
    package func tokenized(_ prose: Prose) -> TokenizedText {
        var pass = TokenPass(lexicon: lexicon, classes: byteClasses, expectedBytes: prose.text.count)
        var blockTokens: [Range<Int>] = []
        blockTokens.reserveCapacity(prose.blocks.count)
        var splitter = SentenceSplitter(expectedTokens: prose.text.count / 6)
        let text = prose.text.span
        for (index, block) in prose.blocks.enumerated() {
            let first = pass.tokens.count
            pass.read(text, from: Int(block.range.start), to: Int(block.range.end), block: UInt32(index))
            blockTokens.append(first..<pass.tokens.count)
            splitter.split(
                pass.tokens, of: text, in: first..<pass.tokens.count, block: index, lexicon: lexicon)
        }
        return TokenizedText(
            prose: prose, language: language, lexicon: lexicon, tokens: pass.tokens, marks: pass.marks,
            sentences: splitter.sentences, blockTokens: blockTokens)
    }
}
