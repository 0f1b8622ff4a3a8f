import SlantArticle
import SlantDiagnostics
import SlantLint
import SlantPacks
import SlantReaders
import SlantRules
import SlantText

/// Throughput of each step of the way of the data, over articles of 600 words, on one core.
struct Layers {
    private let packs: CompiledPacks
    private let files: [FileText]
    private let bytes: Double

    init() {
        packs = EmbeddedPacks.compiled
        var corpus = Corpus()
        files = (0..<1_000).map { FileText(path: "\($0).txt", text: corpus.article(words: 600)) }
        bytes = Double(files.reduce(0) { $0 + $1.bytes.count })
    }

    func report() {
        let reader = PlainTextReader()
        let proses = files.map { reader.prose(of: $0) }
        let tokenizer = Tokenizer(language: packs.language, lexicon: packs.lexicon)
        let texts = proses.map(tokenizer.tokenized)
        let articles = texts.map { packs.articles.article(from: $0) }
        let settings = packs.defaultSettings
        let linter = Linter()
        time("packs read from the binary, ms", asMilliseconds: true) { _ = EmbeddedPacks.compiled }
        time("packs compiled from JSON, ms", asMilliseconds: true) {
            _ = PackLoader.load(packs: EmbeddedPacks.packs, language: EmbeddedPacks.language("en"))
        }
        time("reader, MB/s") { for file in files { _ = reader.prose(of: file) } }
        time("tokenizer, MB/s") { for prose in proses { _ = tokenizer.tokenized(prose) } }
        time("voice, MB/s") { for text in texts { _ = packs.articles.article(from: text) } }
        time("matcher alone, MB/s") { for article in articles { _ = packs.matches(in: article) } }
        time("matcher and rules, MB/s") {
            for article in articles { _ = packs.findings(in: article, settings: settings) }
        }
        time("whole lint, MB/s") { for file in files { _ = linter.result(for: file) } }
    }

    /// A whole lint of a megabyte, in articles of 600 words.
    static func lintOnce(with linter: Linter) {
        var corpus = Corpus()
        for number in 0..<270 {
            _ = linter.result(for: FileText(path: "\(number).txt", text: corpus.article(words: 600)))
        }
    }

    private func time(_ what: String, asMilliseconds: Bool = false, _ work: () -> Void) {
        let seconds = Stopwatch.best(work)
        SlantBench.row(what, SlantBench.number(asMilliseconds ? seconds * 1_000 : bytes / seconds / 1e6))
    }
}
