/// The marks that a block begins with. Each function looks at a line from its first byte that is no blank.
enum BlockStarts {
    /// `# Heading ##`: level and text. A line of hashes alone is a heading without text.
    static func atxHeading(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (level: Int, text: LineSlice)? {
        var first = start
        while first < end, bytes[first] == .hash { first += 1 }
        let level = first - start
        guard (1...6).contains(level), first == end || bytes[first].isSpaceOrTab else { return nil }
        while first < end, bytes[first].isSpaceOrTab { first += 1 }
        var last = end
        while last > first, bytes[last - 1].isSpaceOrTab { last -= 1 }
        var hashes = last
        while hashes > first, bytes[hashes - 1] == .hash { hashes -= 1 }
        if hashes < last, hashes == first || bytes[hashes - 1].isSpaceOrTab { last = hashes }
        return (level, LineSlice(start: first, end: last))
    }

    /// A line under a paragraph that makes it a heading: level 1 for `=`, 2 for `-`.
    static func setextLevel(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        let mark = bytes[start]
        guard mark == .equals || mark == .hyphen else { return nil }
        var index = start
        while index < end, bytes[index] == mark { index += 1 }
        while index < end, bytes[index].isSpaceOrTab { index += 1 }
        return index == end ? (mark == .equals ? 1 : 2) : nil
    }

    /// Three or more of `*`, `-` or `_`, and nothing but blanks between them.
    static func isThematicBreak(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let mark = bytes[start]
        guard mark == .star || mark == .hyphen || mark == .underscore else { return false }
        var count = 0
        for index in start..<end {
            if bytes[index] == mark { count += 1 } else if !bytes[index].isSpaceOrTab { return false }
        }
        return count >= 3
    }

    /// Three or more backticks or tildes. After backticks no other may follow on the line.
    static func fence(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (mark: UInt8, length: Int)? {
        let mark = bytes[start]
        guard mark == .backtick || mark == .tilde else { return nil }
        let length = runLength(bytes, start, end)
        guard length >= 3 else { return nil }
        if mark == .backtick {
            for index in (start + length)..<end where bytes[index] == .backtick { return nil }
        }
        return (mark, length)
    }

    /// The line that ends a fenced block.
    static func closesFence(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, mark: UInt8, length: Int) -> Bool {
        guard bytes[start] == mark else { return false }
        var index = start + runLength(bytes, start, end)
        guard index - start >= length else { return false }
        while index < end, bytes[index].isSpaceOrTab { index += 1 }
        return index == end
    }

    private static func runLength(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == bytes[start] { index += 1 }
        return index - start
    }

    /// The mark of a list item.
    struct ListMarker {
        /// Bytes of the mark itself.
        let length: Int
        /// Whether such an item may end a paragraph without a blank line: not if it is numbered other than 1.
        let mayInterrupt: Bool
        /// Whether nothing follows on its line.
        let isAlone: Bool
    }

    /// `-`, `+`, `*`, `1.` or `1)`, and a blank or the line's end after it.
    static func listMarker(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> ListMarker? {
        var index = start
        var mayInterrupt = true
        switch bytes[start] {
        case .hyphen, .plus, .star:
            index += 1
        case let byte where byte.isDigit:
            var number = 0
            while index < end, bytes[index].isDigit, index - start < 9 {
                number = number * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            guard index < end, bytes[index] == .fullStop || bytes[index] == .closeParenthesis else { return nil }
            index += 1
            mayInterrupt = number == 1
        default:
            return nil
        }
        guard index == end || bytes[index].isSpaceOrTab else { return nil }
        var rest = index
        while rest < end, bytes[rest].isSpaceOrTab { rest += 1 }
        return ListMarker(length: index - start, mayInterrupt: mayInterrupt && rest < end, isAlone: rest == end)
    }

    /// `[^label]:` and the byte after it; the label is normalised.
    static func footnote(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (label: String, end: Int)? {
        guard start + 1 < end, bytes[start] == .openBracket, bytes[start + 1] == .caret,
            let labelEnd = LinkParts.label(bytes, at: start, end: end), labelEnd < end, bytes[labelEnd] == .colon,
            labelEnd - start > 3
        else { return nil }
        return (LinkParts.normalized(bytes, start + 2, labelEnd - 1), labelEnd + 1)
    }
}
