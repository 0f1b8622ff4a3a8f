import SlantDiagnostics
import SlantText
import Testing

@Suite("Plain text")
struct PlainTextTests {
    @Test("Blank lines part paragraphs, whatever ends the lines")
    func blankLines() {
        let expected = ["body: One sentence.", "body: Another one."]
        #expect(ReadText.plain("One sentence.\n\nAnother one.\n").blocks == expected)
        #expect(ReadText.plain("One sentence.\r\n\r\n \t\r\nAnother one.").blocks == expected)
        #expect(ReadText.plain("One sentence.\r\rAnother one.\r").blocks == expected)
    }

    @Test("Lines of a wrapped paragraph are one block")
    func hardWraps() {
        let text = """
            The talks between the two governments went on for
            nine hours, and nobody who took part in them would
            say afterwards what had been agreed.
            """
        #expect(ReadText.plain(text).blocks == ["body: \(text)"])
    }

    @Test("A paragraph a line: one line over 100 columns tells")
    func longLines() {
        let long = String(repeating: "word ", count: 20) + "end."
        #expect(ReadText.plain("\(long)\nShort words that would do for a wrapped line.").texts.count == 2)
    }

    @Test("A paragraph a line: a short line that is not the last tells")
    func shortLines() {
        #expect(ReadText.plain("He left.\nShe stayed for as long as there was any light.").texts.count == 2)
    }

    @Test("A paragraph a line: most lines end a sentence")
    func sentenceLines() {
        let text = """
            The minister said that the talks had been useful.
            The other side said “nothing at all had happened.”
            Nobody else would say a word about the long night;
            and so it ended.
            """
        #expect(ReadText.plain(text).texts.count == 4)
    }

    @Test("Columns are characters: a hundred letters of two bytes are a hundred columns")
    func columnsAreScalars() {
        let line = String(repeating: "é", count: 100)
        #expect(ReadText.plain("\(line)\n\(line)").texts.count == 1)
        #expect(ReadText.plain("\(line)é\n\(line)").texts.count == 2)
    }

    @Test("A first line of its own that does not end in a full stop is the headline")
    func headline() {
        #expect(ReadText.plain("Talks end\n\nThey ended.").blocks == ["headline: Talks end", "body: They ended."])
        #expect(ReadText.plain("\n\nWho won?\n\nNobody.").blocks.first == "headline: Who won?")
        #expect(ReadText.plain("They ended.\n\nNo more").blocks == ["body: They ended.", "body: No more"])
        #expect(ReadText.plain("He said “it ended.”\n\nNo more.").blocks.first == "body: He said “it ended.”")
        #expect(ReadText.plain("Talks end\nThey ended.").blocks.first == "body: Talks end")
        #expect(ReadText.plain(String(repeating: "a", count: 141)).blocks[0].hasPrefix("body"))
    }

    @Test("A byline under the headline is one; a sentence that begins with “By” is not")
    func byline() {
        #expect(ReadText.plain("Talks end\n\nBy Jane Doe and John van der Roe\n\nText.").blocks[1].hasPrefix("byline"))
        #expect(ReadText.plain("Talks end\n\nBy Monday the talks had ended\n\nText.").blocks[1].hasPrefix("body"))
        #expect(ReadText.plain("Talks end\n\nBy Jane Doe.\n\nText.").blocks[1].hasPrefix("body"))
    }

    @Test("“Read more” and the titles right under it are boilerplate; paragraphs after them are not")
    func readMore() {
        let text = """
            The minister left.

            Read more:
            Who is who in the talks
            - How the talks began

            The minister came back.
            """
        #expect(
            ReadText.plain(text).blocks.map { String($0.prefix { $0 != ":" }) }
                == ["body", "boilerplate", "boilerplate", "boilerplate", "body"])
    }

    @Test("A paragraph under “Read more” is an article's paragraph, not a link")
    func readMoreBeforeParagraphs() {
        let blocks = ReadText.plain("He left.\nRead More:\nThe army came. It stayed for a year.\nNobody knows why.")
            .blocks
        #expect(
            blocks[1...] == [
                "boilerplate: Read More:", "body: The army came. It stayed for a year.", "body: Nobody knows why.",
            ])
    }

    @Test("The prose is the file, and a byte order mark is no part of any block")
    func identity() {
        let read = ReadText.plain("\u{FEFF}The regime fell.\n")
        #expect(read.prose.text == read.file.bytes)
        #expect(read.prose.offsets.runs.count == 1)
        #expect(read.texts == ["The regime fell."])
        #expect(read.place(of: "regime") == "1:5 regime")
    }

    @Test("An empty text, and one of blanks, has no blocks")
    func nothing() {
        #expect(ReadText.plain("").blocks.isEmpty)
        #expect(ReadText.plain(" \r\n\t\n\r").blocks.isEmpty)
        #expect(ReadText.plain("\u{FEFF}").blocks.isEmpty)
    }
}
