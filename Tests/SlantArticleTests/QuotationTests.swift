import SlantArticle
import SlantTestSupport
import SlantText
import Testing

@Suite("Quotations")
struct QuotationTests {
    @Test(
        "every form of mark",
        arguments: [
            "Lund said: “⟦They left.⟧{quoted: Lund}”",
            "Lund said: \"⟦They left.⟧{quoted: Lund}\"",
            "Lund said: ‘⟦They left.⟧{quoted: Lund}’",
            "Lund said: '⟦They left.⟧{quoted: Lund}'",
            "Lund said: «⟦They left.⟧{quoted: Lund}»",
            "Lund said: »⟦They left.⟧{quoted: Lund}«",
            "Lund said: ‹⟦They left.⟧{quoted: Lund}›",
            "Lund said: „⟦They left.⟧{quoted: Lund}“",
            "Lund said: „⟦They left.⟧{quoted: Lund}”",
            "Lund said: ''⟦They left.⟧{quoted: Lund}''",
            "Lund said: “⟦He told me ‘no’ and ran.⟧{quoted: Lund}”",
            "Lund said: ‘⟦He told me “no” and ran.⟧{quoted: Lund}’",
        ])
    func forms(text: String) throws {
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test(
        "an apostrophe is no mark",
        arguments: [
            "Lund said ⟦the militants’ camps were empty⟧{reported: Lund}.",
            "Lund said: ‘⟦The militants’ camps were empty.⟧{quoted: Lund}’",
            "Lund said: '⟦The militants' camps weren't empty.⟧{quoted: Lund}'",
            "The '90s were over; the workers' pay was not.",
            "The boat was 5'10\" long and 6'2\" wide.",
            "The 6' 2\" man and the 5' 10\" woman left.",
            "Lund said ⟦the firm's⟧{reported: Lund} '⟦rock 'n' roll⟧{quoted: Lund}' ⟦years were over⟧{reported: Lund}.",
            "‘’⟦Course I did,⟧{quoted: Lund}’ said Lund.",
            "'⟦Don't,⟧{quoted: Lund}' said Lund, '⟦or we'll wait 'til dawn.⟧{quoted: Lund}'",
            "‘⟦It is the third month o’ this,⟧{quoted: Lund}’ said Lund.",
            "Lund warned ⟦that they⟧{reported: Lund} \"⟦couldn‘t go on⟧{quoted: Lund}\".",
        ])
    func apostrophes(text: String) throws {
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("over several paragraphs with an opening mark on each")
    func paragraphs() throws {
        let text = """
            “⟦We count the boats,⟧{quoted: Okafor}” Okafor said. “⟦On Monday there were four.⟧{quoted: Okafor}
            “⟦On Tuesday there were five.⟧{quoted: Okafor}
            “⟦Then none.⟧{quoted: Okafor}”
            The harbour was quiet.
            """
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("an unclosed one ends with its paragraph")
    func unclosed() throws {
        let text = """
            Lund said “⟦we will act and shut the door.⟧{quoted: Lund}
            The harbour was quiet.
            """
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test(
        "titles, nicknames and words as words have no speaker",
        arguments: [
            "Sparks was known as “⟦the Iron⟧{quoted}” in town.",
            "The word “⟦pretext⟧{quoted}” is old.",
            "The union’s magazine, ‘⟦Chalk⟧{quoted}’, has closed.",
            "She read “⟦The Long Night⟧{quoted}” twice.",
            "Sean “⟦Sparks⟧{quoted}” Berg left.",
        ])
    func names(text: String) throws {
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test(
        "a few marked words without a speaker are scare quotes",
        arguments: [
            "The “⟦reform⟧{scare}” cost ten jobs.",
            "They came for the ‘⟦training camp⟧{scare}’ by bus.",
        ])
    func scares(text: String) throws {
        let bench = try VoiceBench()
        #expect(bench.marked(text) == text)
        #expect(bench.article(text).phrases.scares.count == 1)
    }

    @Test("a longer one without a speaker is quoted")
    func nobody() throws {
        let text = "On the wall stood “⟦a nation that never forgets its own⟧{quoted}” in red."
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("time does not grow faster than the marks", .timeLimit(.minutes(1)))
    func linear() throws {
        let article = try VoiceBench().article(String(repeating: "“a ", count: 100_000))
        #expect(article.quotations.count == 100_000)
    }
}
