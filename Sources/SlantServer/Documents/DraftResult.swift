import SlantDiagnostics
import SlantLint

/// What the linter said of a draft, at one version and under one set of settings.
struct DraftResult: Sendable {
    let draft: Draft
    let result: LintResult

    /// Whether it still speaks of a draft as it is.
    func holds(for other: Draft) -> Bool {
        draft.document.version == other.document.version && draft.stamp == other.stamp
            && draft.document.file.bytes.count == other.document.file.bytes.count
    }
}
