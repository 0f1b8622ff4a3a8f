import SlantArticle
import SlantTestSupport
import SlantText
import Testing

@Suite("Reported speech")
struct ReportedSpeechTests {
    @Test(
        "clauses",
        arguments: [
            "Lund said ⟦that the camp was empty⟧{reported: Lund}.",
            "Lund said ⟦the camp was empty⟧{reported: Lund}.",
            "Lund said on Tuesday ⟦that the camp was empty⟧{reported: Lund}.",
            "Lund told reporters ⟦that the camp was empty⟧{reported: Lund}.",
            "On Tuesday rebels said ⟦that the camp was empty⟧{reported: rebels}.",
            "In May two rebels said ⟦that the camp was empty⟧{reported: two rebels}.",
            "Lund said ⟦the camp was full⟧{reported: Lund}, but the village was empty when reporters came.",
            "Lund said ⟦the camp was full⟧{reported: Lund}, and reporters found it empty.",
            "⟦The camp was empty⟧{reported: Lund}, Lund said.",
            "⟦The camp was empty⟧{reported: Ada Lund}, said Ada Lund, the harbour master.",
            "⟦The camp⟧{reported: Lund}, Lund said, ⟦was a pretext for war⟧{reported: Lund}.",
            "The camp, which Lund said ⟦was a pretext⟧{reported: Lund}, fell.",
            "Soldiers found a camp that Lund said ⟦was empty⟧{reported: Lund}.",
            "The ministry showed pictures of what it said ⟦were weapons⟧{reported: ministry}.",
            "⟦The camp was empty⟧{reported: survey}, according to a survey published in May.",
            "But she, too, refuses to tell him to leave.",
            "But, Lund said, ⟦the camp was empty⟧{reported: Lund}.",
            "Berg left because, Lund said, ⟦the camp was empty⟧{reported: Lund}.",
            "⟦There is⟧{reported: Lund}, says Lund, ⟦no camp⟧{reported: Lund}.",
            "Lund said ⟦there was no camp⟧{reported: Lund}.",
            "Lund said ⟦the army would leave⟧{reported: Lund}, but stayed to watch.",
            "Lund said ⟦he was tired, but would stay⟧{reported: Lund}.",
            "Lund said ⟦the camp was sold⟧{reported: Lund}, a deal that she had signed.",
            "The ministry on Tuesday said ⟦the camp was empty⟧{reported: ministry}.",
            "Lund has long said ⟦that the camp is empty⟧{reported: Lund}.",
            "⟦The camp was empty⟧{reported: inquest}, an inquest has heard.",
            "Asked by the judge, Ada Lund, ⟦whether the camp was empty⟧{reported: Ada Lund}, Berg left.",
            "Lund wondered whether it would end. Lund asked ⟦whether it would end⟧{reported: Lund}.",
        ])
    func clauses(text: String) throws {
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test(
        "according to",
        arguments: [
            "According to the ministry, ⟦the camp was empty⟧{reported: ministry}.",
            "⟦The camp was empty⟧{reported: ministry}, according to the ministry.",
            "In the ministry’s view, ⟦the camp is empty⟧{reported: ministry}.",
            "⟦The camp is empty⟧{reported: ministry}, in the ministry’s view.",
        ])
    func according(text: String) throws {
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test(
        "tags that are more than a subject and a verb",
        arguments: [
            "⟦The pier is safe⟧{reported: Lund}, Lund liked to say.",
            "⟦The pier⟧{reported: Lund}, Lund liked to say, ⟦is safe⟧{reported: Lund}.",
            "“⟦Boats forgive nobody,⟧{quoted: Lund}” Lund was fond of saying.",
            "“⟦It was dark,⟧{quoted: Lund}” Lund was quick to add.",
            "“⟦The pier,⟧{quoted: Lund}” as Lund put it, “⟦belongs to the gulls.⟧{quoted: Lund}”",
            "As Lund put it, ⟦the pier belongs to the gulls⟧{reported: Lund}.",
            "⟦The pier was saved by one vote⟧{reported: the mayor}, as the mayor tells it.",
            "To hear the mayor tell it, ⟦the pier was saved by one vote⟧{reported: the mayor}.",
            "Lund wanted to leave. She refused to say.",
        ])
    func tags(text: String) throws {
        let marked = try VoiceBench().marked(text)
        #expect(marked == text)
    }

    @Test(
        "a phrase around the reported clause, or within it, is not part of it",
        arguments: [
            "Despite praising the pier, Lund said ⟦it was too short⟧{reported: Lund}.",
            "Several crews that backed the strike say ⟦they were misled⟧{reported: Several crews}.",
            "⟦Any look⟧{reported: Jon Berg}, said Jon Berg, a diver at Alder station, ⟦would show cracks⟧{reported: Jon Berg}.",
            "According to Ada Lund, writing in the Gull, ⟦the pier is safe⟧{reported: Ada Lund}.",
            "The crew left because, according to Lund, ⟦the pier was closing⟧{reported: Lund}.",
            "ALDER, Norland (Reuters) – ⟦The pier will close⟧{reported: police}, police said.",
            "Lund said ⟦the pier was safe⟧{reported: Lund}, but half of the divers say it is not.",
            "The report published on Tuesday says ⟦that the pier is safe⟧{reported: report}.",
            "⟦The pier is safe⟧{reported: Gull/Post poll}, a Gull/Post poll found.",
            "Lund maintained a wide lead over Berg. Lund maintained ⟦that she led⟧{reported: Lund}.",
            "Lund said, and this is the point, ⟦that the pier was safe⟧{reported: Lund}.",
            "⟦The pier was safe⟧{reported: two officials}, two officials said.",
        ])
    func around(text: String) throws {
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test(
        "passives without an auxiliary have no source but their agent",
        arguments: [
            "A man alleged to have burnt the pier was held.",
            "# Captain said to have been asleep",
            "# Minister urged to sell pier",
            "# Minister accused of selling pier",
            "# Minister accused ⟦of selling pier⟧{reported: former aide} by former aide",
        ])
    func reducedPassives(text: String) throws {
        let bench = try VoiceBench()
        #expect((text.hasPrefix("# ") ? "# " : "") + bench.marked(text) == text)
        #expect(bench.article(text).attributions.count == 1)
    }

    @Test("what a relative clause's passive is said of is the noun before it")
    func relativePassive() throws {
        let text = "The council has 40 letters, some of which have been verified by police officers."
        let article = try VoiceBench().article(text)
        let attribution = try #require(article.attributions.first)
        #expect(article.attributions.count == 1)
        #expect(attribution.content.map { article.text.string($0) } == ["40 letters"])
        #expect(attribution.source.map { article.sources[$0].name } == "police officers")
    }

    @Test(
        "infinitives and -ing",
        arguments: [
            "Lund urged the army ⟦to leave the camp⟧{reported: Lund}.",
            "Lund promised ⟦to leave the camp⟧{reported: Lund}.",
            "Lund claimed ⟦to be a critic of the plan⟧{reported: Lund}.",
            "Lund accused Berg ⟦of hiding the camp⟧{reported: Lund}.",
            "Lund accused the council ⟦of waste⟧{reported: Lund}.",
            "Berg left after what Lund described ⟦as a quarrel⟧{reported: Lund}.",
            "Lund denied ⟦hiding the camp⟧{reported: Lund}.",
            "Lund rejected the charge, insisting ⟦it was false⟧{reported: Lund}.",
        ])
    func infinitives(text: String) throws {
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test(
        "nouns",
        arguments: [
            "The ministry’s claim ⟦that the camp was empty⟧{reported: ministry} is false.",
            "The firm had Lund’s promise ⟦to pay⟧{reported: Lund}.",
        ])
    func nouns(text: String) throws {
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test(
        "headlines",
        arguments: [
            "# ⟦Camp Was Empty For Years⟧{reported: Police}, Police Say",
            "# Ada Lund: ⟦No Deal On The Camp This Year⟧{reported: Ada Lund}",
            "# Army: ⟦camp was empty⟧{reported: Army}",
            "# ⟦Camp was empty⟧{reported: army} – army",
            "# ⟦Camp was empty⟧{reported: police chief} - police chief",
            "# ⟦No deal on camp⟧{reported: mayor}, says mayor",
            "# Football: Lund wins the cup",
            "# Court told of ⟦threats to divers⟧{reported: Court}",
            "# Court Told of ⟦Threats to Divers⟧{reported: Court}",
            "# Jury hears of ⟦threats to divers⟧{reported: Jury}",
            "# Minister on tax: “⟦It will not rise⟧{quoted: Minister}”",
            "# Mayor to divers: ⟦pier was safe⟧{reported: Mayor}",
            "# Report: ⟦Pier Was Rotten for Years⟧{reported: Report}",
            "# ⟦Pier was rotten for years⟧{reported: report}: report",
            "# ⟦Pier collapsed at noon⟧{reported: coastguard} – coastguard",
            "# “⟦They lied to us⟧{quoted: relatives of the drowned}”: relatives of the drowned",
            "# Guide to Alder: where to eat",
            "# Strike ends: divers return",
            "# Opinion: The pier should be free",
        ])
    func headlines(text: String) throws {
        let bench = try VoiceBench()
        let marked = bench.marked(text)
        #expect("# " + marked == text)
    }

    @Test(
        "a vague or missing source launders: the words stay the narrator's",
        arguments: [
            "Critics say the camp was empty.",
            "Some say the camp was empty.",
            "It is believed that the camp was empty.",
            "Lund is said to have hidden the camp.",
            "The camp was empty, many experts say.",
        ])
    func vague(text: String) throws {
        let bench = try VoiceBench()
        #expect(bench.marked(text) == text)
        #expect(bench.article(text).attributions.map(\.isVague) == [true])
    }

    @Test(
        "thoughts and objects are listed, their words stay the narrator's",
        arguments: [
            "Lund believes the camp was empty.",
            "Lund wants to leave the camp.",
            "Lund slammed the shameful plan.",
            "Lund rejected the allegation.",
        ])
    func thoughts(text: String) throws {
        let bench = try VoiceBench()
        #expect(bench.marked(text) == text)
        #expect(bench.article(text).attributions.count == 1)
    }

    @Test(
        "things do not speak",
        arguments: [
            "The fire claimed ten lives.",
            "The scan revealed that the hip was broken.",
            "The storm threatened to sink the boat.",
        ])
    func things(text: String) throws {
        let bench = try VoiceBench()
        #expect(bench.article(text).attributions.isEmpty)
        #expect(bench.verbs(text).isEmpty)
    }
}
