import SlantDiagnostics
import SlantReaders
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The blocks that cmark-gfm finds in random Markdown; `.ci/check_markdown.py` wrote them down.
@Suite("Markdown as another implementation reads it")
struct PeerTests {
    private struct Row: Decodable {
        let text: String
        let blocks: [String]
    }

    private static let path =
        "\(#filePath)".split(separator: "/").dropLast(2).reduce(into: "") { $0 += "/\($1)" }
        + "/Fixtures/formats/peer/blocks.jsonl"

    @Test("The same blocks are found, with the same words")
    func sameBlocks() throws {
        let bytes = try #require(FileManager.default.contents(atPath: PeerTests.path))
        let lines = bytes.split(separator: 0x0A)
        #expect(lines.count > 500)
        for line in lines {
            let row = try JSONDecoder().decode(Row.self, from: Data(line))
            let found = ReadText.markdown(row.text).texts.map { text in
                text.split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
            }
            #expect(found == row.blocks, "in \(row.text.debugDescription)")
        }
    }
}
