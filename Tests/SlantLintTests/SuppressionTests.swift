import SlantDiagnostics
import SlantLint
import Testing

@Suite("Comments that silence rules")
struct SuppressionTests {
    @Test func aDirectiveForItsLineLeavesOtherLinesAlone() {
        let text = "- The regime fell. <!-- slant-disable-line t/regime -->\n- The regime rose.\n"
        #expect(LintFixture.found(text) == ["2:7 t/regime regime"])
    }

    @Test func disableAndEnableWorkFromTheirPlaceOn() {
        let text = """
            **Update:** <!-- slant-disable t/regime -->the regime fell<!-- slant-enable t/regime --> and the regime rose.

            """
        #expect(LintFixture.found(text) == ["1:98 t/regime regime"])
    }

    @Test func theNextLineIsTheNextWithWords() {
        let text = "<!-- slant-disable-next-line t/regime -->\n\nThe regime fell.\n\nThe regime rose.\n"
        #expect(LintFixture.found(text) == ["5:5 t/regime regime"])
    }

    @Test func severalDirectivesForTheNextLineMeanTheSameLine() {
        let text = """
            <!-- slant-disable-next-line t/regime -->
            <!-- slant-disable-next-line t/thug -- his own word -->
            A thug and a regime.
            """
        #expect(LintFixture.found(text).isEmpty)
    }

    @Test func theNextBlockIsTheNextParagraph() {
        let text = "<!-- slant-disable-next-block -->\n\nA regime\nfell, a thug came.\n\nThe regime rose.\n"
        #expect(LintFixture.found(text) == ["6:5 t/regime regime"])
    }

    @Test func enableGivesBackWhatTheConfigurationSays() {
        let text = "<!-- slant-disable -->\n\nA thug and a regime.\n\n<!-- slant-enable -->\n\nA thug met the regime.\n"
        #expect(LintFixture.found(text, #""rules": { "t/thug": "off" }"#) == ["7:16 t/regime regime"])
    }

    @Test func enableOfOneRuleLeavesTheOthersSilent() {
        let text = "<!-- slant-disable -->\n\nA thug.\n\n<!-- slant-enable t/thug -->\n\nA thug met the regime.\n"
        #expect(LintFixture.found(text) == ["7:3 t/thug thug"])
    }

    @Test func aFindingBelongsToEveryLineItTouches() {
        let pack = FileText(
            path: "own.json",
            text:
                #"{"pack": "own", "language": "en", "rules": [{"id": "x", "kind": "phrase", "match": ["raid failed"], "#
                + #""message": "m"}]}"#)
        let linter = Linter(packs: Packs(files: [pack]), configuration: Configuration(preset: ""))
        let text = "The raid\nfailed. <!-- slant-disable-line own/x -->\n"
        #expect(linter.problems.isEmpty)
        #expect(linter.result(for: FileText(path: "a.md", text: text)).diagnostics.isEmpty)
    }

    @Test func theReasonIsKeptAndNotReadAsNames() {
        let result = LintFixture.result("The regime fell. <!-- slant-disable-line t/regime -- the ministry's own -->\n")
        #expect(result.diagnostics.isEmpty)
        #expect(result.suppressed.map(\.reason) == ["the ministry's own"])
        #expect(result.suppressed.map(\.diagnostic.id) == ["t/regime"])
    }

    @Test(arguments: ["t/regime, t/thug", "t/regime t/thug", "t/*", "#label", "t/junta,t/thug", ""])
    func rulesAreNamedInSeveralWays(_ names: String) {
        let text = "A thug met the regime. <!-- slant-disable-line \(names) -->\n"
        #expect(LintFixture.found(text).isEmpty)
    }

    @Test func anUnknownNameIsReportedWithTheNearest() {
        let result = LintFixture.result("The regime fell. <!-- slant-disable-line t/regmie -->\n")
        #expect(
            result.diagnostics.map(\.message) == [
                "“regime” is a label", "unknown rule \"t/regmie\"; did you mean \"t/regime\"?",
            ])
        #expect(result.file.position(of: result.diagnostics[1].range.start).scalarColumn == 42)
        #expect(result.diagnostics[1].id == "slant/unknown-rule")
    }

    @Test func aWordThatIsNearlyADirectiveIsReported() {
        let result = LintFixture.result("The harbour. <!-- slant-disble t/regime -->\n")
        #expect(
            result.diagnostics.map(\.message) == ["unknown directive \"slant-disble\"; did you mean \"slant-disable\"?"]
        )
    }

    @Test func aRuleOfAShippedPackThatIsNotInUseIsNotUnknown() {
        #expect(LintFixture.found("The harbour. <!-- slant-disable-line conflict/sponsor-label -->\n").isEmpty)
    }

    @Test func aSuppressionThatSilencesNothingIsReportedAtTheName() {
        let text = "<!-- slant-disable-next-line t/regime -- old -->\nThe harbour was quiet.\n"
        let result = LintFixture.result(text)
        #expect(
            result.diagnostics.map(\.message)
                == ["this comment silences nothing: the rule finds nothing on the next line"])
        #expect(result.diagnostics.map { result.file[$0.range] } == ["t/regime"])
        #expect(result.diagnostics.first?.advice == "Take the comment out.")
    }

    @Test func aSuppressionOfARuleThatIsOffIsNotCalledUseless() {
        let text = "The regime fell. <!-- slant-disable-line t/regime -->\n"
        #expect(LintFixture.found(text, #""rules": { "t/regime": "off" }"#).isEmpty)
        let only = RuleSelection(only: [.rule("t/thug")])
        #expect(LintFixture.found(text, selection: only).isEmpty)
    }

    @Test func theProgramsOwnRulesCanBeTurnedOff() {
        let text = "<!-- slant-disable-line t/regime -->\n"
        #expect(LintFixture.found(text, #""rules": { "slant/unused-suppression": "off" }"#).isEmpty)
        #expect(LintFixture.result(text, #""rules": { "slant/*": "error" }"#).diagnostics.map(\.severity) == [.error])
    }

    @Test func aDirectiveThatIsShownAsCodeDoesNothing() {
        let text = "Write `<!-- slant-disable -->` to switch it off.\n\nThe regime fell.\n"
        #expect(LintFixture.found(text) == ["3:5 t/regime regime"])
    }

    @Test func aHundredThousandCommentsTakeNoLongerThanOtherText() {
        let text =
            String(repeating: "<!-- slant-disable-next-line t/regime -->\n\n", count: 20_000) + "The regime fell.\n"
        let clock = ContinuousClock()
        var count = 0
        let time = clock.measure { count = LintFixture.result(text).diagnostics.count }
        #expect(count == 19_999)
        #expect(time < .seconds(10))
    }
}
