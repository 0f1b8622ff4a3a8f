import SlantLint
import Testing

@testable import SlantReport

@Suite("A profile as a table")
struct ProfileTextTests {
    @Test func oneArticleIsATableOfItsSources() throws {
        let text = ProfileSample.written(ProfileTextReporter.self, [try ProfileSample.document(ProfileSample.ferry)])
        #expect(
            text == """
                ferry.md: Ferry stays in port
                42 words: outlet 25, quoted 6, reported 11; 2 warnings

                source                    quoted  reported  verbs
                Ida Holm                       6         6  said 2
                Karl Brink                     0         5  doubt: claimed 1
                “Critics” (nobody named)       -         -  say 1; words count as the outlet's own

                Claims without a source  5:64 “Critics say”
                Harm, own voice          0 of 2 sentences

                """)
    }

    @Test func barsStandOnATerminalOnly() throws {
        let document = try ProfileSample.document(ProfileSample.ferry)
        let text = ProfileSample.written(
            ProfileTextReporter.self, [document], run: ProfileSample.run(isTerminal: true))
        #expect(text.contains("Ida Holm                       6         6  ████████████▒▒▒▒▒▒▒▒▒▒▒▒  said 2\n"))
    }

    @Test func severalArticlesAreALineEachAndTheSums() throws {
        let documents = [
            try ProfileSample.document(ProfileSample.ferry, path: "a.md"),
            try ProfileSample.document("The storm destroyed nine houses.\n", path: "b.md"),
        ]
        let text = ProfileSample.written(
            ProfileTextReporter.self, documents, run: ProfileSample.run(isMany: true))
        let rows = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(
            rows == [
                "article words outlet quoted reported sources doubt or concede no source harm",
                "a.md 42 25 6 11 2 1 of 4 1 0 of 2", "b.md 5 5 0 0 0 0 of 0 0 1 of 1",
                "2 articles 47 30 6 11 1 of 4 1 1 of 3",
            ])
    }

    @Test func groupsAreALineEachWithMediansAndAWordWhereTheyAreThin() throws {
        let documents = [
            try ProfileSample.document(ProfileSample.ferry, group: "Gazette"),
            try ProfileSample.document("The storm destroyed nine houses.\n", group: "Herald"),
        ]
        let text = ProfileSample.written(
            ProfileTextReporter.self, documents, run: ProfileSample.run(isMany: true, field: "outlet"))
        let rows = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(rows[0] == "outlet n words outlet quoted reported sources doubt or concede no source harm")
        #expect(rows[1] == "Gazette 1 42 595 143 262 2 1 of 4 23.8 0 of 2 fewer than 20 articles")
        #expect(rows[2] == "Herald 1 5 1,000 0 0 0 0 of 0 0.0 1 of 1 fewer than 20 articles")
    }

    @Test func controlsOfADraftNeverReachATerminal() throws {
        let document = try ProfileSample.document(
            "# A \u{1B}[2J\u{202E} ferry\n\nThe ferry stayed.\n", path: "a\u{7}.md")
        let text = ProfileSample.written(ProfileTextReporter.self, [document])
        #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{7}"))
    }
}
