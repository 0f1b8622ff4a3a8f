import SlantAuthoring
import SlantDiagnostics
import SlantRules

/// `slant rules explain`.
enum RulesExplain {
    static let command = Command(
        "rules explain", in: .rules, summary: "all about one rule: what it flags, what it leaves alone, why",
        purpose: "Explain a rule. RULE is its id, as it stands at the end of a finding: verbs/claimed.",
        form: "slant rules explain [OPTION ...] RULE ...",
        examples: [("slant rules explain verbs/claimed", "why “claimed” is reported")],
        flags: [Flags.pack],
        run: { options, console throws(UsageError) in
            guard !options.arguments.isEmpty else { throw UsageError.missingRule }
            let (choice, code) = console.choose([], more: options.packs)
            guard let choice else { return code }
            var worst = ExitCode.clean
            for (index, id) in options.arguments.enumerated() {
                let rules = choice.packs.rules
                guard let rule = rules.first(where: { $0.id == id || $0.aliases.contains(id) }) else {
                    let nearest = nearestName(to: id, among: rules.map(\.id))
                    console.error("no rule \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
                    worst = .misuse
                    continue
                }
                if index > 0 { console.print("\n") }
                console.print(RuleReference.explanation(of: rule, width: console.tableWidth))
            }
            return worst
        })
}
