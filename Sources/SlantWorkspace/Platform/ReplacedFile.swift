#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is written beside the one it will replace, and renamed when it is whole: whoever reads it meanwhile
/// sees the old one or the new one, never half of either.
///
/// The new file has the permissions of the old one. A link is followed, so that it stays a link. What is no file (a
/// pipe, a device) is written to as it is.
package struct ReplacedFile: Sendable {
    /// What the system says.
    package struct Failure: Error, Equatable {
        package let reason: String
    }

    /// So many names beside the file are tried: those before it may be left of a run that was killed.
    private static let names = 100

    private let descriptor: Int32
    /// What is renamed, and to what; `nil` where the file is written to as it is.
    private let rename: (from: String, to: String)?

    /// Opens a file beside `path`, which need not be there.
    package init(replacing path: String) throws(Failure) {
        var record = stat()
        // The call fills in `record`, which outlives it.
        let isThere = unsafe stat(path, &record) == 0
        if isThere, record.st_mode & S_IFMT != S_IFREG {
            descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
            rename = nil
            if descriptor < 0 { throw Failure(reason: StandardStreams.lastError) }
            return
        }
        // Renaming would replace a file that its owner has locked.
        if isThere, unsafe access(path, W_OK) != 0 { throw Failure(reason: StandardStreams.lastError) }
        let target = isThere ? ReplacedFile.withoutLinks(path) : path
        let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
        let folder = target[..<slash]
        var opened: Int32 = -1
        var name = ""
        for number in 0..<ReplacedFile.names where opened < 0 {
            name = "\(folder).slant-\(getpid())-\(number)"
            opened = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if opened < 0, errno != EEXIST { break }
        }
        guard opened >= 0 else { throw Failure(reason: StandardStreams.lastError) }
        if isThere {
            // The owner is kept where we may; the permissions come last, for a new owner takes some away.
            _ = fchown(opened, record.st_uid, record.st_gid)
            _ = fchmod(opened, record.st_mode & 0o7777)
        }
        descriptor = opened
        rename = (name, target)
    }

    /// Writes all bytes after what is written already.
    package func write(_ bytes: [UInt8]) throws(Failure) {
        do throws(StandardStreams.Failure) {
            try StandardStreams.write(bytes, toDescriptor: descriptor)
        } catch {
            throw Failure(reason: StandardStreams.lastError)
        }
    }

    /// Puts the new file in the old one's place. To be called once, and nothing after it.
    package func finish() throws(Failure) {
        let isClosed = close(descriptor) == 0
        guard let rename else { return }
        // Both are null-terminated copies that live for the call.
        if isClosed, unsafe systemRename(rename.from, rename.to) == 0 { return }
        let reason = StandardStreams.lastError
        _ = unsafe unlink(rename.from)
        throw Failure(reason: reason)
    }

    /// Leaves the old file as it was.
    package func discard() {
        _ = close(descriptor)
        if let rename { _ = unsafe unlink(rename.from) }
    }

    /// Replaces a file by some bytes.
    package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let file = try ReplacedFile(replacing: path)
        do throws(Failure) {
            try file.write(bytes)
        } catch {
            file.discard()
            throw error
        }
        try file.finish()
    }

    /// The file that a path leads to.
    private static func withoutLinks(_ path: String) -> String {
        // The system allocates the text; it is copied and given back.
        guard let text = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }
}

// The system's name is hidden by the property above.
private func systemRename(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> Int32 {
    unsafe rename(from, to)
}
