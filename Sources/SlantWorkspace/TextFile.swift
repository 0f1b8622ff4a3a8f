package import SlantDiagnostics
import SlantReaders

/// One file that somebody names on a command line and that is no article: a pack.
package enum TextFile {
    /// Its text, which must be UTF-8; what is not there is `missing`.
    package static func read(_ path: String) throws(Failure) -> FileText {
        let bytes: [UInt8]
        do throws(Failure) {
            bytes = try FileSystem.bytes(of: path)
        } catch {
            guard case .unreadable(_, .notThere) = error else { throw error }
            throw .missing(path: path, nearest: Siblings.nearest(to: path))
        }
        do throws(ReadError) {
            return try PlainTextReader().text(of: bytes, path: path)
        } catch {
            throw Failure(error, in: bytes)
        }
    }
}
