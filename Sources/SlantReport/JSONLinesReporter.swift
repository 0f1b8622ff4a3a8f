import SlantJSON

/// One JSON object a line for each text, as soon as it is done: for corpora and pipes.
package struct JSONLinesReporter: Reporter {
    package static let name = "jsonl"
    package static let summary = "one JSON object a line for each text, as soon as it is done"

    package init(_ run: RunDescription) {}

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        var writer = JSONWriter()
        var json = DocumentJSON(document)
        json.write(to: &writer)
        writer.endLine()
        output.bytes.append(contentsOf: writer.bytes)
    }

    package mutating func add(_ row: BrokenRow, to output: inout Output) {
        RunJSON.write(row, to: &output)
    }
}
