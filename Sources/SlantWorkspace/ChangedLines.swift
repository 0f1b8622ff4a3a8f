package import SlantDiagnostics
import SlantLint

/// The lines that a change brought, file by file: what a reviewer looks at.
package struct ChangedLines: Sendable, Equatable {
    /// Lines of one file.
    enum Lines: Sendable, Equatable {
        /// The file is new.
        case all
        /// Lines from 1 as git counts them, which a line feed ends; ascending, apart; none where some were only taken
        /// out.
        case some([ClosedRange<Int>])
    }

    /// By absolute, normalised path.
    private(set) var byPath: [String: Lines] = [:]

    init(_ byPath: [String: Lines] = [:]) { self.byPath = byPath }

    /// The files with changed lines, in the order of their paths.
    package var paths: [String] {
        byPath.filter { $0.value != .some([]) }.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a file has changed lines.
    package func touches(_ path: String) -> Bool { byPath[path].map { $0 != .some([]) } ?? false }

    /// Takes up the lines of another change.
    mutating func add(_ lines: Lines, to path: String) {
        switch (byPath[path], lines) {
        case (.all?, _), (_, .all): byPath[path] = .all
        case (.some(let old)?, .some(let new)): byPath[path] = .some(ChangedLines.merged(old + new))
        case (nil, _): byPath[path] = lines
        }
    }

    /// Ascending, no two with a line in common.
    private static func merged(_ lines: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        var merged: [ClosedRange<Int>] = []
        for range in lines.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, last.upperBound >= range.lowerBound {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// The diagnostics that stand on changed lines, or one of whose notes does: a finding about two places is new when
    /// either is.
    package func diagnostics(
        of diagnostics: [Diagnostic], in file: FileText, absolutePath: String
    ) -> [Diagnostic] {
        switch byPath[absolutePath] {
        case nil: return []
        case .all?: return diagnostics
        case .some(let lines)?:
            guard !diagnostics.isEmpty, !lines.isEmpty else { return [] }
            let counted = LineFeeds(in: file.bytes)
            return diagnostics.filter { diagnostic in
                ([diagnostic.range] + diagnostic.notes.map(\.range)).contains {
                    ChangedLines.touches($0, lines, counted)
                }
            }
        }
    }

    /// O(log lines).
    private static func touches(_ range: TextRange, _ lines: [ClosedRange<Int>], _ counted: LineFeeds) -> Bool {
        let first = counted.line(holding: range.start)
        let last = counted.line(holding: range.isEmpty ? range.start : range.end - 1)
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].upperBound < first { low = middle + 1 } else { high = middle }
        }
        return low < lines.count && lines[low].lowerBound <= last
    }
}

/// The lines of a text as git and diff count them: to them a carriage return alone ends none.
private struct LineFeeds {
    /// Bytes, ascending.
    private let places: [UInt32]

    init(in bytes: [UInt8]) {
        places = bytes.indices.filter { bytes[$0] == 0x0A }.map { UInt32(truncatingIfNeeded: $0) }
    }

    /// The line, from 1, that holds a byte. O(log lines).
    func line(holding offset: UInt32) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }
}
