package import SlantDiagnostics

/// Where the bytes of prose came from, run by run. Readers never search a file for text to find it again.
package struct OffsetMap: Sendable {
    /// A stretch of prose and the stretch of file that it came from.
    package struct Run: Hashable, Sendable {
        /// First byte in the prose.
        package let prose: UInt32
        /// First byte in the file.
        package let file: UInt32
        /// Bytes in the prose.
        package let proseLength: UInt32
        /// Bytes in the file: the same where the run is verbatim, else those of the entity or escape.
        package let fileLength: UInt32
        /// Whether each byte of prose is the byte of the file.
        package let isVerbatim: Bool
    }

    /// Ascending in both, without empty runs.
    package let runs: [Run]

    /// The map of a text that is its own prose from `fileStart` on.
    package static func identity(length: Int, fileStart: Int = 0) -> OffsetMap {
        var builder = Builder()
        builder.appendVerbatim(length: length, file: fileStart)
        return builder.map
    }

    /// Collects runs in order; neighbours that continue each other become one.
    package struct Builder: Sendable {
        private var runs: [Run] = []
        /// Bytes of prose so far.
        package private(set) var proseLength: UInt32 = 0

        package init() {}

        /// `length` bytes that stand in the file as they are, from `file` on.
        package mutating func appendVerbatim(length: Int, file: Int) {
            guard length > 0 else { return }
            let count = UInt32(length)
            if let last = runs.last, last.isVerbatim, last.file + last.fileLength == UInt32(file) {
                runs[runs.count - 1] = Run(
                    prose: last.prose, file: last.file, proseLength: last.proseLength + count,
                    fileLength: last.fileLength + count, isVerbatim: true)
            } else {
                append(
                    Run(prose: proseLength, file: UInt32(file), proseLength: count, fileLength: count, isVerbatim: true)
                )
            }
            proseLength += count
        }

        /// `length` bytes of prose that other bytes of the file stand for (`&amp;`, `\*`).
        package mutating func appendDecoded(length: Int, file: TextRange) {
            guard length > 0 else { return }
            append(
                Run(
                    prose: proseLength, file: file.start, proseLength: UInt32(length), fileLength: UInt32(file.count),
                    isVerbatim: false))
            proseLength += UInt32(length)
        }

        private mutating func append(_ run: Run) {
            if let last = runs.last {
                precondition(last.file + last.fileLength <= run.file, "runs come in the order of the file")
            }
            runs.append(run)
        }

        package var map: OffsetMap { OffsetMap(runs: runs) }
    }

    /// Where a stretch of prose stands in the file, and whether it stands there in one piece (else no fix).
    /// O(log runs). An empty range is a place. The range must lie in the prose.
    package func fileRange(of range: ProseRange) -> (range: TextRange, isContiguous: Bool) {
        guard !runs.isEmpty else { return (TextRange(0, 0), false) }
        let first = runIndex(holding: range.start)
        guard !range.isEmpty else {
            let place = start(of: range.start, in: runs[first])
            return (TextRange(start: place, end: place), false)
        }
        let last = runIndex(holding: range.end - 1)
        let start = start(of: range.start, in: runs[first])
        let final = runs[last]
        let end = final.isVerbatim ? final.file + (range.end - final.prose) : final.file + final.fileLength
        var isContiguous = true
        var index = first
        while index < last, isContiguous {
            isContiguous = runs[index].file + runs[index].fileLength == runs[index + 1].file
            index += 1
        }
        return (TextRange(start: start, end: end), isContiguous)
    }

    /// The first byte of prose that came from a place of the file or from one after it; the end of the prose where
    /// none did. O(log runs).
    package func proseOffset(ofFile offset: UInt32) -> UInt32 {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].file + runs[middle].fileLength <= offset { low = middle + 1 } else { high = middle }
        }
        guard low < runs.count else { return runs.last.map { $0.prose + $0.proseLength } ?? 0 }
        let run = runs[low]
        guard run.isVerbatim, offset > run.file else { return run.prose }
        return run.prose + (offset - run.file)
    }

    private func start(of offset: UInt32, in run: Run) -> UInt32 {
        guard run.isVerbatim else { return run.file }
        return run.file + min(offset - run.prose, run.fileLength)
    }

    private func runIndex(holding offset: UInt32) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].prose <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
