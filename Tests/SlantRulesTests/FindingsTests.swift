import SlantArticle
import SlantRules
import SlantTestSupport
import Testing

@Suite("Findings")
struct FindingsTests {
    @Test("a rule speaks of its regions only")
    func regions() throws {
        let bench = try RuleBench(rule: #""kind": "phrase", "match": "chaos", "region": "headline""#)
        #expect(bench.marked("# Night of chaos\nThe night was chaos.") == "Night of ⟦chaos⟧\nThe night was chaos.")
    }

    @Test("at most limit findings of a rule, the first ones")
    func limit() throws {
        let bench = try RuleBench(rule: #""kind": "phrase", "match": "clearly", "limit": 1"#)
        #expect(bench.marked("It clearly rained. It clearly rained.") == "It ⟦clearly⟧ rained. It clearly rained.")
    }

    @Test("a finding replaces those it supersedes on the same words, and no others")
    func supersedes() throws {
        let bench = try RuleBench(
            """
            { "pack": "t", "language": "en", "rules": [
              { "id": "any", "kind": "phrase", "match": "militants", "message": "m" },
              { "id": "sponsored", "kind": "phrase", "match": "foreign backed militants", "message": "m", "supersedes": ["any"] }
            ] }
            """)
        #expect(
            bench.marked("The foreign-backed militants met militants.")
                == "The ⟦foreign-backed militants⟧{t/sponsored} met ⟦militants⟧{t/any}.")
    }

    @Test("a rule that is off by default finds nothing until it is turned on")
    func offByDefault() throws {
        let bench = try RuleBench(rule: #""kind": "phrase", "match": "clearly", "default": "off""#)
        #expect(bench.marked("It clearly rained.") == "It clearly rained.")
        var settings = bench.packs.defaultSettings
        settings.isOn[0] = true
        #expect(bench.marked("It clearly rained.", settings: settings) == "It ⟦clearly⟧ rained.")
    }

    @Test("findings of several rules at one place stay apart")
    func severalRules() throws {
        let bench = try RuleBench(
            """
            { "pack": "t", "language": "en", "rules": [
              { "id": "a", "kind": "phrase", "match": "puppet regime", "message": "m" },
              { "id": "b", "kind": "phrase", "match": "regime", "message": "m" }
            ] }
            """)
        #expect(bench.marked("A puppet regime fell.") == "A ⟦puppet ⟦regime⟧{t/b}⟧{t/a} fell.")
    }
}
