/// The parts that links and their definitions are made of. Each function takes the place where a part begins and gives
/// the byte after it, or `nil` if it is none. What they may read is bounded by the part itself, so that a text of
/// unfinished links costs no more than its length.
enum LinkParts {
    /// A label has no more bytes than that (CommonMark says 999 characters).
    static let longestLabel = 999
    /// So deep may parentheses nest in a destination (CommonMark asks for three at least).
    private static let deepestParentheses = 32

    /// `[label]`, with something else than blanks in it.
    static func label(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Int? {
        guard start < end, bytes[start] == .openBracket else { return nil }
        var index = start + 1
        var isBlank = true
        while index < min(end, start + longestLabel + 2) {
            switch bytes[index] {
            case .closeBracket: return isBlank ? nil : index + 1
            case .openBracket: return nil
            case .backslash:
                isBlank = false
                index += index + 1 < end && bytes[index + 1].isPunctuation ? 2 : 1
            case let byte:
                if !byte.isBlank { isBlank = false }
                index += 1
            }
        }
        return nil
    }

    /// A label without regard to case and to the number of blanks in it; brackets excluded.
    static func normalized(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
        var label: [UInt8] = []
        var wantsBlank = false
        for index in start..<end {
            let byte = bytes[index]
            if byte.isBlank {
                wantsBlank = !label.isEmpty
            } else {
                if wantsBlank { label.append(.space) }
                wantsBlank = false
                label.append(byte)
            }
        }
        return String(decoding: label, as: UTF8.self).uppercased().lowercased()
    }

    /// `<any thing>` or `address`.
    static func destination(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Int? {
        guard start < end else { return nil }
        if bytes[start] == .lessThan { return pointedDestination(bytes, at: start, end: end) }
        var index = start
        var depth = 0
        while index < end {
            switch bytes[index] {
            case .backslash where index + 1 < end && bytes[index + 1].isPunctuation:
                index += 1
            case .openParenthesis:
                depth += 1
                if depth > deepestParentheses { return nil }
            case .closeParenthesis where depth == 0:
                return index
            case .closeParenthesis:
                depth -= 1
            case ...0x20, 0x7F:
                return depth == 0 && index > start ? index : nil
            default:
                break
            }
            index += 1
        }
        return depth == 0 && index > start ? index : nil
    }

    private static func pointedDestination(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Int? {
        var index = start + 1
        while index < end {
            switch bytes[index] {
            case .greaterThan: return index + 1
            case .lessThan, .lineFeed: return nil
            case .backslash where index + 1 < end && bytes[index + 1].isPunctuation: index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// `"title"`, `'title'` or `(title)`.
    static func title(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Int? {
        guard start < end else { return nil }
        let closing: UInt8
        switch bytes[start] {
        case .doubleQuote, .singleQuote: closing = bytes[start]
        case .openParenthesis: closing = .closeParenthesis
        default: return nil
        }
        var index = start + 1
        while index < end {
            let byte = bytes[index]
            if byte == closing { return index + 1 }
            if byte == .openParenthesis, closing == .closeParenthesis { return nil }
            index += byte == .backslash && index + 1 < end ? 2 : 1
        }
        return nil
    }

    /// The byte after blanks.
    static func blanks(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Int {
        var index = start
        while index < end, bytes[index].isBlank { index += 1 }
        return index
    }

    /// What follows the text of an inline link: `(destination "title")`.
    static func inlineTarget(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Int? {
        guard start < end, bytes[start] == .openParenthesis else { return nil }
        var index = blanks(bytes, at: start + 1, end: end)
        if let after = destination(bytes, at: index, end: end) {
            index = blanks(bytes, at: after, end: end)
            if index > after, let titleEnd = title(bytes, at: index, end: end) {
                index = blanks(bytes, at: titleEnd, end: end)
            }
        }
        return index < end && bytes[index] == .closeParenthesis ? index + 1 : nil
    }

    /// `[label]: destination "title"` up to its line end, which is included; the label is normalised.
    static func definition(_ bytes: Span<UInt8>, at start: Int) -> (label: String, end: Int)? {
        let end = bytes.count
        guard let labelEnd = label(bytes, at: start, end: end), labelEnd < end, bytes[labelEnd] == .colon else {
            return nil
        }
        let target = blanks(bytes, at: labelEnd + 1, end: end)
        guard let targetEnd = destination(bytes, at: target, end: end) else { return nil }
        let label = normalized(bytes, start + 1, labelEnd - 1)
        let titleStart = blanks(bytes, at: targetEnd, end: end)
        if titleStart > targetEnd, let titleEnd = title(bytes, at: titleStart, end: end),
            let lineEnd = blankRest(bytes, at: titleEnd)
        {
            return (label, lineEnd)
        }
        return blankRest(bytes, at: targetEnd).map { (label, $0) }
    }

    /// The byte after a line end, if only blanks stand before it.
    private static func blankRest(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index].isSpaceOrTab { index += 1 }
        if index == bytes.count { return index }
        return bytes[index] == .lineFeed ? index + 1 : nil
    }
}
