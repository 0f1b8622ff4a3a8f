import SlantText

/// Writes text in HTML as prose: a page, or a block of Markdown that is HTML.
///
/// It reads as a browser does: elements of a block part it, all other tags vanish, scripts and code are no prose, and
/// nothing is an error.
struct HTMLFlow {
    /// Elements nested deeper than that say nothing more.
    private static let deepestNesting = 100

    private let region: Region
    private let quoteDepth: UInt8
    /// Whether it is a page, where an element may reach to the end of all, and not a block among others.
    private var isPage = false
    private var headlineSource = HeadlineSource.heading
    private(set) var hasHeadline: Bool

    private var text = LeafText()
    /// Those that are open and say something about their text.
    private var elements: [Element] = []
    private var tags = TagScanner(.browser)
    private var shortcodes = Shortcodes()
    /// Names of which no end tag is left in the text.
    private var unclosed: Set<[UInt8]> = []
    /// What nobody sees, up to the end of its element.
    private var hidden: AttributeScope?
    /// The elements that say what language they are in, from the outside in.
    private var languages: [(scope: AttributeScope, language: String)] = []
    /// Whether nothing but blanks has come since a `<br>`.
    private var isAfterBreak = false

    /// - Parameters:
    ///   - region: of text that no element says anything else of.
    ///   - hasHeadline: whether an `h1` is just a heading, since the article has its headline.
    ///   - openQuotes: how many `blockquote` elements of earlier blocks are still open.
    init(region: Region, quoteDepth: UInt8, hasHeadline: Bool, openQuotes: Int = 0) {
        self.region = region
        self.quoteDepth = quoteDepth
        self.hasHeadline = hasHeadline
        elements = Array(repeating: .blockQuote, count: min(openQuotes, HTMLFlow.deepestNesting))
    }

    /// How many `blockquote` elements are open.
    var openQuotes: Int { elements.count { $0 == .blockQuote } }

    mutating func write(_ lines: ArraySlice<LineSlice>, of source: [UInt8], to writer: inout ProseWriter) {
        text.load(lines, of: source)
        write(to: &writer)
    }

    /// A whole file, from `start` on.
    mutating func write(_ source: [UInt8], from start: Int, to writer: inout ProseWriter) {
        text.load(source, from: start)
        isPage = true
        headlineSource = HeadlineSource(of: text.bytes.span)
        write(to: &writer)
    }

    private mutating func write(to writer: inout ProseWriter) {
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
        if hidden != nil { return }
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
        let entity =
            isPage
            ? Entities.decodeLeniently(bytes, at: index, end: bytes.count)
            : Entities.decode(bytes, at: index, end: bytes.count)
        guard let entity else { return nil }
        put(plain, index, &writer)
        guard hidden == nil else { return entity.end }
        beginBlock(&writer)
        isAfterBreak = false
        writer.decode(entity.text, from: text.file(index), text.fileEnd(entity.end))
        return entity.end
    }

    private mutating func skip(_ start: Int, _ end: Int, _ writer: inout ProseWriter) {
        guard writer.isBlockOpen, hidden == nil else { return }
        writer.skip(text.file(start), text.fileEnd(end))
    }

    // MARK: Blocks

    private func beginBlock(_ writer: inout ProseWriter) {
        guard !writer.isBlockOpen else { return }
        var quotes = 0
        var inner: Element?
        var isNavigation = false
        for element in elements {
            if element == .blockQuote { quotes += 1 }
            if element == .navigation { isNavigation = true }
            if element.region != nil { inner = element }
        }
        var region = inner?.region ?? self.region
        if inner == .headline, !hasHeadline, quotes == 0, quoteDepth == 0 { region = .headline }
        if isNavigation { region = .boilerplate }
        writer.beginBlock(
            region, quoteDepth: UInt8(clamping: Int(quoteDepth) + quotes), language: languages.last?.language)
    }

    private mutating func endBlock(_ writer: inout ProseWriter) {
        isAfterBreak = false
        guard writer.isBlockOpen else { return }
        let isItem = elements.contains(.listItem)
        if writer.endBlock(linking: isItem ? .links : .none), elements.contains(.headline) { hasHeadline = true }
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
        let element = Element(bytes, tag.contents)
        noteScopes(bytes, tag, element, &writer)
        guard hidden == nil || element == .notProse else { return tag.end }
        switch element {
        case .inline: break
        case .title: return readTitle(bytes, tag, &writer)
        case .meta: readMeta(bytes, tag, &writer)
        case .lineBreak: breakLine(index, tag.end, &writer)
        case .object: skip(index, tag.end, &writer)
        case .quotation:
            beginBlock(&writer)
            writer.decode(tag.kind == .opening ? "“" : "”", from: text.file(index), text.fileEnd(tag.end))
        case .code:
            guard tag.kind == .opening, let end = endTag(of: tag, bytes) else { break }
            skip(index, end, &writer)
            return end
        case .notProse:
            endBlock(&writer)
            let isEmpty = tag.kind == .closing || bytes[tag.end - 2] == .slash
            return isEmpty ? tag.end : endTag(of: tag, bytes) ?? bytes.count
        default:
            endBlock(&writer)
            if tag.kind == .closing {
                close(element)
            } else {
                open(element == .blockQuote && !isClosed(tag, bytes) ? .block : element)
            }
        }
        return tag.end
    }

