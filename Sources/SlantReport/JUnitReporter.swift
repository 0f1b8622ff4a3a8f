import SlantDiagnostics
import SlantLint

/// JUnit XML: each text is a suite, each finding a case. What fails the run is a failure, other findings are skipped
/// cases, so that a server's colour is that of the exit code.
package struct JUnitReporter: Reporter {
    package static let name = "junit"
    package static let summary = "JUnit XML: each text a suite, each finding a case"

    private let run: RunDescription

    package init(_ run: RunDescription) { self.run = run }

    package mutating func begin(to output: inout Output) {
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"slant\">\n")
    }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        let path = ReportPath.path(of: document, in: run)
        let result = document.result
        if let notice = result.notice {
            write(suite: path, tests: 1, skipped: 1, to: &output)
            output.write(JUnitReporter.testCase("read", of: path))
            output.write(">\n      <skipped" + XMLText.attribute("message", notice) + "/>\n    </testcase>\n")
        } else if result.diagnostics.isEmpty {
            write(suite: path, tests: 1, to: &output)
            output.write(JUnitReporter.testCase("no findings", of: path) + "/>\n")
        } else {
            let count = result.diagnostics.count
            write(
                suite: path, tests: count, failures: result.failureCount, skipped: count - result.failureCount,
                to: &output)
            write(result, path, to: &output)
        }
        output.write("  </testsuite>\n")
    }

    private func write(_ result: LintResult, _ path: String, to output: inout Output) {
        var places = Places(in: result.file)
        for diagnostic in result.diagnostics {
            let place = places.position(of: diagnostic.range.start)
            let name = "\(diagnostic.id ?? "slant") \(place.line):\(place.scalarColumn)"
            output.write(JUnitReporter.testCase(name, of: path) + ">\n      ")
            let message = XMLText.attribute("message", diagnostic.message)
            if result.fails(diagnostic) {
                let location = "\(path):\(place.line):\(place.scalarColumn): \(diagnostic.severity.rawValue): "
                output.write("<failure" + message + XMLText.attribute("type", diagnostic.severity.rawValue) + ">")
                output.write(XMLText.escaped(location + diagnostic.fullMessage) + "</failure>")
            } else {
                output.write("<skipped" + message + "/>")
            }
            output.write("\n    </testcase>\n")
        }
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        for failure in totals.failures {
            write(suite: failure.path, tests: 1, errors: 1, to: &output)
            output.write(JUnitReporter.testCase("read", of: failure.path) + ">\n      <error")
            output.write(XMLText.attribute("message", failure.message) + "/>\n    </testcase>\n  </testsuite>\n")
        }
        output.write("</testsuites>\n")
    }

    private func write(
        suite: String, tests: Int, failures: Int = 0, errors: Int = 0, skipped: Int = 0, to output: inout Output
    ) {
        output.write(
            "  <testsuite" + XMLText.attribute("name", suite) + XMLText.attribute("tests", tests)
                + XMLText.attribute("failures", failures) + XMLText.attribute("errors", errors)
                + XMLText.attribute("skipped", skipped) + ">\n")
    }

    private static func testCase(_ name: String, of path: String) -> String {
        "    <testcase" + XMLText.attribute("name", name) + XMLText.attribute("classname", path)
    }
}
