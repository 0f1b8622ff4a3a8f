import SlantAuthoring

/// `slant rules schema`.
enum RulesSchema {
    static let command = Command(
        "rules schema", in: .rules, summary: "the JSON Schemas of packs, languages and .lintrc, for your editor",
        purpose: """
            An editor that has a JSON Schema completes keys and shows what they mean. WHAT is pack, language or lintrc:
            that schema is printed, pack without one. Any other word is a folder: all of them are written there.
            """,
        form: "slant rules schema [WHAT|DIR]",
        examples: [
            ("slant rules schema > pack.schema.json", "keep it where \"$schema\" of a pack points"),
            ("slant rules schema rules/schema", "write all of them anew"),
        ],
        flags: [],
        run: { options, console throws(UsageError) in
            if options.arguments.count > 1 { throw UsageError.unexpectedArgument(options.arguments[1]) }
            let word = options.arguments.first ?? "pack"
            if let schema = Schema.files.first(where: { $0.what == word }) {
                console.print(schema.text)
                return .clean
            }
            return console.write(Schema.files.map { ($0.name, $0.text) }, to: word)
        })
}
