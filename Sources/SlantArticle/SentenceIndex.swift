import SlantText

/// Which items touch a sentence: answers in time for what it finds, however long the article is.
struct SentenceIndex: Sendable {
    /// By sentence: where its items begin in `items`; one more entry than sentences.
    private let starts: [UInt32]
    private let items: [UInt32]

    /// An index of items that are made of stretches of tokens.
    init(of stretches: [[Range<Int>]], in text: TokenizedText) {
        var pairs: [(sentence: Int, item: UInt32)] = []
        for (item, ranges) in stretches.enumerated() {
            for range in ranges where !range.isEmpty {
                let first = text.sentenceIndex(holding: range.lowerBound)
                let last = text.sentenceIndex(holding: range.upperBound - 1)
                for sentence in first...max(first, last) { pairs.append((sentence, UInt32(item))) }
            }
        }
        pairs.sort { ($0.sentence, $0.item) < ($1.sentence, $1.item) }
        var starts = [UInt32](repeating: 0, count: text.sentences.count + 1)
        for pair in pairs { starts[pair.sentence + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        self.starts = starts
        items = pairs.map(\.item)
    }

    /// The items that touch some sentences, ascending, each once.
    func items(touching sentences: Range<Int>) -> [Int] {
        let first = Int(starts[sentences.lowerBound])
        let end = Int(starts[sentences.upperBound])
        let found = items[first..<end].sorted()
        return found.enumerated().compactMap { $0.offset > 0 && found[$0.offset - 1] == $0.element ? nil : Int($0.element) }
    }
}
