import SlantDiagnostics
import SlantLint
import Testing

/// Fixes written into a text.
@Suite("Fixed texts")
struct FixedTextTests {
    /// `⟦old→new⟧` is a fix; after it `{unsafe}` or `{manual}` where it is not safe. Marks do not nest.
    private func fixed(_ marked: String, allowing safeties: Set<Fix.Safety> = [.safe]) -> (text: String, count: Int) {
        var text = ""
        var found: [(range: TextRange, new: String, safety: Fix.Safety)] = []
        for piece in marked.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
            guard piece.offset > 0 else {
                text += piece.element
                continue
            }
            let halves = piece.element.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
            let fix = halves[0].split(separator: "→", maxSplits: 1, omittingEmptySubsequences: false)
            var rest = halves[1]
            var safety = Fix.Safety.safe
            for word in [Fix.Safety.unsafe, .manual] where rest.hasPrefix("{\(word.rawValue)}") {
                safety = word
                rest = rest.dropFirst(word.rawValue.count + 2)
            }
            let start = text.utf8.count
            text += fix[0]
            found.append((TextRange(start, text.utf8.count), String(fix[1]), safety))
            text += rest
        }
        let diagnostics = found.map { fix in
            Diagnostic(
                severity: .warning, message: "m", range: fix.range,
                fixes: [Fix(title: "t", edits: [TextEdit(range: fix.range, text: fix.new)], safety: fix.safety)])
        }
        let result = FixedText(diagnostics, in: FileText(path: nil, text: text), allowing: safeties)
        return (String(decoding: result.bytes, as: UTF8.self), result.count)
    }

    @Test("safe fixes are written, and nothing beside them changes")
    func safe() {
        let result = fixed("\u{FEFF}Two ⟦cronies→allies⟧\r\nand ⟦a crony→an ally⟧ left")
        #expect(result.text == "\u{FEFF}Two allies\r\nand an ally left")
        #expect(result.count == 2)
    }

    @Test("what needs review is written only where that is allowed; what is only shown, never")
    func safety() {
        let marked = "⟦one→1⟧ ⟦two→2⟧{unsafe} ⟦three→3⟧{manual}"
        #expect(fixed(marked).text == "1 two three")
        #expect(fixed(marked, allowing: [.safe, .unsafe]).text == "1 2 three")
        #expect(fixed(marked, allowing: []).count == 0)
    }

    private func diagnostic(_ edits: [(Int, Int, String)]) -> Diagnostic {
        let edits = edits.map { TextEdit(range: TextRange($0.0, $0.1), text: $0.2) }
        return Diagnostic(
            severity: .warning, message: "m", range: edits[0].range,
            fixes: [Fix(title: "t", edits: edits, safety: .safe)])
    }

    @Test("of fixes that overlap or touch, the first in the text wins, in whatever order they come")
    func overlaps() {
        let file = FileText(path: nil, text: "abcdef")
        let first = diagnostic([(0, 3, "x")])
        let second = diagnostic([(2, 5, "y")])
        let touching = diagnostic([(3, 4, "z")])
        for order in [[first, second, touching], [touching, second, first]] {
            let result = FixedText(order, in: file, allowing: [.safe])
            #expect(String(decoding: result.bytes, as: UTF8.self) == "xdef")
            #expect(result.count == 1)
        }
    }

    @Test("a fix of several edits is written whole or not at all")
    func whole() {
        let file = FileText(path: nil, text: "abcdef")
        let result = FixedText(
            [diagnostic([(0, 1, "x"), (4, 5, "y")]), diagnostic([(4, 6, "z")]), diagnostic([(2, 3, "-")])],
            in: file, allowing: [.safe])
        #expect(String(decoding: result.bytes, as: UTF8.self) == "xb-dyf")
        #expect(result.count == 2)
    }

    @Test("a text that cannot be written back stays as it is")
    func notEditable() {
        let file = FileText(path: nil, bytes: Array("abc".utf8), isEditable: false)
        #expect(FixedText([diagnostic([(0, 1, "x")])], in: file, allowing: [.safe]).count == 0)
    }
}
