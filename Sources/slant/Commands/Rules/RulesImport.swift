import SlantAuthoring
import SlantDiagnostics
import SlantReport
import SlantWorkspace

/// `slant rules import`.
enum RulesImport {
    static let command = Command(
        "rules import", in: .rules, summary: "make a pack of Vale styles or word lists",
        purpose: """
            Print a pack made of files that you have: styles of Vale (.yml, of the kinds existence and substitution), or
            lists with one phrase a line. What a pattern cannot say is left out and named. The pack is called after the
            folder of the styles, or after the list.
            """,
        form: "slant rules import FILE ...",
        examples: [
            ("slant rules import styles/House/*.yml > house.json", "carry a style over"),
            ("slant rules lint house.json", "see what the rules lack: advice, examples"),
        ],
        flags: [],
        run: { options, console throws(UsageError) in
            guard let first = options.arguments.first else { throw UsageError.missingImport }
            var rules: [PackDraft.Rule] = []
            var left: [(file: FileText, diagnostics: [Diagnostic])] = []
            for path in options.arguments {
                do throws(Failure) {
                    let file = try TextFile.read(path)
                    let imported = RuleImport(file)
                    rules += imported.rules
                    if !imported.leftOut.isEmpty { left.append((file, imported.leftOut)) }
                } catch {
                    return console.complain(of: error)
                }
            }
            if !left.isEmpty {
                console.complain(console.errorReport.lines(for: left, consequence: "the rest is taken over"))
            }
            guard !rules.isEmpty else {
                console.error("nothing to take over: no phrase was found")
                return .misuse
            }
            console.print(
                PackDraft(name: name(for: first), description: description(of: options), rules: unique(rules)).text)
            console.say("\(Wording.counted(rules.count, "rule")); slant rules lint FILE says what they lack")
            return .clean
        })

    /// The folder of a style, the name of a list.
    private static func name(for path: String) -> String {
        let parts = path.split(separator: "/")
        let stem = parts.last?.split(separator: ".").first ?? "imported"
        let isStyle = path.hasSuffix(".yml") || path.hasSuffix(".yaml")
        let folder = isStyle && parts.count > 1 ? PackDraft.slug(parts[parts.count - 2]) : nil
        return folder ?? PackDraft.slug(stem) ?? "imported"
    }

    private static func description(of options: Options) -> String {
        "Taken over from \(Wording.counted(options.arguments.count, "file"))."
    }

    /// Two files of one name give rules of one id.
    private static func unique(_ rules: [PackDraft.Rule]) -> [PackDraft.Rule] {
        var used: Set<String> = []
        return rules.map { rule in
            var rule = rule
            let base = rule.id
            var number = 2
            while !used.insert(rule.id).inserted {
                rule.id = "\(base)-\(number)"
                number += 1
            }
            return rule
        }
    }
}
