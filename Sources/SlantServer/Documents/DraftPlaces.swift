import SlantArticle
import SlantDiagnostics
import SlantText

/// Where the words of an article stand in its file, and which word stands at a place.
struct DraftPlaces {
    let article: Article

    /// The token at a byte of the file, or the one that ends there. O(log² tokens).
    func token(at offset: UInt32) -> Int? {
        let tokens = article.text.tokens
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if range(of: middle..<middle + 1).end < offset { low = middle + 1 } else { high = middle }
        }
        // Between two words that touch, the one that begins is meant.
        for token in low..<min(low + 2, tokens.count) {
            let range = range(of: token..<token + 1)
            if range.start <= offset, offset < range.end { return token }
        }
        return low < tokens.count && range(of: low..<low + 1).start <= offset ? low : nil
    }

    func range(of tokens: Range<Int>) -> TextRange {
        article.text.prose.offsets.fileRange(of: article.text.proseRange(of: tokens)).range
    }

    /// The words of some tokens on one line, at most so many characters.
    func words(_ tokens: Range<Int>, limit: Int = 80) -> String {
        let words = article.text.string(tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count <= limit ? words : words.prefix(limit - 1) + "…"
    }
}
