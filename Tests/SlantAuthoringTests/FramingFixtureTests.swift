import Foundation
import SlantArticle
import SlantAuthoring
import SlantRules
import SlantTestSupport
import SlantText
import Testing

/// Whole articles with the findings of the packs `framing` and `headlines`, and what becomes of them when the parties
/// change places.
@Suite("Framing in whole articles")
struct FramingFixtureTests {
    /// An article of `Tests/Fixtures`.
    struct Fixture: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        /// With the marks as they were written.
        let marked: String

        var testDescription: String { name }
    }

    private static func fixtures(in folder: String) -> [Fixture] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/\(folder)")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []).sorted()
        return names.compactMap { name in
            guard let text = try? String(contentsOf: root.appendingPathComponent(name), encoding: .utf8) else {
                return nil
            }
            return Fixture(name: name, text: MarkedText(parsing: text).text, marked: text)
        }
    }

    private static let framing = fixtures(in: "framing")

    @Test("the findings stand where the article marks them", arguments: framing)
    func marks(fixture: Fixture) throws {
        let packs = try RuleBench.shipped.get().packs
        let snippet = Snippet(fixture.text, packs: packs)
        let found = FramingFixtureTests.documentFindings(in: snippet, packs)
        let marks = found.map { finding in
            MarkedText.Mark(snippet.range(of: finding), label: packs.rules[finding.rule].id)
        }
        #expect(MarkedText(text: fixture.text, marks: marks).description == fixture.marked)
    }

    /// What the two packs find at warnings and suggestions, the marks of no sentence apart: `scare-quote` and the like
    /// judge words, not articles.
    private static func documentFindings(in snippet: Snippet, _ packs: CompiledPacks) -> [Finding] {
        let rules = packs.rules.indices.filter { ["framing", "headlines"].contains(packs.rules[$0].pack) }
        guard let first = rules.first, let last = rules.last else { return [] }
        return snippet.findings(ofRules: first..<last + 1).filter { rules.contains($0.rule) }
    }

    // MARK: Fairness

    /// Sides that change places, each a word of the same kind.
    private static let sides: [(String, String)] = [
        ("Democrats", "Republicans"), ("Democrat", "Republican"), ("Democratic", "Republican"),
        ("Israeli", "Palestinian"),
        ("Israel", "Palestine"), ("Russian", "Ukrainian"), ("Russia", "Ukraine"), ("Moscow", "Kyiv"),
        ("Armenian", "Azerbaijani"), ("Indian", "Pakistani"), ("Turkish", "Kurdish"), ("Chinese", "Taiwanese"),
        ("Saudi", "Iranian"), ("Serbian", "Kosovan"), ("Labour", "Conservative"), ("Mora", "Lund"), ("Ansar", "Vale"),
        ("Beijing", "Taipei"), ("Washington", "Tehran"), ("Damascus", "Ankara"), ("Norway", "Denmark"),
    ]

    /// The two persons that speak most often, by full name: they change places, too.
    private static func speakers(of article: Article) -> [(String, String)] {
        let persons = article.sources.filter { $0.nature == .person && $0.name.split(separator: " ").count == 2 }
            .sorted { ($0.mentions.count, -$0.id) > ($1.mentions.count, -$1.id) }
        guard persons.count >= 2 else { return [] }
        let names = persons.prefix(2).map { $0.name.split(separator: " ").map(String.init) }
        return [(names[0][0], names[1][0]), (names[0][1], names[1][1])]
    }

    /// A text with the words of each pair in each other's places. Words are runs of letters.
    private static func swapped(_ text: String, _ pairs: [(String, String)]) -> String {
        var other: [String: String] = [:]
        for (left, right) in pairs where other[left] == nil && other[right] == nil {
            other[left] = right
            other[right] = left
        }
        var output = ""
        var word = ""
        for character in text + "\0" {
            if character.isLetter {
                word.append(character)
                continue
            }
            output += other[word] ?? word
            word = ""
            if character != "\0" { output.append(character) }
        }
        return output
    }

    @Test(
        "findings swap with the parties, and none vanishes",
        arguments: framing + fixtures(in: "articles"))
    func swap(fixture: Fixture) throws {
        let packs = try RuleBench.shipped.get().packs
        let here = Snippet(fixture.text, packs: packs)
        let pairs = FramingFixtureTests.sides + FramingFixtureTests.speakers(of: here.article)
        let other = FramingFixtureTests.swapped(fixture.text, pairs)
        let there = Snippet(other, packs: packs)
        func told(_ snippet: Snippet, _ finding: Finding) -> String {
            "\(packs.rules[finding.rule].id): \(snippet.article.text.string(finding.tokens))"
        }
        let found = FramingFixtureTests.documentFindings(in: here, packs).map {
            FramingFixtureTests.swapped(told(here, $0), pairs)
        }
        let foundThere = FramingFixtureTests.documentFindings(in: there, packs).map { told(there, $0) }
        #expect(found == foundThere)
        // Swapped twice is what it was.
        #expect(FramingFixtureTests.swapped(other, pairs) == fixture.text)
    }

    @Test("swapping does something: the fixtures name sides")
    func isNoEmptyTest() throws {
        let packs = try RuleBench.shipped.get().packs
        for fixture in FramingFixtureTests.framing {
            let pairs =
                FramingFixtureTests.sides
                + FramingFixtureTests.speakers(of: Snippet(fixture.text, packs: packs).article)
            #expect(FramingFixtureTests.swapped(fixture.text, pairs) != fixture.text)
        }
    }
}
