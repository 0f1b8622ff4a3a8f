import SlantDiagnostics
import SlantLint
import Testing

/// The words by which a finding is known again.
@Suite("Surroundings")
struct SurroundingsTests {
    /// What stands around the first `⟦…⟧` of a text.
    private func around(_ marked: String) -> Surroundings {
        let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
        let file = FileText(path: nil, text: "\(parts[0])\(rest[0])\(rest[1])")
        return Surroundings(
            of: TextRange(parts[0].utf8.count, parts[0].utf8.count + rest[0].utf8.count), in: file)
    }

    @Test("its own sentence, and the nearest words of those beside it")
    func sentences() {
        let seen = around("One day passed in the town. The ⟦old regime⟧ fell at once! Nobody there had seen it coming.")
        #expect(seen.sentence == "The ⟦old regime⟧ fell at once")
        #expect(seen.previous == ["in", "the", "town"])
        #expect(seen.next == ["Nobody", "there", "had"])
    }

    @Test("markup, white space and line ends make no difference")
    func markup() {
        #expect(around("The **⟦old   regime⟧**\r\nfell.") == around("The ⟦old regime⟧ fell."))
    }

    @Test("a blank line ends a sentence, a line end alone does not")
    func paragraphs() {
        #expect(around("A headline\n\nThe ⟦regime⟧\nfell").sentence == "The ⟦regime⟧ fell")
        #expect(around("A headline\n\nThe ⟦regime⟧\n\nMore").next == ["More"])
        #expect(around("⟦Regime⟧.\n\nMore").after.isEmpty)
    }

    @Test("a text without blanks is not searched to its end")
    func bounded() {
        let long = String(repeating: "x", count: 100_000)
        let seen = around("\(long)é ⟦regime⟧ é\(long)")
        #expect(seen.before.joined().utf8.count < 700)
        #expect(seen.after.joined().utf8.count < 700)
    }
}
