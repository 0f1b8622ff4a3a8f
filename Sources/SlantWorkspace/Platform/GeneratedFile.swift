#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes files that a program makes and makes again: pages of the reference, schemas. What was there is replaced.
package enum GeneratedFile {
    /// Writes a file below a folder, which is made if it is not there. `isReadOnly`: for a copy that nobody reads again,
    /// so that an editor warns who would change it.
    package static func write(
        _ bytes: [UInt8], named name: String, in folder: String, isReadOnly: Bool = false
    ) throws(Failure) {
        try make(folder)
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        // The path is a null-terminated copy that lives for the call. One that may not be written is replaced.
        if isReadOnly { _ = unsafe unlink(path) }
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isReadOnly ? 0o444 : 0o644)
        guard descriptor >= 0 else { throw refused(path) }
        defer { _ = close(descriptor) }
        do throws(StandardStreams.Failure) {
            try StandardStreams.write(bytes, toDescriptor: descriptor)
        } catch {
            throw refused(path)
        }
    }

    /// Makes a folder and those that it stands in.
    private static func make(_ folder: String) throws(Failure) {
        var path = folder.hasPrefix("/") ? "" : "."
        for step in folder.split(separator: "/") {
            path += "/" + step
            // As above.
            if unsafe mkdir(path, 0o755) != 0, errno != EEXIST { throw refused(folder) }
        }
    }

    private static func refused(_ path: String) -> Failure {
        .unreadable(path: path, reason: .other(StandardStreams.lastError))
    }
}
