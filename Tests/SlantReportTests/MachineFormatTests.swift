import SlantDiagnostics
import SlantLint
import Testing

@testable import SlantReport

/// Formats for build servers and reviewers, as bytes. Their own readers are asked in `.ci/checks/formats.sh`.
struct MachineFormatTests {
    private let fixture = Fixture("The ⟦regime⟧ fell.", path: "news/a.md")

    @Test func checkstyleListsEveryFileAndEscapes() {
        let clean = Fixture("A ⟦calm⟧ day.", path: "b <i>.md")
        let odd = fixture.diagnostic(message: "a \u{8} b <c> & \"d\" \u{1B}[31m", advice: nil)
        #expect(
            written(CheckstyleReporter.self, [fixture.document([odd]), clean.document([])])
                == """
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="4.3">
                  <file name="news/a.md">
                    <error line="1" column="5" severity="warning" message="a � b &lt;c&gt; &amp; &quot;d&quot; �[31m" \
                source="t/regime"/>
                  </file>
                  <file name="b &lt;i&gt;.md"/>
                </checkstyle>

                """)
    }

    @Test func gitlabTellsEqualFindingsApart() {
        let one = written(GitLabReporter.self, [fixture.document([fixture.diagnostic()])])
        let hash = one.split(separator: "\"").map(String.init).first { $0.count == 16 && $0.allSatisfy(\.isHexDigit) }
        #expect(
            one == "[{\"description\":\"“regime” calls a government illegitimate. Write government.\","
                + "\"check_name\":\"t/regime\",\"fingerprint\":\"\(hash ?? "")\",\"severity\":\"minor\","
                + "\"location\":{\"path\":\"news/a.md\",\"lines\":{\"begin\":1,\"end\":1}}}]\n")
        let two = written(GitLabReporter.self, [fixture.document([fixture.diagnostic(), fixture.diagnostic()])])
        #expect(Set(two.split(separator: "\"").filter { $0.count == 16 && $0.allSatisfy(\.isHexDigit) }).count == 2)
    }

    @Test func junitCallsFailureOnlyWhatFailsTheRun() {
        let document = fixture.document([fixture.diagnostic(.error), fixture.diagnostic(.suggestion)], failing: 1)
        let text = written(JUnitReporter.self, [document]) {
            $0.failures = [Totals.Failure(path: "gone.md", message: "no such file or folder")]
        }
        #expect(text.contains("<testsuite name=\"news/a.md\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"1\">"))
        #expect(
            text.contains(
                "<failure message=\"“regime” calls a government illegitimate\" type=\"error\">news/a.md:1:5: "))
        #expect(text.contains("<skipped message=\"“regime” calls a government illegitimate\"/>"))
        #expect(text.contains("<testsuite name=\"gone.md\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">"))
    }

    @Test func tapHasATestForEachTextAndThePlanLast() {
        let clean = Fixture("A ⟦calm⟧ day.", path: "b #1.md")
        #expect(
            written(TAPReporter.self, [clean.document([]), fixture.document([fixture.diagnostic(advice: nil)])])
                == """
                TAP version 13
                ok 1 - b \\#1.md
                not ok 2 - news/a.md
                  ---
                  findings:
                    - line: 1
                      column: 5
                      severity: "warning"
                      rule: "t/regime"
                      message: "“regime” calls a government illegitimate"
                  ...
                1..2

                """)
        #expect(written(TAPReporter.self, []) == "TAP version 13\n1..0 # SKIP nothing to lint\n")
    }

    @Test func reviewdogCountsColumnsInBytes() {
        let wide = Fixture("Café 記者: the ⟦regime⟧.", path: "a.md")
        let edit = TextEdit(range: wide.range, text: "army")
        let fix = Fix(title: "write “army”", edits: [edit], safety: .safe)
        let line = written(RDJSONLinesReporter.self, [wide.document([wide.diagnostic(fixes: [fix])])])
        let range = "\"range\":{\"start\":{\"line\":1,\"column\":19},\"end\":{\"line\":1,\"column\":25}}"
        #expect(line.contains("\"location\":{\"path\":\"a.md\",\(range)}"))
        #expect(
            line.contains("\"severity\":\"WARNING\",\"source\":{\"name\":\"slant\"},\"code\":{\"value\":\"t/regime\"}"))
        #expect(line.hasSuffix("\"suggestions\":[{\(range),\"text\":\"army\"}]}\n"))
        let whole = written(RDJSONReporter.self, [wide.document([wide.diagnostic()]), wide.document([])])
        #expect(whole.hasPrefix("{\"source\":{\"name\":\"slant\"},\"diagnostics\":[{\"message\":"))
        #expect(whole.hasSuffix("}]}\n"))
    }

    @Test func pathsAreBelowTheFolderOfTheRun() {
        let run = RunDescription(
            version: "1", width: 80, isTerminal: false, ink: Ink(isColored: false, isUTF8: true),
            currentFolder: "/w/site")
        func path(_ given: String?) -> String {
            let file = FileText(path: given, text: "")
            let result = LintResult(file: file, diagnostics: [], hidden: [:], score: 0, wordCount: 0)
            return ReportPath.path(of: ReportedDocument(path: given, result: result), in: run)
        }
        #expect(path("./news/a.md") == "news/a.md")
        #expect(path("/w/site/news/a.md") == "news/a.md")
        #expect(path("/w/other/a.md") == "/w/other/a.md")
        #expect(path("../a.md") == "../a.md")
        #expect(path(nil) == "-")
        #expect(ReportPath.address(of: "a b/ü:1.md") == "a%20b/%C3%BC%3A1.md")
        #expect(ReportPath.address(of: "/w/a.md") == "file:///w/a.md")
    }
}
