package import SlantArticle
package import SlantDiagnostics
import SlantPacks
package import SlantRules
package import SlantText

/// A pattern that somebody tries on texts without a pack: `slant rules try`. It sees every voice.
package struct PatternTrial: Sendable {
    /// A place where it matched.
    package struct Match: Sendable {
        /// Of the focus, in the prose.
        package let range: ProseRange
        package let words: String
        package let voice: Voice
        /// Who speaks, where that is known.
        package let source: String?
    }

    /// The packs that texts must be read with.
    package let packs: CompiledPacks
    private let rules: Range<Int>

    /// A pattern beside the packs in use, whose lists it may name in full; or what is wrong with it: the file is the
    /// pattern itself.
    package static func load(_ pattern: String, beside packs: CompiledPacks) -> Result<PatternTrial, PatternProblems> {
        let pack = SyntheticPack(name: "try", language: packs.language.tag, patterns: [pattern])
        if let linked = pack.compiled(beside: packs) {
            return .success(PatternTrial(packs: linked.packs, rules: linked.rules))
        }
        let others = packs.packs.filter { $0.name != "try" }.map { PackFile(file: $0.file) }
        let problems = pack.load(beside: others, language: EmbeddedPacks.language(packs.language.tag)).problems
        return .failure(PatternProblems(of: pattern, in: pack.file, problems.flatMap(\.diagnostics)))
    }

    /// Where the pattern matches in an article made with `packs`, by place. The voice is that of the first word: a rule
    /// would not speak of a match that runs from one voice into another, but whoever tries a pattern wants to see it.
    package func matches(in article: Article) -> [Match] {
        rules.flatMap { packs.matches(of: $0, in: article) }.sorted { $0.lowerBound < $1.lowerBound }.map { tokens in
            let span = article.voiceSpan(at: tokens.lowerBound)
            return Match(
                range: article.text.proseRange(of: tokens), words: article.text.string(tokens),
                voice: span?.voice ?? .narrator, source: span?.source.map { article.sources[$0].name })
        }
    }
}

/// What is wrong with a pattern that was typed, as places in the pattern.
package struct PatternProblems: Error, Sendable {
    package let file: FileText
    package let diagnostics: [Diagnostic]

    /// Moves places of the pack that the pattern was put into to the pattern itself.
    init(of pattern: String, in pack: FileText, _ diagnostics: [Diagnostic]) {
        let file = FileText(path: nil, text: pattern)
        let head = Array("\"match\":\"".utf8)
        let start = pack.bytes.indices.last { pack.bytes[$0...].starts(with: head) }.map { $0 + head.count } ?? 0
        let isPlain = pack.bytes[start...].starts(with: pattern.utf8)
        self.file = file
        self.diagnostics = diagnostics.map { diagnostic in
            var moved = diagnostic
            let first = max(0, Int(diagnostic.range.start) - start)
            let last = Int(diagnostic.range.end) - start
            let isInside = isPlain && last <= pattern.utf8.count && first <= last
            moved.range = isInside ? TextRange(first, last) : TextRange(0, pattern.utf8.count)
            return moved
        }
    }
}
