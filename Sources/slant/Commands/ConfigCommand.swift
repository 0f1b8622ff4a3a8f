/// `slant config`.
enum ConfigCommand {
    static let command = Command(
        "config", in: .articles, summary: "", purpose: "", form: "", flags: [], run: { _, _ in .clean })
}
