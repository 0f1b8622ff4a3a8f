import SlantJSON
import SlantLint

/// One object of reviewdog's diagnostic format for the whole run, written as the run goes.
package struct RDJSONReporter: Reporter {
    package static let name = "rdjson"
    package static let summary = "reviewdog's format, one JSON object for the whole run"

    private let run: RunDescription
    private var writer = JSONWriter()

    package init(_ run: RunDescription) { self.run = run }

    package mutating func begin(to output: inout Output) {
        writer.beginObject()
        ReviewdogJSON.writeSource(to: &writer)
        writer.key("diagnostics")
        writer.beginArray()
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        let json = ReviewdogJSON(
            file: document.result.file, path: ReportPath.path(of: document, in: run), run: run)
        for diagnostic in document.result.diagnostics { json.write(diagnostic, withSource: false, to: &writer) }
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        writer.endArray()
        writer.endObject()
        writer.endLine()
        RunJSON.hand(&writer, to: &output)
    }
}
