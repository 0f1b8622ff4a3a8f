import SlantDiagnostics
import SlantPacks
import SlantRules
import Testing

@testable import SlantAuthoring

@Suite("Rules taken over from other checkers")
struct RuleImportTests {
    @Test(
        "a simple expression stands for phrases",
        arguments: [
            ("at this point in time", ["at this point in time"]),
            ("utili[sz]e", ["utilise", "utilize"]),
            ("game[- ]?changers?", ["game-changers", "game-changer", "gamechangers", "gamechanger"]),
            (#"\b(?:in order|so as)\s+to\b"#, ["in order to", "so as to"]),
            ("very( very)? fast", ["very very fast", "very fast"]),
            ("(?i)don't", ["don't"]),
        ])
    func phrases(expression: String, expected: [String]) {
        #expect(PhraseExpansion.phrases(of: expression) == expected)
    }

    @Test(
        "what stands for more than phrases is left out",
        arguments: ["best of .*", #"\w+ize"#, "(?=not) here", "(open", "[a-z]+", "$100", "", "x{2,3}", "a)b", #"\"#])
    func noPhrases(expression: String) {
        #expect(PhraseExpansion.phrases(of: expression) == nil)
    }

    @Test("an expression for more phrases than a list has is left out, and soon")
    func tooMany() {
        #expect(PhraseExpansion.phrases(of: String(repeating: "[ab]", count: 40)) == nil)
        #expect(PhraseExpansion.phrases(of: String(repeating: "(", count: 100_000)) == nil)
    }

    private static func imported(_ text: String, as path: String) -> RuleImport {
        RuleImport(FileText(path: path, text: text))
    }

    @Test("an existence style becomes a rule")
    func existence() throws {
        let rule = try #require(
            RuleImportTests.imported(
                "extends: existence\nmessage: \"Cut '%s'.\"\nlevel: error\ntokens: [clearly, 'of course']\n",
                as: "styles/Sure.yml"
            ).rules.first)
        #expect(rule.id == "sure")
        #expect(rule.severity == "error")
        #expect(rule.match == ["clearly", "of course"])
        #expect(rule.message == "Cut '{match}'")
    }

    @Test("a substitution style becomes a rule for each better word")
    func substitution() {
        let rules = RuleImportTests.imported(
            "extends: substitution\nmessage: Use '%s' for '%s'\nswap:\n  \"purchase\": buy\n  acquire: buy\n  abode: home|house\n",
            as: "Plain.yml"
        ).rules
        #expect(rules.map(\.match) == [["purchase", "acquire"], ["abode"]])
        #expect(rules.map(\.replace) == [["buy"], ["home", "house"]])
        #expect(rules.map(\.message) == ["Use 'buy' for '{match}'", "Use 'home or house' for '{match}'"])
    }

    @Test("what is left out is named at its line")
    func leftOut() {
        let text = "extends: existence\nscope: heading\ntokens:\n  - calm\n  - \\d+ boats\n"
        let file = FileText(path: "Boats.yml", text: text)
        let imported = RuleImport(file)
        #expect(imported.rules.map(\.match) == [["calm"]])
        #expect(imported.leftOut.map { file.position(of: $0.range.start).line } == [2, 5])
    }

    @Test("a pack that was taken over can be loaded")
    func loads() {
        let rules = RuleImportTests.imported("# ours\nblue-sky thinking\n“don’t\n", as: "list.txt").rules
        let draft = PackDraft(name: "ours", description: "Ours.", rules: rules)
        let loaded = PackLoader.load(
            packs: [PackFile(file: FileText(path: "ours.json", text: draft.text))],
            language: EmbeddedPacks.language("en"))
        #expect(loaded.packs?.rules.map(\.id) == ["ours/list"])
    }

    @Test("the first pack holds and has nothing to improve")
    func starter() throws {
        let draft = PackDraft.starter(named: "house")
        let file = PackFile(file: FileText(path: "house.json", text: draft.text))
        let packs = try #require(PackLoader.load(packs: [file], language: EmbeddedPacks.language("en")).packs)
        #expect(ExampleRunner.report(on: packs.packs[0], in: packs).failures.isEmpty)
    }

    @Test(
        "names become names that packs may have",
        arguments: [("My Paper", "my-paper"), ("9 Lives", "lives"), ("é", nil)])
    func slugs(name: String, slug: String?) {
        #expect(PackDraft.slug(name) == slug)
    }
}
