/// Where sentences end: at a stop, a question or exclamation mark or an ellipsis, if what follows can begin one.
///
/// Abbreviations took their stop into the token; after one that may end a sentence (p.m., Inc., U.S.) a new one
/// begins only with a word that begins sentences. A closing bracket belongs to what it closes.
struct SentenceSplitter {
    private(set) var sentences: [Sentence] = []

    init(expectedTokens: Int) { sentences.reserveCapacity(expectedTokens / 20 + 4) }

    /// Adds the sentences of one block.
    mutating func split(
        _ tokens: [Token], of text: Span<UInt8>, in block: Range<Int>, block number: Int, lexicon: Lexicon
    ) {
        var start = block.lowerBound
        var index = block.lowerBound
        while index < block.upperBound {
            let token = tokens[index]
            index += 1
            var isEnd = false
            if token.kind == .mark, token.word.rawValue <= Punctuation.ellipsis.word.rawValue {
                switch token.word {
                case Punctuation.stop.word, Punctuation.question.word, Punctuation.exclamation.word,
                    Punctuation.ellipsis.word:
                    while index < block.upperBound, isClosingBracket(tokens[index]) { index += 1 }
                    isEnd = canBegin(
                        tokens, at: index, in: block,
                        afterWideStop: token.word == Punctuation.stop.word && token.length == 3)
                default: break
                }
            } else if token.shape.contains(.dotted) {
                isEnd = dottedEnds(token, tokens, of: text, next: index, in: block, lexicon: lexicon)
            }
            if isEnd || index == block.upperBound || index - start >= Sentence.longest {
                append(tokens, start..<index, block: number, lexicon: lexicon)
                start = index
            }
        }
    }

    private func isClosingBracket(_ token: Token) -> Bool {
        token.kind == .mark && !token.shape.contains(.spaceBefore)
            && (token.word == Punctuation.rightParenthesis.word || token.word == Punctuation.rightBracket.word)
    }

    /// Whether a sentence can begin at `index`: a capital, a number, or a bracket or dash before one of them.
    private func canBegin(_ tokens: [Token], at index: Int, in block: Range<Int>, afterWideStop: Bool) -> Bool {
        guard index < block.upperBound else { return true }
        if afterWideStop, tokens[index].kind != .mark { return true }
        guard tokens[index].shape.contains(.spaceBefore) else { return false }
        var next = index
        while next < block.upperBound, next < index + 3, tokens[next].kind == .mark {
            switch tokens[next].word {
            case Punctuation.stop.word, Punctuation.comma.word, Punctuation.rightParenthesis.word: return false
            default: next += 1
            }
        }
        guard next < block.upperBound else { return false }
        let token = tokens[next]
        return token.kind != .word || !token.shape.isDisjoint(with: [.capitalized, .innerCapital, .allCapitals])
    }

    private func dottedEnds(
        _ token: Token, _ tokens: [Token], of text: Span<UInt8>, next: Int, in block: Range<Int>, lexicon: Lexicon
    ) -> Bool {
        guard next < block.upperBound else { return true }
        if lexicon.classes(of: token.word).contains(.title) { return false }
        let following = tokens[next]
        guard following.kind == .word, following.shape.contains([.spaceBefore, .capitalized]) else { return false }
        let end = Int(following.end)
        let endsInLy = following.length > 4 && text[end - 2] == 0x6C && text[end - 1] == 0x79
        return endsInLy || !lexicon.classes(of: following.word).isDisjoint(with: [.starter, .adverb])
    }

    private mutating func append(_ tokens: [Token], _ range: Range<Int>, block: Int, lexicon: Lexicon) {
        guard !range.isEmpty else { return }
        sentences.append(
            Sentence(tokens: range, block: block, isTitleCase: isTitleCase(tokens, range, lexicon: lexicon)))
    }

    /// Four of five words of four letters and more, the first one apart, begin with a capital, and there are three.
    private func isTitleCase(_ tokens: [Token], _ range: Range<Int>, lexicon: Lexicon) -> Bool {
        guard range.count <= 40 else { return false }
        var words = 0
        var capitals = 0
        for index in range.dropFirst() where tokens[index].kind == .word {
            let isCapital = tokens[index].shape.contains(.capitalized)
            guard tokens[index].length > 3 || isCapital else { continue }
            words += 1
            if isCapital { capitals += 1 }
        }
        return words >= 3 && capitals * 5 >= words * 4
    }
}
