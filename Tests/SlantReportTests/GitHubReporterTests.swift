import SlantDiagnostics
import Testing

@testable import SlantReport

struct GitHubReporterTests {
    @Test func aFindingIsAWorkflowCommandWithAnExclusiveEndColumn() {
        let fixture = Fixture("The ⟦regime⟧ fell.", path: "ostra.md")
        #expect(
            written(GitHubReporter.self, [fixture.document([fixture.diagnostic()])])
                == "::warning file=ostra.md,line=1,col=5,endLine=1,endColumn=11,title=t/regime::"
                + "“regime” calls a government illegitimate%0AWrite government.\n")
    }

    @Test func propertiesAreEscapedPercentFirst() {
        let fixture = Fixture("The ⟦regime⟧ fell.", path: "a,b: 100%.md")
        let text = written(GitHubReporter.self, [fixture.document([fixture.diagnostic(message: "5 % a, b: c")])])
        #expect(text.contains("file=a%2Cb%3A 100%25.md,line=1,col=5"))
        #expect(text.contains("::5 %25 a, b: c%0A"))
    }

    @Test func severitiesHaveTheWordsOfGitHub() {
        let fixture = Fixture("⟦regime⟧")
        let document = fixture.document([fixture.diagnostic(.error), fixture.diagnostic(.suggestion)])
        let lines = written(GitHubReporter.self, [document]).split(separator: "\n")
        #expect(lines.map { String($0.prefix { $0 != " " }) } == ["::error", "::notice"])
    }

    @Test func aFindingOverSeveralLinesHasNoEndColumn() {
        let fixture = Fixture("The ⟦foreign\nmilitants⟧ left.")
        let text = written(GitHubReporter.self, [fixture.document([fixture.diagnostic()])])
        #expect(text.contains("line=1,col=5,endLine=2,title="))
    }
}
