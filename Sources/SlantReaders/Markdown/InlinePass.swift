/// The second pass over Markdown: the text of one leaf, from left to right, into a flat list of items.
///
/// It is CommonMark's algorithm (a stack of delimiters, a stack of brackets) with its known bounds, so that no text
/// takes more than linear time: see `Delimiters`, `TagScanner`, `CodeSpans`, `LinkParts`.
struct InlinePass {
    let references: References
    private(set) var text = LeafText()
    private(set) var items: [InlineItem] = []

    private var delimiters = Delimiters()
    private var brackets: [Bracket] = []
    /// Brackets below this place in the stack open no link: one has been found inside them.
    private var deadBrackets = 0
    private var codeSpans = CodeSpans()
    private var tags = TagScanner(.markdown)
    private var shortcodes = Shortcodes()

    /// A `[` or `![` that may yet open something.
    private struct Bracket {
        let item: Int
        let isImage: Bool
        /// The top of the delimiters when it was met.
        let delimitersBelow: Int
        /// Whether another bracket follows: then it is no label.
        var hasInner: Bool
    }

    init(references: References) { self.references = references }

    /// Takes a leaf apart. At the beginning of a list item the box of a task is no text.
    mutating func read(_ lines: ArraySlice<LineSlice>, of source: [UInt8], opensItem: Bool) {
        text.load(lines, of: source)
        items.removeAll(keepingCapacity: true)
        delimiters.removeAll()
        brackets.removeAll(keepingCapacity: true)
        deadBrackets = 0
        codeSpans = CodeSpans()
        tags = TagScanner(.markdown)
        shortcodes = Shortcodes()
        let bytes = text.bytes
        let start = opensItem ? InlinePass.taskBoxLength(bytes) : 0
        var index = InlinePass.nextMark(bytes.span, from: start)
        var plain = start
        while index < bytes.count {
            if let next = readMark(bytes.span, at: index, plainFrom: plain) {
                index = next
                plain = next
            } else {
                index += 1
            }
            index = InlinePass.nextMark(bytes.span, from: index)
        }
        addText(plain, bytes.count)
        delimiters.pair(downTo: Delimiters.none, in: &items)
    }

    /// `[ ]` or `[x]` and a blank.
    private static func taskBoxLength(_ bytes: [UInt8]) -> Int {
        guard bytes.count > 3, bytes[0] == .openBracket, bytes[2] == .closeBracket, bytes[3].isBlank else { return 0 }
        return bytes[1] == .space || bytes[1] | 0x20 == UInt8(ascii: "x") ? 4 : 0
    }

