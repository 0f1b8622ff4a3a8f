import SlantDiagnostics
import Testing

@testable import SlantWorkspace

@Suite("Changed lines")
struct ChangedLinesTests {
    private func files(_ diff: String) -> [DiffReader.File] { DiffReader.files(in: Array(diff.utf8)) }

    @Test("the new side of a diff: lines that came, not those that went or stayed")
    func lines() {
        let diff = """
            From a mail.
            diff --git a/n/a.md b/n/a.md
            --- a/n/a.md
            +++ b/n/a.md
            @@ -1,3 +1,4 @@ heading
             one
            -two
            +2
            +3
             four
            @@ -20 +21,0 @@
            --- this line was taken out
            @@ -30,0 +31 @@
            +++ this line came
            diff --git a/gone.md b/gone.md
            --- a/gone.md
            +++ /dev/null
            @@ -1 +0,0 @@
            -x
            """
        #expect(files(diff) == [.init(name: "b/n/a.md", oldName: "a/n/a.md", lines: .some([2...3, 31...31]))])
    }

    @Test("a new file is changed throughout; a renamed one only where it differs")
    func newAndRenamed() {
        let diff = """
            --- /dev/null
            +++ b/new.md
            @@ -0,0 +1,2 @@
            +a
            +b
            diff --git a/old.md b/now.md
            similarity index 90%
            rename from old.md
            rename to now.md
            --- a/old.md
            +++ b/now.md
            @@ -3 +3 @@
            -x
            +y
            """
        #expect(
            files(diff) == [
                .init(name: "b/new.md", lines: .all),
                .init(name: "b/now.md", oldName: "a/old.md", lines: .some([3...3])),
            ])
    }

    @Test("names with blanks, quotes and letters beyond ASCII")
    func names() {
        func name(_ line: String) -> String? { files("--- a/x\n+++ \(line)\n@@ -1 +1 @@\n-a\n+b\n").first?.name }
        #expect(name("b/a b.md\t2026-01-01") == "b/a b.md")
        #expect(name("\"b/\\303\\274 \\\"x\\\".md\"") == "b/ü \"x\".md")
        #expect(name("b/a.md\r") == "b/a.md")
    }

    @Test("the lines that a merge settled, told from those of either side")
    func merges() {
        let diff = """
            diff --cc a.md
            --- a/a.md
            +++ b/a.md
            @@@ -1,3 -1,3 +1,4 @@@
              one
            - ours
             -theirs
            ++both
             +three
              four
            @@@ -9,2 -9,1 +10,2 @@@
            + ten
              eleven
            """
        #expect(files(diff).map(\.lines) == [.some([2...3, 10...10])])
    }

    @Test("colours of a terminal are no part of a diff")
    func colors() {
        let diff = """
            \u{1B}[1mdiff --git a/a.md b/a.md\u{1B}[m
            \u{1B}[1m--- a/a.md\u{1B}[m
            \u{1B}[1m+++ b/a.md\u{1B}[m
            \u{1B}[36m@@ -1 +1,2 @@\u{1B}[m
             one\u{1B}[m
            \u{1B}[32m+\u{1B}[m\u{1B}[32mtwo\u{1B}[m
            """
        #expect(files(diff) == [.init(name: "b/a.md", oldName: "a/a.md", lines: .some([2...2]))])
    }

    @Test("what git takes for binary is changed throughout: it does not say where")
    func binaries() {
        let diff = """
            diff --git a/a and b.md b/a and b.md
            index 1..2 100644
            Binary files a/a and b.md and b/a and b.md differ
            diff --git a/c.md b/c.md
            --- a/c.md
            +++ b/c.md
            @@ -1 +1 @@
            -x
            +y
            """
        #expect(files(diff).last?.lines == .some([1...1]))
        #expect(files(diff).count == 2)
        #expect(files(diff).first?.lines == .all)
        #expect(files("Binary files a/a.md and /dev/null differ\n") == [])
    }

    @Test("what is no diff is known from one that is empty")
    func noDiff() {
        func isDiff(_ text: String) -> Bool { DiffReader.isDiff(Array(text.utf8)) }
        #expect(isDiff("") && isDiff("\n"))
        #expect(isDiff("commit 1234\nAuthor: a\n\n    words\n"))
        #expect(isDiff("--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n"))
        #expect(!isDiff("The council met.\n"))
        #expect(!isDiff("1a2\n> The council met.\n"))
    }

    @Test("a letter before names is told from a folder of that name")
    func prefixes() {
        func names(_ diff: String) -> [String] {
            let files = files(diff)
            return files.compactMap { DiffPrefix(of: files).names(of: $0).first }
        }
        let hunk = "@@ -1 +1 @@\n-x\n+y\n"
        #expect(names("--- a/x.md\n+++ b/x.md\n" + hunk) == ["x.md"])
        #expect(names("--- b/x.md\n+++ b/x.md\n" + hunk) == ["b/x.md"])
        #expect(names("--- old/x.md\n+++ new/x.md\n" + hunk) == ["new/x.md"])
        let new = "--- /dev/null\n+++ b/x.md\n@@ -0,0 +1 @@\n+y\n"
        #expect(names(new) == ["x.md"])
        #expect(names("diff --git a/x.md b/x.md\n" + new) == ["x.md"])
        #expect(names("diff --git b/x.md b/x.md\n" + new) == ["b/x.md"])
    }

    @Test("several changes of one file are one")
    func severalChanges() {
        var changes = ChangedLines()
        changes.add(.some([1...9]), to: "/a.md")
        changes.add(.some([2...3, 9...12]), to: "/a.md")
        #expect(changes == ChangedLines(["/a.md": .some([1...12])]))
    }

    @Test("lines are those of git, which a carriage return alone does not end")
    func carriageReturns() {
        let file = FileText(path: "a.md", text: "one\rtwo\r\nthree\nfour\r\r")
        func keeps(_ range: TextRange, _ line: Int) -> Bool {
            let diagnostic = Diagnostic(severity: .warning, message: "m", range: range)
            let changes = ChangedLines(["/a.md": .some([line...line])])
            return !changes.diagnostics(of: [diagnostic], in: file, absolutePath: "/a.md").isEmpty
        }
        #expect(keeps(TextRange(4, 7), 1))
        #expect(!keeps(TextRange(4, 7), 2))
        #expect(keeps(TextRange(9, 14), 2))
        #expect(keeps(TextRange(15, 19), 3))
    }

    @Test("a finding counts if one of its places stands on a changed line")
    func places() {
        let file = FileText(path: "a.md", text: "one\ntwo\nthree\nfour\n")
        func diagnostic(_ range: TextRange, notes: [TextRange] = []) -> Diagnostic {
            Diagnostic(
                severity: .warning, message: "m", range: range, notes: notes.map { Note(message: "n", range: $0) })
        }
        let changes = ChangedLines(["/w/a.md": .some([2...2, 4...4]), "/w/b.md": .some([]), "/w/c.md": .all])
        func keeps(_ diagnostic: Diagnostic, _ path: String = "/w/a.md") -> Bool {
            !changes.diagnostics(of: [diagnostic], in: file, absolutePath: path).isEmpty
        }
        #expect(!keeps(diagnostic(TextRange(0, 3))))
        #expect(keeps(diagnostic(TextRange(0, 5))))
        #expect(!keeps(diagnostic(TextRange(0, 4))))
        #expect(keeps(diagnostic(TextRange(0, 3), notes: [TextRange(14, 18)])))
        #expect(!keeps(diagnostic(TextRange(8, 13), notes: [TextRange(0, 3)])))
        #expect(keeps(diagnostic(TextRange(0, 3)), "/w/c.md"))
        #expect(!keeps(diagnostic(TextRange(4, 7)), "/w/b.md"))
        #expect(!keeps(diagnostic(TextRange(4, 7)), "/w/other.md"))
        #expect(changes.paths == ["/w/a.md", "/w/c.md"])
    }
}
