import SlantText

extension Reading {
    /// Plurals for nobody in particular, wherever they stand: "some critics".
    func vagueSources(adding found: [Range<Int>]) -> [Range<Int>] {
        var out = found.sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        let known = out
        for (number, sentence) in text.sentences.enumerated() where sentenceTags[number].intersects(.vague) {
            for index in sentence.tokens where has(index, .vague) && !has(index, .quantifier) {
                var start = index
                while start > sentence.tokens.lowerBound, has(start - 1, [.quantifier, .adjective]),
                    !has(start - 1, .mark)
                { start -= 1 }
                var end = index + 1
                if end < sentence.tokens.upperBound, has(end, .preposition) {
                    end = min(sentence.tokens.upperBound, end + 4)
                }
                let mention = Mention(range: start..<end, core: start..<index + 1)
                while next < known.count, known[next].upperBound <= start { next += 1 }
                if next < known.count, known[next].lowerBound <= index { continue }
                if start > sentence.tokens.lowerBound,
                    has(start - 1, [.possessive, .capital, .demonym, .body, .possessiveEnding, .determiner]),
                    !has(start - 1, .sentenceStart)
                {
                    continue
                }
                if isVague(mention, head: index) { out.append(start..<index + 1) }
            }
        }
        return out.sorted { $0.lowerBound < $1.lowerBound }
    }
}
