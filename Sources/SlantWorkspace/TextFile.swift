package import SlantDiagnostics
import SlantReaders

/// One file that somebody names on a command line and that is no article: a pack, a diff.
package enum TextFile {
    /// Its text, which must be UTF-8; what is not there is `missing`.
    package static func read(_ path: String) throws(Failure) -> FileText {
        let bytes = try bytes(of: path)
        do throws(ReadError) {
            return try PlainTextReader().text(of: bytes, path: path)
        } catch {
            throw Failure(error, in: bytes)
        }
    }

    /// Its bytes, whatever they are; what is not there is `missing`.
    package static func bytes(of path: String) throws(Failure) -> [UInt8] {
        do throws(Failure) {
            return try FileSystem.bytes(of: path)
        } catch {
            guard case .unreadable(_, .notThere) = error else { throw error }
            throw .missing(path: path, nearest: Siblings.nearest(to: path))
        }
    }
}
