import SlantDiagnostics
import SlantJSON
import SlantLint

/// A Code Quality report of GitLab: one JSON array, which GitLab compares with that of the target branch.
package struct GitLabReporter: Reporter {
    package static let name = "gitlab"
    package static let summary = "a Code Quality report for GitLab"

    private let run: RunDescription
    private var writer = JSONWriter()

    package init(_ run: RunDescription) { self.run = run }

    package mutating func begin(to output: inout Output) {
        writer.beginArray()
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        let path = ReportPath.path(of: document, in: run)
        let file = document.result.file
        var places = Places(in: file)
        var fingerprints = Fingerprint()
        for diagnostic in document.result.diagnostics {
            writer.beginObject()
            writer.key("description")
            writer.string(diagnostic.fullMessage)
            writer.key("check_name")
            writer.string(diagnostic.id ?? "slant")
            writer.key("fingerprint")
            writer.string(fingerprints.next(of: diagnostic, in: file, path: path))
            writer.key("severity")
            writer.string(GitLabReporter.word(for: diagnostic.severity))
            writer.key("location")
            writer.beginObject()
            writer.key("path")
            writer.string(path)
            writer.key("lines")
            writer.beginObject()
            writer.key("begin")
            writer.integer(places.position(of: diagnostic.range.start).line)
            writer.key("end")
            var ahead = places
            writer.integer(ahead.position(of: diagnostic.range.end).line)
            writer.endObject()
            writer.endObject()
            writer.endObject()
        }
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        writer.endArray()
        writer.endLine()
        RunJSON.hand(&writer, to: &output)
    }

    /// The five words of GitLab are info, minor, major, critical and blocker; a finding never stops a release by itself.
    private static func word(for severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .suggestion: "info"
        }
    }
}
