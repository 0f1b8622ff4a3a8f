import SlantJSON
package import SlantLint

/// One JSON object for the run: `version`, `tool`, `documents` (none where articles are grouped), `groups`, `failures`.
package struct ProfileJSONReporter: ProfileReporter {
    package static let name = "json"

    private let run: ProfileRun
    private var writer = JSONWriter()

    package init(_ run: ProfileRun) { self.run = run }

    package mutating func begin(to output: inout Output) {
        writer.beginObject()
        writer.key("version")
        writer.integer(1)
        writer.key("tool")
        writer.beginObject()
        writer.key("name")
        writer.string("slant")
        writer.key("version")
        writer.string(run.description.version)
        writer.endObject()
        writer.key("documents")
        writer.beginArray()
        hand(to: &output)
    }

    package mutating func add(_ document: ProfiledDocument, to output: inout Output) {
        guard run.field == nil else { return }
        var json = ProfileJSON(writer)
        json.write(document)
        writer = json.writer
        hand(to: &output)
    }

    package mutating func end(_ sums: [ProfileSum], failures: [Totals.Failure], to output: inout Output) {
        writer.endArray()
        writer.key("groups")
        writer.beginArray()
        var json = ProfileJSON(writer)
        for sum in sums { json.write(sum) }
        writer = json.writer
        writer.endArray()
        writer.key("failures")
        writer.beginArray()
        for failure in failures {
            writer.beginObject()
            writer.key("path")
            writer.string(failure.path)
            writer.key("message")
            writer.string(failure.message)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        hand(to: &output)
    }

    private mutating func hand(to output: inout Output) {
        output.bytes.append(contentsOf: writer.bytes)
        writer.bytes.removeAll(keepingCapacity: true)
    }
}

/// One JSON object a line: each article as soon as it is counted or, where articles are grouped, each group.
package struct ProfileJSONLinesReporter: ProfileReporter {
    package static let name = "jsonl"

    private let run: ProfileRun

    package init(_ run: ProfileRun) { self.run = run }

    package mutating func add(_ document: ProfiledDocument, to output: inout Output) {
        guard run.field == nil else { return }
        line(to: &output) { $0.write(document) }
    }

    package mutating func add(_ row: BrokenRow, to output: inout Output) {
        guard run.field == nil else { return }
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

    package mutating func end(_ sums: [ProfileSum], failures: [Totals.Failure], to output: inout Output) {
        guard run.field != nil else { return }
        for sum in sums { line(to: &output) { $0.write(sum) } }
    }

    private func line(to output: inout Output, _ write: (inout ProfileJSON) -> Void) {
        var json = ProfileJSON(JSONWriter())
        write(&json)
        var writer = json.writer
        writer.endLine()
        output.bytes.append(contentsOf: writer.bytes)
    }
}
