/// `slant completions SHELL`.
enum CompletionsCommand {
    /// What is written, by what is asked for.
    static let scripts: [(name: String, text: @Sendable () -> String)] = [
        ("bash", { BashCompletion.script }),
        ("zsh", { ZshCompletion.script }),
        ("fish", { FishCompletion.script }),
        ("man", { ManualPage.text }),
    ]

    static let command = Command(
        "completions", in: .setup, summary: "for your shell; and the manual page",
        purpose: """
            Print what makes your shell complete commands, options and rules, or the manual page. SHELL is bash, zsh,
            fish, or man.
            """,
        form: "slant completions SHELL",
        examples: [
            ("source <(slant completions bash)", "for this bash"),
            ("slant completions zsh > ~/.zfunc/_slant", "for zsh, with ~/.zfunc in fpath"),
            ("slant completions fish > ~/.config/fish/completions/slant.fish", "for fish"),
            ("slant completions man > slant.1 && man ./slant.1", "the manual page"),
        ],
        flags: [], words: scripts.map(\.name),
        run: { options, console throws(UsageError) in
            let names = scripts.map(\.name)
            guard let name = options.arguments.first else { throw .missingShell(names) }
            guard options.arguments.count == 1 else { throw .unexpectedArgument(options.arguments[1]) }
            guard let script = scripts.first(where: { $0.name == name }) else {
                throw .unknownValue(name, option: "completions", choices: names)
            }
            console.print(script.text())
            return .clean
        })
}
