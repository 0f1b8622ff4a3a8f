import SlantDiagnostics
import SlantLint
import Testing

@Suite("Linting one text")
struct LinterTests {
    @Test func aFindingBecomesADiagnostic() throws {
        let result = LintFixture.result("The regime fell.\n")
        let diagnostic = try #require(result.diagnostics.first)
        #expect(diagnostic.id == "t/regime")
        #expect(diagnostic.kind == "phrase")
        #expect(diagnostic.severity == .warning)
        #expect(diagnostic.message == "“regime” is a label")
        #expect(diagnostic.advice == "Write government.")
        #expect(diagnostic.range == TextRange(4, 10))
        #expect(diagnostic.voice == "narrator")
        #expect(diagnostic.tags == ["label"])
        #expect(diagnostic.weight == 0.5)
        #expect(result.wordCount == 3)
    }

    @Test func theScoreCountsEachRuleOnceInTheHeaviestSentence() {
        let text = "The regime met a regime and a thug. The regime fell.\n"
        #expect(LintFixture.result(text).score == 0.75)
        #expect(LintFixture.result(text, #""minSeverity": "error""#).score == 0.75)
        #expect(LintFixture.result("Calm.\n").score == 0)
    }

    @Test func aReplacementBecomesAFix() throws {
        let fix = try #require(LintFixture.result("Cronies met.\n").diagnostics.first?.fixes.first)
        #expect(fix.edits == [TextEdit(range: TextRange(0, 7), text: "Allies")])
        #expect(fix.safety == .safe)
    }

    @Test func aFixLeavesAPossessiveEndingAsItIs() throws {
        let pack = FileText(
            path: "own.json",
            text:
                #"{"pack": "own", "language": "en", "rules": [{"id": "x", "kind": "phrase", "match": ["<regime:n>"], "#
                + #""replace": "government", "message": "m"}]}"#)
        let linter = Linter(packs: Packs(files: [pack]), configuration: Configuration(preset: ""))
        let result = linter.result(for: FileText(path: "a.md", text: "The regime’s men left.\n"))
        let edit = try #require(result.diagnostics.first?.fixes.first?.edits.first)
        #expect(result.file[edit.range] == "regime")
        #expect(edit.text == "government")
    }

    @Test func aPhraseThatMarkupBreaksKeepsItsFindingAndLosesItsFix() throws {
        let diagnostic = try #require(LintFixture.result("His cro**nies** met.\n").diagnostics.first)
        #expect(diagnostic.fixes.isEmpty)
    }

    @Test func whatCannotBeWrittenBackIsOnlyShown() throws {
        let file = FileText(path: "a.md", bytes: Array("His cronies met.\n".utf8), isEditable: false)
        let fix = try #require(LintFixture.linter().result(for: file).diagnostics.first?.fixes.first)
        #expect(fix.safety == .manual)
    }

    @Test func aTextInAnotherLanguageIsPassedOverWithANotice() {
        let german = """
            Die Regierung hat am Montag erklärt, dass die Verhandlungen mit den Vertretern der Bauern ohne Ergebnis
            geblieben sind. Der Minister sagte vor der Presse, man werde in den kommenden Tagen neue Vorschläge
            unterbreiten, die allen Seiten gerecht werden sollen. Die Opposition kritisierte das Vorgehen scharf und
            forderte eine Sondersitzung des Parlaments, um über die Lage in den betroffenen Dörfern zu beraten. Nach
            Angaben der Polizei blieb es in der Nacht ruhig, obwohl mehrere Straßen noch immer gesperrt waren.
            """
        let result = LintFixture.result(german)
        #expect(result.notice != nil)
        #expect(result.diagnostics.isEmpty)
        #expect(LintFixture.result("The regime fell.\n", #""language": "de""#).notice != nil)
    }

    @Test func brokenPacksAreReportedAndNothingIsLinted() {
        let pack = FileText(path: "own.json", text: #"{ "pack": "own", oops }"#)
        let linter = Linter(packs: Packs(files: [pack]), configuration: Configuration(preset: ""))
        #expect(linter.problems.map(\.file.path) == ["own.json"])
        #expect(linter.result(for: FileText(path: nil, text: "The regime fell.")).notice != nil)
    }

    @Test func fiveLinesEmbedTheLinter() {
        let linter = Linter()
        let result = linter.result(for: FileText(path: "draft.md", text: "# Harbour\n\nThe harbour was quiet.\n"))
        for diagnostic in result.diagnostics { print(diagnostic.message) }
        #expect(linter.problems.isEmpty)
        #expect(result.notice == nil)
    }
}
