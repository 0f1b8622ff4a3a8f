import SlantReport

/// Help, made of the tables of commands and flags, for somebody who has never heard of a linter.
enum Help {
    /// `slant --help`.
    static func main() -> String {
        var text = """
            slant reads articles and points at wording that tilts them: loaded labels, claims that nobody
            is named for, verbs that doubt one side only. What others say in quotation marks is theirs.

              slant draft.md                 check an article
              slant news/ sport/             check folders
              slant COMMAND ...              one of these:


            """
        for group in Command.Group.allCases {
            let commands = CommandRegistry.all.filter { $0.group == group }
            guard !commands.isEmpty else { continue }
            text += group.rawValue + "\n" + list(commands.map { ($0.name, $0.summary) }, column: 14)
        }
        return text + """

            slant COMMAND --help tells more about one. Exit code 0: nothing to report; 1: findings;
            2: a wrong option, rule, setting or path; 3: a file could not be read.

            """
    }

    /// `slant lint --help`: purpose first, then what it takes.
    static func text(for command: Command) -> String {
        var text = command.purpose + "\n\n"
        if !command.commands.isEmpty {
            text += list(command.commands.map { ($0.ownName, $0.summary) }, column: 14)
            return text + "\nslant \(command.name) COMMAND --help tells more about one.\n"
        }
        for category in Flag.Category.allCases {
            let flags = command.flags.filter { $0.category == category }
            guard !flags.isEmpty else { continue }
            text += category.rawValue + "\n" + list(flags.map { ($0.form, $0.help) }, column: 24)
        }
        text += "\nForm\n  \(command.form)\n"
        guard !command.examples.isEmpty else { return text }
        let column = (command.examples.map(\.line.count).max() ?? 0) + 3
        return text + "\nExamples\n" + list(command.examples.map { ($0.line, $0.meaning) }, column: column)
    }

    /// Cells of a line: a terminal has 80 at least, and lines of the second column begin late.
    private static let width = 100

    /// Two columns, the second one wrapped; a long first cell pushes its second one to the next line.
    private static func list(_ rows: [(String, String)], column: Int) -> String {
        var text = ""
        for (left, right) in rows {
            let gap = column - left.count
            text += "  " + left
            text += gap > 0 ? String(repeating: " ", count: gap) : "\n" + String(repeating: " ", count: column + 2)
            let indent = "\n" + String(repeating: " ", count: column + 2)
            text += Wording.wrapped(right, to: width - column - 2).joined(separator: indent) + "\n"
        }
        return text
    }
}
