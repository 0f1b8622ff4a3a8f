import SlantDiagnostics
import SlantLint

/// Workflow commands of GitHub Actions: findings stand beside the changed lines of a pull request.
package struct GitHubReporter: Reporter {
    package static let name = "github"
    package static let summary = "annotations for a workflow of GitHub Actions"

    package init(_ run: RunDescription) {}

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        var places = Places(in: document.result.file)
        for diagnostic in document.result.diagnostics {
            let start = places.position(of: diagnostic.range.start)
            let end = places.position(of: diagnostic.range.end)
            var properties = [
                "file=\(GitHubReporter.property(document.name))", "line=\(start.line)", "col=\(start.scalarColumn)",
                "endLine=\(end.line)",
            ]
            // GitHub takes an end column only where both ends are on one line.
            if start.line == end.line { properties.append("endColumn=\(end.scalarColumn)") }
            if let id = diagnostic.id { properties.append("title=\(GitHubReporter.property(id))") }
            let message = [diagnostic.message, diagnostic.advice].compactMap { $0 }.joined(separator: "\n")
            let command = GitHubReporter.command(for: diagnostic.severity)
            output.write("::\(command) \(properties.joined(separator: ","))::\(GitHubReporter.data(message))\n")
        }
    }

    private static func command(for severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .suggestion: "notice"
        }
    }

    private static func data(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }
    private static func property(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

    /// Percent coding of the characters that would end a part of the command, as the runner decodes them.
    private static func escaped(_ text: String, _ escapes: Set<Unicode.Scalar>) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if escapes.contains(scalar) {
                escaped += (scalar.value < 16 ? "%0" : "%") + String(scalar.value, radix: 16, uppercase: true)
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
