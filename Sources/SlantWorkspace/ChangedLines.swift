package import SlantDiagnostics
import SlantLint

/// The lines that a change brought, file by file: what a reviewer looks at.
package struct ChangedLines: Sendable, Equatable {
    /// Lines of one file.
    enum Lines: Sendable, Equatable {
        /// The file is new.
        case all
        /// Lines from 1, ascending; none where lines were only taken out.
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
        case (.some(let old)?, .some(let new)):
            byPath[path] = .some((old + new).sorted { $0.lowerBound < $1.lowerBound })
        case (nil, _): byPath[path] = lines
        }
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
            return diagnostics.filter { diagnostic in
                ([diagnostic.range] + diagnostic.notes.map(\.range)).contains {
                    ChangedLines.touches($0, lines, in: file)
                }
            }
        }
    }

    /// O(log lines).
    private static func touches(_ range: TextRange, _ lines: [ClosedRange<Int>], in file: FileText) -> Bool {
        let first = file.lines.line(holding: range.start) + 1
        let last = file.lines.line(holding: range.isEmpty ? range.start : range.end - 1) + 1
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].upperBound < first { low = middle + 1 } else { high = middle }
        }
        return low < lines.count && lines[low].lowerBound <= last
    }
}

/// A unified diff, read for the lines of its new side. What is no part of a diff is passed over, as `patch` does.
struct DiffReader {
    /// The new side of one file, named as the diff names it.
    struct File: Equatable {
        let name: String
        let lines: ChangedLines.Lines
    }

    private var files: [File] = []
    private var name: String?
    private var isNew = false
    private var lines: [ClosedRange<Int>] = []
    /// What is left of a hunk.
    private var old = 0
    private var new = 0
    private var line = 0

    /// The files of a diff, in its order. Linear in the text.
    static func files(in bytes: [UInt8]) -> [File] {
        var reader = DiffReader()
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) { reader.read(line) }
        reader.close()
        return reader.files
    }

    private mutating func read(_ text: ArraySlice<UInt8>) {
        let isHeader = text.starts(with: "@@ ".utf8) || text.starts(with: "diff ".utf8)
        if isHeader { (old, new) = (0, 0) }
        if old > 0 || new > 0 {
            readHunk(text)
        } else if text.starts(with: "--- ".utf8) {
            close()
            isNew = DiffReader.name(in: text.dropFirst(4)) == nil
        } else if text.starts(with: "+++ ".utf8) {
            name = DiffReader.name(in: text.dropFirst(4))
        } else if text.starts(with: "@@ ".utf8) {
            beginHunk(text)
        } else if text.starts(with: "diff ".utf8) {
            close()
        }
    }

    private mutating func readHunk(_ text: ArraySlice<UInt8>) {
        switch text.first {
        case UInt8(ascii: "+"):
            if let last = lines.last, last.upperBound == line - 1 {
                lines[lines.count - 1] = last.lowerBound...line
            } else {
                lines.append(line...line)
            }
            line += 1
            new -= 1
        case UInt8(ascii: "-"): old -= 1
        case UInt8(ascii: "\\"): break
        default:
            // Some mailers take the blank of an empty line away.
            line += 1
            old -= 1
            new -= 1
        }
    }

    /// `@@ -3,2 +5,4 @@`; a number of lines that is not there is 1.
    private mutating func beginHunk(_ text: ArraySlice<UInt8>) {
        let words = text.split(separator: UInt8(ascii: " "))
        guard words.count > 2, let before = DiffReader.numbers(words[1]), let after = DiffReader.numbers(words[2])
        else {
            return
        }
        old = before.count
        new = after.count
        line = after.first
    }

    private static func numbers(_ word: ArraySlice<UInt8>) -> (first: Int, count: Int)? {
        let parts = word.dropFirst().split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
        guard let first = parts.first.flatMap({ Int($0) }), first >= 0 else { return nil }
        guard parts.count > 1 else { return (first, 1) }
        return Int(parts[1]).flatMap { $0 >= 0 ? (first, $0) : nil }
    }

    private mutating func close() {
        if let name { files.append(File(name: name, lines: isNew ? .all : .some(lines))) }
        name = nil
        isNew = false
        lines = []
    }

    /// The name after `---` or `+++`; `nil` for `/dev/null`. A time after a tab is no part of it; in quotation marks
    /// git writes bytes with escapes.
    private static func name(in text: ArraySlice<UInt8>) -> String? {
        var bytes = text
        if bytes.last == 0x0D { bytes.removeLast() }
        if bytes.first == UInt8(ascii: "\"") {
            return String(decoding: unquoted(bytes.dropFirst()), as: UTF8.self)
        }
        let name = String(decoding: bytes.prefix { $0 != 0x09 }, as: UTF8.self)
        return name == "/dev/null" ? nil : name
    }

    private static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "a"): bytes.append(0x07)
            case UInt8(ascii: "b"): bytes.append(0x08)
            case UInt8(ascii: "v"): bytes.append(0x0B)
            case UInt8(ascii: "f"): bytes.append(0x0C)
            case UInt8(ascii: "0")...UInt8(ascii: "3"):
                var value = Int(next - UInt8(ascii: "0"))
                for _ in 0..<2 {
                    guard let digit = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { break }
                    value = value * 8 + Int(digit - UInt8(ascii: "0"))
                    rest.removeFirst()
                }
                bytes.append(UInt8(truncatingIfNeeded: value))
            default: bytes.append(next)
            }
        }
        return bytes
    }
}
