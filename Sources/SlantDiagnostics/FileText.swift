/// The text that positions speak of: a file's bytes and where its lines begin.
///
/// `bytes` are valid UTF-8 with everything the file has, byte order mark and line ends included. For a container
/// (docx) it is the text taken out of it, one paragraph a line, which cannot be written back.
public struct FileText: Sendable {
    /// The path as the user gave it; `nil` for standard input without a name.
    public let path: String?
    /// Valid UTF-8.
    public let bytes: [UInt8]
    /// Where the lines of `bytes` begin.
    public let lines: LineTable
    /// Whether a fix may be written into it.
    public let isEditable: Bool

    /// A text from bytes that must already be valid UTF-8 (readers check).
    public init(path: String?, bytes: [UInt8], isEditable: Bool = true) {
        precondition(bytes.count < Int(UInt32.max), "a text is shorter than 4 GiB")
        self.path = path
        self.bytes = bytes
        self.lines = LineTable(of: bytes)
        self.isEditable = isEditable
    }

    /// A text from a string.
    public init(path: String?, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The characters of a range, which must lie on scalar boundaries.
    public subscript(range: TextRange) -> String {
        String(decoding: bytes[range.indices], as: UTF8.self)
    }

    /// Line and column of a byte. O(log lines + length of the line up to it).
    public func position(of utf8Offset: UInt32) -> Position {
        let line = lines.line(holding: utf8Offset)
        var first = Int(lines.start(of: line))
        if line == 0, bytes.starts(with: FileText.byteOrderMark) { first = min(3, Int(utf8Offset)) }
        var column = 1
        for byte in bytes[first..<min(Int(utf8Offset), bytes.count)] where byte & 0xC0 != 0x80 { column += 1 }
        return Position(line: line + 1, scalarColumn: column)
    }

    /// The bytes of a line without its line end and without a byte order mark; `line` from 1.
    public func contents(ofLine line: Int) -> TextRange {
        var start = Int(lines.start(of: line - 1))
        if line == 1, bytes.starts(with: FileText.byteOrderMark) { start = 3 }
        var end = line < lines.count ? Int(lines.start(of: line)) : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return TextRange(start, end)
    }

    /// U+FEFF in UTF-8. It is no column.
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// A place as people count it: both from 1, columns in Unicode scalars.
public struct Position: Hashable, Sendable, Comparable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let scalarColumn: Int

    /// A place; both numbers from 1.
    public init(line: Int, scalarColumn: Int) {
        self.line = line
        self.scalarColumn = scalarColumn
    }

    /// In reading order.
    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.scalarColumn) < (right.line, right.scalarColumn)
    }
}
