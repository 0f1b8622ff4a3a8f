import SlantAuthoring
import SlantDiagnostics
import SlantReport
import SlantRules

/// `slant rules lint`.
enum RulesLint {
    static let command = Command(
        "rules lint", in: .rules, summary: "check that rules say all that a reader needs",
        purpose: """
            Check packs beyond what makes them load: advice, sources and examples of both kinds, messages of one line.
            PACK is a pack's file, or the name of a pack that ships; without one, all that ship.
            """,
        form: "slant rules lint [OPTION ...] [PACK ...]",
        examples: [("slant rules lint house.json", "before you hand your rules on")],
        flags: [Flags.pack],
        run: { options, console throws(UsageError) in
            let (choice, code) = console.choose(options.arguments, more: options.packs, isResult: true)
            guard let choice else { return code }
            let text = DiagnosticText(ink: console.ink, width: console.width, wrapsAdvice: console.isTerminal)
            var count = 0
            for pack in choice.chosen {
                for diagnostic in PackLint.diagnostics(for: pack, in: choice.packs) {
                    console.print(text.block(diagnostic, in: pack.file, name: pack.file.path ?? pack.name) + "\n")
                    count += 1
                }
            }
            let packs = choice.chosen.filter { !$0.rules.isEmpty }.count
            let rules = choice.chosen.reduce(0) { $0 + $1.rules.count }
            let found = count == 0 ? "Nothing to improve" : Wording.counted(count, "warning")
            console.print("\(found) in \(Wording.counted(packs, "pack")), \(Wording.counted(rules, "rule")).\n")
            return count == 0 ? .clean : .findings
        })
}
