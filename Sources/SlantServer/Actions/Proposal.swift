import SlantDiagnostics

/// Something that a writer may have done about findings.
struct Proposal: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case quickFix = "quickfix"
        case fixAll = "source.fixAll.slant"

        /// Whether a client that asks for `only` means it: `source` means everything below it, no kind every one.
        func isAsked(by only: [String]) -> Bool {
            only.isEmpty || only.contains { rawValue == $0 || rawValue.hasPrefix($0 + ".") || $0.isEmpty }
        }
    }

    /// What stands in the menu.
    let title: String
    let kind: Kind
    /// What it does something about.
    let diagnostics: [Diagnostic]
    /// Whether it is what most would choose.
    let isPreferred: Bool
    /// What it changes; `nil` if that cannot be done after all. Worked out only when it is asked for.
    let change: @Sendable () -> DocumentChange?

    init(
        _ title: String, kind: Kind = .quickFix, for diagnostics: [Diagnostic], isPreferred: Bool = false,
        change: @escaping @Sendable () -> DocumentChange?
    ) {
        self.title = title
        self.kind = kind
        self.diagnostics = diagnostics
        self.isPreferred = isPreferred
        self.change = change
    }
}
