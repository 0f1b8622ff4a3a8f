import SlantAuthoring
import SlantRules
import SlantTestSupport
import Testing

@Suite("Explaining rules")
struct RuleReferenceTests {
    private func bench() throws -> RuleBench {
        try RuleBench(
            #"""
            { "pack": "conflict", "language": "en", "rules": [ {
              "id": "sponsor-label", "kind": "phrase",
              "match": ["(foreign|us|iranian) (sponsored|backed) (militants|fighters)"],
              "unless": { "left": ["so called"], "near": { "words": 1, "match": ["loan", "fund"] }, "source": "sentence" },
              "message": "“{match}” states as a fact, in the outlet’s own voice, who sponsors this group",
              "advice": "Name the group; say who says it is backed, by whom, and on what evidence.",
              "mirror": ["US-backed militants", "Iranian-backed fighters"],
              "basis": ["BBC Editorial Guidelines: reporting terrorism"],
              "examples": {
                "flag": ["The ⟦foreign-sponsored militants⟧ withdrew overnight."],
                "pass": ["Damascus calls them “foreign-sponsored militants”."] } },
              { "id": "scare", "kind": "phrase", "match": "#scare", "voice": ["quoted", "scare"], "region": "headline",
                "default": "off", "severity": "suggestion", "weight": 0.25, "message": "“{match}” hides behind marks" }
            ] }
            """#)
    }

    @Test("all about a rule stands on a page")
    func explanation() throws {
        let rule = try #require(bench().packs.rules.first)
        #expect(
            RuleReference.explanation(of: rule) == """
                conflict/sponsor-label: warning, in the outlet's own voice
                  “…” states as a fact, in the outlet’s own voice, who sponsors this group
                  Name the group; say who says it is backed, by whom, and on what evidence.
                Flagged   The ⟦foreign-sponsored militants⟧ withdrew overnight.
                Passed    Damascus calls them “foreign-sponsored militants”.
                Alike     US-backed militants, Iranian-backed fighters
                Unless    “so called” stands before it
                          “loan” or “fund” stands within 1 word
                          a source is named in the sentence
                Weight    1.0 towards the evidence of its sentence
                Basis     BBC Editorial Guidelines: reporting terrorism
                Turn off  everywhere: "rules": { "conflict/sponsor-label": "off" } in .lintrc
                          here: <!-- slant-disable-next-line conflict/sponsor-label -- why -->

                """)
    }

    @Test("voices, regions and what is off are told in words")
    func otherPlaces() throws {
        let rule = try #require(bench().packs.rules.last)
        let lines = RuleReference.explanation(of: rule).split(separator: "\n")
        #expect(
            lines.first
                == "conflict/scare: suggestion, off unless it is turned on, in quoted words and scare quotes, only in: headline"
        )
        #expect(lines.contains("Weight    0.25 towards the evidence of its sentence"))
    }

    @Test("the table wraps its last column only")
    func table() throws {
        let table = RuleReference.table(of: try bench().packs.rules, width: 80)
        #expect(
            table == """
                rule                    severity    what it says
                conflict/sponsor-label  warning     “…” states as a fact, in the outlet’s own
                                                    voice, who sponsors this group
                conflict/scare          off         “…” hides behind marks

                """)
    }
}
