/// `slant inspect`.
enum InspectCommand {
    static let command = Command(
        "inspect", in: .articles, summary: "", purpose: "", form: "", flags: [], run: { _, _ in .clean })
}
