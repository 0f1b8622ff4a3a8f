/// One command: what it is called, what the help says of it, what it takes, what it does.
struct Command: Sendable {
    /// Headings of the main help, in its order.
    enum Group: String, CaseIterable, Sendable {
        case articles = "Articles"
        case rules = "Rules"
        case setup = "Setting up"
    }

    /// `lint`, `rules test`.
    let name: String
    let group: Group
    /// Its line in the list of commands.
    let summary: String
    /// What it is for, and what its arguments are; shown first in its help.
    let purpose: String
    /// `slant lint [OPTION ...] PATH ...`
    let form: String
    /// Command lines with what they do.
    let examples: [(line: String, meaning: String)]
    let flags: [Flag]
    /// The words that its argument is one of; empty where it is a path or anything else.
    let words: [String]
    /// Commands below it (`rules` → `rules test`); such a command does nothing itself.
    let commands: [Command]
    let run: @Sendable (Options, inout Console) async throws(UsageError) -> ExitCode

    init(
        _ name: String, in group: Group, summary: String, purpose: String, form: String,
        examples: [(line: String, meaning: String)] = [], flags: [Flag], words: [String] = [],
        run: @escaping @Sendable (Options, inout Console) async throws(UsageError) -> ExitCode
    ) {
        self.name = name
        self.group = group
        self.summary = summary
        self.purpose = purpose
        self.form = form
        self.examples = examples
        self.flags = flags + Flags.general
        self.words = words
        self.commands = []
        self.run = run
    }

    /// A command that only gathers others.
    init(_ name: String, in group: Group, summary: String, purpose: String, commands: [Command]) {
        self.name = name
        self.group = group
        self.summary = summary
        self.purpose = purpose
        self.commands = commands
        form = "slant \(name) COMMAND ..."
        examples = []
        flags = Flags.general
        words = []
        run = { _, _ in .misuse }
    }

    /// The last word of its name: `test` of `rules test`.
    var ownName: String { name.split(separator: " ").last.map(String.init) ?? name }
}
