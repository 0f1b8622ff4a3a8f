import SlantAuthoring
import SlantLint
import SlantReport
import SlantWorkspace

/// `slant rules docs`.
enum RulesDocs {
    static let command = Command(
        "rules docs", in: .rules, summary: "write the reference of rules, a page for each pack",
        purpose: """
            Write the reference as Markdown: a page for each pack, with what a rule looks for and leaves alone, what to
            write instead and how to switch it off, and an index, README.md. DIR is \(RulePages.folder) if left out. With
            --pack, the pages of your own packs alone.
            """,
        form: "slant rules docs [OPTION ...] [DIR]",
        examples: [
            ("slant rules docs", "write \(RulePages.folder) anew"),
            ("slant rules docs --pack house.json wiki/rules", "a reference of your own rules"),
        ],
        flags: [Flags.pack],
        run: { options, console throws(UsageError) in
            if options.arguments.count > 1 { throw UsageError.unexpectedArgument(options.arguments[1]) }
            let (choice, code) = console.choose(options.packs, usesSettings: false)
            guard let choice else { return code }
            let pages = RuleManual.pages(of: choice.chosen, in: choice.packs, isWhole: options.packs.isEmpty)
            let files = pages.map { ($0.name, $0.text) }
            return console.write(files, to: options.arguments.first ?? RulePages.folder)
        })
}

extension Console {
    /// Writes files that are made anew each time, and says how many.
    mutating func write(_ files: [(name: String, text: String)], to folder: String) -> ExitCode {
        do throws(Failure) {
            for (name, text) in files { try GeneratedFile.write(Array(text.utf8), named: name, in: folder) }
        } catch {
            return complain(of: error)
        }
        say("wrote \(Wording.counted(files.count, "file")) to \(folder)")
        return .clean
    }
}
