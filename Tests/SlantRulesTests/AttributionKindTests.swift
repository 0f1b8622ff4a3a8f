import SlantRules
import SlantTestSupport
import Testing

@Suite("Kind attribution")
struct AttributionKindTests {
    private func marked(_ text: String, match: String, more: String = "") throws -> String {
        try RuleBench(rule: "\"kind\": \"attribution\", \"match\": \(match)\(more)").marked(text)
    }

    private func alleged(_ text: String, within: String = "sentence") throws -> String {
        let match = #"["(alleged|allegedly)", "<allegation:n>"]"#
        return try marked(text, match: match, more: ", \"within\": \"\(within)\"")
    }

    @Test(
        "a claim that nobody is named for is found",
        arguments: [
            "An ⟦alleged⟧ bribe shook the port.",
            "The boat was ⟦allegedly⟧ sunk on Monday.",
        ])
    func unsourced(text: String) throws {
        #expect(try alleged(MarkedText(parsing: text).text) == text)
    }

    @Test(
        "a claim inside what a named source says passes",
        arguments: [
            "Prosecutors said the alleged payments began in 2016.",
            "The alleged bribe was paid in cash, Inspector Tove Lunn said.",
            "According to the indictment, the alleged bribe was paid in cash.",
        ])
    func heldByAttribution(text: String) throws {
        #expect(try alleged(text) == text)
    }

    @Test("a vague source is none")
    func vague() throws {
        let text = "Critics say an ⟦alleged⟧ bribe was paid."
        #expect(try alleged(MarkedText(parsing: text).text) == text)
    }

    @Test("a request sources nothing")
    func request() throws {
        let text = "Norway called on Denmark to act after an ⟦alleged⟧ raid on the port."
        #expect(try alleged(MarkedText(parsing: text).text) == text)
    }

    @Test("a bystander's name is no source")
    func bystander() throws {
        let text = "Mayor Ann Lee spoke to residents near the ⟦alleged⟧ crime scene."
        #expect(try alleged(MarkedText(parsing: text).text) == text)
    }

    @Test("an agent of the claim's own is a source; that of the deed is none")
    func agents() throws {
        #expect(
            try alleged("The theft alleged by Inspector Tove Lunn is old.")
                == "The theft alleged by Inspector Tove Lunn is old.")
        let deed = "An ⟦alleged⟧ attack by Ratko Vell killed nine."
        #expect(try alleged(MarkedText(parsing: deed).text) == deed)
    }

    @Test("\"such as\" names who speaks")
    func suchAs() throws {
        let match = #""(critics) (<say:v>)?""#
        let text = "Critics such as Senator Mira Holt say the fee is too high."
        #expect(try marked(text, match: match) == text)
    }

    @Test("a source in the sentence before counts only within previous or paragraph")
    func windows() throws {
        let text = "Inspector Tove Lunn said the bribe was paid in May. The alleged bribe was 400 crowns."
        let flagged = "Inspector Tove Lunn said the bribe was paid in May. The ⟦alleged⟧ bribe was 400 crowns."
        #expect(try alleged(text) == flagged)
        #expect(try alleged(text, within: "previous") == text)
        #expect(try alleged(text, within: "paragraph") == text)
        let far = "Inspector Tove Lunn said the bribe was paid in May. It rained. The alleged bribe was 400 crowns."
        #expect(try alleged(far, within: "previous") != far)
        #expect(try alleged(far, within: "paragraph") == far)
    }

    @Test("a source of something else is none")
    func otherClaim() throws {
        let text = "Inspector Tove Lunn said the road was closed. The ⟦alleged⟧ bribe was 400 crowns."
        #expect(try alleged(MarkedText(parsing: text).text, within: "previous") == text)
    }

    @Test("a source that its own words exhaust is the problem, not the answer")
    func ownWords() throws {
        let match = #"["(critics|inspectors) <say:v>", "according to media reports"]"#
        let vague = "⟦According to media reports⟧, both pilots survived."
        #expect(try marked(MarkedText(parsing: vague).text, match: match) == vague)
        let named = "UN inspectors said the vote was orderly."
        #expect(try marked(named, match: match) == named)
    }
}
