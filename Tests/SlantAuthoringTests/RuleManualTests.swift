import SlantAuthoring
import SlantRules
import SlantTestSupport
import Testing

/// Pages that a newsroom's editor reads.
@Suite("The reference of rules")
struct RuleManualTests {
    private func pages(tags: String = "[]") throws -> [String: String] {
        let bench = try RuleBench(
            #"""
            { "pack": "house", "language": "en", "description": "What our paper *never* writes.", "rules": [ {
              "id": "spin", "kind": "phrase", "match": ["(<spin:n>|whirl)"], "unless": { "right": ["cycle"] },
              "tags": \#(tags), "message": "“{match}” says that the speaker deceives", "advice": "Say what they left out.",
              "basis": ["House style"], "mirror": ["whirl"],
              "examples": { "flag": ["The *long* ⟦spin⟧ fooled nobody."], "pass": ["A spin cycle."] } } ] }
            """#)
        let made = RuleManual.pages(of: bench.packs.packs, in: bench.packs, isWhole: false)
        return Dictionary(uniqueKeysWithValues: made.map { ($0.name, $0.text) })
    }

    @Test("a rule has a heading that links lead to, and says what, why, what instead and how to switch it off")
    func section() throws {
        let page = try #require(pages()["house.md"])
        let lines = page.split(separator: "\n").map(String.init)
        #expect(lines.contains("## spin"))
        #expect(lines.contains("“…” says that the speaker deceives."))
        #expect(lines.contains("**Instead.** Say what they left out."))
        #expect(lines.contains("| Looks for | `(<spin:n>\\|whirl)` |"))
        #expect(lines.contains("| Basis | House style |"))
        #expect(page.contains("`\"rules\": { \"house/spin\": \"off\" }`"))
        #expect(page.contains("<!-- slant-disable-next-line house/spin -- why -->"))
    }

    @Test("examples show what matches, and their own markup as written")
    func examples() throws {
        let page = try #require(pages()["house.md"])
        #expect(page.contains("\n- The \\*long\\* <mark>spin</mark> fooled nobody.\n"))
        #expect(page.contains("Left alone:\n\n- A spin cycle.\n"))
    }

    @Test("the index leads to packs and rules")
    func index() throws {
        let index = try #require(pages()["README.md"])
        #expect(index.contains("| [house](house.md) | 1 | What our paper \\*never\\* writes. |"))
        #expect(index.contains("| [house/spin](house.md#spin) | warning |"))
    }

    @Test("a page with insults says so, and prints no list of them")
    func slurs() throws {
        let page = try #require(pages(tags: "[\"slur\"]")["house.md"])
        #expect(page.contains("> **Content note.**"))
        #expect(!page.contains("Looks for"))
        #expect(!page.contains("whirl"))
        #expect(try pages()["house.md"]?.contains("Content note") == false)
    }
}
