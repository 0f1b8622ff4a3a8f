import SlantDiagnostics

/// A name in a pattern: `@list`, `@pack/list`, `#class`.
struct PatternWord {
    /// `@` or `#`.
    let sign: Character
    /// Behind the sign.
    let name: String
    /// Sign and name, in bytes of the file.
    let range: TextRange

    /// The name that a place lies in, or stands behind; `nil` if none does.
    init?(in literal: JSONCursor.Literal, of file: FileText, at offset: UInt32) {
        let bytes = file.bytes
        var start = Int(offset)
        while start > Int(literal.contents.start), PatternWord.isNameByte(bytes[start - 1]) { start -= 1 }
        guard start > Int(literal.contents.start) else { return nil }
        let before = bytes[start - 1]
        guard before == UInt8(ascii: "@") || before == UInt8(ascii: "#") else { return nil }
        var end = Int(offset)
        while end < Int(literal.contents.end), PatternWord.isNameByte(bytes[end]) { end += 1 }
        sign = before == UInt8(ascii: "@") ? "@" : "#"
        name = String(decoding: bytes[start..<end], as: UTF8.self)
        range = TextRange(start - 1, end)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        return isLetter || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "-")
    }
}
