package import SlantDiagnostics
package import SlantText

/// CommonMark with what news desks use beside it: tables, strikethrough, footnotes, tasks, front matter, shortcodes.
///
/// Two passes: `BlockPass` finds the blocks line by line, `InlinePass` takes the text of each apart. Code, addresses
/// and markup are no prose; text within HTML is.
package struct MarkdownReader: Reader {
    package static let format = FormatName(
        name: "markdown", extensions: ["md", "markdown", "mdown", "mkd"], comments: .html)

    package init() {}

    package func prose(of file: FileText) -> Prose {
        let bytes = file.bytes
        var start = bytes.starts(with: FileText.byteOrderMark) ? 3 : 0
        var article = MarkdownArticle(bytes, from: start)
        if let matter = FrontMatter(bytes, at: start) {
            article.add(matter)
            start = matter.end
        }
        var blocks = BlockPass(bytes)
        blocks.read(from: start)
        return article.prose(of: blocks)
    }
}

/// Writes the leaves of a Markdown file as prose, and knows which heading is the headline.
private struct MarkdownArticle {
    private let bytes: [UInt8]
    private var writer: ProseWriter
    private var frontMatter: [String: String] = [:]
    private var hasHeadline = false
    /// How many `blockquote` elements are open: Markdown may stand between their tags.
    private var openQuotes = 0

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        writer = ProseWriter(source: bytes, from: start)
    }

    /// Title and description are headline and dek; the first of a key that stands twice counts.
    mutating func add(_ matter: FrontMatter) {
        for entry in matter.entries where frontMatter[entry.key] == nil {
            frontMatter[entry.key] = entry.value.text(in: bytes)
            switch entry.key {
            case "title": hasHeadline = write(entry.value, as: .headline)
            case "description": _ = write(entry.value, as: .dek)
            default: break
            }
        }
    }

    private mutating func write(_ value: FrontMatterScalar, as region: Region) -> Bool {
        writer.beginBlock(region)
        for piece in value.pieces(in: bytes) {
            switch piece {
            case .text(let start, let end): writer.copy(start, end)
            case .decoded(let scalar, let start, let end): writer.decode(scalar, from: start, end)
            case .lineEnd(let start, let end): writer.breakLine(start, end)
            }
        }
        return writer.endBlock()
    }

    mutating func prose(of blocks: BlockPass) -> Prose {
        var inlines = InlinePass(references: blocks.references)
        let lastQuoteEnd = MarkdownArticle.lastQuoteEnd(blocks)
        for (index, leaf) in blocks.leaves.enumerated() {
            if leaf.kind == .html {
                writeHTML(leaf, blocks.lines[leaf.lines])
                if index >= lastQuoteEnd { openQuotes = 0 }
                continue
            }
            inlines.read(blocks.lines[leaf.lines], of: bytes, opensItem: leaf.opensItem)
            let region = region(of: leaf)
            var inlineWriter = InlineWriter(
                region: region, quoteDepth: UInt8(clamping: Int(leaf.quoteDepth) + openQuotes),
                isListItem: region == .list)
            let hasProse = inlineWriter.write(inlines, to: &writer)
            if region == .headline, hasProse { hasHeadline = true }
        }
        return writer.prose(frontMatter: frontMatter)
    }

    private mutating func writeHTML(_ leaf: Leaf, _ lines: ArraySlice<LineSlice>) {
        var flow = HTMLFlow(
            region: leaf.isInList ? .list : .body, quoteDepth: leaf.quoteDepth, hasHeadline: hasHeadline,
            openQuotes: openQuotes)
        flow.write(lines, of: bytes, to: &writer)
        hasHeadline = flow.hasHeadline
        openQuotes = flow.openQuotes
    }

    /// The last block of HTML with an end tag of `blockquote`: behind it, none is open any more, whatever began.
    private static func lastQuoteEnd(_ blocks: BlockPass) -> Int {
        let last = blocks.leaves.lastIndex { leaf in
            leaf.kind == .html
                && blocks.lines[leaf.lines].contains { line in
                    HTMLBlockEnd.contains(blocks.bytes.span, line.start, line.end, "</blockquote")
                }
        }
        return last ?? -1
    }

    private func region(of leaf: Leaf) -> Region {
        switch leaf.kind {
        case .heading(let level):
            level == 1 && !hasHeadline && leaf.quoteDepth == 0 && openQuotes == 0 && !leaf.isInList
                ? .headline : .heading
        case .tableCell: .table
        case .paragraph, .html: leaf.isInList ? .list : .body
        }
    }
}
