import Dispatch

/// Threads for what takes longer than a moment. Those that tasks run on are as many as there are cores: two long texts
/// that are linted there would hold up every message.
enum Aside {
    /// The value of some work, done on another thread.
    static func value<Value: Sendable>(of work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { waiting in
            DispatchQueue.global().async { waiting.resume(returning: work()) }
        }
    }
}
