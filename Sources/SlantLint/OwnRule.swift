import SlantDiagnostics

/// What the program says of its own accord, not from a pack. It can be turned off like a rule.
package enum OwnRule: String, CaseIterable, Sendable {
    /// A comment that silences nothing.
    case unusedSuppression = "slant/unused-suppression"
    /// A comment that names no rule.
    case unknownRule = "slant/unknown-rule"
    /// A comment that is nearly a directive.
    case unknownDirective = "slant/unknown-directive"

    /// What it says, and what to do, as a page of the reference puts it.
    package var explanation: (message: String, advice: String) {
        switch self {
        case .unusedSuppression:
            (
                "A comment silences a rule where the rule finds nothing",
                "Take the comment out, or the rule from its list."
            )
        case .unknownRule:
            ("A comment names a rule that is not there", "Write the id as it stands at the end of a finding.")
        case .unknownDirective:
            (
                "A comment is nearly one that slant knows",
                "Write slant-disable, slant-disable-line, "
                    + "slant-disable-next-line, slant-disable-next-block or slant-enable."
            )
        }
    }

    /// The pack that these ids seem to come from. No pack may be called so.
    package static let pack = "slant"

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
