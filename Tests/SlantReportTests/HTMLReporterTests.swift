import Foundation
import SlantDiagnostics
import SlantLint
import Testing

@testable import SlantReport

@Suite("A lint run as a page")
struct HTMLReporterTests {
    private let fixture = Fixture("The ⟦regime⟧ fell.\n")

    @Test func thePolicyHasTheHashesOfStyleAndScript() {
        let assets = ReportPageAssets.assets
        #expect(assets.styleHash == SHA256.base64(of: assets.style))
        #expect(assets.scriptHash == SHA256.base64(of: assets.script))
    }

    @Test func totalsAndTablesStandBeforeTheFindings() throws {
        let page = written(
            HTMLReporter.self,
            [
                fixture.document([fixture.diagnostic(), fixture.diagnostic(.suggestion, message: "weak")]),
                fixture.document([]),
            ])
        #expect(page.contains("<h1>2 findings in 1 of 2 files</h1>"))
        #expect(page.contains("<caption>1 file without a finding.</caption>"))
        let rule = try #require(page.range(of: "data-filter=\"t/regime\""))
        let finding = try #require(page.range(of: "<span class=\"pos\">1:5</span>"))
        #expect(rule.lowerBound < finding.lowerBound)
    }

    @Test func aRuleCountsItsFindingsAndFilesOnceEach() {
        let page = written(
            HTMLReporter.self,
            [
                fixture.document([fixture.diagnostic(), fixture.diagnostic()]),
                fixture.document([fixture.diagnostic()]),
            ])
        #expect(page.contains("<td class=\"num\">3</td><td class=\"num opt\">2</td>"))
    }

    @Test func whatADraftSaysIsNeverMarkup() {
        let document = fixture.document(
            [fixture.diagnostic(message: "“</li><script>alert(1)</script>” \u{202E}", advice: "<b>\"no\"</b>")],
            id: "x")
        let page = written(HTMLReporter.self, [document])
        #expect(page.components(separatedBy: "<script>").count == 2)
        #expect(!page.contains("<b>\"no") && !page.contains("\u{202E}"))
    }

    @Test func nothingFoundIsSaid() {
        let page = written(HTMLReporter.self, [fixture.document([])])
        #expect(page.contains("<h1>No findings in 1 file</h1>"))
        #expect(page.contains("No rule reported anything."))
    }
}
