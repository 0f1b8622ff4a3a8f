import SlantAuthoring
import SlantPacks
import Testing

@Suite("Schemas")
struct SchemaTests {
    @Test("the schemas in rules/schema are those of the shapes", arguments: Schema.files.map(\.path))
    func fresh(path: String) throws {
        let made = try #require(Schema.files.first { $0.path == path })
        let kept = try #require(EmbeddedPacks.text(at: path), "write it with: slant rules schema rules/schema")
        #expect(kept == made.text, "\(path) is stale; write it anew with: slant rules schema rules/schema")
    }
}
