import SlantText

/// Writes text in HTML as prose: a block of Markdown that is HTML.
///
/// It reads as a browser does: elements of a block part it, all other tags vanish, scripts and code are no prose, and
/// nothing is an error.
struct HTMLFlow {
    /// An element that says something about the text within it.
    private struct Element {
        let name: String
        let region: Region?
    }

    /// Elements nested deeper than that say nothing more.
    private static let deepestNesting = 100

    private let region: Region
    private let quoteDepth: UInt8
    private(set) var hasHeadline: Bool

    private var text = LeafText()
    private var elements: [Element] = []
    private var tags = TagScanner(.browser)
    private var shortcodes = Shortcodes()
    /// Whether nothing but blanks has come since a `<br>`.
    private var isAfterBreak = false

    /// - Parameters:
    ///   - region: of text that no element says anything else of.
    ///   - hasHeadline: whether an `h1` is just a heading, since the article has its headline.
    init(region: Region, quoteDepth: UInt8, hasHeadline: Bool) {
        self.region = region
        self.quoteDepth = quoteDepth
        self.hasHeadline = hasHeadline
    }

    mutating func write(_ lines: ArraySlice<LineSlice>, of source: [UInt8], to writer: inout ProseWriter) {
        text.load(lines, of: source)
        let bytes = text.bytes
        var index = 0
        var plain = 0
        while index < bytes.count {
            let end: Int?
            switch bytes[index] {
            case .lineFeed: end = readLineEnd(index, plain, &writer)
            case .lessThan: end = readTag(bytes.span, index, plain, &writer)
            case .ampersand: end = readEntity(bytes.span, index, plain, &writer)
            case .openBrace:
                end = shortcodes.end(bytes.span, at: index)
                if let end {
                    put(plain, index, &writer)
                    skip(index, end, &writer)
                }
            default: end = nil
            }
            if let end {
                index = end
                plain = end
            } else {
                index += 1
            }
        }
        put(plain, bytes.count, &writer)
        endBlock(&writer)
    }

    // MARK: Text

    /// Adds text as it stands, and begins a block with it if it is not blank.
    private mutating func put(_ start: Int, _ end: Int, _ writer: inout ProseWriter) {
        var first = start
        while first < end, text.bytes[first].isBlank { first += 1 }
        if first == end, !writer.isBlockOpen { return }
        if first < end { isAfterBreak = false }
        beginBlock(&writer)
        writer.copy(text.file(start), text.fileEnd(end))
    }

    private mutating func readLineEnd(_ index: Int, _ plain: Int, _ writer: inout ProseWriter) -> Int {
        put(plain, index, &writer)
        if writer.isBlockOpen { writer.breakLine(text.file(index), text.fileEnd(index + 1)) }
        return index + 1
    }

    private mutating func readEntity(
        _ bytes: Span<UInt8>, _ index: Int, _ plain: Int, _ writer: inout ProseWriter
    ) -> Int? {
        guard let entity = Entities.decode(bytes, at: index, end: bytes.count) else { return nil }
        put(plain, index, &writer)
        beginBlock(&writer)
        isAfterBreak = false
        writer.decode(entity.scalar, from: text.file(index), text.fileEnd(entity.end))
        return entity.end
    }

    private mutating func skip(_ start: Int, _ end: Int, _ writer: inout ProseWriter) {
        guard writer.isBlockOpen else { return }
        writer.skip(text.file(start), text.fileEnd(end))
    }

    // MARK: Blocks

    private func beginBlock(_ writer: inout ProseWriter) {
        guard !writer.isBlockOpen else { return }
        let inner = elements.last { $0.region != nil }
        let quotes = elements.count { $0.name == "blockquote" }
        var region = inner?.region ?? self.region
        if inner?.name == "h1", !hasHeadline, quotes == 0, quoteDepth == 0 { region = .headline }
        writer.beginBlock(region, quoteDepth: UInt8(clamping: Int(quoteDepth) + quotes))
    }

    private mutating func endBlock(_ writer: inout ProseWriter) {
        isAfterBreak = false
        let isHeadline = elements.last { $0.region != nil }?.name == "h1"
        let isItem = elements.contains { $0.name == "li" }
        if writer.endBlock(linking: isItem ? .links : .none), isHeadline { hasHeadline = true }
    }

