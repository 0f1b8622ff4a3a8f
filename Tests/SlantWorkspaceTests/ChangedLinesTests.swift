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
        #expect(files(diff) == [.init(name: "b/n/a.md", lines: .some([2...3, 31...31]))])
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
            files(diff) == [.init(name: "b/new.md", lines: .all), .init(name: "b/now.md", lines: .some([3...3]))])
    }

    @Test("names with blanks, quotes and letters beyond ASCII")
    func names() {
        func name(_ line: String) -> String? { files("--- a/x\n+++ \(line)\n@@ -1 +1 @@\n-a\n+b\n").first?.name }
        #expect(name("b/a b.md\t2026-01-01") == "b/a b.md")
        #expect(name("\"b/\\303\\274 \\\"x\\\".md\"") == "b/ü \"x\".md")
        #expect(name("b/a.md\r") == "b/a.md")
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
