import Testing

@testable import SlantReport

/// That `git apply` takes such diffs is checked in `.ci/checks/fixes.sh`.
struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String, path: String = "a.md") -> String {
        String(decoding: UnifiedDiff.bytes(from: Array(old.utf8), to: Array(new.utf8), path: path), as: UTF8.self)
    }

    @Test func equalTextsHaveNone() { #expect(diff("a\n", "a\n").isEmpty) }

    @Test func threeLinesStandAroundAChange() {
        #expect(
            diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
                --- a/a.md
                +++ b/a.md
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """)
    }

    @Test func changesFarApartAreHunksOfTheirOwn() {
        let lines = (1...20).map(String.init)
        var changed = lines
        changed[0] = "one"
        changed[19] = "twenty"
        let text = diff(lines.joined(separator: "\n") + "\n", changed.joined(separator: "\n") + "\n")
        #expect(text.contains("@@ -1,4 +1,4 @@\n-1\n+one\n"))
        #expect(text.contains("@@ -17,4 +17,4 @@\n 17\n 18\n 19\n-20\n+twenty\n"))
    }

    @Test func linesThatCameOrWentMoveTheCount() {
        #expect(diff("a\nb\nc\n", "a\nc\n").contains("@@ -1,3 +1,2 @@\n a\n-b\n c\n"))
        #expect(diff("a\nc\n", "a\nb\nc\n").contains("@@ -1,2 +1,3 @@\n a\n+b\n c\n"))
        #expect(diff("", "a\n").contains("@@ -0,0 +1 @@\n+a\n"))
        #expect(
            diff("a for\nfraud b\nc\n", "a on suspicion b\nc\n").contains("@@ -1,3 +1,2 @@\n-a for\n-fraud b\n+a on"))
    }

    @Test func aMissingLineEndIsSaid() {
        #expect(
            diff("a", "b").hasSuffix(
                "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"))
    }

    @Test func namesAreWrittenAsGitReadsThem() {
        #expect(diff("a", "b", path: "/w/a.md").hasPrefix("--- a/w/a.md\n+++ b/w/a.md\n"))
        #expect(diff("a", "b", path: "b c.md").hasPrefix("--- a/b c.md\t\n"))
        #expect(diff("a", "b", path: "ü\t.md").hasPrefix("--- \"a/ü\\t.md\"\n"))
    }

    @Test func aTerminalIsNotToObeyTheDraft() {
        let diff = UnifiedDiff.bytes(from: Array("a \u{1B}[2J\r\n".utf8), to: Array("b\r\n".utf8), path: "a.md")
        #expect(UnifiedDiff.shown(diff) == "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-a \u{FFFD}[2J\u{FFFD}\n+b\u{FFFD}\n")
    }
}
