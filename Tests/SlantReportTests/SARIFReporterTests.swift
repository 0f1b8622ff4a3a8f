import Foundation
import SlantDiagnostics
import SlantLint
import Testing

@testable import SlantReport

/// SARIF as code hosts take it. That the whole log holds to the published schema is checked in `.ci/checks/formats.sh`.
struct SARIFReporterTests {
    private func log(_ documents: [ReportedDocument], change: (inout Totals) -> Void = { _ in }) throws -> [String: Any]
    {
        let run = RunDescription(
            version: "9.9.9", width: 100, isTerminal: false, ink: Ink(isColored: false, isUTF8: true),
            describe: { id in
                RuleDescription(id: id, severity: .suggestion, summary: "“…” takes a side", advice: "Write government.")
            })
        let text = written(SARIFReporter.self, documents, run: run, change: change)
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(((value as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ run: [String: Any]) throws -> [[String: Any]] {
        try #require(run["results"] as? [[String: Any]])
    }

    @Test func columnsAreScalarsFromOneWithAnExclusiveEnd() throws {
        let fixture = Fixture("👩‍👩‍👧 The ⟦regime⟧ fell.")
        let run = try log([fixture.document([fixture.diagnostic()])])
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let location = try #require((try results(run)[0]["locations"] as? [[String: Any]])?.first)
        let place = try #require(location["physicalLocation"] as? [String: Any])
        let region = try #require(place["region"] as? [String: Any])
        #expect(region["startLine"] as? Int == 1)
        #expect(region["startColumn"] as? Int == 11)
        #expect(region["endColumn"] as? Int == 17)
        #expect((region["snippet"] as? [String: String])?["text"] == "regime")
    }

    @Test func aRuleIsDescribedOnceWithItsOwnLevel() throws {
        let fixture = Fixture("A ⟦regime⟧.")
        let run = try log([fixture.document([fixture.diagnostic(.error), fixture.diagnostic()])])
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.count == 1)
        #expect(rules[0]["id"] as? String == "t/regime")
        #expect((rules[0]["help"] as? [String: String])?["text"] == "Write government.")
        #expect((rules[0]["defaultConfiguration"] as? [String: Any])?["level"] as? String == "note")
        #expect(try results(run).map { $0["level"] as? String } == ["error", "warning"])
        #expect(try results(run).map { $0["ruleIndex"] as? Int } == [0, 0])
    }

    @Test func notesAreRelatedLocations() throws {
        let fixture = Fixture("The ⟦regime⟧ fell, the army said.")
        let note = Note(message: "“said”, the army", range: TextRange(26, 30))
        let run = try log([fixture.document([fixture.diagnostic(notes: [note])])])
        let related = try #require(try results(run)[0]["relatedLocations"] as? [[String: Any]])
        #expect(related.count == 1)
        #expect((related[0]["message"] as? [String: String])?["text"] == "“said”, the army")
    }

    @Test func aSilencedFindingCarriesItsReason() throws {
        let fixture = Fixture("The ⟦regime⟧ fell.")
        let silenced = LintResult.Suppressed(diagnostic: fixture.diagnostic(), reason: "the ministry’s word")
        let result = LintResult(
            file: fixture.file, diagnostics: [], hidden: [:], score: 0, wordCount: 3, suppressed: [silenced])
        let run = try log([ReportedDocument(path: "a.md", result: result)])
        let suppressions = try #require(try results(run)[0]["suppressions"] as? [[String: String]])
        #expect(suppressions == [["kind": "inSource", "justification": "the ministry’s word"]])
    }

    @Test func aFixReplacesItsRange() throws {
        let fixture = Fixture("Two ⟦cronies⟧.")
        let edit = TextEdit(range: fixture.range, text: "allies")
        let fix = Fix(title: "write “allies”", edits: [edit], safety: .safe)
        let run = try log([fixture.document([fixture.diagnostic(fixes: [fix])])])
        let fixes = try #require(try results(run)[0]["fixes"] as? [[String: Any]])
        let change = try #require((fixes[0]["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        #expect((replacement["insertedContent"] as? [String: String])?["text"] == "allies")
        #expect((replacement["deletedRegion"] as? [String: Int])?["startColumn"] == 5)
    }

    @Test func pathsStartFromTheRootUnlessTheyLeadOut() throws {
        let fixture = Fixture("The ⟦regime⟧ fell.")
        func artifact(_ path: String) throws -> [String: String] {
            let document = ReportedDocument(path: path, result: fixture.document([fixture.diagnostic()]).result)
            let location = try #require((try results(try log([document]))[0]["locations"] as? [[String: Any]])?.first)
            let place = try #require(location["physicalLocation"] as? [String: Any])
            return try #require(place["artifactLocation"] as? [String: String])
        }
        #expect(try artifact("./news/a b%.md") == ["uri": "news/a%20b%25.md", "uriBaseId": "%SRCROOT%"])
        #expect(try artifact("../a.md") == ["uri": "../a.md"])
        #expect(try artifact("/news/a.md") == ["uri": "file:///news/a.md"])
    }

    @Test func whatCouldNotBeReadIsANotification() throws {
        let run = try log([]) { $0.failures = [Totals.Failure(path: "a b.md", message: "no such file or folder")] }
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
        #expect("\(notes)".contains("a%20b.md"))
    }

    private func fingerprints(_ marked: String) throws -> [String] {
        let fixture = Fixture(marked)
        return try results(try log([fixture.document([fixture.diagnostic()])])).compactMap {
            ($0["partialFingerprints"] as? [String: String])?["ruleAndSentence/v1"]
        }
    }

    @Test func aFingerprintStaysWhenLinesMove() throws {
        let here = try fingerprints("The ⟦regime⟧ fell.\n")
        #expect(here == (try fingerprints("A heading\n\nMore text. The ⟦regime⟧\nfell. And so on.\n")))
        #expect(here != (try fingerprints("The ⟦regime⟧ rose.\n")))
    }
}
