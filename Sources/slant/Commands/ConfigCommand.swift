/// `slant config …`.
enum ConfigCommand {
    static let command = Command(
        "config", in: .setup, summary: "write a first .lintrc, or show what applies to a file and why",
        purpose: "Settings stand in a file named .lintrc, beside the articles or in a folder above them.",
        commands: [
            ConfigShow.command,
            ConfigInit.command,
        ])
}
