/// Every output format. A new one is a file and a line here; help and errors follow.
package enum ReporterRegistry {
    package static let all: [any Reporter.Type] = [
        TextReporter.self,
        LineReporter.self,
        JSONReporter.self,
        JSONLinesReporter.self,
        GitHubReporter.self,
        SARIFReporter.self,
        GitLabReporter.self,
        CheckstyleReporter.self,
        JUnitReporter.self,
        TAPReporter.self,
        RDJSONReporter.self,
        RDJSONLinesReporter.self,
        TemplateReporter.self,
        HTMLReporter.self,
    ]

    /// The names as a line of the help.
    package static var help: String { Wording.list(all.map { $0.name }, "or") }

    /// The format of a name.
    package static func reporter(named name: String) -> (any Reporter.Type)? {
        all.first { $0.name == name }
    }
}
