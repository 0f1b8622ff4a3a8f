import SlantAuthoring
import SlantDiagnostics
import SlantReport
import SlantRules

/// `slant rules test`.
enum RulesTest {
    static let command = Command(
        "rules test", in: .rules, summary: "run the examples that rules carry",
        purpose: """
            Run the examples of rules: each “flag” sentence must be flagged at its marked words, each “pass” sentence
            must not be flagged. PACK is a pack's file, or the name of a pack that ships; without one, all that ship.
            """,
        form: "slant rules test [OPTION ...] [PACK ...]",
        examples: [
            ("slant rules test house.json", "test your own rules"),
            ("slant rules test", "test those that ship"),
        ],
        flags: [Flags.pack],
        run: { options, console throws(UsageError) in
            let (choice, code) = console.choose(options.arguments, more: options.packs, isResult: true)
            guard let choice else { return code }
            let text = DiagnosticText(ink: console.ink, width: console.width, wrapsAdvice: console.isTerminal)
            var summaries = ""
            var holds = true
            for pack in choice.chosen where !pack.rules.isEmpty {
                let report = ExampleRunner.report(on: pack, in: choice.packs)
                for failure in report.failures {
                    holds = false
                    let name = pack.file.path ?? pack.name
                    console.print(text.block(failure.diagnostic, in: pack.file, name: name, details: failure.lines))
                    console.print("\n")
                }
                summaries += report.summary + "\n"
            }
            console.print(summaries)
            return holds ? .clean : .findings
        })
}
