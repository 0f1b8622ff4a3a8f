import SlantDiagnostics
import SlantLint

/// XML as Checkstyle 4.3 writes it, which most build servers read.
package struct CheckstyleReporter: Reporter {
    package static let name = "checkstyle"
    package static let summary = "XML as Checkstyle writes it, for build servers"

    private let run: RunDescription

    package init(_ run: RunDescription) { self.run = run }

    package mutating func begin(to output: inout Output) {
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n")
    }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        let name = XMLText.attribute("name", ReportPath.path(of: document, in: run))
        let diagnostics = document.result.diagnostics
        guard !diagnostics.isEmpty else {
            output.write("  <file\(name)/>\n")
            return
        }
        var places = Places(in: document.result.file)
        output.write("  <file\(name)>\n")
        for diagnostic in diagnostics {
            let place = places.position(of: diagnostic.range.start)
            output.write(
                "    <error" + XMLText.attribute("line", place.line) + XMLText.attribute("column", place.scalarColumn)
                    + XMLText.attribute("severity", CheckstyleReporter.word(for: diagnostic.severity))
                    + XMLText.attribute("message", diagnostic.fullMessage)
                    + XMLText.attribute("source", diagnostic.id ?? "slant") + "/>\n")
        }
        output.write("  </file>\n")
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        for failure in totals.failures {
            output.write("  <file" + XMLText.attribute("name", failure.path) + ">\n")
            output.write(
                "    <error" + XMLText.attribute("line", 1) + XMLText.attribute("severity", "error")
                    + XMLText.attribute("message", failure.message) + XMLText.attribute("source", "slant") + "/>\n")
            output.write("  </file>\n")
        }
        output.write("</checkstyle>\n")
    }

    private static func word(for severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .suggestion: "info"
        }
    }
}
