/// A stretch of a line of the file: what is left of it once the marks of its containers are taken off.
struct LineSlice {
    var start: Int
    /// The line end is not in it.
    var end: Int

    func isBlank(in bytes: [UInt8]) -> Bool {
        for index in start..<end where !bytes[index].isBlank { return false }
        return true
    }

    /// The same without blanks at both ends.
    func trimmed(in bytes: [UInt8]) -> LineSlice {
        var slice = self
        while slice.start < slice.end, bytes[slice.start].isBlank { slice.start += 1 }
        while slice.end > slice.start, bytes[slice.end - 1].isBlank { slice.end -= 1 }
        return slice
    }
}

/// Gives the lines of a text one after the other. A line ends at LF, CR LF or CR.
struct LineReader {
    private let bytes: [UInt8]
    /// The first byte of the next line.
    private(set) var offset: Int

    init(_ bytes: [UInt8], at start: Int) {
        self.bytes = bytes
        offset = start
    }

    /// The next line without its end; `nil` behind the last one.
    mutating func next() -> LineSlice? {
        guard offset < bytes.count else { return nil }
        let start = offset
        let end = LineReader.lineEnd(bytes, from: start)
        offset = end + LineReader.lineEndLength(bytes, at: end)
        return LineSlice(start: start, end: end)
    }

    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
        let text = bytes.span
        var index = start
        while index < text.count, text[index] > .carriageReturn || !text[index].isLineEnd { index &+= 1 }
        return index
    }

    /// How many bytes the line end at a place has: 0 at the end of the text, 2 for CR LF.
    static func lineEndLength(_ bytes: [UInt8], at index: Int) -> Int {
        guard index < bytes.count, bytes[index].isLineEnd else { return 0 }
        return bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed ? 2 : 1
    }
}
