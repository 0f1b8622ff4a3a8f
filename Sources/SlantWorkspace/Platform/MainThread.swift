#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The thread that a process is born with.
package enum MainThread {
    /// Runs a program that ends the process. It begins on this thread and stays there until it first waits for others:
    /// one article is linted without waking any.
    package static func run(_ program: @escaping @Sendable () async -> Never) -> Never {
        if #available(macOS 26.0, *) {
            Task.immediate { await program() }
        } else {
            Task { await program() }
        }
        // Signals end the pause, the program the process.
        while true { pause() }
    }
}
