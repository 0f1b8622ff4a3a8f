/// Every command, in the order of the help. A new one is a file in `Commands` and a line here.
enum CommandRegistry {
    static let all: [Command] = [
        LintCommand.command,
        ProfileCommand.command,
        InspectCommand.command,
        BaselineCommand.command,
        RulesCommand.command,
        ScoreCommand.command,
        ConfigCommand.command,
        ServerCommand.command,
        CompletionsCommand.command,
    ]

    /// The first words of command lines.
    static var names: [String] { all.map(\.name) }

    /// What slant does without a command.
    static let usual = LintCommand.command
}
