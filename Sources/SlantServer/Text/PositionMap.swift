import SlantDiagnostics
import SlantJSON

/// Turns places of the protocol into bytes of a text and back.
///
/// It remembers the last place it was asked for: findings come in order, so that all those of a text cost one walk
/// through it, were it one line of a megabyte.
struct PositionMap {
    let file: FileText
    let encoding: PositionEncoding
    /// The last place: byte, start of its line, units from there.
    private var last = (offset: 0, lineStart: 0, character: 0)

    init(_ file: FileText, _ encoding: PositionEncoding) {
        self.file = file
        self.encoding = encoding
    }

    /// The byte at a position. Beyond the end of a line it is the end of the line, before its CR LF; beyond the last
    /// line the end of the text; inside a character its beginning.
    func offset(of position: WirePosition) -> Int {
        let bytes = file.bytes
        guard position.line < file.lines.count else { return bytes.count }
        var index = Int(file.lines.start(of: position.line))
        let end = self.end(ofLine: position.line)
        var units = 0
        while index < end {
            let width = encoding.width(ofCharacterBeginning: bytes[index])
            if units + width > position.character { break }
            units += width
            index += PositionEncoding.length(ofCharacterBeginning: bytes[index])
        }
        return min(index, end)
    }

    /// The bytes of a range; `nil` if its end lies before its start.
    func range(_ start: WirePosition, _ end: WirePosition) -> TextRange? {
        guard start <= end else { return nil }
        let first = offset(of: start)
        return TextRange(first, max(first, offset(of: end)))
    }

    /// The position of a byte. O(log lines + bytes from the last place asked for, or from the start of the line).
    mutating func position(of offset: UInt32) -> WirePosition {
        let line = file.lines.line(holding: offset)
        let lineStart = Int(file.lines.start(of: line))
        var index = lineStart
        var character = 0
        if last.lineStart == lineStart, last.offset <= Int(offset) {
            (index, character) = (last.offset, last.character)
        }
        let end = min(Int(offset), file.bytes.count)
        while index < end {
            let byte = file.bytes[index]
            if byte & 0xC0 != 0x80 { character += encoding.width(ofCharacterBeginning: byte) }
            index += 1
        }
        last = (index, lineStart, character)
        return WirePosition(line: line, character: character)
    }

    mutating func wire(_ range: TextRange) -> WireValue {
        // The end is counted on from the start, and the next finding again from its own start.
        let start = position(of: range.start)
        let place = last
        let end = position(of: range.end)
        last = place
        return ["start": start.wire, "end": end.wire]
    }

    private func end(ofLine line: Int) -> Int {
        var end = line + 1 < file.lines.count ? Int(file.lines.start(of: line + 1)) : file.bytes.count
        let start = Int(file.lines.start(of: line))
        guard line + 1 < file.lines.count else { return end }
        if end > start, file.bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, file.bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }
}
