/// What the shell is told. The worse one wins.
enum ExitCode: Int32, Comparable, Sendable {
    /// Nothing to report.
    case clean = 0
    /// Findings at or above `--fail-on`.
    case findings = 1
    /// A file could not be read or written; the others were.
    case unread = 3
    /// A wrong option, rule, setting or path.
    case misuse = 2
    /// Ctrl-C: what is printed is not all.
    case interrupted = 130

    private var rank: Int {
        switch self {
        case .clean: 0
        case .findings: 1
        case .unread: 2
        case .misuse: 3
        case .interrupted: 4
        }
    }

    static func < (left: ExitCode, right: ExitCode) -> Bool { left.rank < right.rank }
}
