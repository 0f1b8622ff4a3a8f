import SlantDiagnostics

/// Lines and columns of places asked for in reading order: each costs the distance from the place before, not from the
/// beginning of its line. A report on a line of megabytes stays linear.
struct Places {
    private let file: FileText
    private var known: (utf8Offset: UInt32, position: Position)?

    init(in file: FileText) { self.file = file }

    /// Any place may be asked for; only an earlier one on the same line is counted anew.
    mutating func position(of utf8Offset: UInt32) -> Position {
        let position = counted(to: utf8Offset) ?? file.position(of: utf8Offset)
        known = (utf8Offset, position)
        return position
    }

    private func counted(to utf8Offset: UInt32) -> Position? {
        guard let known, known.utf8Offset <= utf8Offset, Int(utf8Offset) <= file.bytes.count,
            file.lines.line(holding: utf8Offset) + 1 == known.position.line
        else { return nil }
        var column = known.position.scalarColumn
        for byte in file.bytes[Int(known.utf8Offset)..<Int(utf8Offset)] where byte & 0xC0 != 0x80 { column += 1 }
        return Position(line: known.position.line, scalarColumn: column)
    }
}
