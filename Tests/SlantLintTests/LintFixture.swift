import SlantDiagnostics
import SlantLint

/// A small pack that tests speak of: each rule stands for one mechanism.
enum LintFixture {
    static let pack = FileText(
        path: "t.json",
        text: """
            { "pack": "t", "version": "1.0.0", "language": "en", "description": "Rules of the tests.", "rules": [
              { "id": "regime", "kind": "phrase", "match": ["<regime:n>"], "tags": ["label"], "weight": 0.5,
                "message": "“{match}” is a label", "advice": "Write government.", "aliases": ["junta"] },
              { "id": "thug", "kind": "phrase", "match": ["<thug:n>"], "tags": ["label"], "weight": 0.25,
                "voice": ["narrator", "quoted", "reported", "scare"], "message": "“{match}” is an insult" },
              { "id": "cronies", "kind": "phrase", "match": ["cronies"], "replace": "allies",
                "message": "“{match}” is a sneer" },
              { "id": "calm", "kind": "phrase", "match": ["calm"], "default": "off", "message": "“{match}” is calm" },
              { "id": "arguably", "kind": "phrase", "match": ["arguably"], "severity": "suggestion",
                "message": "“{match}” hedges" }
            ] }
            """)

    /// A linter over the pack alone. `configuration` is the inside of the braces of a `.lintrc`.
    static func linter(_ configuration: String = "", selection: RuleSelection = RuleSelection()) -> Linter {
        let text = "{ \"extends\": []" + (configuration.isEmpty ? "" : ", ") + configuration + " }"
        var (value, _) = Configuration.reading(FileText(path: ".lintrc", text: text))
        value.selection = selection
        return Linter(packs: Packs(files: [pack]), configuration: value)
    }

    static func result(
        _ text: String, path: String = "draft.md", _ configuration: String = "",
        selection: RuleSelection = RuleSelection()
    ) -> LintResult {
        linter(configuration, selection: selection).result(for: FileText(path: path, text: text))
    }

    /// The findings as `line:column rule words`.
    static func found(
        _ text: String, path: String = "draft.md", _ configuration: String = "",
        selection: RuleSelection = RuleSelection()
    ) -> [String] {
        let result = result(text, path: path, configuration, selection: selection)
        return result.diagnostics.map { diagnostic in
            let place = result.file.position(of: diagnostic.range.start)
            return "\(place.line):\(place.scalarColumn) \(diagnostic.id ?? "-") \(result.file[diagnostic.range])"
        }
    }
}
