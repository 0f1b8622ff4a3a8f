/// The first pass over Markdown: line by line, which blocks there are and what text each of them has.
///
/// Lines are never changed. A leaf has slices of them, so that the second pass knows the place of every byte. Time is
/// linear: a line is asked once for each container it stands in, and containers do not nest without bound.
struct BlockPass {
    /// So deep do block quotes and lists nest; the marks of deeper ones are text. A hundred is more than any thread of
    /// mail has, and keeps a line of nothing but `>` or `-` from costing its square.
    static let deepestNesting = 100

    let bytes: [UInt8]
    /// In the order of the file.
    private(set) var leaves: [Leaf] = []
    /// What leaves have of their lines.
    private(set) var lines: [LineSlice] = []
    private(set) var references = References()

    private var containers: [Container] = []
    private var open = OpenLeaf.none
    /// The first line of the open leaf in `lines`.
    private var openStart = 0
    private var openBeginsItem = false
    /// Whether the line at hand has begun a list item, so that what follows is its first block.
    private var itemBeginsHere = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads everything from `start` on.
    mutating func read(from start: Int) {
        var reader = LineReader(bytes, at: start)
        while let line = reader.next() { read(LineCursor(bytes, start: line.start, end: line.end)) }
        closeLeaf()
    }

    // MARK: One line

    private mutating func read(_ line: LineCursor) {
        var line = line
        let matched = matchContainers(&line)
        if matched == containers.count, continuesLeaf(line) { return }
        beginBlocks(&line, matched)
        itemBeginsHere = false
    }

    /// How many of the open containers a line belongs to. Their marks are taken off.
    private func matchContainers(_ line: inout LineCursor) -> Int {
        for (index, container) in containers.enumerated() {
            switch container {
            case .quote:
                guard line.indent <= 3, line.first == .greaterThan else { return index }
                line.skip(bytes: 1)
                if line.indent > 0 { line.skip(columns: 1) }
            case .item(let width, let isEmpty):
                if line.isBlank {
                    if isEmpty { return index }
                    line.skipIndent()
                } else if line.indent >= width {
                    line.skip(columns: width)
                } else {
                    return index
                }
            case .footnote:
                if line.isBlank {
                    line.skipIndent()
                } else if line.indent >= 4 {
                    line.skip(columns: 4)
                } else {
                    return index
                }
            }
        }
        return containers.count
    }

    /// Whether a line is inside a leaf that takes lines as they are: code, HTML.
    private mutating func continuesLeaf(_ line: LineCursor) -> Bool {
        switch open {
        case .fencedCode(let mark, let length):
            if line.indent <= 3, !line.isBlank,
                BlockStarts.closesFence(bytes.span, line.textStart, line.end, mark: mark, length: length)
            {
                closeLeaf()
            }
            return true
        case .indentedCode:
            if line.isBlank || line.indent >= 4 { return true }
            closeLeaf()
            return false
        case .html(let end):
            if end == .blankLine, line.isBlank {
                closeLeaf()
                return true
            }
            lines.append(LineSlice(start: line.offset, end: line.end))
            if end.isReached(in: bytes.span, line.offset, line.end) { closeLeaf() }
            return true
        case .none, .paragraph, .table:
            return false
        }
    }

    // MARK: What a line begins

    /// Opens the containers and the leaf that a line begins, or adds it to the open one.
    private mutating func beginBlocks(_ line: inout LineCursor, _ alreadyMatched: Int) {
        var matched = alreadyMatched
        while let first = line.first {
            if line.indent >= 4 {
                if open == .paragraph { break }
                close(downTo: matched)
                begin(.indentedCode)
                return
            }
            if containers.count < BlockPass.deepestNesting || matched < containers.count,
                beginsContainer(&line, first, matched)
            {
                matched = containers.count
                continue
            }
            if beginsLeaf(line, matched) { return }
            break
        }
        addText(line, matched)
    }

    private mutating func beginsContainer(_ line: inout LineCursor, _ first: UInt8, _ matched: Int) -> Bool {
        let bytes = self.bytes
        let text = bytes.span
        switch first {
        case .greaterThan:
            close(downTo: matched)
            push(.quote)
            line.skip(bytes: 1)
            if line.indent > 0 { line.skip(columns: 1) }
            return true
        case .openBracket:
            guard let note = BlockStarts.footnote(text, line.textStart, line.end) else { return false }
            close(downTo: matched)
            push(.footnote)
            references.footnotes.insert(note.label)
            line.skip(bytes: note.end - line.textStart)
            return true
        default:
            guard let marker = BlockStarts.listMarker(text, line.textStart, line.end),
                !BlockStarts.isThematicBreak(text, line.textStart, line.end)
            else { return false }
            let isInParagraph = open == .paragraph && matched == containers.count
            if isInParagraph, !marker.mayInterrupt || marker.isAlone { return false }
            close(downTo: matched)
            beginItem(&line, marker)
            return true
        }
    }

    /// An item's text is as far in as its first line's, or one column behind the mark if that begins with code.
    private mutating func beginItem(_ line: inout LineCursor, _ marker: BlockStarts.ListMarker) {
        let indent = line.indent
        line.skip(bytes: marker.length)
        let gap = line.indent
        let padding = line.isBlank || gap > 4 || gap == 0 ? 1 : gap
        push(.item(width: indent + marker.length + padding, isEmpty: true))
        line.skip(columns: padding)
        itemBeginsHere = true
    }

