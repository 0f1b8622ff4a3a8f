package import SlantDiagnostics
package import SlantText

/// Text without markup. The file's bytes are the prose; only blocks are made, so that a file of any size costs little.
package struct PlainTextReader: Reader {
    package static let format = FormatName(name: "text", extensions: ["txt", "text"])

    package init() {}

    package func prose(of file: FileText) -> Prose {
        var paragraphs = Paragraphs(bytes: file.bytes)
        paragraphs.read()
        return Prose(
            text: file.bytes, blocks: paragraphs.blocks, offsets: .identity(length: file.bytes.count))
    }
}

/// Parts plain text into paragraphs.
///
/// Blank lines part them. Whether a line break inside such a block is a blank or parts paragraphs, too, is told by the
/// shape of its lines: mail and old text files wrap at some column, what is pasted from a page has a paragraph a line.
private struct Paragraphs {
    private struct Line {
        /// Without blanks at both ends.
        var start: Int
        var end: Int
    }

    /// No wrapped line is longer, in columns.
    private static let widestWrappedLine = 100
    /// No wrapped line but the last is shorter.
    private static let shortestWrappedLine = 40
    /// A headline is no longer.
    private static let longestHeadline = 140

    let bytes: [UInt8]
    private(set) var blocks: [Block] = []
    private var furniture = Furniture()
    /// The lines since the last blank one.
    private var lines: [Line] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() {
        var index = bytes.starts(with: FileText.byteOrderMark) ? 3 : 0
        while index < bytes.count {
            let start = index
            index = endOfLine(from: index)
            let line = trimmed(start, index)
            if line.start < line.end { lines.append(line) } else { endParagraph() }
            if index < bytes.count { index += 1 }
        }
        endParagraph()
    }

    /// The last byte of the line end that comes next (LF, CR LF or CR), or the end of the text.
    private func endOfLine(from start: Int) -> Int {
        let text = bytes.span
        var index = start
        while index < text.count {
            let byte = text[index]
            // One comparison for nearly every byte: both line ends lie below the blank.
            if byte > 0x0D {
                index &+= 1
                continue
            }
            if byte == .lineFeed { return index }
            if byte == .carriageReturn {
                return index &+ 1 < text.count && text[index &+ 1] == .lineFeed ? index &+ 1 : index
            }
            index &+= 1
        }
        return index
    }

    private func trimmed(_ start: Int, _ end: Int) -> Line {
        var line = Line(start: start, end: end)
        while line.start < line.end, bytes[line.start].isBlank { line.start += 1 }
        while line.end > line.start, bytes[line.end - 1].isBlank { line.end -= 1 }
        return line
    }

    // MARK: Blocks

    private mutating func endParagraph() {
        guard let first = lines.first, let last = lines.last else { return }
        if lines.count == 1 || isHardWrapped {
            let isHeadline = blocks.isEmpty && lines.count == 1 && looksLikeHeadline(first)
            append(first.start, last.end, isHeadline ? .headline : .body, .none)
        } else {
            for index in lines.indices {
                append(lines[index].start, lines[index].end, .body, index == 0 ? .none : .lineBelow)
            }
        }
        lines.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ start: Int, _ end: Int, _ region: Region, _ linking: Furniture.Linking) {
        let bytes = self.bytes
        let text = bytes.span.extracting(start..<end)
        let linking = linking == .none && beginsLikeListItem(text) ? .links : linking
        let region = furniture.region(of: text, as: region, linking: linking)
        blocks.append(Block(range: ProseRange(start, end), region: region))
    }

    /// Whether the line breaks among `lines` are those of a program that wraps.
    private var isHardWrapped: Bool {
        var sentenceEnds = 0
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            let width = columns(of: line, upTo: Paragraphs.widestWrappedLine + 1)
            if width > Paragraphs.widestWrappedLine { return false }
            if !isLast, width < Paragraphs.shortestWrappedLine { return false }
            if !isLast, endsSentence(line) { sentenceEnds += 1 }
        }
        return sentenceEnds * 2 < lines.count - 1
    }

    /// A title, not a sentence: no full stop at its end, were it inside closing marks.
    private func looksLikeHeadline(_ line: Line) -> Bool {
        guard columns(of: line, upTo: Paragraphs.longestHeadline + 1) <= Paragraphs.longestHeadline else {
            return false
        }
        var end = line.end
        while end > line.start {
            switch bytes[end - 1] {
            case .doubleQuote, .singleQuote, .closeParenthesis, .closeBracket: end -= 1
            case 0x99 where endsIn(0xE2, 0x80, 0x99, end), 0x9D where endsIn(0xE2, 0x80, 0x9D, end): end -= 3
            case 0x82 where endsIn(0xE3, 0x80, 0x82, end): return false
            case .fullStop: return false
            default: return true
            }
        }
        return true
    }

    private func endsSentence(_ line: Line) -> Bool {
        switch bytes[line.end - 1] {
        case .fullStop, .exclamation, .questionMark, .semicolon: true
        case 0x9D: endsIn(0xE2, 0x80, 0x9D, line.end)
        default: false
        }
    }

    private func endsIn(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ end: Int) -> Bool {
        end >= 3 && bytes[end - 3] == first && bytes[end - 2] == second && bytes[end - 1] == third
    }

    /// Scalars in a line; stops counting at `limit`, since no one asks how much too long a line is.
    private func columns(of line: Line, upTo limit: Int) -> Int {
        let text = bytes.span
        var count = 0
        var index = line.start
        while index < line.end, count < limit {
            if text[index] & 0xC0 != 0x80 { count &+= 1 }
            index &+= 1
        }
        return count
    }

    /// A bullet, or an address (`http…`).
    private func beginsLikeListItem(_ line: Span<UInt8>) -> Bool {
        guard line.count > 2 else { return false }
        let isBullet = line[0] == .hyphen || line[0] == .star
        if isBullet, line[1].isSpaceOrTab { return true }
        if line[0] == 0xE2, line[1] == 0x80, line[2] == 0xA2 { return true }
        return line.count > 8 && line[0] == 0x68 && line[1] == 0x74 && line[2] == 0x74 && line[3] == 0x70
    }
}
