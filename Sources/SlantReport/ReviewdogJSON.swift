import SlantDiagnostics
import SlantJSON
import SlantLint

/// A finding as reviewdog's Diagnostic message (the proto file of its diagnostic format): lines from 1, columns in
/// UTF-8 bytes from 1, ends exclusive. A byte order mark counts, for reviewdog cuts lines as they stand in the file.
struct ReviewdogJSON {
    let file: FileText
    let path: String
    let run: RunDescription

    func write(_ diagnostic: Diagnostic, withSource: Bool, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("message")
        writer.string(diagnostic.fullMessage)
        writer.key("location")
        writer.beginObject()
        writer.key("path")
        writer.string(path)
        write(diagnostic.range, to: &writer)
        writer.endObject()
        writer.key("severity")
        writer.string(ReviewdogJSON.word(for: diagnostic.severity))
        if withSource { ReviewdogJSON.writeSource(to: &writer) }
        if let id = diagnostic.id {
            writer.key("code")
            writer.beginObject()
            writer.key("value")
            writer.string(id)
            if let address = run.pages.address(of: id) {
                writer.key("url")
                writer.string(address)
            }
            writer.endObject()
        }
        writeSuggestions(diagnostic.fixes, to: &writer)
        writer.endObject()
    }

    static func writeSource(to writer: inout JSONWriter) {
        writer.key("source")
        writer.beginObject()
        writer.key("name")
        writer.string("slant")
        writer.endObject()
    }

    /// A suggestion has one range: a fix of several edits cannot be said.
    private func writeSuggestions(_ fixes: [Fix], to writer: inout JSONWriter) {
        let edits = fixes.filter { $0.edits.count == 1 }.flatMap(\.edits)
        guard !edits.isEmpty else { return }
        writer.key("suggestions")
        writer.beginArray()
        for edit in edits {
            writer.beginObject()
            write(edit.range, to: &writer)
            writer.key("text")
            writer.string(edit.text)
            writer.endObject()
        }
        writer.endArray()
    }

    private func write(_ range: TextRange, to writer: inout JSONWriter) {
        writer.key("range")
        writer.beginObject()
        write("start", range.start, to: &writer)
        write("end", range.end, to: &writer)
        writer.endObject()
    }

    private func write(_ key: String, _ utf8Offset: UInt32, to writer: inout JSONWriter) {
        let line = file.lines.line(holding: utf8Offset)
        writer.key(key)
        writer.beginObject()
        writer.key("line")
        writer.integer(line + 1)
        writer.key("column")
        writer.integer(utf8Offset - file.lines.start(of: line) + 1)
        writer.endObject()
    }

    private static func word(for severity: Severity) -> String {
        switch severity {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .suggestion: "INFO"
        }
    }
}
