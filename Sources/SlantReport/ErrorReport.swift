package import SlantDiagnostics

/// What is wrong with files that somebody wrote for slant (packs, `.lintrc`): every error at its place, then a count.
package struct ErrorReport: Sendable {
    private let text: DiagnosticText

    package init(ink: Ink, width: Int) {
        text = DiagnosticText(ink: ink, width: width, wrapsAdvice: false)
    }

    /// The errors, a blank line after each, and the last line: `2 errors in house.json; no rule was run.` `unnamed` is
    /// what a text without a path is called.
    package func lines(
        for problems: [(file: FileText, diagnostics: [Diagnostic])], consequence: String, unnamed: String = "-"
    ) -> String {
        var lines = ""
        var names: [String] = []
        var counts: [Severity: Int] = [:]
        for (file, diagnostics) in problems where !diagnostics.isEmpty {
            let name = file.path ?? unnamed
            names.append(CharacterCells.shown(name))
            for diagnostic in diagnostics {
                lines += text.block(diagnostic, in: file, name: name) + "\n"
                counts[diagnostic.severity, default: 0] += 1
            }
        }
        return lines + "\(Summary.counts(counts)) in \(Wording.list(names)); \(consequence).\n"
    }
}