    /// The next byte that may be more than text: one of `\n ! & * < [ \ ] _ ` { ~`, or the end.
    private static func nextMark(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let low: UInt64 = 1 << 0x0A | 1 << 0x21 | 1 << 0x26 | 1 << 0x2A | 1 << 0x3C
        let high: UInt64 = 1 << 0x1B | 1 << 0x1C | 1 << 0x1D | 1 << 0x1F | 1 << 0x20 | 1 << 0x3B | 1 << 0x3E
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            let marks = byte < 0x40 ? low : byte < 0x80 ? high : 0
            if marks & (1 &<< UInt64(byte & 0x3F)) != 0 { return index }
            index &+= 1
        }
        return index
    }

    // MARK: Marks

    /// Reads the mark at `index`, after adding the plain text before it. Returns the byte after it, or `nil` if it is
    /// text like the rest.
    private mutating func readMark(_ bytes: Span<UInt8>, at index: Int, plainFrom plain: Int) -> Int? {
        switch bytes[index] {
        case .lineFeed: return readLineEnd(bytes, at: index, plainFrom: plain)
        case .star, .underscore, .tilde: return readDelimiters(bytes, at: index, plainFrom: plain)
        case .backslash: return readEscape(bytes, at: index, plainFrom: plain)
        case .ampersand:
            guard let entity = Entities.decode(bytes, at: index, end: bytes.count) else { return nil }
            return add(.decoded(entity.text), index, entity.end, plainFrom: plain)
        case .backtick: return readBackticks(bytes, at: index, plainFrom: plain)
        case .lessThan: return readTag(bytes, at: index, plainFrom: plain)
        case .openBrace:
            guard let end = shortcodes.end(bytes, at: index) else { return nil }
            return add(.object, index, end, plainFrom: plain)
        case .exclamation:
            guard index + 1 < bytes.count, bytes[index + 1] == .openBracket else { return nil }
            return openBracket(at: index, length: 2, plainFrom: plain)
        case .openBracket: return openBracket(at: index, length: 1, plainFrom: plain)
        case .closeBracket: return closeBracket(bytes, at: index, plainFrom: plain)
        default: return nil
        }
    }

    private mutating func addText(_ start: Int, _ end: Int) {
        if start < end { items.append(InlineItem(kind: .text, start: start, end: end)) }
    }

    private mutating func add(_ kind: InlineItem.Kind, _ start: Int, _ end: Int, plainFrom plain: Int) -> Int {
        addText(plain, start)
        items.append(InlineItem(kind: kind, start: start, end: end))
        return end
    }

    /// The blanks before a line end belong to it. Whether it is a hard break is no matter: both are blanks to prose.
    private mutating func readLineEnd(_ bytes: Span<UInt8>, at index: Int, plainFrom plain: Int) -> Int {
        var start = index
        while start > plain, bytes[start - 1].isSpaceOrTab { start -= 1 }
        return add(.lineEnd, start, index + 1, plainFrom: plain)
    }

    private mutating func readDelimiters(_ bytes: Span<UInt8>, at start: Int, plainFrom plain: Int) -> Int? {
        let mark = bytes[start]
        var end = start
        while end < bytes.count, bytes[end] == mark { end += 1 }
        if mark == .tilde, end - start > 2 { return add(.text, start, end, plainFrom: plain) }
        let flanking = Flanking(bytes, run: start..<end, mark: mark)
        _ = add(.delimiters, start, end, plainFrom: plain)
        if flanking.canOpen || flanking.canClose {
            delimiters.push(
                item: items.count - 1, mark: mark, length: end - start, canOpen: flanking.canOpen,
                canClose: flanking.canClose)
        }
        return end
    }

    private mutating func readEscape(_ bytes: Span<UInt8>, at index: Int, plainFrom plain: Int) -> Int? {
        guard index + 1 < bytes.count else { return nil }
        let next = bytes[index + 1]
        if next == .lineFeed { return add(.lineEnd, index, index + 2, plainFrom: plain) }
        guard next.isPunctuation else { return nil }
        return add(.decoded(String(Unicode.Scalar(next))), index, index + 2, plainFrom: plain)
    }

    private mutating func readBackticks(_ bytes: Span<UInt8>, at start: Int, plainFrom plain: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == .backtick { end += 1 }
        if let close = codeSpans.end(bytes, opening: start..<end) {
            return add(.object, start, close, plainFrom: plain)
        }
        return add(.text, start, end, plainFrom: plain)
    }

    private mutating func readTag(_ bytes: Span<UInt8>, at index: Int, plainFrom plain: Int) -> Int? {
        if let end = Autolinks.end(bytes, at: index) { return add(.object, index, end, plainFrom: plain) }
        guard let tag = tags.tag(bytes, at: index) else { return nil }
        switch tag.kind {
        case .comment: return add(.comment(contents: tag.contents), index, tag.end, plainFrom: plain)
        case .other:
            addText(plain, index)
            return tag.end
        case .opening, .closing: break
        }
        let kind: InlineItem.Kind
        switch Element(bytes, tag.contents) {
        case .quotation: kind = .decoded(tag.kind == .opening ? "“" : "”")
        case .lineBreak: kind = .lineBreakTag
        case .code, .notProse: kind = tag.kind == .opening ? .codeTagStart : .codeTagEnd
        case .object: kind = .object
        case .inline:
            addText(plain, index)
            return tag.end
        default: kind = .blockTag
        }
        return add(kind, index, tag.end, plainFrom: plain)
    }

    // MARK: Links

    private mutating func openBracket(at index: Int, length: Int, plainFrom plain: Int) -> Int {
        let end = add(.openingBracket, index, index + length, plainFrom: plain)
        if !brackets.isEmpty { brackets[brackets.count - 1].hasInner = true }
        brackets.append(
            Bracket(item: items.count - 1, isImage: length == 2, delimitersBelow: delimiters.top, hasInner: false))
        return end
    }

    private mutating func closeBracket(_ bytes: Span<UInt8>, at index: Int, plainFrom plain: Int) -> Int? {
        guard let bracket = brackets.popLast() else { return nil }
        let isDead = brackets.count < deadBrackets && !bracket.isImage
        deadBrackets = min(deadBrackets, brackets.count)
        if isDead { return nil }
        let inner = items[bracket.item].end
        if isFootnote(bytes, inner, index, bracket) {
            items.removeLast(items.count - bracket.item)
            delimiters.drop(downTo: bracket.delimitersBelow)
            return index + 1
        }
        guard let end = targetEnd(bytes, after: index, inner: inner, bracket) else { return nil }
        addText(plain, index)
        items[bracket.item].kind = bracket.isImage ? .imageStart : .linkStart
        delimiters.pair(downTo: bracket.delimitersBelow, in: &items)
        items.append(InlineItem(kind: bracket.isImage ? .imageEnd : .linkEnd, start: index, end: end))
        if !bracket.isImage { deadBrackets = brackets.count }
        return end
    }

    /// `[^label]`, where there is a footnote of that label: it vanishes.
    private func isFootnote(_ bytes: Span<UInt8>, _ inner: Int, _ close: Int, _ bracket: Bracket) -> Bool {
        guard !references.footnotes.isEmpty, !bracket.isImage, !bracket.hasInner, inner + 1 < close,
            close - inner <= LinkParts.longestLabel, bytes[inner] == .caret
        else { return false }
        return references.footnotes.contains(LinkParts.normalized(bytes, inner + 1, close))
    }

    /// The byte after what makes a link of a bracketed text: `(target)`, `[label]`, `[]` or nothing.
    private func targetEnd(_ bytes: Span<UInt8>, after close: Int, inner: Int, _ bracket: Bracket) -> Int? {
        let next = close + 1
        if let end = LinkParts.inlineTarget(bytes, at: next, end: bytes.count) { return end }
        guard !references.links.isEmpty else { return nil }
        if let labelEnd = LinkParts.label(bytes, at: next, end: bytes.count) {
            let label = LinkParts.normalized(bytes, next + 1, labelEnd - 1)
            return references.links.contains(label) ? labelEnd : nil
        }
        guard !bracket.hasInner, close - inner <= LinkParts.longestLabel else { return nil }
        guard references.links.contains(LinkParts.normalized(bytes, inner, close)) else { return nil }
        let isCollapsed = next + 1 < bytes.count && bytes[next] == .openBracket && bytes[next + 1] == .closeBracket
        return isCollapsed ? next + 2 : next
    }
}
