package import SlantDiagnostics
import SlantReaders

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

extension Failure {
    /// What a reader says of some bytes, with the place that it speaks of.
    init(_ error: ReadError, in bytes: [UInt8]) {
        switch error {
        case .notUTF8(let path, let offset, let encoding):
            self = .notUTF8(
                path: path, offset: offset, position: Failure.position(of: offset, in: bytes),
                seemsToBe: encoding?.rawValue)
        case .binary(let path, let offset): self = .binary(path: path, offset: offset)
        case .tooLarge(let path, let count): self = .tooLarge(path: path, byteCount: count)
        }
    }

    /// Line and column of a byte in what is no text: bytes that cannot begin a character count for none.
    private static func position(of offset: Int, in bytes: [UInt8]) -> Position {
        let lines = LineTable(of: Array(bytes[..<offset]))
        let start = Int(lines.start(of: lines.count - 1))
        let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
        return Position(line: lines.count, scalarColumn: column)
    }
}
