// SlantReaders turns a file into prose: one file or folder for each markup format, one line each in `ReaderRegistry`.
//
// It knows bytes, encodings and markup. It must not know tokens, sentences, quotations, rules or configuration: what
// it says about a stretch of text is where it came from, which block it belongs to and which region that block is.
// It never searches a file for text to find it again; each byte of prose carries its place from the first pass.

package import SlantDiagnostics
package import SlantText

/// Reads one markup format.
package protocol Reader: Sendable {
    /// What the format is called and how its files are known.
    static var format: FormatName { get }

    /// The text that positions will speak of. By default the bytes as they stand, which must be UTF-8; a container
    /// unpacks.
    func text(of bytes: [UInt8], path: String?) throws(ReadError) -> FileText

    /// The words of a text without its markup.
    func prose(of file: FileText) throws(ReadError) -> Prose
}

extension Reader {
    package func text(of bytes: [UInt8], path: String?) throws(ReadError) -> FileText {
        guard bytes.count < Int(UInt32.max) else { throw .tooLarge(path: path, byteCount: bytes.count) }
        switch UTF8Validation.firstProblem(in: bytes.span) {
        case nil:
            return FileText(path: path, bytes: bytes)
        case .null(let offset):
            if let encoding = TextEncoding.guessed(from: bytes.span, firstBadByte: nil) {
                throw .notUTF8(path: path, offset: offset, seemsToBe: encoding)
            }
            throw .binary(path: path, offset: offset)
        case .malformed(let offset):
            let guess = TextEncoding.guessed(from: bytes.span, firstBadByte: offset)
            if guess == nil, bytes.contains(0) { throw .binary(path: path, offset: offset) }
            throw .notUTF8(path: path, offset: offset, seemsToBe: guess)
        }
    }
}

/// How a format is called, and how its files are known.
package struct FormatName: Hashable, Sendable {
    /// Lower case, one word: what `--format`-like options and `{"format": …}` rows say.
    package let name: String
    /// Lower case, without the dot.
    package let extensions: [String]
    /// How comments are written, where the format has any: suppressions stand in them.
    package let comments: CommentSyntax?

    package init(name: String, extensions: [String], comments: CommentSyntax? = nil) {
        self.name = name
        self.extensions = extensions
        self.comments = comments
    }
}

/// What stands at both ends of a comment.
package struct CommentSyntax: Hashable, Sendable {
    package let opening: String
    package let closing: String

    package init(opening: String, closing: String) {
        self.opening = opening
        self.closing = closing
    }

    /// `<!-- … -->`
    package static let html = CommentSyntax(opening: "<!--", closing: "-->")
}
