import SlantDiagnostics
import SlantJSON
import SlantLint

/// The Test Anything Protocol, version 13: each text is a test, its findings a YAML block. The plan comes last, as a
/// stream may have it.
package struct TAPReporter: Reporter {
    package static let name = "tap"
    package static let summary = "Test Anything Protocol: each text a test"

    private let run: RunDescription
    private var count = 0

    package init(_ run: RunDescription) { self.run = run }

    package mutating func begin(to output: inout Output) { output.write("TAP version 13\n") }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        let path = ReportPath.path(of: document, in: run)
        let result = document.result
        count += 1
        let verdict = result.failureCount == 0 ? "ok" : "not ok"
        output.write("\(verdict) \(count) - \(TAPReporter.description(path))")
        output.write(result.notice.map { " # SKIP \(TAPReporter.oneLine($0))\n" } ?? "\n")
        guard !result.diagnostics.isEmpty else { return }
        var places = Places(in: result.file)
        output.write("  ---\n  findings:\n")
        for diagnostic in result.diagnostics {
            let place = places.position(of: diagnostic.range.start)
            output.write("    - line: \(place.line)\n      column: \(place.scalarColumn)\n")
            for (key, text) in [
                ("severity", diagnostic.severity.rawValue), ("rule", diagnostic.id ?? "slant"),
                ("message", diagnostic.message), ("advice", diagnostic.advice ?? ""),
            ] where !text.isEmpty {
                output.write("      \(key): \(TAPReporter.quoted(text))\n")
            }
        }
        output.write("  ...\n")
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        for failure in totals.failures {
            count += 1
            output.write("not ok \(count) - \(TAPReporter.description(failure.path))\n")
            output.write("  ---\n  message: \(TAPReporter.quoted(failure.message))\n  ...\n")
        }
        output.write(count == 0 ? "1..0 # SKIP nothing to lint\n" : "1..\(count)\n")
    }

    /// A number sign would begin a directive.
    private static func description(_ text: String) -> String {
        oneLine(text).unicodeScalars.reduce(into: "") { $0 += $1 == "#" ? "\\#" : String($1) }
    }

    private static func oneLine(_ text: String) -> String { CharacterCells.shown(text) }

    /// A JSON string is a YAML one.
    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
