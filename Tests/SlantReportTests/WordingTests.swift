import SlantDiagnostics
import Testing

@testable import SlantReport

struct WordingTests {
    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_200, "-1,200")])
    func thousandsHaveACommaInEveryLocale(value: Int, expected: String) {
        #expect(Wording.number(value) == expected)
    }

    @Test func pluralsFollowTheCount() {
        #expect(Wording.counted(0, "warning") == "no warnings")
        #expect(Wording.counted(1, "warning") == "1 warning")
        #expect(Wording.counted(3_120, "file") == "3,120 files")
    }

    @Test func longWordsAreCutInTheMiddle() {
        let words = "the charge that they have\n repeatedly used chemical weapons as a pretext"
        let cut = Wording.quoted(words)
        #expect(cut == "“the charge that they … as a pretext”")
        #expect(CharacterCells.count(of: cut) <= 42)
        #expect(Wording.quoted("two\n  words") == "“two words”")
    }

    @Test func listsEndInAnd() {
        #expect(Wording.list([]) == "")
        #expect(Wording.list(["a"]) == "a")
        #expect(Wording.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test func oneDecimalRoundsHalfUp() {
        #expect(Wording.oneDecimal(33.25) == "33.3")
        #expect(Wording.oneDecimal(0) == "0.0")
    }

    @Test func cellsAreThoseOfATerminal() {
        #expect(CharacterCells.count(of: "Café") == 4)
        #expect(CharacterCells.count(of: "Cafe\u{301}") == 4)
        #expect(CharacterCells.count(of: "記者") == 4)
        #expect(CharacterCells.count(of: "…→█“”") == 5)
        #expect(CharacterCells.count(of: "😀") == 2)
        #expect(CharacterCells.count(of: "a\u{200D}b\u{AD}c") == 3)
    }

    @Test func onlyTheLastColumnOfATableWraps() {
        var table = TextTable([.left, .right, .left])
        table.add(["rule", "hits", "what it says"])
        table.add(["verbs/claimed", "12", "casts doubt on the one who speaks"])
        #expect(
            table.lines() == """
                rule           hits  what it says
                verbs/claimed    12  casts doubt on the one who speaks

                """)
        #expect(
            table.lines(width: 42) == """
                rule           hits  what it says
                verbs/claimed    12  casts doubt on the
                                     one who speaks

                """)
    }

    @Test func errorsOfAFileEndInTheirCount() {
        let fixture = Fixture("{\n  ⟦\"vocabluary\"⟧: []\n}\n", path: ".lintrc")
        let error = Diagnostic.error("unknown key \"vocabluary\"; did you mean \"vocabulary\"?", at: fixture.range)
        let report = ErrorReport(ink: Ink(isColored: false, isUTF8: true), width: 100)
        let lines = report.lines(for: [(fixture.file, [error])], consequence: "no file was linted")
        #expect(
            lines == """
                .lintrc:2:3: error: unknown key "vocabluary"; did you mean "vocabulary"?
                   2 |   "vocabluary": []
                     |   ^^^^^^^^^^^^

                1 error in .lintrc; no file was linted.

                """)
    }
}
