import SlantArticle
import SlantTestSupport
import Testing

@Suite("Sources")
struct SourceTests {
    @Test(
        "natures",
        arguments: [
            ("Kremlin spokesman Dmitry Peskov said it was so.", "Dmitry Peskov (person, Kremlin spokesman)"),
            ("US Secretary of State Rex Tiller said it was so.", "Rex Tiller (person, US Secretary of State)"),
            ("Damascus said it was so.", "Damascus (body)"),
            ("The White House said it was so.", "White House (body)"),
            ("The indictment says it was so.", "indictment (body)"),
            ("Two Western diplomats said it was so.", "Two Western diplomats (unnamed)"),
            ("A senior Treasury official said it was so.", "A senior Treasury official (unnamed)"),
            ("Critics said it was so.", "Critics (vague)"),
            ("Officials familiar with the talks said it was so.", "Officials (unnamed)"),
            ("The army chief said it was so.", "The army chief (unnamed)"),
            (
                "A spokesman for the rebels, Goran Milic, said it was so.",
                "Goran Milic (person, spokesman for the rebels)"
            ),
            ("Kestrel Air said it was so. The company said it was not.", "Kestrel Air (body)"),
            ("Ada Lund ran for office. It was cold. She said it was so.", "Ada Lund (person)"),
        ])
    func natures(text: String, source: String) throws {
        #expect(try VoiceBench().sources(text) == [source])
    }

    @Test("one source however it is called")
    func resolved() throws {
        let text = """
            Harbour spokeswoman Ada Lund said the boats were gone.
            Lund said the crews were safe. She added that nobody was hurt.
            The spokeswoman said the search went on. Berg, who owns the boats, said she was wrong.
            """
        let article = try VoiceBench().article(text)
        #expect(article.sources.map(\.name) == ["Ada Lund", "Berg"])
        #expect(article.sources.first?.mentions.count == 4)
    }

    @Test("namesakes are two, told apart by given name and title")
    func namesakes() throws {
        let text = "Ada Lund said it was late. Mr. Lund said it was early. Mrs. Lund said it was dark."
        #expect(try VoiceBench().sources(text).count == 2)
    }

    @Test("a pronoun is who fits by given name; a bare surname is who was named first")
    func families() throws {
        let text = "Ruth Berg said it was late. John Lund said it was early. She said it was dark."
        #expect(try VoiceBench().article(text).sources.first?.mentions.count == 2)
        let family = """
            Iris Lund, who ran the pool, has died. Her granddaughter, Jo Lund, said it was late.
            Lund said it was early.
            """
        #expect(try VoiceBench().article(family).sources.map(\.name) == ["Jo Lund", "Iris Lund"])
    }

    @Test("an acronym is the name it is made of")
    func acronym() throws {
        let text = "The Federal Harbour Agency said it was late. The FHA said it was dark."
        #expect(try VoiceBench().sources(text) == ["Federal Harbour Agency (body)"])
    }

    @Test("reporting verbs with class, complement and source")
    func verbs() throws {
        let text = "Lund said it was late. Berg, insisting it was early, slammed the report. He vowed to stay."
        #expect(
            try VoiceBench().verbs(text) == [
                "say (neutral, clause, Lund)", "insist (doubting, clause, Berg)", "slam (heated, object, Berg)",
                "vow (commit, infinitive, Berg)",
            ])
    }

    @Test(
        "a request sources nothing, an accusation and a denial do",
        arguments: [
            ("Lund called on Berg to act after an alleged attack.", Attribution.Force.requests),
            ("Lund blamed the attack on Berg.", .accuses),
            ("Lund rejected the alleged attack.", .denies),
            ("Lund promised to act.", .promises),
        ])
    func forces(text: String, force: Attribution.Force) throws {
        #expect(try VoiceBench().article(text).attributions.map(\.force) == [force])
    }
}
