import SlantJSON
package import SlantLint

/// One JSON object for the run: `version`, `tool`, `documents` (none where articles are grouped), `groups`, `failures`.
package struct ProfileJSONReporter: ProfileReporter {
    package static let name = "json"

    private let run: ProfileRun
    private var writer = JSONWriter()

    package init(_ run: ProfileRun) { self.run = run }

    package mutating func begin(to output: inout Output) {
        RunJSON.begin(version: run.description.version, &writer)
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func add(_ document: ProfiledDocument, to output: inout Output) {
        guard run.field == nil else { return }
        var json = ProfileJSON(writer)
        json.write(document)
        writer = json.writer
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func end(_ sums: [ProfileSum], failures: [Totals.Failure], to output: inout Output) {
        writer.endArray()
        writer.key("groups")
        writer.beginArray()
        var json = ProfileJSON(writer)
        for sum in sums { json.write(sum) }
        writer = json.writer
        writer.endArray()
        RunJSON.write(failures, &writer)
        writer.endObject()
        writer.endLine()
        RunJSON.hand(&writer, to: &output)
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
        RunJSON.write(row, to: &output)
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
