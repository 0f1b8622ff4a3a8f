import SlantRules
import SlantTestSupport
import Testing

@Suite("Kind headline")
struct HeadlineKindTests {
    private func marked(_ keys: String, _ text: String) throws -> String {
        let bench = try RuleBench(rule: "\"kind\": \"headline\", " + keys)
        let plain = MarkedText(parsing: text).text
        // The bench's own mark of a headline is no part of its text.
        return bench.marked(plain)
    }

    private func expect(_ keys: String, _ text: String) throws {
        #expect(try marked(keys, text) == text.replacing("# ", with: ""))
    }

    private static let facts = """
        "measure": "facts", "match": ["<burn:v>", "<gas:v>"], "borne": ["<set:v> the fire", "arson"],
        "hedges": ["alleged", "<accuse:v>"]
        """

    @Test("a doer whom the body has only in somebody's mouth is found, at the whole headline")
    func facts() throws {
        try expect(
            HeadlineKindTests.facts,
            """
            # ⟦League burned depot⟧
            The depot stood for forty years. Minister Ilse Varga said the League set the fire.
            """)
    }

    @Test("the source is named, and noted where it speaks")
    func source() throws {
        let bench = try RuleBench(rule: "\"kind\": \"headline\", " + HeadlineKindTests.facts)
        let text = "# League burned depot\nThe depot is gone. Minister Ilse Varga said the League set the fire."
        let finding = try #require(bench.findings(in: bench.article(text)).first)
        #expect(finding.fields["source"] == "Ilse Varga")
        #expect(finding.related.map(\.message) == ["“Minister Ilse Varga said”"])
    }

    @Test(
        "what the body bears out, or the headline attributes, is left alone",
        arguments: [
            "# League burned depot\nThe League burned the depot. Minister Ilse Varga said the League set the fire.",
            "# League burned depot, minister says\nMinister Ilse Varga said the League set the fire.",
            "# Depot burned down\nMinister Ilse Varga said the League set the fire.",
            "# League burned depot\nMinister Ilse Varga said the depot was gone. The League met on Friday.",
        ])
    func borneOut(text: String) throws {
        try expect(HeadlineKindTests.facts, text)
    }

    @Test("heat that the body does not bear out")
    func heat() throws {
        let keys = #""measure": "heat", "match": ["fury", "<slam:v>"]"#
        try expect(keys, "# ⟦Fury⟧ over rail plan\nSenator Ann Ruiz opposes the plan.")
        try expect(keys, "# Fury over rail plan\nThere was fury in the hall.")
        try expect(keys, "# Rail plan fails\nSenator Ann Ruiz slammed the plan.")
    }

    @Test("a question, unless the article is one of questions and answers")
    func questions() throws {
        let keys = #""measure": "questions", "match": ["^ (is|can)"]"#
        try expect(keys, "# ⟦Is the pier safe?⟧\nNobody knows. It was built in May.")
        try expect(keys, "# How is the pier built?\nOf oak. It was built in May.")
        try expect(keys, "# Is the pier safe?\nIs it new? It is. Can boats land? Not yet. Who pays? The town does.")
    }

    @Test("words between marks that the body does not have")
    func quotations() throws {
        let keys = ##""measure": "quotations", "match": ["#scare"]"##
        let bench = try RuleBench(rule: "\"kind\": \"headline\", " + keys)
        let bare = "# Mayor in “bribe” row\nThe mayor met the builder twice."
        #expect(bench.findings(in: bench.article(bare)).count == 1)
        let spoken = "# Mayor in “bribe” row\n“It was a bribe,” Ann Ruiz said."
        #expect(bench.findings(in: bench.article(spoken)).isEmpty)
    }

    @Test("ordinary words in capitals, not the letters of a name")
    func capitals() throws {
        let keys = ##""measure": "capitals", "match": ["#shout"]"##
        try expect(keys, "# Mayor ⟦DESTROYS CRITICS⟧ in the old town hall\nThe mayor answered.")
        try expect(keys, "# Mayor left ⟦BEFORE⟧ the vote on the town hall\nThe mayor answered.")
        try expect(keys, "# NATO and the UNESCO council meet in Lund\nThe talks last two days.")
    }

    @Test("a text without a headline has none to judge")
    func noHeadline() throws {
        let text = "Fury over the rail plan filled the hall."
        #expect(try marked(#""measure": "heat", "match": ["fury"]"#, text) == text)
    }
}
