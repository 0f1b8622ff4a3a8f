import SlantReport

/// One line on a terminal that says how far a long run is; wiped before anything else is printed and at the end.
struct Progress: Sendable {
    /// A run that is over sooner needs no word about it.
    private static let patience = Duration.milliseconds(500)
    /// Faster than anybody reads.
    private static let pause = Duration.milliseconds(100)

    /// Whether there is a terminal that can wipe a line.
    private let isWanted: Bool
    private let start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant?
    private var isShown = false

    init(isWanted: Bool, start: ContinuousClock.Instant = .now) {
        self.isWanted = isWanted
        self.start = start
    }

    /// What to write for `done` of `total` files; `nil` where it is too early.
    mutating func text(done: Int, of total: Int, findings: Int, now: ContinuousClock.Instant = .now) -> String? {
        guard isWanted, total > 1, now - start >= Progress.patience else { return nil }
        if let last, now - last < Progress.pause { return nil }
        last = now
        isShown = true
        let files = "\(Wording.number(done)) of \(Wording.counted(total, "file"))"
        return "\r\u{1B}[Kslant: \(files), \(Wording.counted(findings, "finding"))"
    }

    /// What wipes the line; `nil` where none is shown.
    mutating func wipe() -> String? {
        guard isShown else { return nil }
        isShown = false
        last = nil
        return "\r\u{1B}[K"
    }
}
