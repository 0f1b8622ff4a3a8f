package import SlantArticle
public import SlantDiagnostics
import SlantReaders
import SlantRules
import SlantText

/// Lints one text after another with the same packs and configuration. Pure and `Sendable`: share it between tasks.
public struct Linter: Sendable {
    /// What is wrong with the packs and the configuration. If anything is, texts are not linted.
    public let problems: [FileProblems]
    package let configuration: Configuration
    private let linked: LinkedPacks
    /// The settings of texts that no override is for: nearly all.
    private let common: Applied?

    /// A configuration, worked out for a text and the packs.
    private struct Applied: Sendable {
        let configuration: AppliedConfiguration
        let settings: RuleSettings
        let vocabulary: Vocabulary
    }

    /// A linter. What is wrong with packs and configuration is in `problems`.
    public init(packs: Packs = Packs(), configuration: Configuration = Configuration()) {
        self.init(
            linked: LinkedPacks(packs, for: configuration.packReferences), configuration: configuration)
    }

    /// A linter over packs that are already linked; they must be those of the configuration.
    package init(linked: LinkedPacks, configuration: Configuration) {
        self.linked = linked
        self.configuration = configuration
        if let compiled = linked.compiled {
            problems = configuration.problems(with: compiled.names)
            common = Linter.applied(configuration.applied(toPath: nil), linked, compiled)
        } else {
            problems = linked.problems
            common = nil
        }
    }

    /// The diagnostics of a text; its reader is chosen by the ending of its path. Time linear in the text.
    public func result(for file: FileText) -> LintResult { result(for: file, place: TextPlace(path: file.path)) }

    /// The same for a text whose place, format or language is known otherwise.
    package func result(for file: FileText, place: TextPlace) -> LintResult {
        switch pass(over: file, place: place, minSeverity: nil) {
        case .skipped(let result):
            return result
        case .ready(var pass, let configuration, let tally):
            pass.run()
            return LintResult(pass, configuration, wordCount: tally.words)
        }
    }

    /// A text on its way: passed over, or read and ready for the steps.
    enum Preparation {
        case skipped(LintResult)
        case ready(LintPass, AppliedConfiguration, WordTally)
    }

    /// `minSeverity`: what is shown, where it is not the configuration that says it.
    func pass(over file: FileText, place: TextPlace, minSeverity: Severity?) -> Preparation {
        guard problems.isEmpty, let packs = linked.compiled else {
            return .skipped(LintResult.skipped(file, because: "the packs or the configuration have errors"))
        }
        guard let prose = prose(of: file, place) else {
            return .skipped(LintResult.skipped(file, because: "it cannot be read as \(place.format ?? "text")"))
        }
        guard let applied = applied(to: place, prose, packs) else {
            return .skipped(LintResult.skipped(file, because: "the packs have errors"))
        }
        let language = place.language ?? applied.configuration.language.value
        let text = packs.tokenizer.tokenized(prose)
        let tally = text.tally
        if let reason = LanguageCheck.objection(to: text, tally, declared: language) {
            return .skipped(LintResult.skipped(file, because: reason, wordCount: tally.words))
        }
        let pass = LintPass(
            file: file, article: packs.articles.article(from: text, parties: applied.configuration.parties.value),
            packs: packs, settings: applied.settings, vocabulary: applied.vocabulary,
            minSeverity: minSeverity ?? applied.configuration.minSeverity.value)
        return .ready(pass, applied.configuration, tally)
    }

    /// The article of a text, as rules would see it; `nil` if there are `problems` or it cannot be read.
    package func article(for file: FileText, place: TextPlace) -> Article? {
        guard let packs = linked.compiled, let prose = prose(of: file, place) else { return nil }
        let parties = configuration.applied(toPath: place.path, frontMatter: prose.frontMatter).parties.value
        return packs.articles.article(from: packs.tokenizer.tokenized(prose), parties: parties)
    }

    /// Every rule of the packs that are linked, those that are off included; none if there are `problems`.
    var rules: [Rule] { linked.compiled?.rules ?? [] }

    /// What `--only` and `--skip` name that nobody answers to, with the nearest that somebody does.
    package var unknownSelections: [String] {
        guard let packs = linked.compiled else { return [] }
        let selection = configuration.selection
        return (selection.only + selection.skipped).compactMap { $0.problem(with: packs.names) }
    }

    /// What of the configuration applies to a text.
    package func applied(to file: FileText, place: TextPlace) -> AppliedConfiguration {
        configuration.applied(toPath: place.path, frontMatter: prose(of: file, place)?.frontMatter ?? [:])
    }

    private func prose(of file: FileText, _ place: TextPlace) -> Prose? {
        let reader =
            place.format.flatMap { ReaderRegistry.reader(named: $0) }
            ?? ReaderRegistry.reader(for: file.path ?? place.path ?? "")
        return try? reader.prose(of: file)
    }

    private func applied(to place: TextPlace, _ prose: Prose, _ packs: CompiledPacks) -> Applied? {
        guard configuration.hasOverrides else { return common }
        let configuration = configuration.applied(toPath: place.path, frontMatter: prose.frontMatter)
        return configuration.overrideCount == 0 ? common : Linter.applied(configuration, linked, packs)
    }

    private static func applied(
        _ configuration: AppliedConfiguration, _ linked: LinkedPacks, _ packs: CompiledPacks
    ) -> Applied {
        let names = linked.names(for: configuration.packs.map(\.value))
        let phrases = configuration.vocabulary.compactMap { setting -> String? in
            if case .phrase(let phrase) = setting.value { phrase } else { nil }
        }
        return Applied(
            configuration: configuration,
            settings: RuleSettings(configuration, packs: packs, packNames: names),
            vocabulary: Vocabulary(phrases: phrases, tokenizer: packs.tokenizer))
    }
}

/// Where a text belongs, beside its own path.
package struct TextPlace: Sendable {
    /// In the terms of the configuration's folders: overrides go by it.
    package let path: String?
    /// The name of a format, where it is not the path that says it.
    package let format: String?
    /// The language, where it is not the configuration that says it.
    package let language: String?

    package init(path: String?, format: String? = nil, language: String? = nil) {
        self.path = path
        self.format = format
        self.language = language
    }
}
