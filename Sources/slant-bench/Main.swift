import SlantArticle
import SlantPacks
import SlantRules
import SlantText

@main
struct SlantBenchMain {
    static func main() {
        let once = CommandLine.arguments.count > 1
        func best(_ work: () -> Void) -> Double { if once { work(); return 0 }; return Stopwatch.best(of: 3, work) }
        var packs: CompiledPacks?
        print("load ms", best { packs = PackLoader.load(packs: EmbeddedPacks.packs, language: EmbeddedPacks.language("en")).packs } * 1000)
        guard let packs else { for p in PackLoader.load(packs: EmbeddedPacks.packs, language: EmbeddedPacks.language("en")).problems { print(p.diagnostics) }; return }
        print("rules", packs.rules.count)
        var corpus = Corpus()
        let bytes = corpus.text(bytes: once ? 1_000_000 : 10_000_000)
        var blocks: [Block] = []
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
            if end > start { blocks.append(Block(range: ProseRange(start, end), region: .body)) }
            start = end + 1
        }
        let prose = Prose(text: bytes, blocks: blocks, offsets: .identity(length: bytes.count))
        let tokenizer = Tokenizer(language: packs.language, lexicon: packs.lexicon)
        var text = tokenizer.tokenized(prose)
        let t = best { text = tokenizer.tokenized(prose) }
        print(text.tokens.count, "tokens", Double(bytes.count) / t / 1e6, "MB/s")
        var article = packs.articles.article(from: text)
        let a = best { article = packs.articles.article(from: text) }
        print("article", Double(bytes.count) / a / 1e6, "MB/s")
        var n = 0
        let f = best { n = packs.findings(in: article, settings: packs.defaultSettings).count }
        print(n, "findings", Double(bytes.count) / f / 1e6, "MB/s")
    }
}
