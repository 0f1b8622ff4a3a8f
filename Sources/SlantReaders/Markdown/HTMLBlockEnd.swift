/// What ends a block of HTML in Markdown; what begins one decides it.
enum HTMLBlockEnd: Equatable {
    /// An end tag of `pre`, `script`, `style` or `textarea`.
    case rawEndTag
    /// `-->`
    case comment
    /// `?>`
    case instruction
    /// `>`
    case declaration
    /// `]]>`
    case data
    /// A blank line.
    case blankLine

    /// What ends the block that a line begins; `nil` if it begins none. `start` is the first byte that is no blank.
    ///
    /// - Parameter mayBeAnyTag: whether a line that holds just one tag of any name counts; not within a paragraph.
    init?(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, mayBeAnyTag: Bool) {
        guard start + 1 < end, bytes[start] == .lessThan else { return nil }
        switch bytes[start + 1] {
        case .questionMark: self = .instruction
        case .exclamation:
            guard start + 2 < end else { return nil }
            if start + 3 < end, bytes[start + 2] == .hyphen, bytes[start + 3] == .hyphen {
                self = .comment
            } else if bytes[start + 2].isLetter {
                self = .declaration
            } else if HTMLBlockEnd.contains(bytes, start, min(end, start + 9), "<![cdata[") {
                self = .data
            } else {
                return nil
            }
        default:
            guard let tag = HTMLBlockEnd.ofTag(bytes, start, end, mayBeAnyTag: mayBeAnyTag) else { return nil }
            self = tag
        }
    }

    private static func ofTag(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, mayBeAnyTag: Bool) -> HTMLBlockEnd? {
        let isClosing = bytes[start + 1] == .slash
        let nameStart = isClosing ? start + 2 : start + 1
        var nameEnd = nameStart
        while nameEnd < end, bytes[nameEnd].isLetterOrDigit { nameEnd += 1 }
        guard nameEnd > nameStart, bytes[nameStart].isLetter else { return nil }
        let name = Element.name(bytes, nameStart..<nameEnd)
        let isFollowedByBlank = nameEnd == end || bytes[nameEnd].isBlank
        let endsHere = isFollowedByBlank || bytes[nameEnd] == .greaterThan
        if !isClosing, endsHere, Element.markdownRawBlocks.contains(name) { return .rawEndTag }
        let closesItself = nameEnd + 1 < end && bytes[nameEnd] == .slash && bytes[nameEnd + 1] == .greaterThan
        if endsHere || closesItself, Element.markdownBlocks.contains(name) { return .blankLine }
        guard mayBeAnyTag, !Element.markdownRawBlocks.contains(name) else { return nil }
        var scanner = TagScanner(.markdown)
        guard var index = scanner.tag(bytes.extracting(..<end), at: start)?.end else { return nil }
        while index < end, bytes[index].isSpaceOrTab { index += 1 }
        return index == end ? .blankLine : nil
    }

    /// Whether a line ends the block. A blank line is known before and is no matter of this function.
    func isReached(in bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        switch self {
        case .rawEndTag:
            HTMLBlockEnd.contains(bytes, start, end, "</pre>") || HTMLBlockEnd.contains(bytes, start, end, "</script>")
                || HTMLBlockEnd.contains(bytes, start, end, "</style>")
                || HTMLBlockEnd.contains(bytes, start, end, "</textarea>")
        case .comment: HTMLBlockEnd.contains(bytes, start, end, "-->")
        case .instruction: HTMLBlockEnd.contains(bytes, start, end, "?>")
        case .declaration: HTMLBlockEnd.contains(bytes, start, end, ">")
        case .data: HTMLBlockEnd.contains(bytes, start, end, "]]>")
        case .blankLine: false
        }
    }

    /// Whether a text in lower case occurs, whatever case it is written in.
    static func contains(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard end - start >= wanted.count else { return false }
        for index in start...(end - wanted.count) where bytes[index] == wanted[0] {
            var length = 1
            while length < wanted.count, bytes[index + length].lowercased == wanted[length] { length += 1 }
            if length == wanted.count { return true }
        }
        return false
    }
}
