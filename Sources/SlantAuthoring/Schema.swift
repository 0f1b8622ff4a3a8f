import SlantJSON
import SlantLint
import SlantRules

/// JSON schemas made from the shapes that the loaders check: `slant rules schema`. An editor that reads them completes
/// keys and underlines mistakes as an author types.
package enum Schema {
    /// A schema and the file that it is kept in, below `rules/`.
    package struct File: Sendable {
        /// What it describes, in a word: `pack`.
        package let what: String
        package let text: String
        /// In the folder of the schemas.
        package var name: String { "\(what).schema.json" }
        package var path: String { "schema/\(name)" }
    }

    /// Every schema there is.
    package static var files: [File] {
        [
            File(what: "pack", text: pack),
            File(what: "language", text: language),
            File(what: "lintrc", text: configuration),
        ]
    }

    /// The schema of a pack: rules by their kind.
    package static var pack: String {
        var writer = SchemaWriter()
        let kinds = KindRegistry.kinds
        return writer.document(title: "A pack of slant", shape: RuleShape.pack, replacing: ["rules"]) { writer in
            writer.key("rules", doc: "The rules.") { writer in
                writer.member("type", "\"array\"")
                writer.object("items") { writer in
                    writer.member("type", "\"object\"")
                    writer.member("required", SchemaWriter.list(["id", "kind", "message"]))
                    writer.object("properties") { writer in
                        writer.object("kind") { $0.member("enum", SchemaWriter.list(kinds.map { $0.name })) }
                    }
                    writer.list(
                        "allOf",
                        kinds.map { kind in
                            { writer in
                                writer.object("if") { writer in
                                    writer.object("properties") {
                                        $0.object("kind") { $0.member("const", SchemaWriter.quoted(kind.name)) }
                                    }
                                }
                                writer.object("then") { $0.member("$ref", SchemaWriter.quoted("#/$defs/\(kind.name)")) }
                            }
                        })
                }
            }
        } definitions: { writer in
            for kind in kinds { writer.object(kind.name) { $0.contents(of: kind.shape, description: kind.summary) } }
        }
    }

    /// The schema of the files of a language, each of which is one of four.
    package static var language: String {
        let files: [(name: String, shape: ObjectShape, summary: String)] = [
            ("words", LanguageLoader.wordsShape, "Classes of words."),
            ("inflection", LanguageLoader.inflectionShape, "Forms that no rule gives."),
            ("attribution", ArticleGrammarLoader.fileShape, "Who speaks and how."),
            ("labels", LabelLoader.fileShape, "What parties are called, from hostile to partisan."),
        ]
        var writer = SchemaWriter(of: ["verbs": .map(.object(LanguageLoader.verbShape))])
        return writer.document(title: "A file of a language of slant", anyOf: files)
    }

    /// The schema of a `.lintrc`.
    package static var configuration: String {
        let levels = ConfigurationShape.rule.key(named: "severity")?.type ?? .string
        var writer = SchemaWriter(of: ["rules": .map(.either([levels, .object(ConfigurationShape.rule)]))])
        return writer.document(title: "A .lintrc of slant", shape: ConfigurationShape.file, replacing: []) { _ in
        } definitions: { _ in
        }
    }
}
