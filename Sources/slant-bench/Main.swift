import SlantText

@main
struct SlantBenchMain {
    static func main() {
        var corpus = Corpus()
        let bytes = corpus.text(bytes: 10_000_000)
        var blocks: [Block] = []
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
            if end > start { blocks.append(Block(range: ProseRange(start, end), region: .body)) }
            start = end + 1
        }
        let prose = Prose(text: bytes, blocks: blocks, offsets: .identity(length: bytes.count))
        let language = Language(tag: "en", inflection: Inflection(verbs: [:], nouns: [:], doubling: []), words: ["the": .determiner, "us": .capitals, "mr": .title])
        var lexicon = Lexicon.Builder()
        language.addWords(to: &lexicon)
        let tokenizer = Tokenizer(language: language, lexicon: lexicon.frozen())
        var count = 0
        let t = Stopwatch.best { count = tokenizer.tokenized(prose).tokens.count }
        print(count, "tokens", Double(bytes.count) / t / 1e6, "MB/s")
    }
}
