import SlantDiagnostics
import Testing

@testable import SlantWorkspace

/// Which findings a baseline knows. `⟦…⟧` are findings.
@Suite("Baseline")
struct BaselineTests {
    private func read(_ marked: String) -> (file: FileText, diagnostics: [Diagnostic]) {
        var text = ""
        var diagnostics: [Diagnostic] = []
        for (index, piece) in marked.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                text += piece
                continue
            }
            let halves = piece.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
            let start = text.utf8.count
            text += halves[0]
            diagnostics.append(
                Diagnostic(
                    id: "t/regime", severity: .warning, message: "line \(index)",
                    range: TextRange(start, text.utf8.count)))
            text += halves[1]
        }
        return (FileText(path: "a.md", text: text), diagnostics)
    }

    private func compared(_ old: String, _ new: String, oldPath: String = "a.md") -> Baseline.Comparison {
        let before = read(old)
        let entries = before.diagnostics.map { Baseline.Entry($0, in: before.file, path: oldPath) }
        let baseline = Baseline(name: "b.json", path: "/w/b.json", entries: entries) { $0 == "/w/a.md" }
        let after = read(new)
        return baseline.comparison(of: after.diagnostics, in: after.file, absolutePath: "/w/a.md")
    }

    @Test("lines may move, and be broken otherwise")
    func moved() {
        let seen = compared(
            "The ⟦regime⟧ fell.\n\nThe ⟦regime⟧ rose.\n",
            "New.\n\nNew.\n\nThe ⟦regime⟧\nfell.\n\nThe **⟦regime⟧** rose.\n")
        #expect(seen.new.isEmpty && seen.gone.isEmpty && seen.knownCount == 2)
    }

    @Test("one that is mended and one that is new are two, though both read alike")
    func mendedAndNew() {
        let seen = compared(
            "The ⟦regime⟧ fell.\n\nTwo.\n\nThe ⟦regime⟧ fell.\n\nThree.\n",
            "One.\n\nTwo.\n\nThe ⟦regime⟧ fell.\n\nThree.\n\nThe ⟦regime⟧ fell.\n")
        #expect(seen.new.map(\.message) == ["line 2"])
        #expect(seen.gone.map(\.after) == ["Two"])
    }

    @Test("a sentence that is rewritten is looked at anew")
    func rewritten() {
        let seen = compared("Then the ⟦regime⟧ fell.", "Then the brutal ⟦regime⟧ fell.")
        #expect(seen.new.count == 1 && seen.gone.count == 1)
    }

    @Test("a long sentence is known wherever it goes; a second copy of it is new")
    func longSentence() {
        let sentence = "The ⟦regime⟧ of the eastern plain has closed both roads to the harbour."
        #expect(compared("One. \(sentence) Two.", "Three. Four. \(sentence) Five.").new.isEmpty)
        #expect(compared("One. \(sentence) Two.", "Three. \(sentence) Four. \(sentence)").new.count == 1)
    }

    @Test("a file that was renamed keeps what was accepted; one that is still there keeps its own")
    func renamed() {
        let seen = compared("The ⟦regime⟧ fell.", "The ⟦regime⟧ fell.", oldPath: "gone.md")
        #expect(seen.new.isEmpty && seen.gone.isEmpty && seen.moved.count == 1)
    }

    @Test("what is written reads back, sorted")
    func file() throws {
        let text = read("Say “the ⟦regime⟧” \\ here. A ⟦regime⟧.")
        let entries = text.diagnostics.map { Baseline.Entry($0, in: text.file, path: "ü/a.md") }
        let bytes = Baseline.bytes(of: entries)
        let (back, problems) = Baseline.entries(in: FileText(path: "b.json", bytes: bytes))
        #expect(problems.isEmpty)
        #expect(Set(back) == Set(entries))
        #expect(Baseline.bytes(of: back.reversed()) == bytes)
    }

    @Test("what is wrong with a baseline has its place")
    func broken() {
        let text = "{ \"version\": 2, \"findings\": [ { \"path\": \"a\", \"rul\": \"b\", \"words\": \"c\" } ] }"
        let (_, problems) = Baseline.entries(in: FileText(path: "b.json", text: text))
        #expect(problems.count == 3)
    }
}
