import SlantDiagnostics

/// The text of a leaf in one piece, for the second pass: its lines joined by line feeds, and where each came from.
struct LeafText {
    private struct Piece {
        /// First byte in `bytes`, and in the file.
        let start: Int
        let file: Int
        let length: Int
        /// Bytes of the line end after it in the file.
        let lineEnd: Int
    }

    private(set) var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    /// Takes other lines instead.
    mutating func load(_ lines: some Collection<LineSlice>, of source: [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
        for line in lines {
            if !pieces.isEmpty { bytes.append(.lineFeed) }
            pieces.append(
                Piece(
                    start: bytes.count, file: line.start, length: line.end - line.start,
                    lineEnd: LineReader.lineEndLength(source, at: line.end)))
            bytes.append(contentsOf: source[line.start..<line.end])
        }
    }

    /// Takes a whole file instead, from `start` on: its bytes are shared, not copied, unless something is skipped.
    mutating func load(_ source: [UInt8], from start: Int) {
        bytes = start == 0 ? source : Array(source[start...])
        pieces = [Piece(start: 0, file: start, length: bytes.count, lineEnd: 0)]
    }

    /// Where a byte of the text stands in the file. O(log lines).
    func file(_ index: Int) -> Int {
        let piece = pieces[pieceIndex(holding: index)]
        return piece.file + min(index - piece.start, piece.length)
    }

    /// The end in the file of what ends before `index` in the text: after a line feed, the end of the line end.
    func fileEnd(_ index: Int) -> Int {
        guard index > 0 else { return file(0) }
        let piece = pieces[pieceIndex(holding: index - 1)]
        let length = index - piece.start
        return length > piece.length ? piece.file + piece.length + piece.lineEnd : piece.file + length
    }

    /// The place in the file of a stretch of the text.
    func fileRange(_ range: Range<Int>) -> TextRange {
        let start = file(range.lowerBound)
        return TextRange(start, range.isEmpty ? start : fileEnd(range.upperBound))
    }

    private func pieceIndex(holding index: Int) -> Int {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].start <= index { low = middle } else { high = middle }
        }
        return low
    }

    /// How many lines stand wholly before `index`.
    func lineCount(before index: Int) -> Int {
        index >= bytes.count ? pieces.count : pieceIndex(holding: index)
    }
}
