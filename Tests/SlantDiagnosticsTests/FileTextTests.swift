import SlantDiagnostics
import Testing

@Suite("Lines and columns")
struct FileTextTests {
    @Test func aLineEndsAtLineFeedCarriageReturnOrBoth() {
        let file = FileText(path: nil, text: "a\nb\r\nc\rd\u{2028}e\u{85}f")
        #expect(file.lines.count == 4)
        #expect((1...4).map { file[file.contents(ofLine: $0)] } == ["a", "b", "c", "d\u{2028}e\u{85}f"])
    }

    @Test func columnsCountScalars() {
        let file = FileText(path: nil, text: "é👩‍👧 x\ny")
        let x = UInt32("é👩‍👧 ".utf8.count)
        #expect(file.position(of: x) == Position(line: 1, scalarColumn: 6))
        #expect(file.position(of: x + 2) == Position(line: 2, scalarColumn: 1))
    }

    @Test func aByteOrderMarkIsNoColumn() {
        let file = FileText(path: nil, text: "\u{FEFF}ab\nc")
        #expect(file.position(of: 0) == Position(line: 1, scalarColumn: 1))
        #expect(file.position(of: 3) == Position(line: 1, scalarColumn: 1))
        #expect(file.position(of: 4) == Position(line: 1, scalarColumn: 2))
        #expect(file[file.contents(ofLine: 1)] == "ab")
    }

    @Test func theEndOfATextHasAPlace() {
        #expect(FileText(path: nil, text: "").position(of: 0) == Position(line: 1, scalarColumn: 1))
        #expect(FileText(path: nil, text: "a\n").position(of: 2) == Position(line: 2, scalarColumn: 1))
    }

    @Test func rangesKnowWhatTheyShare() {
        #expect(TextRange(0, 3).overlaps(TextRange(2, 5)))
        #expect(!TextRange(0, 3).overlaps(TextRange(3, 5)))
        #expect(TextRange(0, 3).contains(TextRange(1, 3)))
        #expect(
            [TextRange(2, 3), TextRange(0, 9), TextRange(0, 1)].sorted() == [
                TextRange(0, 1), TextRange(0, 9), TextRange(2, 3),
            ])
    }

    @Test func severitiesGoFromMildToBad() {
        #expect(Severity.allCases.sorted() == [.suggestion, .warning, .error])
    }
}
