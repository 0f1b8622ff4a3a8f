import SlantPacks
import SlantRules
import Testing

@Suite("Embedded packs")
struct EmbeddedPacksTests {
    @Test("what is embedded is what stands in rules/")
    func embedded() throws {
        let kept = SourceTree.paths(in: "rules", endingIn: ".json").map { String($0.dropFirst("rules/".count)) }
        #expect(kept == EmbeddedPacks.paths, "a file came or went: touch Package.swift and build again")
        for path in kept {
            #expect(EmbeddedPacks.text(at: path) == (try SourceTree.text(at: "rules/" + path)), "\(path) is stale")
        }
    }

    @Test("packs, languages and presets are told apart by their folders")
    func kinds() {
        #expect(EmbeddedPacks.packNames.contains("lexis"))
        #expect(EmbeddedPacks.languages == ["en"])
        #expect(!EmbeddedPacks.language("en").isEmpty)
        #expect(EmbeddedPacks.pack(named: "lexis")?.name == "lexis")
        #expect(EmbeddedPacks.pack(named: "language/en/words") == nil)
    }

    @Test("the compiled packs in the binary are those that rules/ compiles to")
    func compiled() throws {
        let read = try #require(
            PackLoader.load(packs: EmbeddedPacks.packs, language: EmbeddedPacks.language("en")).packs)
        #expect(EmbeddedPacks.compiled.archive == read.archive)
    }
}
