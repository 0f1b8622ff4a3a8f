import SlantDiagnostics
import SlantLint
import Testing

@Suite("Configuration")
struct ConfigurationTests {
    private func problems(_ text: String) -> [String] {
        let file = FileText(path: ".lintrc", text: text)
        return Configuration.reading(file).diagnostics.map { problem in
            let place = file.position(of: problem.range.start)
            return "\(place.line):\(place.scalarColumn) \(problem.message)"
        }
    }

    @Test func anUnknownKeyNamesTheNearest() {
        let text = "{\n  \"minSeverity\": \"warning\",\n  \"vocabluary\": [\"regime\"]\n}\n"
        #expect(problems(text) == ["3:3 unknown key \"vocabluary\"; did you mean \"vocabulary\"?"])
    }

    @Test func allThatIsWrongIsSaidAtOnce() {
        let text = """
            {
              "minSeverity": "warn",
              "rules": { "t/regime": "eror", "regime": "off", "t/thug": { "voices": [] }, "#x": 3 },
              "overrides": [ { "rules": {} } ],
            }
            """
        #expect(
            problems(text) == [
                "2:18 \"minSeverity\" must be \"error\", \"warning\" or \"suggestion\"",
                "3:26 unknown severity \"eror\" for \"t/regime\"; did you mean \"error\"?",
                "3:34 a rule is named \"pack/rule\", \"pack/*\" or \"#tag\", not \"regime\"",
                "3:63 unknown key \"voices\" in the settings of a rule; did you mean \"voice\"?",
                "3:85 \"#x\" must be \"error\", \"warning\", \"suggestion\", \"off\" or an object",
                "4:18 an override needs \"files\" or \"when\"",
            ])
    }

    @Test(arguments: ["[MASTER]\nignore=CVS\n", "rules:\n  - x\n", #"{"env": {}, "parserOptions": {}}"#, "\"x\""])
    func anotherToolsFileIsAnsweredInOneLine(_ text: String) {
        #expect(problems(text) == ["1:1 this .lintrc is another tool's; use --config"])
    }

    @Test func anUnknownRuleNamesTheNearest() {
        let linter = LintFixture.linter(##""rules": { "t/regmie": "off", "x/*": "off", "#lable": "off" }"##)
        #expect(
            linter.problems.flatMap { $0.diagnostics.map(\.message) } == [
                "unknown rule \"t/regmie\"; did you mean \"t/regime\"?", "unknown pack \"x/*\"; did you mean \"t/*\"?",
                "unknown tag \"#lable\"; did you mean \"#label\"?",
            ])
    }

    @Test func theMoreExactWinsThenTheLater() {
        let text = "A thug met the regime.\n"
        #expect(
            LintFixture.found(text, ##""rules": { "t/thug": "error", "t/*": "off", "#label": "error" }"##)
                == ["1:3 t/thug thug"])
        #expect(LintFixture.found(text, ##""rules": { "t/*": "error", "#label": "off" }"##).count == 2)
    }

    @Test func onlyItsOwnNameSwitchesOnWhatIsOffByDefault() {
        #expect(LintFixture.found("A calm day.\n", #""rules": { "t/*": "error" }"#).isEmpty)
        #expect(LintFixture.found("A calm day.\n", #""rules": { "t/calm": "warning" }"#) == ["1:3 t/calm calm"])
    }

    @Test func aLaterOverrideWins() throws {
        let rules = """
            "overrides": [
              { "files": ["*.md"], "rules": { "t/regime": "error" } },
              { "files": ["*.old.md"], "rules": { "t/regime": "off" } }
            ]
            """
        #expect(LintFixture.result("The regime fell.\n", path: "a.md", rules).diagnostics.map(\.severity) == [.error])
        #expect(LintFixture.found("The regime fell.\n", path: "a.old.md", rules).isEmpty)
        let linter = LintFixture.linter(rules)
        let file = FileText(path: "a.old.md", text: "x")
        let applied = linter.applied(to: file, place: TextPlace(path: "a.old.md"))
        let last = try #require(applied.rules.last)
        #expect(last.origin.text == ".lintrc:3, override for \"*.old.md\"")
    }

    @Test func anOverrideMayGoByFrontMatter() {
        let rules = #""overrides": [ { "when": { "section": ["opinion", "blog"] }, "rules": { "t/regime": "off" } } ]"#
        #expect(LintFixture.found("---\nsection: opinion\n---\n\nThe regime fell.\n", rules).isEmpty)
        #expect(LintFixture.found("---\nsection: news\n---\n\nThe regime fell.\n", rules).count == 1)
    }

    @Test func anAcceptedPhraseAcceptsWholeWordsOnly() {
        let text = "The regime fell.\n"
        #expect(LintFixture.found(text, #""vocabulary": ["reg", "ime", "Reg"]"#).count == 1)
        #expect(LintFixture.found(text, #""vocabulary": ["Regime"]"#).isEmpty)
        #expect(LintFixture.found(text, #""vocabulary": ["the regime fell"]"#).isEmpty)
        #expect(LintFixture.found(text, #""vocabulary": ["a regime"]"#).count == 1)
        #expect(LintFixture.found("The regime’s men.\n", #""vocabulary": ["regime"]"#).isEmpty)
    }

    @Test func whatIsHiddenIsCountedAndNeverFails() {
        let text = "The regime is arguably a regime.\n"
        let usual = LintFixture.result(text)
        #expect(usual.diagnostics.count == 2)
        #expect(usual.hidden == [.suggestion: 1])
        #expect(usual.failureCount == 2)
        let strict = LintFixture.result(text, #""minSeverity": "error""#)
        #expect(strict.diagnostics.isEmpty)
        #expect(strict.failureCount == 0)
        let lower = LintFixture.result(text, #""failOn": "suggestion""#)
        #expect(lower.failureCount == 3)
        #expect(LintFixture.result(text, #""failOn": "never""#).failureCount == 0)
    }

    @Test func fieldsOfARuleAreSetOneByOne() {
        let result = LintFixture.result(
            "He said: “The regime fell.”\n\nThe regime fell.\n",
            #""rules": { "t/*": "error", "t/regime": { "voice": ["quoted", "narrator"], "weight": 2 } }"#)
        #expect(result.diagnostics.map(\.severity) == [.error, .error])
        #expect(result.score == 2)
    }

    @Test func onlyAndSkipAreAboveTheConfiguration() {
        let text = "A thug met the regime on a calm day.\n"
        #expect(LintFixture.found(text, selection: RuleSelection(only: [.rule("t/calm")])) == ["1:28 t/calm calm"])
        #expect(LintFixture.found(text, selection: RuleSelection(skipped: [.tag("label")])).isEmpty)
    }
}
