import SlantTestSupport
import Testing

@Suite("Speakers of quotations")
struct SpeakerTests {
    @Test(
        "beside the quotation",
        arguments: [
            "“⟦It is late,⟧{quoted: Per Brod}” said Per Brod of the rowing club.",
            "— ⟦I saw nothing,⟧{quoted: Ida} said Ida, a baker from the hill. ⟦They all lied.⟧{quoted: Ida}",
            "“⟦We left early,⟧{quoted: Lund}” Lund said.",
            "“⟦We left early,⟧{quoted: Ada Lund}” said Ada Lund, the harbour master.",
            "“⟦We left early⟧{quoted: Lund}”, said Lund.",
            "“⟦Did we leave?⟧{quoted: Lund}” asked Lund.",
            "Lund told reporters on Tuesday: “⟦We left early.⟧{quoted: Lund}”",
            "Lund said in a statement ⟦that⟧{reported: Lund} “⟦we left early⟧{quoted: Lund}”.",
            "“⟦We left,⟧{quoted: Lund}” Lund said, “⟦and we were early.⟧{quoted: Lund}”",
            "“⟦We left,⟧{quoted: Lund}” Lund said. “⟦We were early.⟧{quoted: Lund}”",
            "“⟦We left,⟧{quoted: Lund}” Lund said, adding, “⟦We were early.⟧{quoted: Lund}”",
            "“⟦We left,⟧{quoted: Ada Lund}” Ada Lund, 46, of Alder Ford, told the paper.",
            "“⟦They slammed us,⟧{quoted: Ida}” sighed Ida, closing the shop.",
            "“⟦We left early.⟧{quoted: Ada Lund}” — Ada Lund",
            "Ada Lund: “⟦We left early.⟧{quoted: Ada Lund}”",
            "“⟦We left,⟧{quoted: a welder}” said a welder known on the quay as “⟦Sparks.⟧{quoted}”",
            "Lund had one message: “⟦Leave now, all of you.⟧{quoted: Lund}”",
            "Lund shook her head. “⟦We left early that day.⟧{quoted: Lund}”",
            "The agency said ⟦it was safe⟧{reported: agency}, though it would “⟦keep an eye on the crews⟧{quoted: agency}”.",
            "Lund called it “⟦a fraud⟧{quoted: Lund}”, arguably.",
            "“⟦We,⟧{quoted: Lund}” Lund said, pointing at the sea, “⟦are going there.⟧{quoted: Lund}”",
            "⟦It was⟧{reported: the mayor}, in the mayor’s phrase, “⟦a good night for gulls⟧{quoted: the mayor}”.",
            "“⟦We left,⟧{quoted: Lund}” Lund said. Then, “⟦We slept in the boat.⟧{quoted: Lund}”",
        ])
    func beside(text: String) throws {
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("in the paragraphs around it")
    func chain() throws {
        let text = """
            Berg denied ⟦that the fleet had sailed⟧{reported: Berg}.
            “⟦It never left the port,⟧{quoted: Berg}” he said.
            “⟦Ask anybody who was there that night.⟧{quoted: Berg}”
            Rain fell on the quay.
            """
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("two in a row have two speakers")
    func twoInARow() throws {
        let text =
            "Lund spoke first. “⟦Where is the whole of the money?⟧{quoted: Lund}” “⟦At home,⟧{quoted: Berg}” Berg replied."
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("a transcript between marks, and a turn over two paragraphs")
    func markedTranscript() throws {
        let text = """
            The interview follows.
            “⟦LUND: Why would he do that?⟧{quoted: LUND}
            “⟦BERG: The question is why she did.⟧{quoted: BERG}
            Rain fell on the quay.
            Q: ⟦Who heard it?⟧{quoted: Q}
            A: ⟦Everybody on the quay.⟧{quoted: A}
            ⟦Nobody spoke of it.⟧{quoted: A}
            Q: ⟦Why not?⟧{quoted: Q}
            """
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("turns that open with a dash are quoted where one of them names who speaks; items of a list are not")
    func dashes() throws {
        let text = """
            The ferry was late.
            — ⟦Who is there?⟧{quoted: the ferryman} asked the ferryman.
            — ⟦Only me,⟧{quoted: the boy} said the boy. ⟦I have the letter.⟧{quoted: the boy}
            — ⟦Come in, then.⟧{quoted}
            The list was short.
            — Two lamps for the pier
            — One bell
            """
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("a question and what stands right behind it have two speakers, neither of them the one before")
    func answered() throws {
        let text = "“⟦Smoke,⟧{quoted: Berg}” Berg answered. “⟦How much?⟧{quoted}” “⟦All of it.⟧{quoted}”"
        #expect(try VoiceBench().marked(text) == text)
    }

    @Test("a transcript's turns are quoted")
    func transcript() throws {
        let text = """
            The interview follows.
            PESKOV: ⟦We will not talk. Not now.⟧{quoted: PESKOV}
            Q: ⟦Why not?⟧{quoted: Q}
            """
        #expect(try VoiceBench().marked(text) == text)
    }
}
