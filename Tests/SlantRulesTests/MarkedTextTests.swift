import SlantRules
import Testing

@Suite("Marked text")
struct MarkedTextTests {
    @Test(
        "reads and writes the same notation",
        arguments: [
            "The ⟦spin⟧ cycle", "⟦a ⟦b⟧{t/x} c⟧", "no mark", "⟦a⟧⟦b⟧{quoted: Peskov}", "⟦⟦both⟧{t/b}⟧{t/a}", "",
        ])
    func roundTrip(text: String) {
        #expect(MarkedText(parsing: text).description == text)
    }

    @Test("knows where the plain text was written")
    func places() {
        let marked = MarkedText(parsing: "An ⟦ä⟧{x} b")
        #expect(marked.text == "An ä b")
        #expect(marked.marks == [.init(3..<5, label: "x")])
        #expect(marked.written(3..<5) == 6..<8)
        #expect(marked.written(6..<7) == 15..<16)
    }

    @Test("a bracket without its partner stays text")
    func unbalanced() {
        #expect(!MarkedText(parsing: "a ⟧ b").isBalanced)
        #expect(MarkedText(parsing: "a ⟧ b").text == "a ⟧ b")
        #expect(!MarkedText(parsing: "a ⟦ b").isBalanced)
    }

    @Test("marks that cross are cut where the outer one ends")
    func crossing() {
        let marked = MarkedText(text: "a b c", marks: [.init(0..<3), .init(2..<5)])
        #expect(marked.description == "⟦a ⟦b⟧⟧ c")
    }
}
