import SlantArticle
import SlantRules
import SlantTestSupport
import Testing

@Suite("Kind symmetry")
struct SymmetryKindTests {
    private static let verbs = #""kind": "symmetry", "measure": "verbs""#

    private func marked(_ keys: String, _ text: String) throws -> String { try RuleBench(rule: keys).marked(text) }

    /// The messages of the notes of every finding.
    private func notes(_ keys: String, _ text: String) throws -> [[String]] {
        let bench = try RuleBench(rule: keys)
        return bench.findings(in: bench.article(text)).map { $0.related.map(\.message) }
    }

    private static let doubted = """
        Mayor Ann Ruiz said the road would open in May. Ken Kato ⟦claimed⟧ that it would not.
        On Friday Ruiz told reporters that the money was there. Kato insisted that it was gone.
        """

    @Test("one side said, the other claimed: at the first unequal verb")
    func verbs() throws {
        let text = SymmetryKindTests.doubted
        #expect(try marked(SymmetryKindTests.verbs, MarkedText(parsing: text).text) == text)
    }

    @Test("the notes show the other side's verb and the rest of its own")
    func verbNotes() throws {
        let text = MarkedText(parsing: SymmetryKindTests.doubted).text
        #expect(try notes(SymmetryKindTests.verbs, text) == [["“said”, Ann Ruiz", "“insisted”, Ken Kato"]])
    }

    @Test("of many unequal verbs three are told, and how many more there are")
    func limitedNotes() throws {
        let more = " Kato maintained that it was so. Kato admitted that he had not looked. Kato claimed that he had."
        let text = MarkedText(parsing: SymmetryKindTests.doubted).text + more
        let told = try notes(SymmetryKindTests.verbs, text)
        #expect(told == [["“said”, Ann Ruiz", "“insisted”, Ken Kato", "“maintained”, Ken Kato, and 2 more"]])
    }

    @Test("the message counts both sides with their totals")
    func counts() throws {
        let keys = """
            "kind": "symmetry", "measure": "verbs", "aliases": ["q"], "severity": "suggestion"
            """
        let bench = try RuleBench(rule: keys)
        let finding = try #require(
            bench.findings(in: bench.article(MarkedText(parsing: SymmetryKindTests.doubted).text)).first)
        let fields = ["count", "of", "otherCount", "otherOf", "source", "other"].map { finding.fields[$0] ?? "" }
        #expect(fields == ["2", "2", "none", "2", "Ken Kato", "Ann Ruiz"])
    }

    @Test(
        "thin evidence is none",
        arguments: [
            "Mayor Ann Ruiz said the road would open in May. Ken Kato claimed that it would not. Ruiz said it would.",
            "Mayor Ann Ruiz said the road would open. Ken Kato claimed that it would not, and insisted that it was late.",
            "Mayor Ann Ruiz said it was open. Ken Kato claimed the prize. Ruiz said it was his. Kato maintained silence.",
        ])
    func thin(text: String) throws {
        #expect(try marked(SymmetryKindTests.verbs, text) == text)
    }

    @Test("both doubted alike is fair")
    func alike() throws {
        let text = """
            Mayor Ann Ruiz claimed that the road would open. Ken Kato claimed that it would not.
            On Friday Ruiz insisted that the money was there. Kato insisted that it was gone.
            """
        #expect(try marked(SymmetryKindTests.verbs, text) == text)
    }

    @Test("verbs inside a quotation are not the outlet's")
    func quotedVerbs() throws {
        let text = """
            Mayor Ann Ruiz said the road would open in May. “Ken Kato claimed that it would not,” Ruiz said.
            On Friday Ruiz told reporters that the money was there. “Kato insisted that it was gone,” Ruiz said.
            """
        #expect(try marked(SymmetryKindTests.verbs, text) == text)
    }

    @Test("sources of one side of the configuration are counted together, under its name")
    func sides() throws {
        let bench = try RuleBench(rule: SymmetryKindTests.verbs)
        let text = """
            Minister Ilse Varga said the fire was set at night. Police said nobody was hurt in the valley.
            The militants claimed that they had slept. Reyl insisted that the gates were shut, and the Valley League left.
            """
        let parties = [
            Party(side: "Valley League", names: ["Reyl", "militants"]),
            Party(side: "Government", names: ["Ilse Varga", "police"]),
        ]
        let article = bench.packs.articles.article(from: bench.article(text).text, parties: parties)
        let findings = bench.findings(in: article)
        #expect(findings.map { $0.fields["source"] ?? "" } == ["the Valley League"])
        #expect(findings.map { $0.fields["other"] ?? "" } == ["Government"])
        #expect(findings.map { $0.fields["of"] ?? "" } == ["2"])
    }

    @Test("a regime here and a government there are two ranks apart")
    func labels() throws {
        let keys = #""kind": "symmetry", "measure": "labels", "groups": ["government"]"#
        let text = "The ⟦Mora regime⟧ shut the port on Monday. A day later the Lund government shut its own."
        #expect(try marked(keys, MarkedText(parsing: text).text) == text)
        #expect(try notes(keys, MarkedText(parsing: text).text) == [["“Lund government”"]])
    }

    @Test(
        "labels in somebody's mouth, or for one party alone, are no matter of symmetry",
        arguments: [
            "Ann Lund spoke of “the Mora regime” on Monday. A day later the Lund government shut the port.",
            "Ann Lund said the Mora regime had shut the port. A day later the Lund government shut its own.",
            "The Mora regime shut the port on Monday. A day later the Mora government shut the coast road.",
            "The regime shut the port on Monday. A day later the government shut the coast road.",
        ])
    func labelsLeftAlone(text: String) throws {
        let keys = #""kind": "symmetry", "measure": "labels", "groups": ["government"]"#
        #expect(try marked(keys, text) == text)
    }

    private static let quoted = """
        “We have looked at the pier three times since the spring, and nobody here has a reason to stay away,” Ann Ruiz said. \
        “Whatever {who} says, we shall open it in May, as we told the harbour crews at the beginning of the winter,” she \
        added. Ruiz said the signs were up. Ken Kato said the boats were late. Kato said the tide was low. He said it rained.
        """

    @Test("quoted against retold is a matter of two who speak of each other")
    func quotations() throws {
        let keys = #""kind": "symmetry", "measure": "quotations""#
        let bench = try RuleBench(rule: keys)
        func sources(_ who: String) -> [String] {
            let text = SymmetryKindTests.quoted.replacing("{who}", with: who)
            return bench.findings(in: bench.article(text)).map { $0.fields["other"] ?? "" }
        }
        #expect(sources("Kato") == ["Ken Kato"])
        #expect(sources("anybody") == [])
    }

    @Test(
        "who is named after “according to”, or by a given name, needs no post",
        arguments: [
            "Mayor Ann Ruiz said it was late. The pier is long, according to Gullmark. Ruiz said so. Gullmark estimates it.",
            "Mayor Ann Ruiz said it was late. Robin said it was not. Ruiz said so again. Robin said he had swum there.",
        ])
    func titlesLeftAlone(text: String) throws {
        #expect(try marked(#""kind": "symmetry", "measure": "titles""#, text) == text)
    }

    @Test("a rule says what its measure needs")
    func keys() {
        let text = RuleBench.pack(rule: #""kind": "symmetry", "measure": "deaths", "match": ["died"]"#)
        #expect(
            RuleBench.problems(in: text).map { $0.split(separator: ": ").last ?? "" } == [
                "the measure \"deaths\" needs the key \"against\""
            ])
    }
}
