import SlantJSON
import SlantLint

/// One diagnostic of reviewdog's format a line.
package struct RDJSONLinesReporter: Reporter {
    package static let name = "rdjsonl"
    package static let summary = "reviewdog's format, one finding a line"

    private let run: RunDescription

    package init(_ run: RunDescription) { self.run = run }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        let json = ReviewdogJSON(
            file: document.result.file, path: ReportPath.path(of: document, in: run), run: run)
        for diagnostic in document.result.diagnostics {
            var writer = JSONWriter()
            json.write(diagnostic, withSource: true, to: &writer)
            writer.endLine()
            output.bytes.append(contentsOf: writer.bytes)
        }
    }
}