    private mutating func beginsLeaf(_ line: LineCursor, _ matched: Int) -> Bool {
        let bytes = self.bytes
        let text = bytes.span
        let start = line.textStart
        let isInParagraph = open == .paragraph && matched == containers.count
        if let heading = BlockStarts.atxHeading(text, start, line.end) {
            close(downTo: matched)
            openStart = lines.count
            lines.append(heading.text)
            markTipAsFilled()
            openBeginsItem = false
            addLeaf(.heading(level: heading.level))
            return true
        }
        if let fence = BlockStarts.fence(text, start, line.end) {
            close(downTo: matched)
            begin(.fencedCode(mark: fence.mark, length: fence.length))
            return true
        }
        if let end = HTMLBlockEnd(text, start, line.end, mayBeAnyTag: open != .paragraph) {
            close(downTo: matched)
            begin(.html(end))
            lines.append(LineSlice(start: line.offset, end: line.end))
            if end.isReached(in: text, start, line.end) { closeLeaf() }
            return true
        }
        if isInParagraph, let level = BlockStarts.setextLevel(text, start, line.end), makesHeading(level) {
            return true
        }
        if BlockStarts.isThematicBreak(text, start, line.end) {
            close(downTo: matched)
            markTipAsFilled()
            return true
        }
        if isInParagraph, let columns = TableRows.delimiterColumns(text, start, line.end), makesTable(columns) {
            return true
        }
        return false
    }

    /// A line that begins nothing: text of the open paragraph, be it lazily, a row, the first line of a paragraph.
    private mutating func addText(_ line: LineCursor, _ matched: Int) {
        if line.isBlank {
            close(downTo: matched)
            return
        }
        if case .table(let columns) = open, matched == containers.count {
            addRow(line.textStart, line.end, columns)
            return
        }
        if open != .paragraph {
            close(downTo: matched)
            begin(.paragraph)
        }
        lines.append(LineSlice(start: line.textStart, end: line.end))
    }

    // MARK: Containers and leaves

    private mutating func push(_ container: Container) {
        markTipAsFilled()
        containers.append(container)
    }

    private mutating func markTipAsFilled() {
        if case .item(let width, true)? = containers.last {
            containers[containers.count - 1] = .item(width: width, isEmpty: false)
        }
    }

    /// Ends the open leaf, and the containers that the line is no part of.
    private mutating func close(downTo matched: Int) {
        closeLeaf()
        containers.removeLast(containers.count - matched)
    }

    private mutating func begin(_ leaf: OpenLeaf) {
        markTipAsFilled()
        open = leaf
        openStart = lines.count
        openBeginsItem = itemBeginsHere
    }

    private mutating func closeLeaf() {
        switch open {
        case .paragraph:
            takeDefinitions()
            addLeaf(.paragraph)
        case .html:
            addLeaf(.html)
        case .none, .indentedCode, .fencedCode, .table:
            break
        }
        open = .none
    }

    /// Makes a leaf of the lines since `openStart`.
    private mutating func addLeaf(_ kind: Leaf.Kind) {
        guard openStart < lines.count else { return }
        if kind != .html { trimLastLine() }
        let depth = containers.count { $0.isQuote }
        leaves.append(
            Leaf(
                kind: kind, lines: openStart..<lines.count, quoteDepth: UInt8(depth),
                isInList: containers.contains { $0.isItem }, opensItem: openBeginsItem))
    }

    private mutating func trimLastLine() {
        var line = lines[lines.count - 1]
        while line.end > line.start, bytes[line.end - 1].isSpaceOrTab { line.end -= 1 }
        lines[lines.count - 1] = line
    }

    // MARK: What a paragraph turns out to be

    /// Takes the definitions of references off the open paragraph's beginning; they are no prose.
    private mutating func takeDefinitions() {
        guard openStart < lines.count, bytes[lines[openStart].start] == .openBracket else { return }
        var text = LeafText()
        text.load(lines[openStart...], of: bytes)
        var end = 0
        while let definition = LinkParts.definition(text.bytes.span, at: end) {
            references.links.insert(definition.label)
            end = definition.end
        }
        if end > 0 { openStart += text.lineCount(before: end) }
    }

    private mutating func makesHeading(_ level: Int) -> Bool {
        takeDefinitions()
        guard openStart < lines.count else { return false }
        addLeaf(.heading(level: level))
        open = .none
        return true
    }

    /// The paragraph's last line becomes a header if it has as many cells as the line under it.
    private mutating func makesTable(_ columns: Int) -> Bool {
        guard let header = lines.last,
            TableRows.cells(bytes.span, header.start, header.end).count == columns
        else { return false }
        lines.removeLast()
        closeLeaf()
        begin(.table(columns: columns))
        addRow(header.start, header.end, columns)
        return true
    }

    private mutating func addRow(_ start: Int, _ end: Int, _ columns: Int) {
        for cell in TableRows.cells(bytes.span, start, end).prefix(columns) {
            openStart = lines.count
            lines.append(cell)
            addLeaf(.tableCell)
        }
    }
}
