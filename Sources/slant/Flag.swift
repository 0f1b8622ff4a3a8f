/// One option. The table of them (`Flags`) is what the parser, the help, and whatever else lists options are made of.
struct Flag: Sendable {
    /// Headings of the help, in its order.
    enum Category: String, CaseIterable, Sendable {
        case show = "What to show"
        case fail = "When to fail"
        case fix = "What to change"
        case settings = "Which rules and settings"
        case input = "What to read"
        case output = "How to print"
        case general = "Others"
    }

    /// Without its dashes: `min-severity`, `j`.
    let name: String
    /// What stands for its value in the help; `nil` for a switch.
    let value: String?
    /// The values it takes, where they are few.
    let choices: [String]
    let category: Category
    /// One line of the help.
    let help: String
    /// More about it, for a manual page; sentences.
    let details: String
    /// Sets what it says. The text is empty for a switch.
    let effect: @Sendable (inout Options, String) throws(UsageError) -> Void

    init(
        _ name: String, value: String? = nil, choices: [String] = [], in category: Category, help: String,
        details: String = "", effect: @escaping @Sendable (inout Options, String) throws(UsageError) -> Void
    ) {
        self.name = name
        self.value = value
        self.choices = choices
        self.category = category
        self.help = help
        self.details = details
        self.effect = effect
    }

    /// As it is typed: `--min-severity`, `-j`.
    var spelling: String { name.count == 1 ? "-\(name)" : "--\(name)" }

    /// `--min-severity LEVEL`.
    var form: String { value.map { "\(spelling) \($0)" } ?? spelling }
}
