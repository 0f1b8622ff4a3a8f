/// One line of Markdown, read from the left.
///
/// Indentation counts in columns, and a tab reaches to the next multiple of four of them; a container may take only a
/// part of a tab. Therefore a cursor has a column besides its offset, and both are counted from the line's beginning.
struct LineCursor {
    private let bytes: [UInt8]
    /// The byte after the last one, line end excluded.
    let end: Int
    /// The next byte; a tab of which a part has been taken stays the next byte.
    private(set) var offset: Int
    private var column = 0
    /// The first byte from `offset` on that is no space or tab.
    private(set) var textStart: Int
    private var textColumn = 0

    init(_ bytes: [UInt8], start: Int, end: Int) {
        self.bytes = bytes
        self.end = end
        offset = start
        textStart = start
        findText()
    }

    /// Columns of blank space from here to the first other byte.
    var indent: Int { textColumn - column }
    var isBlank: Bool { textStart == end }
    /// The first byte that is no space or tab; `nil` on a blank line.
    var first: UInt8? { textStart < end ? bytes[textStart] : nil }

    /// Takes all blank space.
    mutating func skipIndent() {
        offset = textStart
        column = textColumn
    }

    /// Takes so many columns of blank space, which must be there unless the line is blank.
    mutating func skip(columns wanted: Int) {
        let target = column + wanted
        while column < target, offset < textStart {
            let width = bytes[offset] == .tab ? 4 - column % 4 : 1
            if column + width > target {
                column = target
                return
            }
            column += width
            offset += 1
        }
    }

    /// Takes the blank space and so many bytes of the text after it, none of them a tab.
    mutating func skip(bytes count: Int) {
        skipIndent()
        offset += count
        column += count
        findText()
    }

    private mutating func findText() {
        var index = offset
        var reached = column
        while index < end, bytes[index].isSpaceOrTab {
            reached += bytes[index] == .tab ? 4 - reached % 4 : 1
            index += 1
        }
        textStart = index
        textColumn = reached
    }
}
