import SlantText

/// Which items touch a sentence: answers in time for what it finds, however long the article is.
struct SentenceIndex: Sendable {
    /// By sentence: where its items begin in `items`; one more entry than sentences.
    private let starts: [UInt32]
    private let items: [UInt32]

    /// An index of attributions: those whose cue or content touches a sentence. Counted first, then laid down in
    /// order, so that nothing is sorted.
    init(of attributions: [Attribution], in text: TokenizedText) {
        var touched = Touched(starts: [UInt32](repeating: 0, count: text.sentences.count + 1))
        for number in attributions.indices {
            for range in attributions[number].cue { touched.add(range, of: number, in: text) }
            for range in attributions[number].content { touched.add(range, of: number, in: text) }
        }
        var starts = touched.starts
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var next = starts
        var items = [UInt32](repeating: 0, count: touched.pairs.count)
        for pair in touched.pairs {
            items[Int(next[Int(pair.sentence)])] = pair.item
            next[Int(pair.sentence)] += 1
        }
        self.starts = starts
        self.items = items
    }

    /// Items beside the sentences that they touch, while they are collected.
    private struct Touched {
        /// By the sentence before: how many items touch a sentence.
        var starts: [UInt32]
        var pairs: [(sentence: UInt32, item: UInt32)] = []

        mutating func add(_ range: Range<Int>, of item: Int, in text: TokenizedText) {
            guard !range.isEmpty else { return }
            var sentence = text.sentenceIndex(holding: range.lowerBound)
            while sentence < text.sentences.count, text.sentences[sentence].tokens.lowerBound < range.upperBound {
                pairs.append((UInt32(sentence), UInt32(item)))
                starts[sentence + 1] += 1
                sentence += 1
            }
        }
    }

    /// The items that touch some sentences, ascending, each once.
    func items(touching sentences: Range<Int>) -> [Int] {
        let first = Int(starts[sentences.lowerBound])
        let end = Int(starts[sentences.upperBound])
        let found = items[first..<end].sorted()
        return found.enumerated().compactMap {
            $0.offset > 0 && found[$0.offset - 1] == $0.element ? nil : Int($0.element)
        }
    }
}
