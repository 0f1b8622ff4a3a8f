import SlantRules
import SlantTestSupport
import Testing

@Suite("Kind hardening")
struct HardeningKindTests {
    private static let keys = """
        "kind": "hardening", "match": ["(alleged|suspected)"], "events": ["<attack:n>", "<robbery:n>", "arson"],
        "settled": ["<convict:v>", "a court found", "<admit:v> the"]
        """

    private func marked(_ text: String) throws -> String { try RuleBench(rule: HardeningKindTests.keys).marked(text) }

    @Test(
        "what was alleged and is a fact later is found where it hardens",
        arguments: [
            "Police are looking into an alleged arson attack. Nobody was hurt. ⟦The arson attack⟧ shut the mill.",
            "Police are looking into an alleged arson attack. Nobody was hurt. ⟦The attack⟧ shut the mill.",
            "A suspected robbery closed the road. It rained. ⟦The robbery⟧ left the town without bread.",
        ])
    func hardened(text: String) throws {
        #expect(try marked(MarkedText(parsing: text).text) == text)
    }

    @Test("the note is at the first mention, and one event is told of once")
    func once() throws {
        let bench = try RuleBench(rule: HardeningKindTests.keys)
        let text =
            "Police look into an alleged attack. Nobody was hurt. The attack shut the mill. The attack was at night."
        let findings = bench.findings(in: bench.article(text))
        #expect(findings.map { $0.related.map(\.message) } == [["“an alleged attack”"]])
        #expect(findings.map { $0.fields["first"] ?? "" } == ["an alleged attack"])
    }

    @Test(
        "another event is another event: a new word, place, date, or an article that opens it",
        arguments: [
            "Police look into an alleged arson attack. Nobody was hurt. The poison attack was in another year.",
            "Police look into an alleged attack in Lund. Nobody was hurt. The attack in Malmo was in another year.",
            "Police look into an alleged attack. Nobody was hurt. The attack of 1987 was never cleared up.",
            "Police look into an alleged attack. Nobody was hurt. An attack outside the city was worse. The attack was at night.",
        ])
    func otherEvents(text: String) throws {
        #expect(try marked(text) == text)
    }

    @Test(
        "a source, a hedge, a court or an admission keeps it as soft as it was, or makes it hard",
        arguments: [
            "Police look into an alleged attack. Nobody was hurt. Inspector Tove Lunn said the attack shut the mill.",
            "Police look into an alleged attack. Nobody was hurt. The alleged attack shut the mill.",
            "Police look into an alleged attack. In May a court found Pavel Dorn guilty. The attack shut the mill.",
            "Police look into an alleged attack. Dorn admitted the deed. The attack shut the mill.",
            "Police look into an alleged attack. “The attack shut the mill,” Ann Ruiz said.",
        ])
    func sourcedOrSettled(text: String) throws {
        #expect(try marked(text) == text)
    }

    @Test("what was certain before is not made softer by a hedge later")
    func certainFirst() throws {
        let text = "The attack shut the mill. Police look into an alleged attack. It rained. The attack was at night."
        #expect(try marked(text) == text)
    }
}
