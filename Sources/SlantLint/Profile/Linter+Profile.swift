import SlantArticle
package import SlantDiagnostics
import SlantRules
import SlantText

/// What became of a text whose framing was to be counted.
package enum ProfileResult: Sendable {
    case counted(Profile)
    /// It was passed over: why, in one clause.
    case skipped(String)
}

extension Linter {
    /// The framing of a text. Rules run as they are set, and findings of every severity are kept: the profile shows
    /// all. Time linear in the text.
    package func profile(for file: FileText, place: TextPlace) -> ProfileResult {
        switch pass(over: file, place: place, minSeverity: .suggestion) {
        case .skipped(let result):
            return .skipped(result.notice ?? "it was passed over")
        case .ready(var pass, let configuration, let tally):
            pass.run()
            let maker = ProfileMaker(
                article: pass.article, result: LintResult(pass, configuration, wordCount: tally.words),
                reportingClasses: pass.packs.articles.grammar.classesByLemma)
            return .counted(maker.profile)
        }
    }
}
