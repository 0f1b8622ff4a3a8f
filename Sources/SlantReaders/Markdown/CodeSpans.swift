/// Finds the end of code spans.
///
/// A span that begins with n backticks ends with the next run of n. All runs of a text are looked up once, by length:
/// a text of runs that nothing closes would otherwise be read to its end for each of them.
struct CodeSpans {
    private struct Runs {
        var starts: [Int] = []
        /// Runs before this one have been passed.
        var next = 0
    }

    private var runsByLength: [Int: Runs]?

    /// The byte after the run that closes a span; `nil` if none does. Asked from left to right.
    mutating func end(_ bytes: Span<UInt8>, opening: Range<Int>) -> Int? {
        var table = runsByLength ?? CodeSpans.allRuns(bytes, from: opening.lowerBound)
        runsByLength = nil
        defer { runsByLength = table }
        guard var runs = table.removeValue(forKey: opening.count) else { return nil }
        while runs.next < runs.starts.count, runs.starts[runs.next] < opening.upperBound { runs.next += 1 }
        let found = runs.next < runs.starts.count ? runs.starts[runs.next] + opening.count : nil
        table[opening.count] = runs
        return found
    }

    private static func allRuns(_ bytes: Span<UInt8>, from start: Int) -> [Int: Runs] {
        var table: [Int: Runs] = [:]
        var index = start
        while index < bytes.count {
            let run = index
            while index < bytes.count, bytes[index] == .backtick { index += 1 }
            if index > run { table[index - run, default: Runs()].starts.append(run) } else { index += 1 }
        }
        return table
    }
}
