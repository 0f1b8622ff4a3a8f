import SlantDiagnostics

/// The lines at the end of a run: what was found, what is hidden, why the exit code is what it is.
struct Summary {
    let totals: Totals

    /// Empty where no text was linted: standard error has said why.
    var lines: [String] {
        guard totals.files > 0 else { return [] }
        return [found] + [unprinted, known, hidden, harmless].compactMap { $0 }
    }

    private var found: String {
        let counts = Summary.counts(totals.shown)
        var line = (counts.isEmpty ? "No findings" : counts) + " in \(files), \(Wording.counted(totals.words, "word"))."
        if totals.missingPaths > 0 {
            let verb = totals.missingPaths == 1 ? "was" : "were"
            line += " \(Wording.counted(totals.missingPaths, "path")) \(verb) not there."
        }
        let unread = totals.failures.count - totals.missingPaths
        if unread > 0 { line += " \(Wording.counted(unread, "file")) could not be read." }
        if totals.skipped > 0 {
            let verb = totals.skipped == 1 ? "was" : "were"
            line += " \(Wording.counted(totals.skipped, "text")) \(verb) skipped."
        }
        return line + fixable
    }

    /// What `--fix` would do about it.
    private var fixable: String {
        let (safe, more) = (totals.fixable, totals.fixableWithReview)
        var text = ""
        if safe > 0 { text += " \(Wording.number(safe)) can be fixed; --fix writes \(safe == 1 ? "it" : "them")." }
        if more > 0 {
            text +=
                " \(Wording.number(more))\(safe > 0 ? " more" : "") can be fixed with review; --fix --unsafe writes "
                + (more == 1 ? "it." : "them.")
        }
        return text
    }

    private var known: String? {
        guard totals.known > 0 else { return nil }
        let verb = totals.known == 1 ? "is" : "are"
        return "\(Wording.counted(totals.known, "finding")) \(verb) known from the baseline and not shown."
    }

    private var files: String {
        let all = Wording.counted(totals.files, "file")
        guard totals.filesWithFindings > 0, totals.filesWithFindings < totals.files else { return all }
        return "\(Wording.number(totals.filesWithFindings)) of \(all)"
    }

    private var unprinted: String? {
        guard totals.unprinted > 0 else { return nil }
        let isOne = totals.unprinted == 1
        return
            "\(Wording.counted(totals.unprinted, "finding")) of these \(isOne ? "is" : "are") not printed (--max-findings)."
    }

    private var hidden: String? {
        let counts = Summary.counts(totals.hidden)
        guard let mildest = totals.hidden.filter({ $0.value > 0 }).keys.min() else { return nil }
        let isOne = totals.hidden.values.reduce(0, +) == 1
        return "\(counts) not shown; --min-severity \(mildest.rawValue) shows \(isOne ? "it" : "them")."
    }

    /// Findings that do not fail the run: what would make them.
    private var harmless: String? {
        guard totals.failing == 0, let worst = totals.shown.filter({ $0.value > 0 }).keys.max() else { return nil }
        let count = totals.shown(from: worst)
        return "No finding fails this run; --fail-on \(worst.rawValue) makes \(Wording.number(count)) fail."
    }

    /// `1 error, 13 warnings`, the bad ones first; empty for none.
    static func counts(_ bySeverity: [Severity: Int]) -> String {
        Severity.allCases.reversed().compactMap { severity in
            guard let count = bySeverity[severity], count > 0 else { return nil }
            return Wording.counted(count, severity.rawValue)
        }.joined(separator: ", ")
    }
}
