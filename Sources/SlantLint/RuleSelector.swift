/// What names rules in a configuration, a comment or an option: `pack/rule`, `pack/*`, `#tag`.
package enum RuleSelector: Hashable, Sendable {
    case rule(String)
    case pack(String)
    case tag(String)

    /// `nil` for what has none of the three forms.
    package init?(_ text: String) {
        if text.hasPrefix("#"), text.count > 1 {
            self = .tag(String(text.dropFirst()))
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self = parts[1] == "*" ? .pack(String(parts[0])) : .rule(text)
    }

    /// As it is written.
    package var text: String {
        switch self {
        case .rule(let id): id
        case .pack(let name): name + "/*"
        case .tag(let name): "#" + name
        }
    }

    /// Within one layer the more exact wins.
    package var exactness: Int {
        switch self {
        case .tag: 0
        case .pack: 1
        case .rule: 2
        }
    }
}
