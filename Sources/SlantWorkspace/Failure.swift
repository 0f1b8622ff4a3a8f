package import SlantDiagnostics

/// A path that could not be linted, and why. Facts only: the wording is the command's.
package enum Failure: Error, Sendable {
    /// It is not there (exit 2); the name beside it that was probably meant.
    case missing(path: String, nearest: String?)
    /// The system would not let us read it (exit 3).
    case unreadable(path: String, reason: SystemReason)
    /// It is no UTF-8 (exit 3): the first byte that is wrong, where that is, and the encoding it seems to be in.
    case notUTF8(path: String?, offset: Int, position: Position, seemsToBe: String?)
    /// It holds a null byte: no text in any encoding (exit 3).
    case binary(path: String?, offset: Int)
    /// It has 4 GiB or more (exit 3).
    case tooLarge(path: String?, byteCount: Int)
    /// A row of JSON lines is none, or has no text; `line` from 1 (exit 3).
    case badRow(line: Int, id: String?, message: String)

    /// Why the system refuses.
    package enum SystemReason: Hashable, Sendable {
        case noPermission
        case isFolder
        case notThere
        case tooManyLinks
        /// Anything else, in the words of the system.
        case other(String)
    }

    /// The path that was given; `nil` for standard input.
    package var path: String? {
        switch self {
        case .missing(let path, _), .unreadable(let path, _): path
        case .notUTF8(let path, _, _, _), .binary(let path, _), .tooLarge(let path, _): path
        case .badRow: nil
        }
    }

    /// What the run must exit with at least.
    package var exitCode: Int32 {
        if case .missing = self { return 2 }
        return 3
    }
}
