/// How bad a finding is. There is no other scale.
public enum Severity: String, CaseIterable, Sendable, Comparable {
    /// A weak signal; hidden unless asked for.
    case suggestion
    /// Wording to change before it is printed.
    case warning
    /// Wording that must not be printed, or a file that cannot be used.
    case error

    /// From mild to bad.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .suggestion: 0
        case .warning: 1
        case .error: 2
        }
    }
}
