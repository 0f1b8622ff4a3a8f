import SlantArticle
import SlantRules
import SlantTestSupport
import SlantText
import Testing

@Suite("Kind density")
struct DensityKindTests {
    private func bench(_ density: String) throws -> RuleBench {
        try RuleBench(
            """
            { "pack": "t", "language": "en", "rules": [
              { "id": "embattled", "kind": "phrase", "match": "embattled", "message": "m", "weight": 0.4, "tags": ["vague"] },
              { "id": "increasingly", "kind": "phrase", "match": "increasingly", "message": "m", "weight": 0.2, "tags": ["vague"] },
              { "id": "bitter", "kind": "phrase", "match": "bitter", "message": "m", "weight": 0.6, "tags": ["vague"] },
              { "id": "density", "kind": "density", "message": "{count} weak signals weigh {sum}, over {max}", \(density) }
            ] }
            """)
    }

    @Test("several weak signals in a sentence are one finding at the heaviest, the rest are notes")
    func sentence() throws {
        let bench = try bench(##""count": "#vague", "per": "sentence", "max": 1"##)
        let article = bench.article("The embattled director, increasingly bitter, left by a side door.")
        let found = bench.findings(in: article).filter { bench.packs.rules[$0.rule].kind == "density" }
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(article.text.string(finding.tokens) == "bitter")
        #expect(
            bench.packs.rules[finding.rule].message.filled { finding.fields[$0] }
                == "3 weak signals weigh 1.2, over 1.0")
        #expect(
            finding.related.map(\.message) == [
                "“embattled” weighs 0.4 [t/embattled]", "“increasingly” weighs 0.2 [t/increasingly]",
            ])
    }

    @Test("a sum that is just the limit is not over it")
    func atTheLimit() throws {
        let bench = try bench(#""count": "t/*", "per": "sentence", "max": 1.2"#)
        #expect(!bench.marked("The embattled director, increasingly bitter, left.").contains("density"))
    }

    @Test("signals of several sentences add up only in their paragraph or article")
    func units() throws {
        let text = "He was embattled. He was bitter.\nHe grew increasingly pale."
        #expect(try !bench(##""count": "#vague", "per": "sentence", "max": 0.9"##).marked(text).contains("density"))
        #expect(try bench(##""count": "#vague", "per": "paragraph", "max": 0.9"##).marked(text).contains("density"))
        #expect(try !bench(##""count": "#vague", "per": "paragraph", "max": 1.1"##).marked(text).contains("density"))
        #expect(try bench(##""count": "#vague", "per": "article", "max": 1.1"##).marked(text).contains("density"))
    }

    @Test("a share is of the words")
    func share() throws {
        let text = "The embattled and bitter man left."
        #expect(try bench(##""count": "#vague", "per": "sentence", "share": 0.3"##).marked(text).contains("density"))
        #expect(try !bench(##""count": "#vague", "per": "sentence", "share": 0.4"##).marked(text).contains("density"))
    }

    @Test("neither or both limits are an error")
    func limits() {
        for keys in ["", #""max": 1, "share": 0.2, "#] {
            let found = RuleBench.problems(
                in: RuleBench.pack(rule: #""kind": "density", \#(keys) "count": "t/*", "per": "sentence""#)
                    .replacing("“{match}” is loaded", with: "m"))
            #expect(found.count == 1, "\(found)")
        }
    }

    @Test("an unknown rule or tag to count is an error")
    func unknownNames() {
        let found = RuleBench.problems(
            in: RuleBench.pack(rule: ##""kind": "density", "count": ["#nothing", "t/s"], "per": "sentence", "max": 1"##)
        )
        #expect(found.count == 2, "\(found)")
    }
}
