import Foundation
import SlantLint
import Testing

@testable import SlantReport

@Suite("A profile as JSON")
struct ProfileJSONTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func everyFieldOfTheContractIsThere() throws {
        let text = ProfileSample.written(ProfileJSONReporter.self, [try ProfileSample.document(ProfileSample.ferry)])
        let run = try object(text)
        #expect(Set(run.keys) == ["version", "tool", "documents", "groups", "failures"])
        let document = try #require((run["documents"] as? [[String: Any]])?.first)
        #expect(
            Set(document.keys) == [
                "id", "path", "group", "headline", "summary", "words", "sentences", "parties", "sources", "referents",
                "unsourced", "harm", "blocks", "voices", "diagnostics", "score",
            ])
        #expect((document["words"] as? [String: Int])?["quoted"] == 6)
        let sources = try #require(document["sources"] as? [[String: Any]])
        #expect(sources.map { $0["name"] as? String } == ["Ida Holm", "Karl Brink", "Critics"])
        let verb = try #require((sources[1]["verbs"] as? [[String: Any]])?.first)
        #expect(verb["form"] as? String == "claimed")
        #expect(verb["class"] as? String == "doubting")
    }

    @Test func rowsAreALineEach() throws {
        let documents = try [1, 2].map { try ProfileSample.document(ProfileSample.ferry, path: nil, id: "\($0)") }
        let text = ProfileSample.written(
            ProfileJSONLinesReporter.self, documents, run: ProfileSample.run(isMany: true))
        let rows = text.split(separator: "\n")
        #expect(rows.count == 2)
        #expect(try object(String(rows[1]))["id"] as? String == "2")
    }

    @Test func groupedRowsAreALineForEachGroup() throws {
        let documents = try ["b", "a", "b"].map { try ProfileSample.document(ProfileSample.ferry, group: $0) }
        let text = ProfileSample.written(
            ProfileJSONLinesReporter.self, documents, run: ProfileSample.run(isMany: true, field: "outlet"))
        let rows = try text.split(separator: "\n").map { try object(String($0)) }
        #expect(rows.map { $0["group"] as? String } == ["b", "a"])
        #expect(rows.map { $0["articles"] as? Int } == [2, 1])
    }
}
