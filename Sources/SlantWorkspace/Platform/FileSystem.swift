#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What is asked of a disk: what stands at a path, what is in a folder, the bytes of a file. Nothing is written here.
package enum FileSystem {
    package enum Kind: Sendable {
        case file
        case folder
        case link
        /// A pipe, a device, a socket.
        case other
    }

    /// Which file a path leads to, whatever the path: one file is reported once.
    package struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    package struct Status: Sendable {
        package let kind: Kind
        package let identity: Identity
        package let size: Int
    }

    /// Tells a file from what stood at its path before: who changes it within the clock's tick and keeps its length is
    /// not seen.
    struct Stamp: Hashable, Sendable {
        /// `nil`: nothing is there.
        let identity: Identity?
        let size: Int
        /// When it was last written: seconds, and billionths of one.
        let seconds: Int
        let nanoseconds: Int
    }

    /// What stands at a path, to compare it with later.
    static func stamp(of path: String) -> Stamp {
        var record = stat()
        // The call fills in `record`, which outlives it.
        guard unsafe stat(path, &record) == 0 else {
            return Stamp(identity: nil, size: 0, seconds: 0, nanoseconds: 0)
        }
        #if canImport(Darwin)
            let time = record.st_mtimespec
        #else
            let time = record.st_mtim
        #endif
        let status = status(record)
        return Stamp(
            identity: status.identity, size: status.size, seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    }

    /// What stands at a path; `nil` where nothing does or we may not know.
    package static func status(of path: String, followingLinks: Bool = true) -> Status? {
        var record = stat()
        // The call fills in `record`, which outlives it.
        let code = unsafe followingLinks ? stat(path, &record) : lstat(path, &record)
        return code == 0 ? status(record) : nil
    }

    /// Why a path cannot be looked at.
    package static func reason(for path: String) -> Failure.SystemReason? {
        var record = stat()
        // As above.
        return unsafe stat(path, &record) == 0 ? nil : lastReason
    }

    /// The names in a folder, `.` and `..` left out, in the order of their bytes.
    package static func names(in folder: String) throws(Failure) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw .unreadable(path: folder, reason: lastReason) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            // The entry holds a null-terminated name and lives until the next call; the name is copied.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// All bytes of a file. Never mapped: a mapped file that somebody truncates meanwhile ends the process.
    package static func bytes(of path: String) throws(Failure) -> [UInt8] {
        // The path is a null-terminated copy that lives for the call.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: lastReason) }
        defer { _ = close(descriptor) }
        var record = stat()
        // The call fills in `record`, which outlives it.
        guard unsafe fstat(descriptor, &record) == 0 else { throw .unreadable(path: path, reason: lastReason) }
        let status = status(record)
        if status.kind == .folder { throw .unreadable(path: path, reason: .isFolder) }
        guard status.size < Int(UInt32.max) else { throw .tooLarge(path: path, byteCount: status.size) }
        return try bytes(from: descriptor, expecting: status.size, path: path)
    }

    private static func bytes(from descriptor: Int32, expecting size: Int, path: String) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more than it should have: then the end is seen without growing.
        var room = size + 1
        while true {
            var taken = 0
            let more = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                while count < room {
                    // Within the buffer: `count` is smaller than its capacity.
                    taken = unsafe systemRead(descriptor, buffer.baseAddress.map { unsafe $0 + count }, room - count)
                    if taken < 0, errno == EINTR { continue }
                    if taken <= 0 { break }
                    count += taken
                }
            }
            if taken < 0 { throw .unreadable(path: path, reason: lastReason) }
            if bytes.isEmpty { bytes = more } else { bytes += more }
            if taken == 0 { return bytes }
            guard bytes.count < Int(UInt32.max) else { throw .tooLarge(path: path, byteCount: bytes.count) }
            room = 65_536
        }
    }

    /// The folder that relative paths start from.
    package static var currentFolder: String {
        // The system allocates the text; it is copied and given back.
        guard let text = unsafe getcwd(nil, 0) else { return "/" }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }

    private static func status(_ record: stat) -> Status {
        let kind: Kind =
            switch record.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        let identity = Identity(
            device: UInt64(truncatingIfNeeded: record.st_dev), number: UInt64(truncatingIfNeeded: record.st_ino))
        return Status(kind: kind, identity: identity, size: Int(record.st_size))
    }

    private static var lastReason: Failure.SystemReason {
        switch errno {
        case EACCES, EPERM: .noPermission
        case EISDIR: .isFolder
        case ENOENT, ENOTDIR: .notThere
        case ELOOP: .tooManyLinks
        // `strerror` returns text that lives until the next call of it; it is copied at once.
        default: .other(unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)")
        }
    }
}

// The system's name is hidden by the methods above.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, buffer, count)
}
