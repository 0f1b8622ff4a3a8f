import SlantDiagnostics
import SlantLint
import SlantPacks
import SlantRules
import Testing

/// The packs that ship, suggestions and all, on sentences that a list of words gets wrong.
@Suite("Traps")
struct TrapTests {
    /// Every rule that is on without a setting, whatever its severity.
    private static let linter = Linter(
        configuration: Configuration.reading(FileText(path: ".lintrc", text: #"{ "minSeverity": "suggestion" }"#)).0)

    @Test("an innocent use is let pass", arguments: Trap.innocent + Trap.innocentCopy)
    func innocent(trap: Trap) {
        let text = FileText(path: "draft.md", text: trap.text)
        let found = TrapTests.linter.result(for: text).diagnostics.map { "\($0.id ?? "-"): \(text[$0.range])" }
        #expect(found == [], "\(trap.reason)")
    }

    @Test("tilted wording is found, at its words", arguments: Trap.tilted + Trap.tiltedCopy)
    func tilted(trap: Trap) throws {
        guard EmbeddedPacks.packNames.contains(trap.pack) else { return }
        let marked = MarkedText(parsing: trap.text)
        let mark = try #require(marked.marks.first)
        let text = FileText(path: "draft.md", text: marked.text)
        let found = TrapTests.linter.result(for: text).diagnostics
        #expect(
            found.contains { $0.range.indices == mark.range },
            "\(trap.reason); found: \(found.map { "\($0.id ?? "-"): \(text[$0.range])" })")
    }
}
