package import SlantArticle
public import SlantDiagnostics

/// Lints one text after another with the same packs and configuration. Pure and `Sendable`: share it between tasks.
public struct Linter: Sendable {
    /// What is wrong with the packs and the configuration. If anything is, texts are not linted.
    public let problems: [FileProblems]
    package let configuration: Configuration

    /// A linter. What is wrong with packs and configuration is in `problems`.
    public init(packs: Packs = Packs(), configuration: Configuration = Configuration()) {
        self.configuration = configuration
        problems = []
    }

    /// The diagnostics of a text; its reader is chosen by the ending of its path. Time linear in the text.
    public func result(for file: FileText) -> LintResult { result(for: file, place: TextPlace(path: file.path)) }

    /// The same for a text whose place, format or language is known otherwise.
    package func result(for file: FileText, place: TextPlace) -> LintResult {
        LintResult(file: file, diagnostics: [], hidden: [:], score: 0, wordCount: 0)
    }

    /// The article of a text, as rules would see it; `nil` if there are `problems`.
    package func article(for file: FileText, place: TextPlace) -> Article? { nil }
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
