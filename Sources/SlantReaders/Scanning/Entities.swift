/// `&rsquo;`, `&#8217;`, `&#x2019;`: characters that markup spells out.
enum Entities {
    /// The character, of some names two, that an entity stands for and the byte after its semicolon; `nil` if none begins here.
    /// `start` is the ampersand. O(1): names and numbers are bounded.
    static func decode(_ bytes: Span<UInt8>, at start: Int, end: Int) -> (text: String, end: Int)? {
        let next = start + 1
        guard next < end else { return nil }
        return bytes[next] == .hash ? number(bytes, at: next + 1, end: end) : name(bytes, at: next, end: end)
    }

    /// The same as a browser reads text: the oldest names, and numbers, need no semicolon, and a longer word may begin
    /// with such a name. O(1).
    static func decodeLeniently(
        _ bytes: Span<UInt8>, at start: Int, end: Int
    ) -> (text: String, end: Int)? {
        if let found = decode(bytes, at: start, end: end) { return found }
        let next = start + 1
        guard next < end else { return nil }
        if bytes[next] == .hash { return number(bytes, at: next + 1, end: end, needsSemicolon: false) }
        var name: Substring = ""
        var found: (text: String, end: Int)?
        var index = next
        while index < end, index - next < EntityNames.longestOldName, bytes[index].isLetterOrDigit {
            name.unicodeScalars.append(Unicode.Scalar(bytes[index]))
            index += 1
            if EntityNames.old.contains(name), let text = EntityNames.texts[name] { found = (text, index) }
        }
        return found
    }

    private static func name(_ bytes: Span<UInt8>, at start: Int, end: Int) -> (text: String, end: Int)? {
        let limit = min(end, start + EntityNames.longestName + 1)
        var index = start
        var name: Substring = ""
        while index < limit, bytes[index].isLetterOrDigit {
            name.unicodeScalars.append(Unicode.Scalar(bytes[index]))
            index += 1
        }
        guard index < limit, index > start, bytes[index] == .semicolon, let text = EntityNames.texts[name]
        else { return nil }
        return (text, index + 1)
    }

    /// Up to seven decimal or six hexadecimal digits. What is no character becomes U+FFFD, as in a browser.
    private static func number(
        _ bytes: Span<UInt8>, at start: Int, end: Int, needsSemicolon: Bool = true
    ) -> (text: String, end: Int)? {
        let isHex = start < end && bytes[start] | 0x20 == UInt8(ascii: "x")
        let first = isHex ? start + 1 : start
        let limit = min(end, first + (isHex ? 6 : 7) + 1)
        var index = first
        var value: UInt32 = 0
        while index < limit, let digit = bytes[index].hexValue, isHex || digit < 10 {
            value = value &* (isHex ? 16 : 10) &+ digit
            index += 1
        }
        guard index > first else { return nil }
        let isClosed = index < limit && bytes[index] == .semicolon
        guard isClosed || !needsSemicolon else { return nil }
        let scalar = value == 0 ? nil : Unicode.Scalar(windows1252[value] ?? value)
        return (String(scalar ?? "\u{FFFD}"), isClosed ? index + 1 : index)
    }

    /// `&#146;` and its like mean what they meant on the machines that wrote them.
    private static let windows1252: [UInt32: UInt32] = [
        0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
        0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8E: 0x017D, 0x91: 0x2018,
        0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC,
        0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A, 0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
    ]
}
