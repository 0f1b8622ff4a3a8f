import SlantDiagnostics

/// The part of a source line that is shown, and the carets under a range of it.
///
/// Prose lines are long, so the excerpt is a window of `width` cells: cut between words, with an ellipsis at each cut
/// end, the range and 24 cells after it inside. A line of any length costs the same, because only bytes near the range
/// are looked at.
struct Excerpt {
    let source: String
    let carets: String

    /// What follows a range belongs to it: a reader judges "the foreign-funded militants" by what they do.
    private static let cellsAfter = 24
    /// A cut looks for a blank this far; a longer word (an address, text without blanks) is cut inside.
    private static let farthestBlank = 24
    /// Bytes looked at before and after the start of a range: four for each cell of the widest window, and as much
    /// again for marks without cells.
    private static let reach = 1_024

    init(of range: TextRange, in file: FileText, width: Int, ellipsis: String) {
        var window = Window(of: range, in: file, reach: Excerpt.reach, width: width, mark: ellipsis)
        window.place(cellsAfter: Excerpt.cellsAfter, farthestBlank: Excerpt.farthestBlank)
        (source, carets) = window.drawn
    }
}

/// One scalar of the line as it is shown.
private struct Cell {
    let scalar: Unicode.Scalar
    let width: Int
    var isBlank: Bool { scalar == " " || scalar == "\t" }
}

private struct Window {
    private var cells: [Cell] = []
    /// The range as indices of `cells`; ends where what is looked at ends.
    private var focus = 0..<0
    /// Whether the line goes on beyond what is looked at.
    private var goesOnBefore = false
    private var goesOnAfter = false
    private let width: Int
    private let mark: String
    private var shown = 0..<0

    init(of range: TextRange, in file: FileText, reach: Int, width: Int, mark: String) {
        self.width = width
        self.mark = mark
        let line = file.contents(ofLine: file.position(of: range.start).line)
        let start = min(max(Int(range.start), Int(line.start)), Int(line.end))
        let end = min(max(Int(range.end), start), Int(line.end))
        let first = Window.boundary(atOrAfter: max(Int(line.start), start - reach), in: file.bytes)
        let last = Window.boundary(atOrAfter: min(Int(line.end), start + 2 * reach), in: file.bytes)
        goesOnBefore = first > Int(line.start)
        goesOnAfter = last < Int(line.end)
        let before = Window.cells(of: file.bytes[first..<start])
        let inside = Window.cells(of: file.bytes[start..<min(end, last)])
        let after = Window.cells(of: file.bytes[min(end, last)..<last])
        cells = before + inside + after
        focus = before.count..<before.count + inside.count
    }

    private static func boundary(atOrAfter index: Int, in bytes: [UInt8]) -> Int {
        var index = index
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }

    private static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
            if CharacterCells.isObeyed(scalar) { return Cell(scalar: "\u{FFFD}", width: 1) }
            // A tab reaches up to eight cells; the most is assumed, so that the window never grows too wide.
            return Cell(scalar: scalar, width: scalar == "\t" ? 8 : CharacterCells.count(of: scalar))
        }
    }

    /// Chooses what is shown: the whole line, else its beginning, else a stretch around the range.
    mutating func place(cellsAfter: Int, farthestBlank: Int) {
        let all = 0..<cells.count
        let total = taken(all)
        if !goesOnBefore, !goesOnAfter, total <= width {
            shown = all
            return
        }
        let wanted = index(cells: cellsAfter, after: focus.upperBound)
        if !goesOnBefore {
            let end = cutEnd(atMost: fitting(from: 0, width - mark.count), after: 0, farthestBlank)
            if end >= wanted {
                shown = 0..<end
                return
            }
        }
        var end = blank(atOrAfter: wanted, farthestBlank)
        let room = width - mark.count - (end < cells.count || goesOnAfter ? mark.count : 0)
        var start = wordStart(atOrAfter: reaching(back: room, from: end), before: focus.lowerBound, farthestBlank)
        if start > focus.lowerBound {
            // The range alone is too wide: from its beginning as far as it goes.
            start = focus.lowerBound
            end = cutEnd(atMost: fitting(from: start, width - 2 * mark.count), after: start, farthestBlank)
        }
        shown = start..<end
    }

    /// The line and, below it, spaces (tabs where it has tabs) and carets.
    var drawn: (source: String, carets: String) {
        var shown = shown
        let isCutBefore = shown.lowerBound > 0 || goesOnBefore
        let isCutAfter = shown.upperBound < cells.count || goesOnAfter
        if isCutAfter {
            while let last = shown.last, cells[last].isBlank { shown = shown.lowerBound..<last }
        }
        var source = String.UnicodeScalarView()
        for cell in cells[shown] { source.append(cell.scalar) }
        var carets = isCutBefore ? String(repeating: " ", count: mark.count) : ""
        for index in shown.lowerBound..<max(shown.lowerBound, min(focus.lowerBound, shown.upperBound)) {
            carets += cells[index].scalar == "\t" ? "\t" : String(repeating: " ", count: cells[index].width)
        }
        let underlined = focus.clamped(to: shown)
        let count = cells[underlined].reduce(0) { $0 + ($1.scalar == "\t" ? 1 : $1.width) }
        carets += String(repeating: "^", count: max(1, count))
        return ((isCutBefore ? mark : "") + String(source) + (isCutAfter ? mark : ""), carets)
    }

    private func taken(_ range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.width } }

    /// The first index with at least `count` cells between it and `start`.
    private func index(cells count: Int, after start: Int) -> Int {
        var index = start
        var left = count
        while index < cells.count, left > 0 {
            left -= cells[index].width
            index += 1
        }
        return index
    }

    /// The last index up to which cells from `start` on fit into `room`.
    private func fitting(from start: Int, _ room: Int) -> Int {
        var index = start
        var left = room
        while index < cells.count, cells[index].width <= left {
            left -= cells[index].width
            index += 1
        }
        return index
    }

    /// The first index from which cells up to `end` fit into `room`; never between a letter and its marks.
    private func reaching(back room: Int, from end: Int) -> Int {
        var index = end
        var left = room
        while index > 0, cells[index - 1].width <= left {
            left -= cells[index - 1].width
            index -= 1
        }
        while index < end, cells[index].width == 0 { index += 1 }
        return index
    }

    /// Where a word ends, at or before `limit`; inside a word that is too long to step over.
    private func cutEnd(atMost limit: Int, after start: Int, _ farthest: Int) -> Int {
        guard limit < cells.count || goesOnAfter else { return limit }
        var index = limit
        while index > start, limit - index <= farthest {
            if index == cells.count || cells[index].isBlank, !cells[index - 1].isBlank { return index }
            index -= 1
        }
        return limit
    }

    private func blank(atOrAfter start: Int, _ farthest: Int) -> Int {
        if start > focus.upperBound, cells[start - 1].isBlank { return start - 1 }
        var index = start
        while index < cells.count, index - start <= farthest {
            if cells[index].isBlank { return index }
            index += 1
        }
        return index == cells.count ? index : start
    }

    private func wordStart(atOrAfter start: Int, before focus: Int, _ farthest: Int) -> Int {
        var index = start
        while index <= focus, index - start <= farthest {
            if index == 0 || cells[index - 1].isBlank, index == cells.count || !cells[index].isBlank { return index }
            index += 1
        }
        return start
    }
}
