package import SlantDiagnostics
package import SlantLint

/// What is done with the result of a text before it is reported: only what is new is kept, and fixes are written into
/// it.
package struct Review: Sendable {
    /// Which fixes are written; none: the text stays as it is.
    package var fixes: Set<Fix.Safety> = []
    /// `--changed`, `--diff`.
    package var changes: ChangedLines?

    package init() {}
}

/// A file that has been linted and reviewed.
package struct LintedFile: Sendable {
    /// As it was given; `nil` for standard input without a name.
    package let path: String?
    /// Of the fixed text, if fixes were asked for.
    package let result: LintResult
    /// The name of the baseline that it was compared with.
    package let baseline: String?
    /// How many findings that accepts.
    package let knownCount: Int
    /// Entries of the baseline for this file that nothing answers to.
    package let gone: [Baseline.Entry]
    /// Entries of a file that is not there any more, met in this one.
    package let moved: [Baseline.Entry]
    /// The text before fixes, where any were written into it.
    package let original: FileText?
    /// How many fixes there are in the text.
    package let fixCount: Int
}

/// Lints one text again and again until no fix is left.
struct ReviewPass {
    /// One fix may make room for another; that ten rounds leave one is a quarrel of two rules.
    private static let rounds = 10

    let linter: Linter
    let place: TextPlace
    let baseline: Baseline?
    let review: Review

    func file(_ text: FileText, path: String?) -> LintedFile {
        var current = text
        var count = 0
        var seen = reviewed(current)
        for _ in 0..<ReviewPass.rounds where !review.fixes.isEmpty {
            let fixed = FixedText(seen.result.diagnostics, in: current, allowing: review.fixes)
            guard fixed.count > 0, fixed.bytes != current.bytes else { break }
            count += fixed.count
            current = FileText(path: current.path, bytes: fixed.bytes, isEditable: current.isEditable)
            seen = reviewed(current)
        }
        return LintedFile(
            path: path, result: seen.result, baseline: baseline?.name, knownCount: seen.comparison?.knownCount ?? 0,
            gone: (seen.comparison?.gone ?? []).filter(isLookedFor), moved: seen.comparison?.moved ?? [],
            original: count > 0 && current.bytes != text.bytes ? text : nil, fixCount: count)
    }

    /// The result of a text with what is new alone: first what the baseline accepts is taken away, then what stands on
    /// lines that nobody changed.
    private func reviewed(_ text: FileText) -> (result: LintResult, comparison: Baseline.Comparison?) {
        var result = linter.result(for: text, place: place)
        guard result.notice == nil, let path = place.path else { return (result, nil) }
        let comparison = baseline?.comparison(of: result.diagnostics, in: text, absolutePath: path)
        var kept = comparison?.new ?? result.diagnostics
        if let changes = review.changes { kept = changes.diagnostics(of: kept, in: text, absolutePath: path) }
        if kept.count != result.diagnostics.count { result = result.keeping(kept) }
        return (result, comparison)
    }

    /// Whether a finding would have been seen: what was not looked for is not gone.
    private func isLookedFor(_ entry: Baseline.Entry) -> Bool {
        let configuration = linter.configuration
        guard configuration.selection == RuleSelection() else { return false }
        return linter.description(of: entry.rule).map { $0.severity >= configuration.minSeverity.value } ?? true
    }
}
