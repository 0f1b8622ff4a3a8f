import SlantAuthoring
import SlantReport
import SlantRules

/// `slant rules list`.
enum RulesList {
    static let command = Command(
        "rules list", in: .rules, summary: "every rule with its severity and what it says",
        purpose: "List rules. PACK is the name of a pack that ships, or a pack's file; without one, all that ship.",
        form: "slant rules list [OPTION ...] [PACK ...]",
        examples: [
            ("slant rules list", "every rule"),
            ("slant rules list verbs courts", "those of two packs"),
        ],
        flags: [Flags.pack],
        run: { options, console throws(UsageError) in
            let (choice, code) = console.choose(options.arguments, more: options.packs)
            guard let choice else { return code }
            let rules = choice.chosen.flatMap { choice.packs.rules[$0.rules] }
            let packs = choice.chosen.filter { !$0.rules.isEmpty }
            if !rules.isEmpty {
                console.print(RuleReference.table(of: rules, width: console.tableWidth) + "\n")
            }
            let count = Wording.counted(rules.count, "rule")
            console.print("\(count) in \(Wording.counted(packs.count, "pack"))\n")
            return .clean
        })
}
