import SlantArticle
import SlantRules
import SlantTestSupport
import SlantText
import Testing

@Suite("Referents")
struct ReferentTests {
    /// `name: label, label` of every referent that is called anything.
    private func referents(_ text: String) throws -> [String] {
        let article = try VoiceBench().article(text)
        return article.referents.map { "\(article.name(of: $0)): \(article.labels(of: $0).joined(separator: ", "))" }
    }

    /// `label (group, rank) of referent` of every use of a label.
    private func uses(_ text: String) throws -> [String] {
        let article = try VoiceBench().article(text)
        return article.referents.flatMap(\.uses).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.map { use in
            let words = article.text.string(use.tokens)
            return "\(words) (\(use.group), \(use.rank.name)) of \(article.name(of: article.referents[use.referent]))"
        }
    }

    @Test("a surname is the person whose full name stands before it; a given name tells two apart")
    func surnames() throws {
        let text =
            "On the square behind the old town hall Mayor Ann Ruiz met Bob Ruiz. An hour later Ruiz left. In May Ann Ruiz came back."
        #expect(try referents(text) == ["Ann Ruiz: Mayor Ann Ruiz, Ann Ruiz", "Bob Ruiz: Bob Ruiz, Ruiz"])
    }

    @Test("an office with \"of\" is no part of the name")
    func offices() throws {
        #expect(
            try referents("On the way home Secretary of State Mary Kolb left the train.")
                == ["Mary Kolb: Secretary of State Mary Kolb"])
    }

    @Test("a government is one however it is called, as long as somebody says whose")
    func governments() throws {
        let text = "The Mora government shut the port. On Monday the Mora regime opened it."
        #expect(
            try uses(text) == [
                "Mora government (government, plain) of Mora government",
                "Mora regime (government, hostile) of Mora government",
            ])
    }

    @Test("whose it is may stand in the possessive or after \"of\"")
    func owners() throws {
        let text = "Mora's regime shut the port. The government of Ann Mora opened it."
        #expect(
            try uses(text) == [
                "Mora's regime (government, hostile) of Mora's regime",
                "government (government, plain) of Mora's regime",
            ])
    }

    @Test("a name before a label says who they are, a demonym only where from")
    func identities() throws {
        let text =
            "The Ansar rebels left. The Ansar militants came back. The Syrian rebels stayed; Syrian militants left."
        #expect(
            try uses(text) == [
                "Ansar rebels (armed-group, sympathetic) of Ansar",
                "Ansar militants (armed-group, critical) of Ansar",
                "Syrian rebels (armed-group, sympathetic) of Syrian rebels",
                "Syrian militants (armed-group, critical) of Syrian militants",
            ])
    }

    @Test("apposition and a name directly behind the label bind it")
    func appositions() throws {
        let text = "He met Ansar Vale, a militant group, in May. On Friday the rebel group Ansar Vale left."
        #expect(
            try uses(text) == [
                "militant group (armed-group, critical) of Ansar Vale",
                "rebel group (armed-group, sympathetic) of Ansar Vale",
            ])
    }

    @Test("a bare label is the one that was called so before")
    func bareLabels() throws {
        let text = "The Ansar rebels left at dawn. By noon the rebels were back."
        #expect(try referents(text) == ["Ansar: Ansar rebels, rebels"])
    }

    @Test("a label that only describes another noun is none")
    func heads() throws {
        #expect(try uses("The rebel leader left. A militant tone helped nobody.") == [])
    }

    @Test("sides are who the configuration says")
    func parties() throws {
        let bench = try RuleBench(RuleBench.pack(rule: #""kind": "phrase", "match": ["zyx"]"#))
        let parties = [
            Party(side: "Valley League", names: ["Reyl", "militants"]),
            Party(side: "Government", names: ["Ilse Varga", "police"]),
        ]
        let text = """
            Minister Ilse Varga said the road was closed. Police said nobody was hurt.
            The militants claimed that they had slept. Tom Reyl, who once met Varga, said the League was not there.
            Rosa Klein said the cause was not known.
            """
        let article = bench.packs.articles.article(from: bench.article(text).text, parties: parties)
        let sides = article.sources.map { source in
            "\(source.name): \(source.party.map { article.parties[$0].side } ?? "-")"
        }
        #expect(
            sides == [
                "Ilse Varga: Government", "Police: Government", "The militants: Valley League",
                "Tom Reyl: Valley League",
                "Rosa Klein: -",
            ])
        let militants = article.referents.first { article.name(of: $0) == "militants" }
        #expect(militants?.party == 0)
    }
}
