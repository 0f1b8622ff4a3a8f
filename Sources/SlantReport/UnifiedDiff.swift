/// The difference between two versions of a file, as `git apply` and `patch` take it: three lines of context, names
/// with `a/` and `b/` before them.
package enum UnifiedDiff {
    private static let context = 3
    /// So many lines are looked ahead for one that both versions have; further apart they are replaced as they stand.
    private static let reach = 32

    /// A line that both have, or one that only one of them has.
    private enum Line {
        case kept(ArraySlice<UInt8>)
        case removed(ArraySlice<UInt8>)
        case added(ArraySlice<UInt8>)
    }

    /// How many lines of each version stand before a place: counted on from hunk to hunk.
    private struct Counted {
        var index = 0
        var old = 0
        var new = 0

        mutating func advance(to end: Int, in lines: [Line]) {
            for line in lines[index..<end] {
                switch line {
                case .kept:
                    old += 1
                    new += 1
                case .removed: old += 1
                case .added: new += 1
                }
            }
            index = end
        }
    }

    /// Empty where the two are equal. Time linear in both.
    package static func bytes(from old: [UInt8], to new: [UInt8], path: String) -> [UInt8] {
        guard old != new else { return [] }
        let lines = aligned(self.lines(of: old), self.lines(of: new))
        let name = path.hasPrefix("/") ? String(path.dropFirst()) : path
        var bytes = Array("--- \(quoted("a/" + name))\n+++ \(quoted("b/" + name))\n".utf8)
        var counted = Counted()
        for range in hunks(lines) { bytes += hunk(lines, range, &counted) }
        return bytes
    }

    /// The same for a terminal, which would obey controls of the draft: they are shown as U+FFFD.
    package static func shown(_ diff: [UInt8]) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in String(decoding: diff, as: UTF8.self).unicodeScalars {
            shown.append(scalar != "\n" && CharacterCells.isObeyed(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(shown)
    }

    /// Lines with their line feeds; the last one may have none.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func aligned(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Line] {
        var lines: [Line] = []
        var i = 0
        var j = 0
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, old[i] == new[j] {
                lines.append(.kept(old[i]))
                i += 1
                j += 1
                continue
            }
            let (removed, added) = step(old, i, new, j)
            for index in i..<i + removed { lines.append(.removed(old[index])) }
            for index in j..<j + added { lines.append(.added(new[index])) }
            i += removed
            j += added
        }
        return lines
    }

    /// How many lines of each are to be passed over until both go on alike: the fewest together.
    private static func step(
        _ old: [ArraySlice<UInt8>], _ i: Int, _ new: [ArraySlice<UInt8>], _ j: Int
    ) -> (removed: Int, added: Int) {
        for sum in 1...reach {
            for removed in 0...sum {
                let added = sum - removed
                guard i + removed <= old.count, j + added <= new.count else { continue }
                if i + removed == old.count, j + added == new.count { return (removed, added) }
                if i + removed < old.count, j + added < new.count, old[i + removed] == new[j + added] {
                    return (removed, added)
                }
            }
        }
        return (min(1, old.count - i), min(1, new.count - j))
    }

    /// Stretches of lines with changes and their context; those that would touch are one.
    private static func hunks(_ lines: [Line]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for (index, line) in lines.enumerated() {
            if case .kept = line { continue }
            let range = max(0, index - context)..<min(lines.count, index + context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private static func hunk(_ lines: [Line], _ range: Range<Int>, _ counted: inout Counted) -> [UInt8] {
        counted.advance(to: range.lowerBound, in: lines)
        let before = counted
        counted.advance(to: range.upperBound, in: lines)
        var body: [UInt8] = []
        func put(_ sign: UInt8, _ line: ArraySlice<UInt8>) {
            body.append(sign)
            body += line
            if line.last != 0x0A { body += "\n\\ No newline at end of file\n".utf8 }
        }
        // Removed lines come before the added ones that stand in their place.
        var added: [ArraySlice<UInt8>] = []
        for line in lines[range] {
            switch line {
            case .removed(let text): put(UInt8(ascii: "-"), text)
            case .added(let text): added.append(text)
            case .kept(let text):
                for line in added { put(UInt8(ascii: "+"), line) }
                added = []
                put(UInt8(ascii: " "), text)
            }
        }
        for line in added { put(UInt8(ascii: "+"), line) }
        let old = place(before.old, counted.old - before.old)
        let new = place(before.new, counted.new - before.new)
        return Array("@@ -\(old) +\(new) @@\n".utf8) + body
    }

    /// First line and number of lines; without lines the one before counts.
    private static func place(_ before: Int, _ count: Int) -> String {
        let first = count == 0 ? before : before + 1
        return count == 1 ? "\(first)" : "\(first),\(count)"
    }

    /// A name as git writes it: in quotation marks with escapes if it holds any of them or controls; with a tab after
    /// it if it holds blanks.
    private static func quoted(_ name: String) -> String {
        let isOdd = name.utf8.contains {
            $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
        }
        guard isOdd else { return name.contains(" ") ? name + "\t" : name }
        var quoted = "\""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            default:
                guard scalar.value < 0x20 || scalar.value == 0x7F else {
                    quoted.unicodeScalars.append(scalar)
                    continue
                }
                let digits = String(scalar.value, radix: 8)
                quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            }
        }
        return quoted + "\""
    }
}
