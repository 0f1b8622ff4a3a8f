/// `<https://example.org>` and `<desk@example.org>`: addresses between angle brackets.
enum Autolinks {
    /// The byte after the closing bracket; `nil` if no address begins at `start`, which is a `<`.
    static func end(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        address(bytes, at: start + 1) ?? mail(bytes, at: start + 1)
    }

    /// A scheme of 2 to 32 characters, a colon, and anything but blanks and angle brackets.
    private static func address(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        guard start < bytes.count, bytes[start].isLetter else { return nil }
        var index = start
        while index < bytes.count, index - start <= 32, isPartOfScheme(bytes[index]) { index += 1 }
        guard (2...32).contains(index - start), index < bytes.count, bytes[index] == .colon else { return nil }
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != .lessThan, bytes[index] != .greaterThan {
            index += 1
        }
        return index < bytes.count && bytes[index] == .greaterThan ? index + 1 : nil
    }

    private static func isPartOfScheme(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte == .plus || byte == .fullStop || byte == .hyphen
    }

    private static func mail(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        var index = start
        while index < bytes.count, isPartOfMailbox(bytes[index]) { index += 1 }
        guard index > start, index < bytes.count, bytes[index] == .at else { return nil }
        repeat {
            let label = index + 1
            index = label
            while index < bytes.count, bytes[index].isLetterOrDigit || bytes[index] == .hyphen { index += 1 }
            let isLabel = index > label && index - label <= 63 && bytes[label] != .hyphen && bytes[index - 1] != .hyphen
            guard isLabel, index < bytes.count else { return nil }
        } while bytes[index] == .fullStop
        return bytes[index] == .greaterThan ? index + 1 : nil
    }

    private static func isPartOfMailbox(_ byte: UInt8) -> Bool {
        if byte.isLetterOrDigit { return true }
        switch byte {
        case .exclamation, .hash, 0x24, .percent, .ampersand, .singleQuote, .star, .plus, .hyphen, .fullStop, .slash,
            .equals, .questionMark, .caret, .underscore, .backtick, .openBrace, .bar, .closeBrace, .tilde:
            return true
        default:
            return false
        }
    }
}
