/// Tables with bars between their cells.
enum TableRows {
    /// Whether a line is the row of dashes under a header (`|---|:-:|`), and how many columns it makes; `nil` if not.
    static func delimiterColumns(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var hasBarOrColon = false
        for index in start..<end {
            switch bytes[index] {
            case .bar, .colon: hasBarOrColon = true
            case .hyphen, .space, .tab: continue
            default: return nil
            }
        }
        guard hasBarOrColon else { return nil }
        var columns = 0
        for cell in cells(bytes, start, end) {
            var index = cell.start
            if index < cell.end, bytes[index] == .colon { index += 1 }
            let dashes = index
            while index < cell.end, bytes[index] == .hyphen { index += 1 }
            guard index > dashes else { return nil }
            if index < cell.end, bytes[index] == .colon { index += 1 }
            guard index == cell.end else { return nil }
            columns += 1
        }
        return columns > 0 ? columns : nil
    }

    /// The cells of a row, without blanks at their ends. A bar after a backslash parts nothing, even in code.
    static func cells(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [LineSlice] {
        var last = end
        while last > start, bytes[last - 1].isSpaceOrTab { last -= 1 }
        var index = start
        while index < last, bytes[index].isSpaceOrTab { index += 1 }
        if index < last, bytes[index] == .bar { index += 1 }
        var cells: [LineSlice] = []
        var cellStart = index
        while index < last {
            if bytes[index] == .backslash {
                index += 2
                continue
            }
            if bytes[index] == .bar {
                cells.append(trimmed(bytes, cellStart, index))
                cellStart = index + 1
            }
            index += 1
        }
        if cellStart < last { cells.append(trimmed(bytes, cellStart, last)) }
        return cells
    }

    private static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> LineSlice {
        var slice = LineSlice(start: start, end: end)
        while slice.start < slice.end, bytes[slice.start].isSpaceOrTab { slice.start += 1 }
        while slice.end > slice.start, bytes[slice.end - 1].isSpaceOrTab { slice.end -= 1 }
        return slice
    }
}
