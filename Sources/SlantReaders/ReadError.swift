/// Why a file could not be read as text. Facts only; the wording is the reporter's.
package enum ReadError: Error, Hashable, Sendable {
    /// The bytes are no UTF-8; `offset` is the first byte that cannot stand where it stands.
    case notUTF8(path: String?, offset: Int, seemsToBe: TextEncoding?)
    /// A null byte: no text in any encoding that we know.
    case binary(path: String?, offset: Int)
    /// Positions are 32 bits: a file ends below 4 GiB.
    case tooLarge(path: String?, byteCount: Int)

    /// The file, as the user named it; `nil` for standard input.
    package var path: String? {
        switch self {
        case .notUTF8(let path, _, _), .binary(let path, _), .tooLarge(let path, _): path
        }
    }
}

/// An encoding that a text which is not UTF-8 seems to be in. The raw value is its name for people.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf16LittleEndian = "UTF-16 LE"
    case utf16BigEndian = "UTF-16 BE"
    case windows1252 = "Windows-1252"
    case latin1 = "ISO-8859-1"

    /// How much is looked at: enough for any letter to show, little enough for any file.
    private static let sampleLength = 65_536

    /// The encoding of bytes that are not UTF-8 or hold null bytes; `nil` where nothing speaks for one.
    ///
    /// - Parameter firstBadByte: the first byte that is no UTF-8; `nil` if null bytes are all that is wrong.
    static func guessed(from bytes: Span<UInt8>, firstBadByte: Int?) -> TextEncoding? {
        if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE { return .utf16LittleEndian }
        if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF { return .utf16BigEndian }
        if let wide = utf16WithoutMark(bytes) { return wide }
        return firstBadByte.flatMap { singleByte(bytes, firstBadByte: $0) }
    }

    /// Western text in UTF-16 has a null in every other byte: the high half of each letter.
    private static func utf16WithoutMark(_ bytes: Span<UInt8>) -> TextEncoding? {
        let pairs = min(bytes.count, 4_096) / 2
        guard pairs >= 2 else { return nil }
        var nullsFirst = 0
        var nullsSecond = 0
        for pair in 0..<pairs {
            if bytes[2 * pair] == 0 { nullsFirst += 1 }
            if bytes[2 * pair + 1] == 0 { nullsSecond += 1 }
        }
        if nullsSecond * 10 >= pairs * 7, nullsFirst * 10 < pairs { return .utf16LittleEndian }
        if nullsFirst * 10 >= pairs * 7, nullsSecond * 10 < pairs { return .utf16BigEndian }
        return nil
    }

    /// One byte a letter. A text with a whole multi-byte letter before the fault is UTF-8 that was damaged, not this.
    private static func singleByte(_ bytes: Span<UInt8>, firstBadByte: Int) -> TextEncoding? {
        for index in 0..<firstBadByte where bytes[index] >= 0x80 { return nil }
        var usesControlRange = false
        for index in 0..<min(bytes.count, firstBadByte + sampleLength) {
            switch bytes[index] {
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return nil
            case 0x80...0x9F: usesControlRange = true
            case 0x09, 0x0A, 0x0C, 0x0D, 0x1A: continue
            case ..<0x20, 0x7F: return nil
            default: continue
            }
        }
        return usesControlRange ? .windows1252 : .latin1
    }
}
