import Foundation
import SlantTestSupport
import Testing

/// Whole articles of several styles, marked by hand: `Tests/Fixtures/articles`. A change that moves a mark shows the
/// article with the program's marks beside the expected ones.
@Suite("Marked articles")
struct ArticleFixtureTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/articles")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }
        .sorted()

    @Test("every voice is where a person hears it", arguments: names)
    func voices(name: String) throws {
        let text = try String(contentsOf: ArticleFixtureTests.folder.appendingPathComponent(name), encoding: .utf8)
            .trimmingCharacters(in: .newlines)
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("there are articles")
    func present() {
        #expect(ArticleFixtureTests.names.count >= 8)
    }
}
