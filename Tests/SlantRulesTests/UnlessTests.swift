import SlantRules
import SlantTestSupport
import Testing

@Suite("unless")
struct UnlessTests {
    private func marked(_ text: String, unless: String, match: String = "<regime:n>") throws -> String {
        try RuleBench(rule: "\"kind\": \"phrase\", \"match\": \"\(match)\", \"unless\": { \(unless) }").marked(text)
    }

    @Test("left and right stand beside the focus, not farther away")
    func beside() throws {
        let unless = #""left": ["tax", "visa"], "right": "of terror""#
        #expect(
            try marked(
                "A tax regime and a visa regime began. The tax on the regime fell. A regime of terror.", unless: unless)
                == "A tax regime and a visa regime began. The tax on the ⟦regime⟧ fell. A regime of terror.")
    }

    @Test("quotation marks between focus and neighbour do not matter")
    func marks() throws {
        #expect(try marked("The “tax” regime fell.", unless: #""left": "tax""#) == "The “tax” regime fell.")
    }

    @Test("left and right may lie in the pattern's own context")
    func inContext() throws {
        let text = "It fell to a tax regime."
        #expect(try marked(text, unless: #""left": "tax""#, match: "_ [regime]") == text)
    }

    @Test("a neighbour in another sentence is none")
    func otherSentence() throws {
        #expect(
            try marked("They paid the tax. Regime forces fled.", unless: #""left": "tax""#)
                == "They paid the tax. ⟦Regime⟧ forces fled.")
    }

    @Test("overlap silences where a phrase shares a word with the focus")
    func overlap() throws {
        #expect(
            try marked("The Regime Change Act and the regime.", unless: #""overlap": "regime change act""#)
                == "The Regime Change Act and the ⟦regime⟧.")
    }

    @Test("sentence silences anywhere in the sentence, but not by the focus itself")
    func sentence() throws {
        #expect(
            try marked("The regime fell after a vote. The regime fell.", unless: #""sentence": "<vote:n>""#)
                == "The regime fell after a vote. The ⟦regime⟧ fell.")
        #expect(try marked("The regime fell.", unless: #""sentence": "regime""#) == "The ⟦regime⟧ fell.")
    }

    @Test("near counts words, not marks")
    func near() throws {
        let unless = #""near": { "words": 3, "match": "court" }"#
        #expect(try marked("The regime, near a court, fell.", unless: unless) == "The regime, near a court, fell.")
        #expect(
            try marked("The regime, near a high court, fell.", unless: unless)
                == "The ⟦regime⟧, near a high court, fell.")
    }

    @Test("a silenced match consumes its words")
    func consumes() throws {
        let bench = try RuleBench(
            rule: #""kind": "phrase", "match": ["puppet regime", "regime"], "unless": { "left": "so called" }"#)
        #expect(bench.marked("The so-called puppet regime fell.") == "The so-called puppet regime fell.")
    }

    @Test("a focus in \"unless\" is refused")
    func focus() throws {
        let problems = RuleBench.problems(
            in: RuleBench.pack(rule: #""kind": "phrase", "match": "a", "unless": { "left": "the [b]" }"#))
        #expect(problems.count == 1)
    }
}
