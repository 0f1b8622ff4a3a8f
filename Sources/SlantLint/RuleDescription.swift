package import SlantDiagnostics
import SlantRules

/// What a report says of a rule once, beside its findings.
package struct RuleDescription: Sendable {
    package let id: String
    /// As its pack has it; a configuration may say otherwise of single texts.
    package let severity: Severity
    package let isOnByDefault: Bool
    /// The message with `…` where a finding has its words.
    package let summary: String
    package let advice: String?
    package let tags: [String]

    package init(
        id: String, severity: Severity, isOnByDefault: Bool = true, summary: String, advice: String? = nil,
        tags: [String] = []
    ) {
        self.id = id
        self.severity = severity
        self.isOnByDefault = isOnByDefault
        self.summary = summary
        self.advice = advice
        self.tags = tags
    }
}

extension Linter {
    /// What is to be said of a rule that this linter knows. O(rules).
    package func description(of id: String) -> RuleDescription? {
        if let own = OwnRule(rawValue: id) {
            return RuleDescription(id: id, severity: .warning, summary: own.summary, advice: own.advice)
        }
        guard let rule = rules.first(where: { $0.id == id }) else { return nil }
        return RuleDescription(
            id: rule.id, severity: rule.severity, isOnByDefault: rule.isOnByDefault,
            summary: rule.message.filled { _ in "…" }, advice: rule.advice, tags: rule.tags)
    }
}

extension OwnRule {
    fileprivate var summary: String {
        switch self {
        case .unusedSuppression: "a comment silences nothing"
        case .unknownRule: "a comment names a rule that is not there"
        case .unknownDirective: "a comment is nearly one that silences findings"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .unusedSuppression: "Take the comment out."
        case .unknownRule: "Write the rule as it stands at the end of a finding."
        case .unknownDirective: "Write slant-disable-line, slant-disable-next-line, or another of the five."
        }
    }
}
