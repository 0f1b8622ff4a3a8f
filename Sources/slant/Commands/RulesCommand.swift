/// `slant rules`.
enum RulesCommand {
    static let command = Command(
        "rules", in: .articles, summary: "", purpose: "", form: "", flags: [], run: { _, _ in .clean })
}
