import SlantText
import Testing

@Suite("Front matter")
struct FrontMatterTests {
    @Test("Its title is the headline, and then no heading is; its description is the dek")
    func titleAndDescription() {
        let read = ReadText.markdown(
            "---\ntitle: \"Night of chaos\"\ndescription: In the port\n---\n\n# Chaos\n\nText.\n")
        #expect(
            read.blocks == ["headline: Night of chaos", "dek: In the port", "heading: Chaos", "body: Text."])
        #expect(read.place(of: "chaos") == "2:18 chaos")
    }

    @Test("Scalars are kept by key; lists, maps and what is in them are not")
    func scalars() {
        let text =
            "---\nsection: opinion # why\ndate: 2026-01-05\ntags: [a]\nauthor:\n  name: x\nlist:\n- b\n\"key\": 'it''s'\n---\n"
        #expect(
            ReadText.markdown(text).prose.frontMatter == ["section": "opinion", "date": "2026-01-05", "key": "it's"])
    }

    @Test("Escapes are the characters they stand for, at their places")
    func escapes() {
        let read = ReadText.markdown("---\ntitle: \"A \\\"new\\\" caf\\u00e9 regime\"\n---\n")
        #expect(read.texts == ["A \"new\" café regime"])
        #expect(read.place(of: "café") == "2:19 caf\\u00e9")
        #expect(read.place(of: "regime") == "2:29 regime")
    }

    @Test("A scalar may go on over lines that are indented")
    func severalLines() {
        #expect(
            ReadText.markdown("---\ndescription: >\n  one\n  two\n\ntitle: three\n---\n").texts == [
                "one\ntwo", "three",
            ])
        #expect(ReadText.markdown("---\ntitle: \"one\n  two\"\n---\n").texts == ["one\ntwo"])
        #expect(ReadText.markdown("---\ntitle: one\n  two\n---\n").texts == ["one\ntwo"])
    }

    @Test("TOML between lines of plus signs")
    func toml() {
        let read = ReadText.markdown("+++\ntitle = \"Night\"\ndraft = true\n[extra]\nsection = \"x\"\n+++\nText.\n")
        #expect(read.blocks == ["headline: Night", "body: Text."])
        #expect(read.prose.frontMatter == ["title": "Night", "draft": "true"])
    }

    @Test("Front matter that is no YAML is passed over, and the article is read")
    func broken() {
        #expect(
            ReadText.markdown("---\ntitle:no space here\nregime\n---\n\nThe regime fell.\n").texts == [
                "The regime fell."
            ])
        #expect(ReadText.markdown("---\ntitle: \"never closed\n---\n\nText.\n").texts == ["Text."])
    }

    @Test("A thematic break above the article opens none")
    func thematicBreak() {
        #expect(ReadText.markdown("---\n\n**Note:** one.\n\n---\n\nTwo.\n").texts == ["Note: one.", "Two."])
        #expect(ReadText.markdown("---\ntitle: one\n\nTwo.\n").texts == ["title: one", "Two."])
        #expect(ReadText.markdown("Text.\n\n---\ntitle: one\n---\n").texts == ["Text.", "title: one"])
    }
}
