/// A table of plain columns. Only the last column is wrapped, and only where a width is given.
package struct TextTable: Sendable {
    package enum Alignment: Sendable { case left, right }

    private let alignments: [Alignment]
    private let gap: Int
    private var rows: [[String]] = []

    /// A table without rows; `gap` blanks stand between its columns.
    package init(_ alignments: [Alignment], gap: Int = 2) {
        self.alignments = alignments
        self.gap = gap
    }

    /// A row with a cell for each column.
    package mutating func add(_ cells: [String]) {
        precondition(cells.count == alignments.count, "a row has a cell for each column")
        rows.append(cells.map(CharacterCells.shown))
    }

    /// The lines of the table, each with its line end. `width`: the terminal's, where there is one.
    package func lines(width: Int? = nil) -> String {
        let widths = alignments.indices.map { column in rows.map { CharacterCells.count(of: $0[column]) }.max() ?? 0 }
        let indent = widths.dropLast().reduce(0) { $0 + $1 + gap }
        var text = ""
        for row in rows {
            var line = ""
            for (column, cell) in row.enumerated().dropLast() {
                let padding = String(repeating: " ", count: widths[column] - CharacterCells.count(of: cell))
                line += (alignments[column] == .left ? cell + padding : padding + cell)
                line += String(repeating: " ", count: gap)
            }
            let last = row.last ?? ""
            let room = width.map { $0 - indent } ?? 0
            if alignments.last == .right, let wide = widths.last {
                line += String(repeating: " ", count: wide - CharacterCells.count(of: last)) + last
            } else if room >= 20 {
                line += Wording.wrapped(last, to: room).joined(separator: "\n" + String(repeating: " ", count: indent))
            } else {
                line += last
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }
}
