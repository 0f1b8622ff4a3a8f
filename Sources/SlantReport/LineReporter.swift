import SlantDiagnostics
import SlantLint

/// One line for each finding and nothing else, for grep, editors and `--quiet`.
package struct LineReporter: Reporter {
    package static let name = "line"
    package static let summary = "one line for each finding, and nothing else; the same as --quiet"

    private let text: DiagnosticText

    package init(_ run: RunDescription) {
        text = DiagnosticText(ink: run.ink, width: run.width, wrapsAdvice: false)
    }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        var places = Places(in: document.result.file)
        for diagnostic in document.result.diagnostics {
            let place = places.position(of: diagnostic.range.start)
            output.write(text.header(diagnostic, name: document.name, at: place))
        }
    }
}
