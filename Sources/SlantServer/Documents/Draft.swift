import SlantArticle
import SlantDiagnostics
import SlantLint

/// A draft and all that linting it asks: taken from the session at one moment, changed by nothing.
struct Draft: Sendable {
    let document: Document
    /// `nil` where the settings leave the text out, or are broken.
    var linter: Linter?
    /// Tells results of other settings from these.
    let stamp: ResultStamp
    let client: ClientCapabilities

    /// What the linter says of the text. Time linear in it.
    var result: LintResult? {
        linter.map { $0.result(for: text, place: place) }
    }

    /// Whose words are whose in it.
    var article: Article? { linter?.article(for: text, place: place) }

    /// The counts of its framing.
    var profile: ProfileResult? { linter?.profile(for: text, place: place) }

    private var text: FileText {
        document.kind == .commitMessage ? CommitMessage.prose(of: document.file) : document.file
    }

    private var place: TextPlace {
        guard case .draft(let format) = document.kind else { return TextPlace(path: document.path, format: "text") }
        return TextPlace(path: document.path, format: format)
    }
}