    private static func region(of name: String) -> Region? {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": .heading
        case "li", "dd", "dt": .list
        case "td", "th": .table
        case "caption", "figcaption": .caption
        default: nil
        }
    }

    // MARK: Tags

    private mutating func readTag(
        _ bytes: Span<UInt8>, _ index: Int, _ plain: Int, _ writer: inout ProseWriter
    ) -> Int? {
        guard let tag = tags.tag(bytes, at: index) else {
            // A comment without an end hides all that follows.
            let isComment = index + 3 < bytes.count && bytes[index + 1] == .exclamation && bytes[index + 2] == .hyphen
            if isComment, bytes[index + 3] == .hyphen {
                put(plain, index, &writer)
                return bytes.count
            }
            return nil
        }
        put(plain, index, &writer)
        switch tag.kind {
        case .comment:
            writer.comment(text.fileRange(index..<tag.end), contents: text.fileRange(tag.contents))
            return tag.end
        case .other: return tag.end
        case .opening, .closing: return readElement(bytes, index, tag, &writer)
        }
    }

    private mutating func readElement(
        _ bytes: Span<UInt8>, _ index: Int, _ tag: TagScanner.Tag, _ writer: inout ProseWriter
    ) -> Int {
        let name = ElementNames.name(bytes, tag.contents)
        if name == "br" {
            breakLine(index, tag.end, &writer)
        } else if ElementNames.notProse.contains(name) {
            let isEmpty = tag.kind == .closing || bytes[tag.end - 2] == .slash
            let end = isEmpty ? tag.end : HTMLFlow.endTag(of: name, bytes, from: tag.end)
            if ElementNames.inlineCode.contains(name) { skip(index, end, &writer) } else { endBlock(&writer) }
            return end
        } else if ElementNames.blocks.contains(name) {
            endBlock(&writer)
            if tag.kind == .opening { open(name) } else { close(name) }
        } else if ElementNames.objects.contains(name) {
            skip(index, tag.end, &writer)
        }
        return tag.end
    }

    private mutating func breakLine(_ start: Int, _ end: Int, _ writer: inout ProseWriter) {
        guard writer.isBlockOpen else { return }
        if isAfterBreak {
            endBlock(&writer)
        } else {
            writer.breakLine(text.file(start), text.fileEnd(end))
            isAfterBreak = true
        }
    }

    private mutating func open(_ name: String) {
        if let last = elements.last, HTMLFlow.endsWithOpening(last.name, name) { elements.removeLast() }
        let region = HTMLFlow.region(of: name)
        let says = region != nil || name == "blockquote" || name == "ul" || name == "ol" || name == "table"
        if says, elements.count < HTMLFlow.deepestNesting { elements.append(Element(name: name, region: region)) }
    }

    private mutating func close(_ name: String) {
        if let index = elements.lastIndex(where: { $0.name == name }) { elements.removeSubrange(index...) }
    }

    /// Whether an open element ends where another begins, though nobody wrote its end tag.
    private static func endsWithOpening(_ open: String, _ next: String) -> Bool {
        switch open {
        case "li": next == "li"
        case "dd", "dt": next == "dd" || next == "dt"
        case "td", "th": next == "td" || next == "th" || next == "tr"
        case "h1", "h2", "h3", "h4", "h5", "h6": true
        default: false
        }
    }

    /// The byte after the end tag of an element whose contents are no prose; without one, the end of the text.
    private static func endTag(of name: String, _ bytes: Span<UInt8>, from start: Int) -> Int {
        let wanted = Array(name.utf8)
        var index = start
        while index + wanted.count + 2 <= bytes.count {
            if bytes[index] == .lessThan, bytes[index + 1] == .slash {
                var length = 0
                while length < wanted.count, bytes[index + 2 + length].lowercased == wanted[length] { length += 1 }
                if length == wanted.count {
                    while index < bytes.count, bytes[index] != .greaterThan { index += 1 }
                    return min(index + 1, bytes.count)
                }
            }
            index += 1
        }
        return bytes.count
    }
}
