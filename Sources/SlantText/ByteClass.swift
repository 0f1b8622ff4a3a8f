/// What a byte begins, for the tokenizer's loops: one table look-up a byte.
enum ByteClass: UInt8 {
    case other, lower, upper, digit, blank, apostrophe, doubleQuote, hyphen, stop, mark, beyondASCII

    /// By byte value.
    static func table() -> [UInt8] {
        (0...255).map { value -> UInt8 in
            let byte = UInt8(value)
            let kind: ByteClass =
                switch byte {
                case 0x61...0x7A: .lower
                case 0x41...0x5A: .upper
                case 0x30...0x39: .digit
                case 0x20, 0x09...0x0D: .blank
                case 0x27, 0x60: .apostrophe
                case 0x22: .doubleQuote
                case 0x2D: .hyphen
                case 0x2E: .stop
                case 0x21...0x7E: .mark
                case 0x80...0xFF: .beyondASCII
                default: .other
                }
            return kind.rawValue
        }
    }
}

/// Scalars beyond ASCII as the tokenizer sees them.
enum ScalarClass {
    case letter(isUpper: Bool)
    /// Soft hyphen, word joiner, zero-width joiners, bidi controls: nothing to a word.
    case ignorable
    case blank
    case apostrophe
    case hyphen
    case mark(Punctuation)
    case quotation(Mark.Form)
    /// Prime and double prime: feet, minutes.
    case prime

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x0085: self = .blank
        case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F: self = .ignorable
        case 0x2019, 0x02BC, 0xFF07: self = .apostrophe
        case 0x2010, 0x2011: self = .hyphen
        case 0x2012...0x2015, 0x2212: self = .mark(.dash)
        case 0x2026: self = .mark(.ellipsis)
        case 0x3002, 0xFF0E, 0xFF61: self = .mark(.stop)
        case 0xFF01: self = .mark(.exclamation)
        case 0xFF1F, 0x061F: self = .mark(.question)
        case 0xFF0C, 0x3001, 0x060C: self = .mark(.comma)
        case 0xFF1A: self = .mark(.colon)
        case 0xFF1B, 0x061B: self = .mark(.semicolon)
        case 0x20AC: self = .mark(.euro)
        case 0x00A3: self = .mark(.pound)
        case 0x00A5: self = .mark(.yen)
        case 0x201C, 0x201F, 0x300C: self = .quotation(.leftDouble)
        case 0x201D, 0x300D: self = .quotation(.rightDouble)
        case 0x201E: self = .quotation(.lowDouble)
        case 0x2018, 0x201B: self = .quotation(.leftSingle)
        case 0x201A: self = .quotation(.lowSingle)
        case 0x00AB: self = .quotation(.leftGuillemet)
        case 0x00BB: self = .quotation(.rightGuillemet)
        case 0x2039: self = .quotation(.leftSingleGuillemet)
        case 0x203A: self = .quotation(.rightSingleGuillemet)
        case 0x00B4: self = .quotation(.straightSingle)
        case 0xFF02: self = .quotation(.straightDouble)
        case 0x2032, 0x2033: self = .prime
        default:
            let properties = scalar.properties
            if properties.isAlphabetic || properties.generalCategory == .nonspacingMark
                || properties.generalCategory == .spacingMark || properties.generalCategory == .decimalNumber
            {
                self = .letter(isUpper: properties.isUppercase)
            } else {
                self = .mark(.other)
            }
        }
    }
}

/// A scalar of valid UTF-8 and its length in bytes.
struct DecodedScalar {
    let value: Unicode.Scalar
    let length: Int

    /// The scalar that begins at `index`, which must be a lead byte of valid UTF-8.
    init(_ text: Span<UInt8>, at index: Int) {
        let lead = UInt32(text[index])
        func tail(_ offset: Int) -> UInt32 {
            index + offset < text.count ? UInt32(text[index + offset] & 0x3F) : 0
        }
        let raw: UInt32
        switch lead {
        case 0..<0x80: (raw, length) = (lead, 1)
        case 0..<0xE0: (raw, length) = ((lead & 0x1F) << 6 | tail(1), 2)
        case 0..<0xF0: (raw, length) = ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        default: (raw, length) = ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
        }
        value = Unicode.Scalar(raw) ?? "\u{FFFD}"
    }
}
