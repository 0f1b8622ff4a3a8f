#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a file that is not there yet, and never over one that is.
package enum NewFile {
    package enum Failure: Error, Equatable {
        case exists
        /// What the system says.
        case refused(String)
    }

    /// Creates the file in one step, so that nobody else's can be overwritten between asking and writing.
    package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            if errno == EEXIST { throw .exists }
            throw .refused(StandardStreams.lastError)
        }
        defer { _ = close(descriptor) }
        do throws(StandardStreams.Failure) {
            try StandardStreams.write(bytes, toDescriptor: descriptor)
        } catch {
            throw .refused(StandardStreams.lastError)
        }
    }
}
