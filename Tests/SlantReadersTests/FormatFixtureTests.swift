import SlantDiagnostics
import SlantReaders
import SlantText
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Articles in `Tests/Fixtures/formats`, each with the blocks that its reader must find: region, depth of block quotes,
/// place and text, one a line.
@Suite("Articles in each format")
struct FormatFixtureTests {
    private static let folder =
        "\(#filePath)".split(separator: "/").dropLast(2).reduce(into: "") { $0 += "/\($1)" }
        + "/Fixtures/formats"

    static var articles: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.contains(".") && !$0.hasSuffix(".blocks") }.sorted()
    }

    @Test("An article has just these blocks, at these places", arguments: articles)
    func blocks(of name: String) throws {
        let path = "\(FormatFixtureTests.folder)/\(name)"
        let reader = try #require(ReaderRegistry.reader(claiming: name))
        let bytes = try #require(FileManager.default.contents(atPath: path))
        let expected = try #require(FileManager.default.contents(atPath: "\(path).blocks"))
        let file = try reader.text(of: Array(bytes), path: name)
        let prose = try reader.prose(of: file)
        var found = ""
        for block in prose.blocks {
            let range = prose.offsets.fileRange(of: block.range).range
            let place = file.position(of: range.start)
            let text = prose[block.range].split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
            let depth = String(repeating: ">", count: Int(block.quoteDepth))
            found += "\(place.line):\(place.scalarColumn) \(block.region)\(depth): \(text)\n"
        }
        #expect(found == String(decoding: expected, as: UTF8.self))
    }

    @Test("Each format has an article")
    func everyFormat() {
        for reader in ReaderRegistry.all {
            let format = type(of: reader).format
            let hasArticle = FormatFixtureTests.articles.contains { name in
                format.extensions.contains { name.hasSuffix(".\($0)") }
            }
            #expect(hasArticle, "no article for \(format.name)")
        }
    }
}
