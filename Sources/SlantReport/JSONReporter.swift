import SlantDiagnostics
import SlantJSON

/// One JSON object for the whole run, written as the run goes: `version`, `tool`, `documents`, `failures`, `summary`.
package struct JSONReporter: Reporter {
    package static let name = "json"
    package static let summary = "one JSON object for the whole run"

    private let version: String
    private var writer = JSONWriter()

    package init(_ run: RunDescription) { version = run.version }

    package mutating func begin(to output: inout Output) {
        RunJSON.begin(version: version, &writer)
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        var json = DocumentJSON(document)
        json.write(to: &writer)
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        writer.endArray()
        RunJSON.write(totals.failures, &writer)
        writer.key("summary")
        writer.beginObject()
        writer.key("files")
        writer.integer(totals.files)
        writer.key("filesWithFindings")
        writer.integer(totals.filesWithFindings)
        writer.key("words")
        writer.integer(totals.words)
        writer.key("shown")
        write(totals.shown)
        writer.key("hidden")
        write(totals.hidden)
        writer.key("known")
        writer.integer(totals.known)
        writer.key("gone")
        writer.beginArray()
        for entry in totals.gone { write(entry) }
        writer.endArray()
        writer.endObject()
        writer.endObject()
        writer.endLine()
        RunJSON.hand(&writer, to: &output)
    }

    private mutating func write(_ entry: Totals.GoneEntry) {
        writer.beginObject()
        let fields = [
            ("baseline", entry.baseline), ("path", entry.path), ("rule", entry.rule), ("words", entry.words),
        ]
        RunJSON.text(fields, &writer)
        writer.endObject()
    }

    private mutating func write(_ counts: [Severity: Int]) {
        writer.beginObject()
        for severity in Severity.allCases.reversed() {
            writer.key(severity.rawValue)
            writer.integer(counts[severity] ?? 0)
        }
        writer.endObject()
    }
}
