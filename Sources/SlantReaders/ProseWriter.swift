import SlantDiagnostics
import SlantText

/// Builds prose from the pieces of a marked-up file, in the order of the file.
///
/// Between two blocks it puts a line feed that comes from nowhere, so that no word ever touches the next block's.
struct ProseWriter {
    /// Stands for what is in the text but is no prose (code, a picture): one mark, so that no pattern reaches over it
    /// and the words beside it do not join.
    static let placeholder: [UInt8] = [0xEF, 0xBF, 0xBC]

    private let source: [UInt8]
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    private(set) var comments: [MarkupComment] = []
    private var offsets = OffsetMap.Builder()
    private var furniture = Furniture()

    private var open: (start: Int, region: Region, quoteDepth: UInt8, language: String?)?
    private var fileEnd: Int

    init(source: [UInt8], from start: Int = 0) {
        self.source = source
        fileEnd = start
        text.reserveCapacity(source.count)
    }

    // MARK: Pieces

    /// Bytes of the file as they stand.
    mutating func copy(_ start: Int, _ end: Int) {
        guard start < end else { return }
        text.append(contentsOf: source[start..<end])
        offsets.appendVerbatim(length: end - start, file: start)
        fileEnd = end
    }

    /// A character that other bytes stand for.
    mutating func decode(_ scalar: Unicode.Scalar, from start: Int, _ end: Int) {
        let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        put(encoded, from: start, end)
    }

    /// The character or two of an entity.
    mutating func decode(_ text: String, from start: Int, _ end: Int) { put(text.utf8, from: start, end) }

    /// The mark for something that is no prose.
    mutating func skip(_ start: Int, _ end: Int) { put(ProseWriter.placeholder, from: start, end) }

    /// A line end or a tag that breaks a line: a blank.
    mutating func breakLine(_ start: Int, _ end: Int) {
        if end - start == 1, source[start] == .lineFeed { copy(start, end) } else { put([.lineFeed], from: start, end) }
    }

    mutating func comment(_ range: TextRange, contents: TextRange) {
        comments.append(MarkupComment(range: range, contents: contents))
    }

    private mutating func put(_ bytes: some Collection<UInt8>, from start: Int, _ end: Int) {
        text.append(contentsOf: bytes)
        offsets.appendDecoded(length: bytes.count, file: TextRange(start, end))
        fileEnd = end
    }

    // MARK: Blocks

    var isBlockOpen: Bool { open != nil }

    /// Begins a block, and ends one that is still open.
    mutating func beginBlock(_ region: Region, quoteDepth: UInt8 = 0, language: String? = nil) {
        endBlock()
        open = (text.count, region, quoteDepth, language)
    }

    /// Ends the open block, if there is one; without a word in it, it is none. Returns whether it was one.
    @discardableResult
    mutating func endBlock(linking: Furniture.Linking = .none) -> Bool {
        guard let block = open else { return false }
        open = nil
        var start = block.start
        var end = text.count
        while start < end, text[start].isBlank { start += 1 }
        while end > start, text[end - 1].isBlank { end -= 1 }
        guard holdsProse(start, end) else { return false }
        var furniture = self.furniture
        let region = furniture.region(of: text.span.extracting(start..<end), as: block.region, linking: linking)
        self.furniture = furniture
        blocks.append(
            Block(
                range: ProseRange(start, end), region: region, quoteDepth: block.quoteDepth, language: block.language))
        put([.lineFeed], from: fileEnd, fileEnd)
        return true
    }

    /// Whether anything stands here but blanks and placeholders.
    private func holdsProse(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            if text[index].isBlank {
                index += 1
            } else if text[index] == 0xEF, text[index + 1] == 0xBF, text[index + 2] == 0xBC {
                index += 3
            } else {
                return true
            }
        }
        return false
    }

    /// What was written. Ends an open block.
    mutating func prose(frontMatter: [String: String] = [:]) -> Prose {
        endBlock()
        return Prose(
            text: text, blocks: blocks, offsets: offsets.map, comments: comments, frontMatter: frontMatter)
    }
}
