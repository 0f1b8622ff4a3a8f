package import SlantLint

/// One output format of `slant profile`. It streams: an article goes out as soon as it is counted.
package protocol ProfileReporter: Sendable {
    static var name: String { get }
    init(_ run: ProfileRun)
    mutating func begin(to output: inout Output)
    mutating func add(_ document: ProfiledDocument, to output: inout Output)
    /// A row of a corpus that is no text.
    mutating func add(_ row: BrokenRow, to output: inout Output)
    /// `sums`: one for each value of the field, in order of the values, or one for all.
    mutating func end(_ sums: [ProfileSum], failures: [Totals.Failure], to output: inout Output)
}

extension ProfileReporter {
    package mutating func begin(to output: inout Output) {}
    package mutating func add(_ row: BrokenRow, to output: inout Output) {}
}

/// What is known of a run before its first article.
package struct ProfileRun: Sendable {
    package let description: RunDescription
    /// More than one article may come: then articles are lines of a table.
    package let isMany: Bool
    /// The field that articles are grouped by.
    package let field: String?
    /// Cells of the longest name among the articles; `nil` where names are not known before.
    package let nameWidth: Int?

    package init(description: RunDescription, isMany: Bool, field: String?, nameWidth: Int?) {
        self.description = description
        self.isMany = isMany
        self.field = field
        self.nameWidth = nameWidth
    }
}

/// Every output format of `slant profile`. A new one is a file and a line here.
package enum ProfileReporterRegistry {
    package static let all: [any ProfileReporter.Type] = [
        ProfileTextReporter.self,
        ProfileJSONReporter.self,
        ProfileJSONLinesReporter.self,
        ProfilePageReporter.self,
    ]

    /// The format of a name.
    package static func reporter(named name: String) -> (any ProfileReporter.Type)? { all.first { $0.name == name } }
}
