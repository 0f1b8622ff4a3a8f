package import SlantLint

/// `--format html`: one page of one article, or one that compares several.
package struct ProfilePageReporter: ProfileReporter {
    package static let name = "html"

    private let run: ProfileRun
    private var comparison: ComparisonPage

    package init(_ run: ProfileRun) {
        self.run = run
        comparison = ComparisonPage(run)
    }

    package mutating func begin(to output: inout Output) {
        if run.isMany { comparison.begin(to: &output) }
    }

    package mutating func add(_ document: ProfiledDocument, to output: inout Output) {
        if run.isMany {
            comparison.add(document, to: &output)
        } else {
            output.bytes += ProfilePage(document, version: run.description.version).bytes
        }
    }

    package mutating func end(_ sums: [ProfileSum], failures: [Totals.Failure], to output: inout Output) {
        if run.isMany { comparison.end(sums, to: &output) }
    }
}
