#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C as something to ask for, not something that ends the process in the middle of a line.
///
/// What is remembered is remembered by the system: the handler gives the signal its usual meaning back, and whether it
/// has is what is asked. So a second Ctrl-C ends the process at once.
package enum Interrupt {
    private enum Meaning {
        case usual
        case ignored
        /// Ours: it has been held back and has not come.
        case held
    }

    /// Holds the next Ctrl-C back. One that is ignored (a job in the background) stays ignored.
    package static func hold() {
        guard meaning != .ignored else { return }
        // The handler touches nothing; the call is one of those that a handler may make.
        _ = signal(SIGINT) { _ in _ = signal(SIGINT, SIG_DFL) }
    }

    /// Whether somebody pressed Ctrl-C since it was held back. To be asked only after `hold`. A system call.
    package static var isPending: Bool { meaning == .usual }

    /// Waits until a descriptor has something to read, or is at its end: `true`. `false` if Ctrl-C, held back, comes
    /// first.
    static func waits(for descriptor: Int32) -> Bool {
        let isHeld = meaning == .held
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while true {
            // One descriptor, in a variable that outlives the call.
            let count = unsafe poll(&request, 1, isHeld ? 100 : -1)
            if count > 0 || count < 0 && errno != EINTR { return true }
            if isHeld, isPending { return false }
        }
    }

    private static var meaning: Meaning {
        var action = sigaction()
        // The call fills in `action`, which outlives it; the handler is compared, never called.
        guard unsafe sigaction(SIGINT, nil, &action) == 0 else { return .held }
        #if canImport(Glibc)
            let handler = unsafe action.__sigaction_handler.sa_handler
        #elseif canImport(Musl)
            let handler = unsafe action.__sa_handler.sa_handler
        #else
            let handler = unsafe action.__sigaction_u.__sa_handler
        #endif
        switch unsafe unsafeBitCast(handler, to: Int.self) {
        case 0: return .usual
        case 1: return .ignored
        default: return .held
        }
    }
}
