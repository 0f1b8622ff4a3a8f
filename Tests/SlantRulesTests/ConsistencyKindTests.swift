import SlantArticle
import SlantRules
import SlantTestSupport
import Testing

@Suite("Kind consistency")
struct ConsistencyKindTests {
    private static let keys = #""kind": "consistency", "groups": ["armed-group", "government"]"#

    private func marked(_ text: String) throws -> String { try RuleBench(rule: ConsistencyKindTests.keys).marked(text) }

    @Test(
        "one group with labels two ranks apart is found at the second one",
        arguments: [
            "The Ansar rebels crossed the river. By noon the ⟦Ansar terrorists⟧ held the bridge.",
            "The Mora government shut the port. By noon the ⟦Mora regime⟧ had opened it.",
            "The rebel group Ansar Vale crossed the river. On Friday Ansar Vale, a ⟦terrorist group⟧, held the bridge.",
        ])
    func mixed(text: String) throws {
        #expect(try marked(MarkedText(parsing: text).text) == text)
    }

    @Test("the note says which came first, and a group is told of once")
    func first() throws {
        let bench = try RuleBench(rule: ConsistencyKindTests.keys)
        let text = """
            The Ansar rebels crossed the river. By noon the Ansar terrorists held the bridge.
            In the evening the Ansar thugs left.
            """
        let findings = bench.findings(in: bench.article(text))
        #expect(findings.map { $0.related.map(\.message) } == [["“Ansar rebels”, the first"]])
        #expect(findings.map { $0.fields["first"] ?? "" } == ["Ansar rebels"])
    }

    @Test(
        "other people, other voices and neighbouring ranks are left alone",
        arguments: [
            "The Ansar rebels crossed the river. By noon the Vale terrorists held the bridge.",
            "The rebels crossed the river. By noon the terrorists held the bridge.",
            "The Ansar rebels crossed the river. “The Ansar terrorists hold the bridge,” Ann Ruiz said.",
            "The Ansar rebels crossed the river. By noon the Ansar fighters held the bridge.",
        ])
    func leftAlone(text: String) throws {
        #expect(try marked(text) == text)
    }

    @Test("what the configuration calls one side is one")
    func sides() throws {
        let bench = try RuleBench(rule: ConsistencyKindTests.keys)
        let text = "The rebels crossed the river at dawn. By noon the terrorists held the bridge."
        let parties = [Party(side: "Front", names: ["rebels", "terrorists"])]
        let article = bench.packs.articles.article(from: bench.article(text).text, parties: parties)
        #expect(bench.findings(in: article).map { $0.fields["first"] ?? "" } == ["rebels"])
    }
}
