import Foundation
import SlantTestSupport
import Testing

/// Whole articles of several styles and both punctuations, of our own writing and marked by hand:
/// `Tests/Fixtures/articles`. The marks say what a careful reader hears. A change that moves one shows the paragraph with
/// the program's marks beside the expected ones.
@Suite("Marked articles")
struct ArticleFixtureTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/articles")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }
        .sorted()

    /// Where the program still hears somebody else: the file, its line, and what it says instead. Every entry must
    /// deviate in just this way; one that has become right is to be removed.
    static let deviations: [String: [Int: String]] = [
        // “She” at the head of a paragraph is the person whom the article is about, not the woman who spoke last.
        "obituary.txt": [
            10: """
            She retired in 2006 after what she described in a note on the door ⟦as⟧{reported: Ruth Okada} \
            “⟦a disagreement with my knees.⟧{quoted: Ruth Okada}”
            """
        ]
    ]

    @Test("every voice is where a person hears it", arguments: names)
    func voices(name: String) throws {
        let text = try String(contentsOf: ArticleFixtureTests.folder.appendingPathComponent(name), encoding: .utf8)
            .trimmingCharacters(in: .newlines)
        var expected = text.split(separator: "\n").map(String.init)
        let marked = try VoiceBench().marked(text).split(separator: "\n").map(String.init)
        for (line, deviation) in ArticleFixtureTests.deviations[name] ?? [:] { expected[line - 1] = deviation }
        // The program's copy of a headline has lost the sign that made it one.
        let headlines = expected.map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : $0 }
        #expect(marked == headlines)
    }

    @Test("there are articles in every style")
    func present() {
        #expect(ArticleFixtureTests.names.count >= 15)
    }
}
