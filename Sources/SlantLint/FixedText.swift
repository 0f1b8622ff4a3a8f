package import SlantDiagnostics

/// A text with fixes written into it. Bytes outside the fixes stay as they are: line ends, byte order mark, the end
/// without a line end.
package struct FixedText: Sendable {
    /// Valid UTF-8.
    package let bytes: [UInt8]
    /// How many fixes are in it.
    package let count: Int

    /// Writes the first fix of each diagnostic that may be written. Of fixes that overlap, the first in the text wins,
    /// of those at one place the first in the order of the diagnostics; a fix is written whole or not at all.
    ///
    /// The diagnostics are those of `file`. O(fixes · log fixes + bytes).
    package init(_ diagnostics: [Diagnostic], in file: FileText, allowing safeties: Set<Fix.Safety>) {
        let fixes = diagnostics.compactMap { diagnostic in
            diagnostic.fixes.first { safeties.contains($0.safety) && !$0.edits.isEmpty }
        }
        let inOrder = fixes.enumerated().sorted {
            ($0.element.edits[0].range.start, $0.offset) < ($1.element.edits[0].range.start, $1.offset)
        }
        var edits: [TextEdit] = []
        var count = 0
        for fix in inOrder.map(\.element) where file.isEditable {
            guard fix.edits.allSatisfy({ FixedText.isFree($0.range, among: edits) }) else { continue }
            for edit in fix.edits { edits.insert(edit, at: FixedText.place(of: edit.range, among: edits)) }
            count += 1
        }
        self.count = count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.bytes.count)
        var end = 0
        for edit in edits {
            bytes += file.bytes[end..<Int(edit.range.start)]
            bytes += edit.text.utf8
            end = Int(edit.range.end)
        }
        self.bytes = bytes + file.bytes[end...]
    }

    /// Where a range belongs in edits that ascend.
    private static func place(of range: TextRange, among edits: [TextEdit]) -> Int {
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].range < range { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether no edit touches a range: two edits at one place would depend on who comes first.
    private static func isFree(_ range: TextRange, among edits: [TextEdit]) -> Bool {
        let place = place(of: range, among: edits)
        if place > 0, edits[place - 1].range.end >= range.start { return false }
        return place == edits.count || range.end < edits[place].range.start
    }
}
