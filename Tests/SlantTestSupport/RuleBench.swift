package import SlantArticle
import SlantDiagnostics
import SlantPacks
package import SlantRules
import SlantText

/// Packs written in a test, linked with the English that ships, and what they find in a text.
package struct RuleBench {
    /// The packs could not be linked: what a test did not expect.
    package struct Broken: Error, CustomStringConvertible {
        package let description: String
    }

    package let packs: CompiledPacks

    /// The packs that ship, linked once for all tests.
    package static let shipped: Result<RuleBench, any Error> = Result { try RuleBench(withShipped: true) }

    /// Links pack files given as JSON. With `withShipped`, beside the packs that ship.
    package init(_ texts: String..., withShipped: Bool = false) throws {
        let files = texts.enumerated().map { PackFile(file: FileText(path: "pack\($0.offset).json", text: $0.element)) }
        let result = PackLoader.load(
            packs: (withShipped ? EmbeddedPacks.packs : []) + files, language: EmbeddedPacks.language("en"))
        guard let packs = result.packs else { throw Broken(description: RuleBench.lines(of: result.problems)) }
        self.packs = packs
    }

    /// A pack `t` of one rule `r`: its keys but for id and message, as JSON.
    package init(rule keys: String) throws {
        try self.init(RuleBench.pack(rule: keys))
    }

    /// The JSON of a pack `t` of one rule `r`.
    package static func pack(rule keys: String) -> String {
        """
        { "pack": "t", "language": "en", "rules": [ { "id": "r", "message": "“{match}” is loaded", \(keys) } ] }
        """
    }

    /// Every problem of some pack files, as `pack0.json:3:7: message`.
    package static func problems(in texts: String...) -> [String] {
        let files = texts.enumerated().map { PackFile(file: FileText(path: "pack\($0.offset).json", text: $0.element)) }
        let result = PackLoader.load(packs: files, language: EmbeddedPacks.language("en"))
        return result.problems.flatMap { problem in
            problem.diagnostics.map { line(of: $0, in: problem.file) }
        }
    }

    private static func lines(of problems: [PackProblems]) -> String {
        problems.flatMap { problem in problem.diagnostics.map { line(of: $0, in: problem.file) } }
            .joined(separator: "\n")
    }

    private static func line(of diagnostic: Diagnostic, in file: FileText) -> String {
        let place = file.position(of: diagnostic.range.start)
        return "\(file.path ?? "-"):\(place.line):\(place.scalarColumn): \(diagnostic.message)"
    }

    /// The article of a text: each line a paragraph; one that begins with `# ` a headline.
    package func article(_ text: String) -> Article {
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        for line in text.split(separator: "\n") {
            let isHeadline = line.hasPrefix("# ")
            let start = bytes.count
            bytes += Array((isHeadline ? line.dropFirst(2) : line).utf8)
            blocks.append(Block(range: ProseRange(start, bytes.count), region: isHeadline ? .headline : .body))
            bytes.append(0x0A)
        }
        let prose = Prose(text: bytes, blocks: blocks, offsets: .identity(length: bytes.count))
        let tokens = Tokenizer(language: packs.language, lexicon: packs.lexicon).tokenized(prose)
        return packs.articles.article(from: tokens)
    }

    /// What every rule finds in a text, density included.
    package func findings(in article: Article, settings: CompiledPacks.Settings? = nil) -> [Finding] {
        let settings = settings ?? packs.defaultSettings
        let found = packs.findings(in: article, settings: settings)
        return found + packs.densities(in: article, over: found, settings: settings)
    }

    /// The text with every finding marked: `⟦word⟧`, with the rule's id where there are several rules.
    package func marked(_ text: String, settings: CompiledPacks.Settings? = nil) -> String {
        let article = article(text)
        let marked = MarkedText.findings(findings(in: article, settings: settings), in: article, of: packs)
        return (packs.rules.count > 1 ? marked : marked.withoutLabels).description
    }

    /// The replacements of the findings in a text, in order.
    package func replacements(in text: String) -> [String] {
        findings(in: article(text)).flatMap { $0.replacement?.texts ?? [] }
    }
}
