#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The streams and the environment that a process is born with. Bytes in, bytes out: no Foundation, no buffering of
/// its own, so that whoever writes decides when something is seen.
package enum StandardStreams {
    package enum Stream: Int32, Sendable {
        case input = 0
        case output = 1
        case error = 2
    }

    /// Why nothing more can be read or written.
    package enum Failure: Error, Equatable {
        /// The reader at the other end is gone (`slant … | head`).
        case closed
        /// What the system says.
        case refused(String)
    }

    /// Whether a person looks at it.
    package static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// The width of the terminal in cells; `nil` where there is none or it does not say.
    package static func columns(of stream: Stream) -> Int? {
        var size = winsize()
        // The call fills in `size`, which outlives it.
        guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes all bytes, however often the system takes only some.
    package static func write(_ bytes: [UInt8], to stream: Stream) throws(Failure) {
        try write(bytes, toDescriptor: stream.rawValue)
    }

    static func write(_ bytes: [UInt8], toDescriptor descriptor: Int32) throws(Failure) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                // Within the buffer: `done` is smaller than its count.
                unsafe systemWrite(descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
            }
            if count >= 0 {
                done += count
            } else if errno == EPIPE {
                throw .closed
            } else if errno != EINTR {
                throw .refused(lastError)
            }
        }
    }

    /// The next bytes of standard input, at most `limit`; none at its end, or when Ctrl-C is held back and pressed.
    package static func read(atMost limit: Int) throws(Failure) -> [UInt8] {
        guard Interrupt.waits(for: Stream.input.rawValue) else { return [] }
        return try read(from: Stream.input.rawValue, atMost: limit)
    }

    static func read(from descriptor: Int32, atMost limit: Int) throws(Failure) -> [UInt8] {
        while true {
            var failed = false
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
                let taken = unsafe systemRead(descriptor, buffer.baseAddress, limit)
                failed = taken < 0
                count = max(0, taken)
            }
            if !failed { return bytes }
            if errno != EINTR { throw .refused(lastError) }
        }
    }

    /// A variable of the environment; `nil` where it is not set.
    package static func environment(_ name: String) -> String? {
        // The text is copied before anything could change the environment.
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    /// How many cores there are for us.
    package static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Ends the process with a code for the shell.
    package static func exit(_ code: Int32) -> Never { systemExit(code) }

    static var lastError: String { words(for: errno) }

    static func words(for code: Int32) -> String {
        // `strerror` returns text that lives until the next call of it; it is copied at once.
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}

// The system's names are hidden by the methods above.
private func systemExit(_ code: Int32) -> Never { exit(code) }

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, buffer, count)
}
