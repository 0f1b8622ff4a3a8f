/// A pull of the whole workspace that waits for something to change: clients ask again as soon as they are answered.
struct IdlePull: Sendable {
    private let continuation: CheckedContinuation<Void, Never>

    init(_ continuation: CheckedContinuation<Void, Never>) { self.continuation = continuation }

    /// Ends the waiting; once.
    func wake() { continuation.resume() }
}

extension Session {
    /// Comes back when something that findings depend on has changed since `count`, or the request was cancelled. One
    /// pull waits at a time: a second one sends the first home.
    func waitForChange(since count: Int) async {
        guard changeCount == count, !Task.isCancelled, phase == .running else { return }
        idlePull?.wake()
        await withCheckedContinuation { idlePull = IdlePull($0) }
    }
}
