/// A unified diff, read for the lines of its new side. What is no part of a diff is passed over, as `patch` does.
struct DiffReader {
    /// The new side of one file, named as the diff names it.
    struct File: Equatable {
        let name: String
        /// What the diff calls the old side; `nil` where there is none.
        let oldName: String?
        let lines: ChangedLines.Lines

        init(name: String, oldName: String? = nil, lines: ChangedLines.Lines) {
            self.name = name
            self.oldName = oldName
            self.lines = lines
        }
    }

    /// How a line begins in a diff, or in a log that may hold one.
    private static let signs = ["diff ", "@@ ", "Index: ", "Binary files ", "commit ", "From ", "changeset:", "# HG "]

    private var files: [File] = []
    private var name: String?
    private var oldName: String?
    private var isNew = false
    private var isBinary = false
    /// Whether git's header named one file twice: names have no letter before them.
    private var isBare = false
    private var lines: [ClosedRange<Int>] = []
    /// What is left of a hunk: lines of each old side (a merge has several), lines of the new one.
    private var old: [Int] = [0]
    private var new = 0
    private var line = 0

    /// The files of a diff, in its order. Linear in the text.
    static func files(in bytes: [UInt8]) -> [File] {
        var reader = DiffReader()
        for line in DiffReader.lines(of: bytes) { reader.read(line) }
        reader.close()
        return reader.files
    }

    /// Whether a text may be a unified diff: an empty one is, and a log of commits that changed nothing.
    static func isDiff(_ bytes: [UInt8]) -> Bool {
        var isBlank = true
        for line in lines(of: bytes) {
            if DiffReader.signs.contains(where: { line.starts(with: $0.utf8) }) { return true }
            if line.contains(where: { $0 > 0x20 }) { isBlank = false }
        }
        return isBlank
    }

    /// Whether git wrote a diff, or one who writes as git does.
    static func isOfGit(_ bytes: [UInt8]) -> Bool {
        lines(of: bytes).contains { $0.starts(with: "diff --git ".utf8) }
    }

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return bytes.contains(0x1B) ? lines.map(uncolored) : lines
    }

    /// A line without the sequences that colour it (`color.ui=always`).
    private static func uncolored(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var plain: [UInt8] = []
        var rest = line
        while let byte = rest.popFirst() {
            if byte == 0x1B, rest.first == UInt8(ascii: "[") {
                rest = rest.dropFirst().drop { (0x20...0x3F).contains($0) }.dropFirst()
            } else {
                plain.append(byte)
            }
        }
        return plain[...]
    }

    private mutating func read(_ text: ArraySlice<UInt8>) {
        let isHunk = text.starts(with: "@@ ".utf8) || text.starts(with: "@@@".utf8)
        if isHunk || text.starts(with: "diff ".utf8) { (old, new) = ([0], 0) }
        if new > 0 || old.contains(where: { $0 > 0 }) {
            readHunk(text)
        } else if isHunk {
            beginHunk(text)
        } else if text.starts(with: "--- ".utf8) {
            if !isBare { close() }
            let old = DiffReader.name(in: text.dropFirst(4))
            isNew = old == nil
            oldName = old ?? oldName
            isBare = false
        } else if text.starts(with: "+++ ".utf8) {
            name = DiffReader.name(in: text.dropFirst(4))
        } else if text.starts(with: "diff ".utf8) {
            close()
            readGitHeader(text)
        } else if text.starts(with: "Binary files ".utf8) {
            readBinary(text)
        }
    }

    /// `diff --git x x`: the two names are equal only where nothing stands before them.
    private mutating func readGitHeader(_ text: ArraySlice<UInt8>) {
        let start = "diff --git "
        guard text.starts(with: start.utf8) else { return }
        let names = text.dropFirst(start.utf8.count)
        let middle = names.startIndex + names.count / 2
        guard names.count % 2 == 1, names[middle] == UInt8(ascii: " "),
            names[..<middle].elementsEqual(names[(middle + 1)...])
        else { return }
        oldName = DiffReader.name(in: names[..<middle])
        isBare = true
    }

    /// `Binary files a/x and b/x differ`: there is a change, and nobody says where.
    private mutating func readBinary(_ text: ArraySlice<UInt8>) {
        let end = " differ"
        var words = text.last == 0x0D ? text.dropLast() : text
        guard words.suffix(end.utf8.count).elementsEqual(end.utf8) else { return }
        words = words.dropFirst("Binary files ".utf8.count).dropLast(end.utf8.count)
        let and = Array(" and ".utf8)
        guard let place = words.indices.last(where: { words[$0...].starts(with: and) }) else { return }
        close()
        oldName = DiffReader.name(in: words[..<place])
        name = DiffReader.name(in: words[(place + and.count)...])
        isBinary = true
    }

    /// One line of a hunk. Before the text it has a column for each old side: `+` is not there, `-` only there.
    private mutating func readHunk(_ text: ArraySlice<UInt8>) {
        if text.first == UInt8(ascii: "\\") { return }
        // Some mailers take the blank of an empty line away.
        let columns = old.indices.map { $0 < text.count ? text[text.startIndex + $0] : UInt8(ascii: " ") }
        if columns.contains(UInt8(ascii: "-")) {
            for (index, column) in columns.enumerated() where column == UInt8(ascii: "-") { old[index] -= 1 }
            return
        }
        for (index, column) in columns.enumerated() where column != UInt8(ascii: "+") { old[index] -= 1 }
        if columns.contains(UInt8(ascii: "+")) {
            if let last = lines.last, last.upperBound == line - 1 {
                lines[lines.count - 1] = last.lowerBound...line
            } else {
                lines.append(line...line)
            }
        }
        line += 1
        new -= 1
    }

    /// `@@ -3,2 +5,4 @@`; a number of lines that is not there is 1. A merge has an `@` and a `-3,2` more for each
    /// further side.
    private mutating func beginHunk(_ text: ArraySlice<UInt8>) {
        let words = text.split(separator: UInt8(ascii: " "))
        let sides = (words.first?.count ?? 0) - 1
        guard sides > 0, words.count > sides + 1 else { return }
        let before = words[1...sides].compactMap(DiffReader.numbers)
        guard before.count == sides, let after = DiffReader.numbers(words[sides + 1]) else { return }
        old = before.map(\.count)
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
        if let name {
            files.append(File(name: name, oldName: oldName, lines: isNew || isBinary ? .all : .some(lines)))
        }
        name = nil
        oldName = nil
        isNew = false
        isBinary = false
        isBare = false
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
