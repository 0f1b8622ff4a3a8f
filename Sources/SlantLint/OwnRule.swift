import SlantDiagnostics

/// What the program says of its own accord, not from a pack. It can be turned off like a rule.
enum OwnRule: String, CaseIterable {
    /// A comment that silences nothing.
    case unusedSuppression = "slant/unused-suppression"
    /// A comment that names no rule.
    case unknownRule = "slant/unknown-rule"
    /// A comment that is nearly a directive.
    case unknownDirective = "slant/unknown-directive"

    /// The pack that these ids seem to come from. No pack may be called so.
    static let pack = "slant"

    func diagnostic(_ message: String, at range: TextRange, advice: String? = nil) -> Diagnostic {
        Diagnostic(id: rawValue, severity: .warning, message: message, advice: advice, range: range)
    }

    /// Those that a selector names.
    static func named(by selector: RuleSelector) -> [OwnRule] {
        switch selector {
        case .rule(let id): OwnRule(rawValue: id).map { [$0] } ?? []
        case .pack(let name): name == pack ? allCases : []
        case .tag: []
        }
    }
}
