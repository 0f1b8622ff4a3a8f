import SlantDiagnostics

/// The small parts: strings, numbers, blanks and comments, and the way on after a problem.
extension JSONParser {
    // MARK: Strings

    /// A string; the place is at its opening mark. One that is not closed ends with its line.
    mutating func string() -> JSONString {
        let start = index
        index += 1
        let first = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let text = String(decoding: bytes[first..<index], as: UTF8.self)
                index += 1
                return JSONString(text: text, range: TextRange(start, index))
            }
            if byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            index += 1
        }
        return stringWithEscapes(start: start, first: first)
    }

    private mutating func stringWithEscapes(start: Int, first: Int) -> JSONString {
        var decoded = Array(bytes[first..<index])
        var shifts: [(decoded: UInt32, file: UInt32)] = []
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return JSONString(
                    text: String(decoding: decoded, as: UTF8.self), range: TextRange(start, index), shifts: shifts)
            case UInt8(ascii: "\\"):
                decoded.append(contentsOf: String(escape()).utf8)
                shifts.append((UInt32(decoded.count), UInt32(index)))
            case 0x0A, 0x0D:
                report("this text has no closing quotation mark", start, index)
                isRepaired = true
                return JSONString(
                    text: String(decoding: decoded, as: UTF8.self), range: TextRange(start, index), shifts: shifts)
            case 0..<0x20:
                let written = byte == 0x09 ? "\\t" : "\\u00" + hexadecimal(byte)
                report("a control character in a text must be written \(written)", index, index + 1)
                decoded.append(byte)
                index += 1
            default:
                decoded.append(byte)
                index += 1
            }
        }
        report("this text has no closing quotation mark", start, start + 1)
        isCutShort = true
        return JSONString(
            text: String(decoding: decoded, as: UTF8.self), range: TextRange(start, index), shifts: shifts)
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16, uppercase: true)
        return text.utf8.count < 2 ? "0" + text : text
    }

    /// The character of an escape; the place is at its backslash. U+FFFD for one that means nothing.
    private mutating func escape() -> Unicode.Scalar {
        let start = index
        index += 1
        guard index < bytes.count else {
            report("nothing follows this backslash", start, index)
            return "\u{FFFD}"
        }
        let letter = bytes[index]
        guard letter >= 0x20 else {
            report("nothing follows this backslash", start, index)
            return "\u{FFFD}"
        }
        index += 1
        switch letter {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return unicodeEscape(from: start)
        default:
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            let written = String(decoding: bytes[start..<index], as: UTF8.self)
            report("unknown escape \(written); a backslash itself is written \\\\", start, index)
            return "\u{FFFD}"
        }
    }

    /// `\uXXXX`, or two of them for a character beyond 16 bits; the place is after the `u`.
    private mutating func unicodeEscape(from start: Int) -> Unicode.Scalar {
        guard let unit = fourDigits() else {
            report("\\u needs four hexadecimal digits", start, index)
            return "\u{FFFD}"
        }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let afterFirst = index
        if unit < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            if let low = fourDigits(), (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            {
                return scalar
            }
            index = afterFirst
        }
        report("half of a surrogate pair is no character", start, afterFirst)
        return "\u{FFFD}"
    }

    private mutating func fourDigits() -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
                return nil
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    /// A text between marks that JSON does not know (' or typographic ones), reported and read as what was meant.
    mutating func foreignString() -> JSONString? {
        let start = index
        let closings: [[UInt8]]
        if byte == UInt8(ascii: "'") {
            closings = [[UInt8(ascii: "'")]]
        } else if bytes[min(index, bytes.count)...].starts(with: "“".utf8) || byte == 0xE2 && startsWithLowMark() {
            closings = [Array("”".utf8), Array("“".utf8)]
        } else {
            return nil
        }
        let opening = byte == UInt8(ascii: "'") ? 1 : 3
        var end = start + opening
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
            if let closing = closings.first(where: { bytes[end...].starts(with: $0) }) {
                let text = String(decoding: bytes[(start + opening)..<end], as: UTF8.self)
                index = end + closing.count
                report("JSON knows only straight double quotation marks", start, index)
                return JSONString(text: text, range: TextRange(start, index))
            }
            end += 1
        }
        return nil
    }

    private func startsWithLowMark() -> Bool { bytes[index...].starts(with: "„".utf8) }

    // MARK: Numbers

    mutating func number() -> JSONValue? {
        let start = index
        var end = index
        while end < bytes.count, isNumberByte(bytes[end]) { end += 1 }
        index = end
        let range = TextRange(start, end)
        guard let value = JSONParser.number(bytes[start..<end]) else {
            report("this is no JSON number", start, end)
            return nil
        }
        if value.isInfinite {
            report("this number is too large", start, end)
            return nil
        }
        return JSONValue(content: .number(value), range: range)
    }

    private func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The grammar of RFC 8259 §6: `Double` alone would accept `+1`, `.5`, `0x10` and `1.`.
    private static func number(_ text: ArraySlice<UInt8>) -> Double? {
        var rest = text
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
        func dropDigits() -> Bool {
            guard isDigit(rest.first) else { return false }
            rest = rest.drop { isDigit($0) }
            return true
        }
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        if rest.first == UInt8(ascii: "0") { rest.removeFirst() } else if !dropDigits() { return nil }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard dropDigits() else { return nil }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard dropDigits() else { return nil }
        }
        return rest.isEmpty ? Double(String(decoding: text, as: UTF8.self)) : nil
    }

    // MARK: Blanks and comments

    /// Passes over blanks and comments.
    mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            case UInt8(ascii: "/"):
                guard skipComment() else { return }
            case 0xC2 where bytes[index...].starts(with: [0xC2, 0xA0]):
                report("a no-break space is no blank in JSON", index, index + 2)
                index += 2
                if isGivenUp { return }
            default: return
            }
        }
    }

    /// Passes over a comment; false where the slash begins none.
    private mutating func skipComment() -> Bool {
        let start = index
        guard index + 1 < bytes.count else { return false }
        if bytes[index + 1] == UInt8(ascii: "/") {
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            return true
        }
        guard bytes[index + 1] == UInt8(ascii: "*") else { return false }
        index += 2
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
                index += 2
                return true
            }
            index += 1
        }
        index = bytes.count
        report("this comment is never closed", start, start + 2)
        return true
    }

    // MARK: The way on

    /// To the comma or bracket that ends the member or item that could not be read.
    mutating func skipToSeparator() {
        while !isAtEnd {
            skipBlanks()
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return
            case UInt8(ascii: "{"), UInt8(ascii: "["): skipBracketed()
            case UInt8(ascii: "\""): skipString()
            default: index += 1
            }
        }
    }

    /// Over an object or list without reading it, however deep. The place is at its opening bracket.
    mutating func skipBracketed() {
        var open = 0
        while !isAtEnd {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
            case UInt8(ascii: "\""):
                skipString()
                continue
            case UInt8(ascii: "/"):
                if skipComment() { continue }
            default: break
            }
            index += 1
            if open == 0 { return }
        }
    }

    private mutating func skipString() {
        index += 1
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            let byte = bytes[index]
            index += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { break }
        }
        index = min(index, bytes.count)
    }

    /// Behind the letters, digits and other bytes that JSON does not use for anything.
    func endOfWord(from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            switch bytes[end] {
            case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "="):
                return end
            default: end += 1
            }
        }
        return end
    }
}
