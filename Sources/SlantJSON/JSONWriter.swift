/// Writes compact JSON onto bytes, value by value, without holding a tree.
///
/// It puts the commas; that brackets pair and keys stand before values is the caller's part.
package struct JSONWriter: Sendable {
    /// What has been written. Take it and set it empty to stream.
    package var bytes: [UInt8]
    private var needsComma = false

    /// A writer that goes on after some bytes, which are no part of its value.
    package init(after bytes: [UInt8] = []) { self.bytes = bytes }

    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// A line feed after a value, for JSON lines; the next value begins anew, without a comma.
    package mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// The key of the value written next.
    package mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func string(_ text: String) {
        separate()
        quote(text)
        needsComma = true
    }

    package mutating func integer(_ number: some BinaryInteger) { literal(String(number)) }
    package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }
    package mutating func null() { literal("null") }

    /// The shortest digits that read back as the same number; `null` for what JSON cannot say (NaN, infinities).
    package mutating func number(_ value: Double) {
        if let integer = value.wholeNumber, value.sign == .plus || integer != 0 {
            literal(String(integer))
        } else {
            literal(value.isFinite ? value.description : "null")
        }
    }

    /// A string, or `null` for none.
    package mutating func optionalString(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    /// A list of strings.
    package mutating func strings(_ texts: [String]) {
        beginArray()
        for text in texts { string(text) }
        endArray()
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    /// Escapes what JSON demands, and beyond it what other readers trip over: DEL, C1 controls, the line separators
    /// U+2028 and U+2029 (line ends in older JavaScript), and the marks that turn the direction of a line, with which a
    /// draft could show other words than it has.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let utf8 = text.utf8
        quote(utf8.span)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func quote(_ text: Span<UInt8>) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20, 0x7F: escape(UInt16(byte))
            case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
                escape(UInt16(text[index + 1]))
                index += 1
            case 0xD8 where index + 1 < text.count && text[index + 1] == 0x9C:
                escape(0x061C)
                index += 1
            case 0xE2 where index + 2 < text.count && isEscaped(text[index + 1], text[index + 2]):
                escape(0x2000 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F))
                index += 2
            default: bytes.append(byte)
            }
            index += 1
        }
    }

    /// The second and third byte of U+200E, U+200F, U+2028–202E and U+2066–2069.
    private func isEscaped(_ second: UInt8, _ third: UInt8) -> Bool {
        switch (second, third) {
        case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): true
        default: false
        }
    }

    private mutating func escape(_ unit: UInt16) {
        bytes.append(contentsOf: "\\u".utf8)
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(unit >> shift & 0xF)
            bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }
}

extension Double {
    /// The number as an integer, if it is one that a `Double` tells from its neighbours. `Int(exactly:)` and
    /// `rounded()` would do, but need the C maths library, which nothing here links.
    var wholeNumber: Int? {
        guard abs(self) <= 9_007_199_254_740_991 else { return nil }
        let integer = Int(self)
        return Double(integer) == self ? integer : nil
    }
}
