import SlantJSON

/// What the JSON formats of every command share: the head of a run, its failures, a row that was none.
enum RunJSON {
    /// Opens the object of a run, as far as into its `documents`.
    static func begin(version: String, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("version")
        writer.integer(1)
        writer.key("tool")
        writer.beginObject()
        text([("name", "slant"), ("version", version)], &writer)
        writer.endObject()
        writer.key("documents")
        writer.beginArray()
    }

    static func write(_ failures: [Totals.Failure], _ writer: inout JSONWriter) {
        writer.key("failures")
        writer.beginArray()
        for failure in failures {
            writer.beginObject()
            text([("path", failure.path), ("message", failure.message)], &writer)
            writer.endObject()
        }
        writer.endArray()
    }

    /// A whole line for a row of a corpus that could not be read.
    static func write(_ row: BrokenRow, to output: inout Output) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.optionalString(row.id)
        writer.key("line")
        writer.integer(row.line)
        writer.key("error")
        writer.string(row.error)
        writer.endObject()
        writer.endLine()
        output.bytes.append(contentsOf: writer.bytes)
    }

    /// Fields that are texts.
    static func text(_ fields: [(key: String, text: String)], _ writer: inout JSONWriter) {
        for field in fields {
            writer.key(field.key)
            writer.string(field.text)
        }
    }

    /// Moves what is written so far on its way.
    static func hand(_ writer: inout JSONWriter, to output: inout Output) {
        output.bytes.append(contentsOf: writer.bytes)
        writer.bytes.removeAll(keepingCapacity: true)
    }
}
