/// Work that is done side by side and handed on in order.
///
/// No more than `window` results are ever held: memory does not grow with the run.
struct OrderedWork: Sendable {
    let workers: Int
    /// How far the fastest may be ahead of the slowest.
    let window: Int

    init(workers: Int) {
        self.workers = max(1, workers)
        window = max(64, 4 * workers)
    }

    /// Does each job that `next` gives, and hands results to `emit` in the order of the jobs. Stops when `emit` throws.
    func run<Job: Sendable, Result: Sendable, Stop: Error>(
        next: () -> Job?, work: @escaping @Sendable (Job) -> Result, emit: (Result) throws(Stop) -> Void
    ) async throws(Stop) {
        if workers == 1 {
            while let job = next() { try emit(work(job)) }
            return
        }
        var stop: Stop?
        await withTaskGroup(of: (Int, Result).self) { group in
            var started = 0
            var emitted = 0
            var running = 0
            var isOver = false
            var done: [Int: Result] = [:]
            while true {
                while !isOver, running < workers, started < emitted + window {
                    guard let job = next() else {
                        isOver = true
                        break
                    }
                    let number = started
                    group.addTask { (number, work(job)) }
                    started += 1
                    running += 1
                }
                guard let (number, result) = await group.next() else { break }
                running -= 1
                done[number] = result
                while stop == nil, let result = done.removeValue(forKey: emitted) {
                    do throws(Stop) { try emit(result) } catch { stop = error }
                    emitted += 1
                }
                if stop != nil { isOver = true }
            }
        }
        if let stop { throw stop }
    }
}
