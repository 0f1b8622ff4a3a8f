package import SlantArticle
public import SlantDiagnostics
package import SlantReaders
package import SlantRules

/// Lints one text after another with the same packs and configuration. Pure and `Sendable`: share it between tasks.
public struct Linter: Sendable {
    /// The diagnostics of a text. Time linear in the text.
    public func result(for file: FileText) -> LintResult {
        LintResult(file: file, diagnostics: [], hidden: [:], score: 0, wordCount: 0)
    }
}
