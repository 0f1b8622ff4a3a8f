import SlantDiagnostics
import SlantJSON
import Testing

@testable import SlantReport

struct JSONReporterTests {
    private let fixture = Fixture("First.\n\nÉ ⟦regime⟧ fell.\n")

    @Test func aDocumentHasEveryKeyOfTheContract() {
        let note = Note(message: "“First”", range: TextRange(0, 5))
        let fix = Fix(title: "say so", edits: [TextEdit(range: fixture.range, text: "government")], safety: .safe)
        let line = written(
            JSONLinesReporter.self, [fixture.document([fixture.diagnostic(notes: [note], fixes: [fix])], id: "r1")])
        #expect(
            line == #"{"id":"r1","path":"a.md","diagnostics":[{"rule":"t/regime","kind":"phrase","severity":"warning","#
                + #""tags":["labels"],"weight":1,"message":"“regime” calls a government illegitimate","#
                + #""advice":"Write government.","start":11,"end":17,"line":3,"column":3,"endLine":3,"endColumn":9,"#
                + #""voice":"narrator","source":null,"notes":[{"message":"“First”","path":"a.md","start":0,"end":5,"#
                + #""line":1,"column":1}],"fixes":[{"title":"say so","safety":"safe","edits":[{"start":11,"end":17,"#
                + #""text":"government"}]}]}],"score":1.2}"# + "\n")
    }

    @Test func aRunWithoutFindingsIsStillOneDocument() {
        let text = written(JSONReporter.self, [fixture.document([], hidden: [.suggestion: 2])])
        #expect(
            text == #"{"version":1,"tool":{"name":"slant","version":"9.9.9"},"documents":[{"id":null,"path":"a.md","#
                + #""diagnostics":[],"score":1.2}],"failures":[],"#
                + #""summary":{"files":1,"filesWithFindings":0,"words":1204,"#
                + #""shown":{"error":0,"warning":0,"suggestion":0},"#
                + #""hidden":{"error":0,"warning":0,"suggestion":2},"known":0,"gone":[]}}"# + "\n")
    }

    @Test func sumsOfTenthsStayTenths() {
        var diagnostic = fixture.diagnostic()
        diagnostic.weight = 0.4 + 0.2 + 0.6
        let line = written(JSONLinesReporter.self, [fixture.document([diagnostic])])
        #expect(line.contains(#""weight":1.2,"#))
    }

    @Test func failuresAreListed() {
        let text = written(JSONReporter.self, []) {
            $0.failures = [.init(path: "b.md", message: "no such file or folder")]
        }
        #expect(text.contains(#""documents":[],"failures":[{"path":"b.md","message":"no such file or folder"}]"#))
    }

    @Test func standardInputHasNoPath() {
        let unnamed = Fixture("The ⟦regime⟧.", path: nil)
        let line = written(JSONLinesReporter.self, [unnamed.document([unnamed.diagnostic()])])
        #expect(line.hasPrefix(#"{"id":null,"path":null,"#))
    }

    @Test func aBrokenRowOfACorpusIsARow() {
        var reporter = JSONLinesReporter(.plain())
        var output = Output()
        reporter.add(BrokenRow(id: "x", line: 7, error: "no \"text\""), to: &output)
        #expect(String(decoding: output.bytes, as: UTF8.self) == #"{"id":"x","line":7,"error":"no \"text\""}"# + "\n")
    }

    @Test(arguments: ReporterRegistry.all.map { $0.name })
    func everyFormatIsFoundByItsName(name: String) throws {
        let type = try #require(ReporterRegistry.reporter(named: name))
        #expect(type.name == name)
        #expect(!type.summary.isEmpty)
    }
}