    // MARK: Attributes

    /// Takes note of `hidden` and `lang`, and of the ends of elements that had them.
    private mutating func noteScopes(
        _ bytes: Span<UInt8>, _ tag: TagScanner.Tag, _ element: Element, _ writer: inout ProseWriter
    ) {
        let isClosing = tag.kind == .closing
        if hidden != nil || !languages.isEmpty {
            let name = tag.contents.map { bytes[$0].lowercased }
            let isBlock = element.isBlock
            if hidden?.ends(at: name, isClosing: isClosing, isBlock: isBlock) == true { hidden = nil }
            var index = languages.count - 1
            while index >= 0 {
                if languages[index].scope.ends(at: name, isClosing: isClosing, isBlock: isBlock) {
                    endBlock(&writer)
                    languages.removeSubrange(index...)
                }
                index -= 1
            }
        }
        guard isPage, !isClosing, tag.end - tag.contents.upperBound > 4, element != .notProse else { return }
        let attributes = TagAttributes(of: tag)
        let scope = AttributeScope(name: tag.contents.map { bytes[$0].lowercased })
        if hidden == nil, attributes.value(of: "hidden", in: bytes) != nil,
            scope.endsByItself || endTag(of: tag, bytes) != nil
        {
            if element.isBlock { endBlock(&writer) }
            hidden = scope
        }
        if let language = attributes.value(of: "lang", in: bytes), !language.isEmpty, language.count <= 35,
            languages.count < HTMLFlow.deepestNesting, element.isBlock,
            scope.endsByItself || endTag(of: tag, bytes) != nil
        {
            endBlock(&writer)
            languages.append((scope, String(decoding: language.map { bytes[$0] }, as: UTF8.self)))
        }
    }

    // MARK: Headlines in the head

    /// The title: text, in which no tag is one.
    private mutating func readTitle(_ bytes: Span<UInt8>, _ tag: TagScanner.Tag, _ writer: inout ProseWriter) -> Int {
        guard tag.kind == .opening, let end = endTag(of: tag, bytes) else { return tag.end }
        guard isPage, headlineSource == .title, !hasHeadline else { return end }
        var close = end - 1
        while close > tag.end, bytes[close] != .lessThan { close -= 1 }
        writeHeadline(bytes, tag.end..<close, &writer)
        return end
    }

    private mutating func readMeta(_ bytes: Span<UInt8>, _ tag: TagScanner.Tag, _ writer: inout ProseWriter) {
        guard isPage, headlineSource == .sharedTitle, !hasHeadline, tag.kind == .opening else { return }
        let attributes = TagAttributes(of: tag)
        let name = HeadlineSource.sharedTitleName
        guard attributes.has("property", equalTo: name, in: bytes) || attributes.has("name", equalTo: name, in: bytes),
            let content = attributes.value(of: "content", in: bytes)
        else { return }
        writeHeadline(bytes, content, &writer)
    }

    /// Text with entities as the headline.
    private mutating func writeHeadline(_ bytes: Span<UInt8>, _ range: Range<Int>, _ writer: inout ProseWriter) {
        endBlock(&writer)
        writer.beginBlock(.headline, quoteDepth: quoteDepth, language: languages.last?.language)
        var index = range.lowerBound
        var plain = index
        while index < range.upperBound {
            if bytes[index] == .ampersand, let entity = Entities.decode(bytes, at: index, end: range.upperBound) {
                writer.copy(text.file(plain), text.fileEnd(index))
                writer.decode(entity.text, from: text.file(index), text.fileEnd(entity.end))
                index = entity.end
                plain = index
            } else {
                index += 1
            }
        }
        writer.copy(text.file(plain), text.fileEnd(range.upperBound))
        if writer.endBlock() { hasHeadline = true }
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

    private mutating func open(_ element: Element) {
        if let last = elements.last, last.ends(before: element) { elements.removeLast() }
        if element != .block, element != .row, elements.count < HTMLFlow.deepestNesting { elements.append(element) }
    }

    /// Whether a block quote ends somewhere. One that nobody closed must not swallow the article.
    private mutating func isClosed(_ tag: TagScanner.Tag, _ bytes: Span<UInt8>) -> Bool {
        !isPage || elements.count >= HTMLFlow.deepestNesting || endTag(of: tag, bytes) != nil
    }

    private mutating func close(_ element: Element) {
        if let index = elements.lastIndex(of: element) { elements.removeSubrange(index...) }
    }

    /// The byte after the end tag that belongs to `tag`. What is not found once is never looked for again.
    private mutating func endTag(of tag: TagScanner.Tag, _ bytes: Span<UInt8>) -> Int? {
        let name = tag.contents.map { bytes[$0].lowercased }
        guard !unclosed.contains(name) else { return nil }
        var index = tag.end
        while index + name.count + 2 <= bytes.count {
            if bytes[index] == .lessThan, bytes[index + 1] == .slash {
                var length = 0
                while length < name.count, bytes[index + 2 + length].lowercased == name[length] { length += 1 }
                let after = index + 2 + length
                if length == name.count, after == bytes.count || !bytes[after].isLetterOrDigit {
                    while index < bytes.count, bytes[index] != .greaterThan { index += 1 }
                    return min(index + 1, bytes.count)
                }
            }
            index += 1
        }
        unclosed.insert(name)
        return nil
    }
}
