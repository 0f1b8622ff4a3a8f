#if canImport(Glibc)
    @unsafe @preconcurrency import Glibc
#elseif canImport(Musl)
    @unsafe @preconcurrency import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Another program, run to its end for what it prints. The small Foundation has nothing for this.
enum Subprocess {
    struct Output: Sendable {
        let exitCode: Int32
        let standardOutput: [UInt8]
        let standardError: [UInt8]
    }

    /// The program could not be started; in the words of the system.
    struct Failure: Error {
        let reason: String
    }

    /// Runs `arguments[0]`, which is looked for in `PATH`, with the environment and the folder of this process and an
    /// empty standard input.
    static func run(_ arguments: [String]) throws(Failure) -> Output {
        guard let output = pipe(), let errors = pipe() else { throw Failure(reason: StandardStreams.lastError) }
        let process: pid_t
        do throws(Failure) {
            defer { for end in [output.write, errors.write] { _ = close(end) } }
            process = try start(arguments, output: output.write, error: errors.write)
        } catch {
            for end in [output.read, errors.read] { _ = close(end) }
            throw error
        }
        let texts = drain([output.read, errors.read])
        var status: Int32 = 0
        // The call fills in `status`, which outlives it.
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return Output(exitCode: code, standardOutput: texts[0], standardError: texts[1])
    }

    private static func start(_ arguments: [String], output: Int32, error: Int32) throws(Failure) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = unsafe posix_spawn_file_actions_t()
        #endif
        // All of these fill in or read `actions`, which is destroyed below; the paths are copied.
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, error, 2)
        // Null-terminated copies, given back below; the list ends in a null pointer.
        var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        var process: pid_t = 0
        let code = unsafe posix_spawnp(&process, words[0] ?? strdup(""), &actions, nil, &words, environ)
        guard code == 0 else { throw Failure(reason: StandardStreams.words(for: code)) }
        return process
    }

    /// Reads several pipes to their ends at once, so that none fills up while another is read.
    private static func drain(_ descriptors: [Int32]) -> [[UInt8]] {
        var texts = [[UInt8]](repeating: [], count: descriptors.count)
        var open = Set(descriptors.indices)
        while !open.isEmpty {
            for index in open.sorted() {
                guard hasMore(descriptors[index], isLast: open.count == 1) else { continue }
                let piece = (try? StandardStreams.read(from: descriptors[index], atMost: 65_536)) ?? []
                if piece.isEmpty {
                    open.remove(index)
                    _ = close(descriptors[index])
                } else {
                    texts[index] += piece
                }
            }
        }
        return texts
    }

    /// Whether reading would not wait; of the last pipe that is open, waiting is right.
    private static func hasMore(_ descriptor: Int32, isLast: Bool) -> Bool {
        if isLast { return true }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // One descriptor, in a variable that outlives the call.
        return unsafe poll(&request, 1, 20) != 0
    }

    private static func pipe() -> (read: Int32, write: Int32)? {
        var ends: [Int32] = [0, 0]
        // Room for two descriptors, as the call wants.
        guard unsafe systemPipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}

// The system's name is hidden by the method above.
private func systemPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { unsafe pipe(ends) }
