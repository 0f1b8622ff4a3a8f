import SlantRules
import SlantTestSupport
import Testing

@Suite("Kind passive")
struct PassiveKindTests {
    private func marked(_ text: String) throws -> String {
        try RuleBench(rule: #""kind": "passive", "match": ["<kill:v>", "<shoot:v>"]"#).marked(text)
    }

    @Test(
        "the verb group of a passive without a doer is found",
        arguments: [
            "Ten people ⟦were killed⟧ in the raid.",
            "Ten people ⟦have been killed⟧ since May.",
            "Nobody knows who ⟦got shot⟧.",
            "A boy ⟦was fatally shot⟧ at the gate.",
            "They ⟦could not be killed⟧ there.",
            "Two ⟦were being shot⟧ at dawn.",
        ])
    func found(text: String) throws {
        #expect(try marked(MarkedText(parsing: text).text) == text)
    }

    @Test(
        "an agent of the rule's own list counts in the sentence and in the one after",
        arguments: [
            "Ten were killed in the raid. Soldiers had come at dawn.", "Soldiers came, and ten were killed.",
            "Ten ⟦were killed⟧ in the raid. It rained. Soldiers had come at dawn.", "Ten ⟦were killed⟧ in the raid.",
        ])
    func agents(text: String) throws {
        let bench = try RuleBench(rule: #""kind": "passive", "match": ["<kill:v>"], "agents": ["soldiers"]"#)
        #expect(bench.marked(MarkedText(parsing: text).text) == text)
    }

    @Test(
        "a passive with its doer passes",
        arguments: [
            "Ten were killed by soldiers.", "Ten were killed in the raid by 40 gunmen.",
            "Ten were killed, police said, by a bomb.", "Ten were killed and twenty hurt by soldiers.",
        ])
    func withDoer(text: String) throws {
        #expect(try marked(text) == text)
    }

    @Test(
        "what stands behind \"by\" may be no doer",
        arguments: [
            "Ten ⟦were killed⟧ by 5 pm.", "Ten ⟦were killed⟧ by nightfall, by mistake.", "Ten ⟦were killed⟧ by Friday.",
            "Ten ⟦were killed⟧ and a house was burned by soldiers.",
            "Ten ⟦were killed⟧ when shells fired by the army fell.",
        ])
    func noDoer(text: String) throws {
        #expect(try marked(MarkedText(parsing: text).text) == text)
    }

    @Test(
        "active verbs pass, the perfect too",
        arguments: [
            "The men had killed time.", "They kill weeds.", "Soldiers shot ten men.", "He is killing it.",
            "He’s shot the boy.",
        ])
    func active(text: String) throws {
        #expect(try marked(text) == text)
    }
}
