import SlantAuthoring

/// `slant rules schema`.
enum RulesSchema {
    static let command = Command(
        "rules schema", in: .rules, summary: "the JSON Schema of packs or of .lintrc, for your editor",
        purpose: """
            Print a JSON Schema: an editor that has it completes keys and shows what they mean. WHAT is pack (usual) or
            lintrc.
            """,
        form: "slant rules schema [WHAT]",
        examples: [("slant rules schema > pack.schema.json", "keep it where \"$schema\" of a pack points")],
        flags: [],
        run: { options, console throws(UsageError) in
            if options.arguments.count > 1 { throw UsageError.unexpectedArgument(options.arguments[1]) }
            switch options.arguments.first ?? "pack" {
            case "pack": console.print(Schema.pack)
            case "lintrc": console.print(Schema.configuration)
            case let other: throw UsageError.unknownValue(other, option: "WHAT", choices: ["pack", "lintrc"])
            }
            return .clean
        })
}
