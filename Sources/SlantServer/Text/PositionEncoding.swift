import SlantJSON

/// What a client counts characters in. Both sides agree at the start; without a word it is UTF-16.
package enum PositionEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// The one that both sides speak, of those that a client offers: bytes where it can, they need no counting.
    init(offered: [String]) {
        if offered.contains("utf-8") {
            self = .utf8
        } else if offered.contains("utf-32"), !offered.contains("utf-16") {
            self = .utf32
        } else {
            self = .utf16
        }
    }

    /// Units of a character, by the first of its bytes in UTF-8.
    func width(ofCharacterBeginning byte: UInt8) -> Int {
        switch self {
        case .utf8: PositionEncoding.length(ofCharacterBeginning: byte)
        case .utf16: byte >= 0xF0 ? 2 : 1
        case .utf32: 1
        }
    }

    /// Bytes of a character, by the first of them.
    static func length(ofCharacterBeginning byte: UInt8) -> Int {
        switch byte {
        case 0..<0x80: 1
        case 0x80..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
    }
}

/// A place as the protocol has it: both from 0, characters in what was agreed.
package struct WirePosition: Hashable, Sendable, Comparable {
    package let line: Int
    package let character: Int

    package init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    /// What stands in a message. Numbers below 0 are none; those above what fits count as the largest.
    init?(_ value: JSONValue?) {
        guard let line = value?["line"]?.number, let character = value?["character"]?.number, line >= 0, character >= 0
        else { return nil }
        self.line = Int(min(line, 4_294_967_295))
        self.character = Int(min(character, 4_294_967_295))
    }

    package static func < (left: WirePosition, right: WirePosition) -> Bool {
        (left.line, left.character) < (right.line, right.character)
    }

    var wire: WireValue { ["line": .integer(line), "character": .integer(character)] }
}
