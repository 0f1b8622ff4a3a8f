import SlantReport

/// `slant lint`, which is also what slant does without a command.
enum LintCommand {
    static let command = Command(
        "lint", in: .articles, summary: "check wording; what slant does without a command",
        purpose: "Check articles. PATH is a file, a folder, or - for standard input.",
        form: "slant [lint] [OPTION ...] PATH ...",
        examples: [
            ("slant draft.md", "check an article"),
            ("slant --min-severity suggestion draft.md", "and show weak signals too"),
            ("slant --quiet news/ | sort", "one line for each finding in a folder"),
            ("slant --stdin-path draft.md -", "check what comes through a pipe"),
        ],
        flags: [
            Flags.minSeverity, Flags.only, Flags.skip, Flags.voice, Flags.quiet,
            Flags.failOn,
            Flags.config, Flags.noConfig, Flags.pack,
            Flags.input, Flags.standardInputPath, Flags.forceExclude, Flags.jobs,
            Flags.format(ReporterRegistry.all.map { $0.name }, help: ReporterRegistry.help),
        ],
        run: { options, console in .clean })
}
