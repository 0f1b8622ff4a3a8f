import SlantDiagnostics
import SlantLint
import SlantPacks
import SlantRules
import Testing

@Suite("The presets that ship")
struct PresetTests {
    @Test(arguments: ["news", "strict", "opinion", "encyclopedia", "corporate"])
    func areRightAndNameNothingUnknown(_ name: String) throws {
        let file = try #require(EmbeddedPacks.preset(named: name)?.file)
        let (layer, problems) = ConfigurationReader.layer(from: file, folder: "", preset: name)
        #expect(problems.map(\.message) == [])
        let linter = Linter(configuration: Configuration(preset: name))
        #expect(linter.problems.isEmpty)
        let rules = try #require(
            PackLoader.load(packs: EmbeddedPacks.packs, language: EmbeddedPacks.language("en")).packs)
        for entry in layer.content.rules {
            #expect(!rules.names.rules(entry.selector.text).isEmpty, "\(entry.selector.text) names nothing")
        }
    }

    @Test func noOtherPresetIsThere() {
        #expect(PresetLayer.names == ["corporate", "encyclopedia", "news", "opinion", "strict"])
        #expect(Configuration(preset: "tabloid").layers.isEmpty)
    }

    @Test func strictSwitchesOnEverythingThatIsOff() throws {
        let rules = try #require(
            PackLoader.load(packs: EmbeddedPacks.packs, language: EmbeddedPacks.language("en")).packs)
        let named = Configuration(preset: "strict").layers.flatMap { $0.content.rules.map(\.selector.text) }
        for rule in rules.rules where !rule.isOnByDefault {
            #expect(named.contains(rule.id), "\(rule.id) is off by default and not in strict.json")
        }
    }

    @Test func presetsBuildOnNews() {
        #expect(Configuration(preset: "opinion").sources == [.preset("opinion"), .preset("news")])
        #expect(Configuration(preset: "strict").minSeverity.value == .suggestion)
        #expect(Configuration(preset: "strict").failOn.origin.text == "strict")
    }
}
