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
    /// What stands before fixes, where any were written into the text.
    package let original: LintResult?
    /// How many fixes there are in the text.
    package let fixCount: Int
}

/// Lints one text again and again until no fix is left.
struct ReviewPass {
    /// One fix may make room for another; that five rounds leave one is a quarrel, and five more show who is in it.
    private static let rounds = 10

    let linter: Linter
    let place: TextPlace
    let baseline: Baseline?
    let review: Review

    func file(_ text: FileText, path: String?) -> LintedFile {
        let first = reviewed(text)
        var last = first
        var count = 0
        if !review.fixes.isEmpty { (last, count) = fixed(first) }
        let isChanged = last.result.file.bytes != text.bytes
        return LintedFile(
            path: path, result: last.result, baseline: baseline?.name, knownCount: last.comparison?.knownCount ?? 0,
            gone: (last.comparison?.gone ?? []).filter(linter.looksFor), moved: last.comparison?.moved ?? [],
            original: isChanged ? first.result : nil, fixCount: isChanged ? count : 0)
    }

    /// Writes fixes until none is left. Rules that are still at it in the later rounds undo each other's work, or feed
    /// on their own: then all begins anew without their fixes, so that a second run finds nothing to write.
    private func fixed(_ first: Reviewed) -> (Reviewed, count: Int) {
        var quarrelling: Set<String> = []
        while true {
            var seen = first
            var count = 0
            var late: Set<String> = []
            for round in 0..<ReviewPass.rounds {
                let open = seen.result.diagnostics.filter { !quarrelling.contains($0.id ?? "") }
                let file = seen.result.file
                let fixed = FixedText(open, in: file, allowing: review.fixes)
                guard fixed.count > 0, fixed.bytes != file.bytes else { return (seen, count) }
                if round >= ReviewPass.rounds / 2 {
                    late.formUnion(open.filter { !$0.fixes.isEmpty }.map { $0.id ?? "" })
                }
                count += fixed.count
                seen = reviewed(FileText(path: file.path, bytes: fixed.bytes, isEditable: file.isEditable))
            }
            quarrelling.formUnion(late)
        }
    }

    private typealias Reviewed = (result: LintResult, comparison: Baseline.Comparison?)

    /// The result of a text with what is new alone: first what the baseline accepts is taken away, then what stands on
    /// lines that nobody changed.
    private func reviewed(_ text: FileText) -> Reviewed {
        var result = linter.result(for: text, place: place)
        guard result.notice == nil, let path = place.path else { return (result, nil) }
        let comparison = baseline?.comparison(of: result.diagnostics, in: text, absolutePath: path)
        var kept = comparison?.new ?? result.diagnostics
        if let changes = review.changes { kept = changes.diagnostics(of: kept, in: text, absolutePath: path) }
        if kept.count != result.diagnostics.count { result = result.keeping(kept) }
        return (result, comparison)
    }
}

extension Linter {
    /// Whether the finding of an entry would be seen: what is not looked for is not gone.
    package func looksFor(_ entry: Baseline.Entry) -> Bool {
        guard configuration.selection == RuleSelection() else { return false }
        return description(of: entry.rule).map { $0.severity >= configuration.minSeverity.value } ?? true
    }
}
