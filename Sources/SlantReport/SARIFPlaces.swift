import SlantDiagnostics
import SlantJSON
import SlantLint

/// Places of one text as SARIF says them: columns in Unicode scalars from 1, ends exclusive. No line or column is 0.
struct SARIFPlaces {
    private let file: FileText
    private let path: String
    private var places: Places

    init(_ document: ReportedDocument, _ run: RunDescription) {
        file = document.result.file
        path = ReportPath.path(of: document, in: run)
        places = Places(in: file)
    }

    /// A location object; `id` and `message` of one that belongs to another.
    mutating func writeLocation(
        of range: TextRange, id: Int? = nil, message: String? = nil, snippet: Bool = false, to writer: inout JSONWriter
    ) {
        writer.beginObject()
        if let id {
            writer.key("id")
            writer.integer(id)
        }
        writer.key("physicalLocation")
        writer.beginObject()
        SARIFPlaces.writeArtifact(path, to: &writer)
        writeRegion("region", range, snippet: snippet, to: &writer)
        writer.endObject()
        if let message {
            writer.key("message")
            SARIFPlaces.writeText(message, to: &writer)
        }
        writer.endObject()
    }

    mutating func writeFixes(_ fixes: [Fix], to writer: inout JSONWriter) {
        writer.key("fixes")
        writer.beginArray()
        for fix in fixes {
            writer.beginObject()
            writer.key("description")
            SARIFPlaces.writeText(fix.title, to: &writer)
            writer.key("artifactChanges")
            writer.beginArray()
            writer.beginObject()
            SARIFPlaces.writeArtifact(path, to: &writer)
            writer.key("replacements")
            writer.beginArray()
            for edit in fix.edits {
                writer.beginObject()
                writeRegion("deletedRegion", edit.range, snippet: false, to: &writer)
                writer.key("insertedContent")
                SARIFPlaces.writeText(edit.text, to: &writer)
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
            writer.endArray()
            writer.key("properties")
            writer.beginObject()
            writer.key("safety")
            writer.string(fix.safety.rawValue)
            writer.endObject()
            writer.endObject()
        }
        writer.endArray()
    }

    /// A path as `ReportPath` has it: below the folder where the run started it is one of the repository's.
    static func writeArtifact(_ path: String, to writer: inout JSONWriter) {
        writer.key("artifactLocation")
        writer.beginObject()
        writer.key("uri")
        writer.string(ReportPath.address(of: path))
        if !path.hasPrefix("/"), !path.hasPrefix("../") {
            writer.key("uriBaseId")
            writer.string("%SRCROOT%")
        }
        writer.endObject()
    }

    private mutating func writeRegion(_ key: String, _ range: TextRange, snippet: Bool, to writer: inout JSONWriter) {
        writer.key(key)
        writer.beginObject()
        let start = places.position(of: range.start)
        var ahead = places
        let end = ahead.position(of: range.end)
        for (key, value) in [
            ("startLine", start.line), ("startColumn", start.scalarColumn), ("endLine", end.line),
            ("endColumn", end.scalarColumn),
        ] {
            writer.key(key)
            writer.integer(value)
        }
        if snippet {
            writer.key("snippet")
            SARIFPlaces.writeText(file[range], to: &writer)
        }
        writer.endObject()
    }

    private static func writeText(_ text: String, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("text")
        writer.string(text)
        writer.endObject()
    }
}
