import SlantDiagnostics
import SlantJSON
import SlantLint

/// One text of a run as a JSON object: what `json` and `jsonl` share. A contract (docs/formats): every key is always
/// there, `null` where there is nothing to say; `start` and `end` are bytes, ends exclusive; lines and columns count
/// from 1, columns in Unicode scalars.
struct DocumentJSON {
    private let document: ReportedDocument
    private var places: Places

    init(_ document: ReportedDocument) {
        self.document = document
        places = Places(in: document.result.file)
    }

    mutating func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("id")
        writer.optionalString(document.id)
        writer.key("path")
        writer.optionalString(document.path)
        writeFindings(to: &writer)
        writer.endObject()
    }

    /// `diagnostics` and `score`, for an object that has more to say of the text.
    mutating func writeFindings(to writer: inout JSONWriter) {
        writer.key("diagnostics")
        writer.beginArray()
        for diagnostic in document.result.diagnostics { write(diagnostic, to: &writer) }
        writer.endArray()
        writer.key("score")
        writer.number(DocumentJSON.thousandths(document.result.score))
    }

    private mutating func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("rule")
        writer.optionalString(diagnostic.id)
        writer.key("kind")
        writer.optionalString(diagnostic.kind)
        writer.key("severity")
        writer.string(diagnostic.severity.rawValue)
        writer.key("tags")
        writer.strings(diagnostic.tags)
        writer.key("weight")
        writer.number(DocumentJSON.thousandths(diagnostic.weight))
        writer.key("message")
        writer.string(diagnostic.message)
        writer.key("advice")
        writer.optionalString(diagnostic.advice)
        write(diagnostic.range, withEnd: true, to: &writer)
        writer.key("voice")
        writer.optionalString(diagnostic.voice)
        writer.key("source")
        writer.optionalString(diagnostic.source)
        writer.key("notes")
        writer.beginArray()
        for note in diagnostic.notes { write(note, to: &writer) }
        writer.endArray()
        writer.key("fixes")
        writer.beginArray()
        for fix in diagnostic.fixes { write(fix, to: &writer) }
        writer.endArray()
        writer.endObject()
    }

    private mutating func write(_ range: TextRange, withEnd: Bool, to writer: inout JSONWriter) {
        writer.key("start")
        writer.integer(range.start)
        writer.key("end")
        writer.integer(range.end)
        let start = places.position(of: range.start)
        writer.key("line")
        writer.integer(start.line)
        writer.key("column")
        writer.integer(start.scalarColumn)
        guard withEnd else { return }
        var ahead = places
        let end = ahead.position(of: range.end)
        writer.key("endLine")
        writer.integer(end.line)
        writer.key("endColumn")
        writer.integer(end.scalarColumn)
    }

    private mutating func write(_ note: Note, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("message")
        writer.string(note.message)
        writer.key("path")
        writer.optionalString(document.path)
        var elsewhere = self
        elsewhere.write(note.range, withEnd: false, to: &writer)
        writer.endObject()
    }

    private func write(_ fix: Fix, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("title")
        writer.string(fix.title)
        writer.key("safety")
        writer.string(fix.safety.rawValue)
        writer.key("edits")
        writer.beginArray()
        for edit in fix.edits {
            writer.beginObject()
            writer.key("start")
            writer.integer(edit.range.start)
            writer.key("end")
            writer.integer(edit.range.end)
            writer.key("text")
            writer.string(edit.text)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }

    /// Weights are sums of tenths, which binary fractions cannot say: 1.2 must not come out as 1.2000000000000002.
    private static func thousandths(_ value: Double) -> Double {
        value.magnitude < 1e9 ? Double(Int(value * 1_000 + (value < 0 ? -0.5 : 0.5))) / 1_000 : value
    }
}
