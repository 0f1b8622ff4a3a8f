/// `slant rules …`: what is done with rules rather than articles.
enum RulesCommand {
    static let command = Command(
        "rules", in: .rules, summary: "list, explain, test, try, write and import rules",
        purpose: "Look at rules, and write your own. Rules are kept in packs: one JSON file each.",
        commands: [
            RulesList.command,
            RulesExplain.command,
            RulesTest.command,
            RulesNew.command,
            RulesTry.command,
            RulesLint.command,
            RulesDocs.command,
            RulesImport.command,
            RulesSchema.command,
        ])
}
