/// A scalar of front matter: the lines it stands on, and how it is written.
struct FrontMatterScalar {
    enum Style {
        /// As it stands.
        case plain
        /// A quotation mark is written twice (YAML's single quotes).
        case doubled
        /// Escapes begin with a backslash (double quotes).
        case escaped
    }

    let style: Style
    /// Without the quotation marks.
    let lines: [LineSlice]

    /// What the value is made of, and where each piece stands in the file.
    enum Piece {
        case text(Int, Int)
        case decoded(Unicode.Scalar, Int, Int)
        case lineEnd(Int, Int)
    }

    func pieces(in bytes: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        for (number, line) in lines.enumerated() {
            if number > 0 {
                pieces.append(.lineEnd(lines[number - 1].end, lineEnd(bytes, after: lines[number - 1].end)))
            }
            var plain = line.start
            var index = line.start
            while index < line.end {
                guard let (scalar, end) = decoded(bytes, at: index, end: line.end) else {
                    index += 1
                    continue
                }
                if plain < index { pieces.append(.text(plain, index)) }
                if let scalar { pieces.append(.decoded(scalar, index, end)) }
                index = end
                plain = end
            }
            if plain < line.end { pieces.append(.text(plain, line.end)) }
        }
        return pieces
    }

    /// The value as text, lines joined by blanks.
    func text(in bytes: [UInt8]) -> String {
        var text = ""
        for piece in pieces(in: bytes) {
            switch piece {
            case .text(let start, let end): text += String(decoding: bytes[start..<end], as: UTF8.self)
            case .decoded(let scalar, _, _): text.unicodeScalars.append(scalar)
            case .lineEnd: text += " "
            }
        }
        return text
    }

    /// Where the line end after a place ends: a comment or blanks may stand before it.
    private func lineEnd(_ bytes: [UInt8], after end: Int) -> Int {
        var reader = LineReader(bytes, at: end)
        _ = reader.next()
        return reader.offset
    }

    /// The character that an escape stands for, none for an escaped line end; `nil` where no escape begins.
    private func decoded(_ bytes: [UInt8], at index: Int, end: Int) -> (scalar: Unicode.Scalar?, end: Int)? {
        switch style {
        case .plain: return nil
        case .doubled:
            let isPair = bytes[index] == .singleQuote && index + 1 < end && bytes[index + 1] == .singleQuote
            return isPair ? ("'", index + 2) : nil
        case .escaped:
            guard bytes[index] == .backslash else { return nil }
            guard index + 1 < end else { return (nil, index + 1) }
            return escape(bytes, at: index + 1, end: end)
        }
    }

    private func escape(_ bytes: [UInt8], at index: Int, end: Int) -> (scalar: Unicode.Scalar?, end: Int)? {
        let digits: Int
        switch bytes[index] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): return ("\n", index + 1)
        case UInt8(ascii: "t"): return ("\t", index + 1)
        case .underscore: return ("\u{A0}", index + 1)
        case UInt8(ascii: "x"): digits = 2
        case UInt8(ascii: "u"): digits = 4
        case UInt8(ascii: "U"): digits = 8
        case let byte where byte.isPunctuation || byte == .space: return (Unicode.Scalar(byte), index + 1)
        default: return nil
        }
        guard index + digits < end else { return nil }
        var value: UInt32 = 0
        for place in (index + 1)...(index + digits) {
            guard let digit = bytes[place].hexValue else { return nil }
            value = value << 4 | digit
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", index + digits + 1)
    }
}
