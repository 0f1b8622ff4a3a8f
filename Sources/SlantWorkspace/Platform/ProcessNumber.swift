#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Processes by the numbers that the system gives them.
package enum ProcessNumber {
    /// Whether there is a process of a number, ours to signal or not. Numbers that name no single one are none.
    package static func isRunning(_ number: Int) -> Bool {
        guard let number = pid_t(exactly: number), number > 0 else { return false }
        return kill(number, 0) == 0 || errno == EPERM
    }
}
