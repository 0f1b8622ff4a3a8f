import SlantText

/// Writes the items of one leaf as prose.
struct InlineWriter {
    private let region: Region
    private let quoteDepth: UInt8
    private let isListItem: Bool

    private var linkDepth = 0
    private var hasLink = false
    private var hasTextOutsideLinks = false
    /// Whether nothing but blanks has come since a `<br>`.
    private var isAfterBreak = false

    init(region: Region, quoteDepth: UInt8, isListItem: Bool) {
        self.region = region
        self.quoteDepth = quoteDepth
        self.isListItem = isListItem
    }

    /// Returns whether there was any prose. Pictures that stand alone in a paragraph are read for their captions.
    mutating func write(_ pass: borrowing InlinePass, to writer: inout ProseWriter) -> Bool {
        if region == .body || region == .list, InlineWriter.isPictures(pass) {
            return InlineWriter.writeCaptions(pass, quoteDepth: quoteDepth, to: &writer)
        }
        writer.beginBlock(region, quoteDepth: quoteDepth)
        var lastCodeEnd = -1
        for (index, item) in pass.items.enumerated() where item.kind == .codeTagEnd { lastCodeEnd = index }
        var index = 0
        var hasProse = false
        while index < pass.items.count {
            let item = pass.items[index]
            switch item.kind {
            case .imageStart:
                index = InlineWriter.skip(pass, from: index, to: InlineWriter.imageEnd(pass, from: index), &writer)
            case .codeTagStart where index < lastCodeEnd:
                var end = index
                while pass.items[end].kind != .codeTagEnd { end += 1 }
                index = InlineWriter.skip(pass, from: index, to: end, &writer)
            case .blockTag:
                hasProse = nextBlock(&writer) || hasProse
            case .lineBreakTag:
                if isAfterBreak { hasProse = nextBlock(&writer) || hasProse }
                writer.breakLine(pass.text.file(item.start), pass.text.fileEnd(item.end))
                isAfterBreak = true
            default:
                writePlain(item, pass, &writer)
            }
            index += 1
        }
        return endBlock(&writer) || hasProse
    }

    private mutating func writePlain(_ item: InlineItem, _ pass: borrowing InlinePass, _ writer: inout ProseWriter) {
        let start = pass.text.file(item.start)
        let end = pass.text.fileEnd(item.end)
        switch item.kind {
        case .text, .delimiters, .openingBracket:
            guard item.start < item.end else { return }
            writer.copy(start, end)
            noteText(pass.text.bytes.span.extracting(item.start..<item.end))
        case .decoded(let scalar):
            writer.decode(scalar, from: start, end)
            hasTextOutsideLinks = hasTextOutsideLinks || linkDepth == 0
            isAfterBreak = false
        case .lineEnd: writer.breakLine(start, end)
        case .object:
            writer.skip(start, end)
            isAfterBreak = false
        case .linkStart:
            linkDepth += 1
            hasLink = true
        case .linkEnd: linkDepth -= 1
        case .comment(let contents): InlineWriter.note(contents, item, pass, &writer)
        case .imageStart, .imageEnd, .codeTagStart, .codeTagEnd, .blockTag, .lineBreakTag: break
        }
    }

    private mutating func noteText(_ text: Span<UInt8>) {
        guard isAfterBreak || (linkDepth == 0 && !hasTextOutsideLinks) else { return }
        for index in text.indices where !text[index].isBlank {
            isAfterBreak = false
            hasTextOutsideLinks = hasTextOutsideLinks || linkDepth == 0
            return
        }
    }

    private mutating func nextBlock(_ writer: inout ProseWriter) -> Bool {
        let hadProse = endBlock(&writer)
        writer.beginBlock(region, quoteDepth: quoteDepth)
        return hadProse
    }

    private mutating func endBlock(_ writer: inout ProseWriter) -> Bool {
        let isLinks = isListItem || (hasLink && !hasTextOutsideLinks)
        hasLink = linkDepth > 0
        hasTextOutsideLinks = false
        isAfterBreak = false
        return writer.endBlock(linking: isLinks ? .links : .none)
    }

    // MARK: What is no prose

    /// Puts a placeholder for the items between two others, both included. Comments among them stay comments.
    private static func skip(
        _ pass: borrowing InlinePass, from first: Int, to last: Int, _ writer: inout ProseWriter
    ) -> Int {
        for item in pass.items[first...last] {
            if case .comment(let contents) = item.kind, pass.items[first].kind == .imageStart {
                note(contents, item, pass, &writer)
            }
        }
        writer.skip(pass.text.file(pass.items[first].start), pass.text.fileEnd(pass.items[last].end))
        return last
    }

    private static func note(
        _ contents: Range<Int>, _ item: InlineItem, _ pass: borrowing InlinePass, _ writer: inout ProseWriter
    ) {
        writer.comment(
            pass.text.fileRange(item.start..<item.end), contents: pass.text.fileRange(contents))
    }

    /// The item that ends the picture that begins at `start`.
    private static func imageEnd(_ pass: borrowing InlinePass, from start: Int) -> Int {
        var depth = 0
        for index in start..<pass.items.count {
            if pass.items[index].kind == .imageStart { depth += 1 }
            if pass.items[index].kind == .imageEnd { depth -= 1 }
            if depth == 0 { return index }
        }
        return pass.items.count - 1
    }

    // MARK: Captions

    /// Whether a leaf holds pictures and nothing else; they may be links.
    private static func isPictures(_ pass: borrowing InlinePass) -> Bool {
        var depth = 0
        var hasPicture = false
        for item in pass.items {
            switch item.kind {
            case .imageStart: depth += 1
            case .imageEnd:
                depth -= 1
                hasPicture = true
            case .linkStart, .linkEnd, .lineEnd, .lineBreakTag, .comment: continue
            case .text where depth == 0:
                for index in item.start..<item.end where !pass.text.bytes[index].isBlank { return false }
            default:
                if depth == 0, item.start < item.end { return false }
            }
        }
        return hasPicture
    }

    /// The text that stands for each picture, as a block of its own.
    private static func writeCaptions(
        _ pass: borrowing InlinePass, quoteDepth: UInt8, to writer: inout ProseWriter
    ) -> Bool {
        var caption = InlineWriter(region: .caption, quoteDepth: quoteDepth, isListItem: false)
        var hasProse = false
        writer.beginBlock(.caption, quoteDepth: quoteDepth)
        for item in pass.items {
            caption.writePlain(item, pass, &writer)
            if item.kind == .imageEnd { hasProse = caption.nextBlock(&writer) || hasProse }
        }
        return caption.endBlock(&writer) || hasProse
    }
}
