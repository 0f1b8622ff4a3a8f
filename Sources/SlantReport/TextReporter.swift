import SlantDiagnostics
import SlantLint

/// For people: each finding with its words underlined, then what it came to. The usual format.
package struct TextReporter: Reporter {
    package static let name = "text"
    package static let summary = "each finding with its line, the words underlined, and what to write (usual)"

    private let text: DiagnosticText
    private var hasFindings = false

    package init(_ run: RunDescription) {
        text = DiagnosticText(ink: run.ink, width: run.width, wrapsAdvice: run.isTerminal)
    }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        let file = document.result.file
        var places = Places(in: file)
        for diagnostic in document.result.diagnostics {
            if hasFindings { output.write("\n") }
            hasFindings = true
            output.write(text.block(diagnostic, in: file, name: document.name, &places))
        }
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        let lines = Summary(totals: totals).lines
        if hasFindings, !lines.isEmpty { output.write("\n") }
        for line in lines { output.write(line + "\n") }
    }
}
