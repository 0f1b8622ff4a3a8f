import SlantText

/// Which items touch a sentence: answers in time for what it finds, however long the article is.
struct SentenceIndex: Sendable {
    /// By sentence: where its items begin in `items`; one more entry than sentences.
    private let starts: [UInt32]
    private let items: [UInt32]

    /// An index of attributions: those whose cue or content touches a sentence. Counted first, then laid down in
    /// order, so that nothing is sorted.
    init(of attributions: [Attribution], in text: TokenizedText) {
        var starts = [UInt32](repeating: 0, count: text.sentences.count + 1)
        func forEachSentence(of attribution: Attribution, _ body: (Int) -> Void) {
            for ranges in [attribution.cue, attribution.content] {
                for range in ranges where !range.isEmpty {
                    var sentence = text.sentenceIndex(holding: range.lowerBound)
                    while sentence < text.sentences.count, text.sentences[sentence].tokens.lowerBound < range.upperBound {
                        body(sentence)
                        sentence += 1
                    }
                }
            }
        }
        for attribution in attributions { forEachSentence(of: attribution) { starts[$0 + 1] += 1 } }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var next = starts
        var items = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
        for (number, attribution) in attributions.enumerated() {
            forEachSentence(of: attribution) { sentence in
                items[Int(next[sentence])] = UInt32(number)
                next[sentence] += 1
            }
        }
        self.starts = starts
        self.items = items
    }

    /// The items that touch some sentences, ascending, each once.
    func items(touching sentences: Range<Int>) -> [Int] {
        let first = Int(starts[sentences.lowerBound])
        let end = Int(starts[sentences.upperBound])
        let found = items[first..<end].sorted()
        return found.enumerated().compactMap { $0.offset > 0 && found[$0.offset - 1] == $0.element ? nil : Int($0.element) }
    }
}
