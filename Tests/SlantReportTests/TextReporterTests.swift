import SlantDiagnostics
import Testing

@testable import SlantReport

struct TextReporterTests {
    private let fixture = Fixture("First.\n\nThe ⟦regime⟧ fell.\n")

    @Test func aFindingHasItsLineItsCaretsItsNotesAndItsAdvice() {
        let note = Note(message: "“First”, the other side", range: TextRange(0, 5))
        let text = written(TextReporter.self, [fixture.document([fixture.diagnostic(notes: [note])])])
        #expect(
            text == """
                a.md:3:5: warning: “regime” calls a government illegitimate [t/regime]
                   3 | The regime fell.
                     |     ^^^^^^
                a.md:1:1: note: “First”, the other side
                       advice: Write government.

                1 warning in 1 file, 1,204 words.

                """)
    }

    @Test func findingsArePartedByABlankLine() {
        let found = fixture.document([fixture.diagnostic(), fixture.diagnostic(.error, advice: nil)])
        let text = written(TextReporter.self, [found, found])
        #expect(text.split(separator: "\n\n", omittingEmptySubsequences: false).count == 5)
        #expect(text.hasSuffix("\n\n2 errors, 2 warnings in 2 files, 2,408 words.\n"))
    }

    @Test func aFixFollowsTheAdvice() {
        let fixes = ["government", "authorities"].map {
            Fix(title: "t", edits: [TextEdit(range: fixture.range, text: $0)], safety: .safe)
        }
        let text = written(TextReporter.self, [fixture.document([fixture.diagnostic(fixes: fixes)])])
        let lines = "       advice: Write government.\n          fix: “regime” → “government” or “authorities”\n"
        #expect(text.contains(lines))
    }

    @Test func aDeletionSaysSo() {
        let fix = Fix(title: "t", edits: [TextEdit(range: fixture.range, text: "")], safety: .safe)
        let text = written(TextReporter.self, [fixture.document([fixture.diagnostic(fixes: [fix])])])
        #expect(text.contains("          fix: take out “regime”\n"))
    }

    @Test func nothingFoundIsOneLine() {
        #expect(written(TextReporter.self, [fixture.document([])]) == "No findings in 1 file, 1,204 words.\n")
    }

    @Test func theHiddenAreCountedWithTheOptionThatShowsThem() {
        let text = written(TextReporter.self, [fixture.document([], hidden: [.suggestion: 5])])
        #expect(text.hasSuffix("\n5 suggestions not shown; --min-severity suggestion shows them.\n"))
        let one = written(TextReporter.self, [fixture.document([], hidden: [.suggestion: 1])])
        #expect(one.hasSuffix("\n1 suggestion not shown; --min-severity suggestion shows it.\n"))
    }

    @Test func aMissingPathIsInTheSummary() {
        let text = written(TextReporter.self, [fixture.document([])]) {
            $0.missingPaths = 1
            $0.failures = [.init(path: "b.md", message: "no such file or folder")]
        }
        #expect(text == "No findings in 1 file, 1,204 words. 1 path was not there.\n")
    }

    @Test func findingsThatDoNotFailTheRunSayWhatWould() {
        let harmless = fixture.document([fixture.diagnostic()], failing: 0)
        let text = written(TextReporter.self, [harmless, fixture.document([])])
        #expect(
            text.hasSuffix(
                """

                1 warning in 1 of 2 files, 2,408 words.
                No finding fails this run; --fail-on warning makes 1 fail.

                """))
    }

    @Test func noFileNoSummary() {
        #expect(written(TextReporter.self, []).isEmpty)
    }

    @Test func coloursRepeatWhatTheWordsSay() {
        let document = fixture.document([fixture.diagnostic()])
        let plain = written(TextReporter.self, [document])
        let colored = written(TextReporter.self, [document], run: .plain(isColored: true))
        #expect(colored.contains("\u{1B}[1ma.md:3:5:\u{1B}[0m \u{1B}[33mwarning\u{1B}[0m: "))
        #expect(colored.contains("\u{1B}[33m^^^^^^\u{1B}[0m"))
        #expect(colored.replacing(#/\u{1B}\[\d+m/#, with: "") == plain)
    }

    @Test func adviceIsWrappedOnATerminalOnly() {
        let advice = String(repeating: "Write what you know. ", count: 6)
        let document = fixture.document([fixture.diagnostic(advice: advice)])
        let piped = written(TextReporter.self, [document])
        let shown = written(TextReporter.self, [document], run: .plain(isTerminal: true, width: 60))
        #expect(piped.contains(advice.dropLast()))
        #expect(shown.contains("\n               Write"))
        #expect(shown.split(separator: "\n").dropFirst().allSatisfy { CharacterCells.count(of: $0) <= 60 })
    }

    @Test func messagesNeverReachATerminalAsControls() {
        let text = written(TextReporter.self, [fixture.document([fixture.diagnostic(message: "a\u{8} \u{1B}[31m")])])
        #expect(text.contains("warning: a\u{FFFD} \u{FFFD}[31m [t/regime]"))
    }

    @Test func linesFromTenThousandOnWidenTheGutter() {
        let far = Fixture(String(repeating: "\n", count: 12_344) + "The ⟦regime⟧ fell.")
        let text = written(TextReporter.self, [far.document([far.diagnostic()])])
        #expect(text.contains("\n12345 | The regime fell.\n      |     ^^^^^^\n        advice: Write government.\n"))
    }

    @Test func quietIsTheFirstLineOnly() {
        let text = written(LineReporter.self, [fixture.document([fixture.diagnostic()])])
        #expect(text == "a.md:3:5: warning: “regime” calls a government illegitimate [t/regime]\n")
    }

    @Test func standardInputIsCalledAsItWasGiven() {
        let unnamed = Fixture("The ⟦regime⟧.", path: nil)
        let text = written(LineReporter.self, [unnamed.document([unnamed.diagnostic()])])
        #expect(text.hasPrefix("-:1:5: "))
        #expect(written(LineReporter.self, [unnamed.document([unnamed.diagnostic()], id: "r7")]).hasPrefix("r7:1:5: "))
    }
}
