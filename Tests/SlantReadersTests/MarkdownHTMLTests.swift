import SlantDiagnostics
import SlantText
import Testing

@Suite("Markdown: HTML, comments")
struct MarkdownHTMLTests {
    @Test("Text in a block of HTML is prose, block by block")
    func htmlBlocks() {
        let read = ReadText.markdown("<h3>Morning</h3>\nThe regime fell.\n<h3>Evening</h3>\n")
        #expect(read.blocks == ["heading: Morning", "body: The regime fell.", "heading: Evening"])
        #expect(read.place(of: "regime") == "2:5 regime")
    }

    @Test("Elements say what their text is")
    func regions() {
        let text = """
            <div><h1>Talks <em>end</em></h1><p>One.<p>Two.
            <blockquote><p>Three.</p></blockquote><ul><li>four<li>five</ul>
            <table><tr><td>six<td>seven</table><figure><img src="x" alt="y"><figcaption>eight</figcaption></figure>nine</div>
            """
        let read = ReadText.markdown(text)
        #expect(
            read.blocks
                == [
                    "headline: Talks end", "body: One.", "body: Two.", "body: Three.", "list: four", "list: five",
                    "table: six", "table: seven", "caption: eight", "body: nine",
                ])
        #expect(read.prose.blocks.map(\.quoteDepth) == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    }

    @Test("Markdown between the tags of a block quote is quoted; one that is never closed quotes its own block only")
    func blockQuoteOverBlocks() {
        let closed = ReadText.markdown("<blockquote>\n\n**One.**\n\n> Two.\n\n</blockquote>\n\nThree.\n")
        #expect(closed.prose.blocks.map(\.quoteDepth) == [1, 2, 0])
        let open = ReadText.markdown("<blockquote>One.\n\nTwo.\n")
        #expect(open.prose.blocks.map(\.quoteDepth) == [1, 0])
    }

    @Test("Scripts, styles, code and attributes are no prose")
    func scripts() {
        #expect(ReadText.markdown("<script>\nlet regime = '<p>regime'\n\n</script>\nText.").texts == ["Text."])
        #expect(
            ReadText.markdown("<div title=\"regime\"><style>.regime{}</style>a<code>regime</code>b</div>").texts == [
                "a\u{FFFC}b"
            ])
        #expect(ReadText.markdown("<pre>\nregime\n\nregime</pre>").texts == [])
    }

    @Test("Entities and broken tags in a block of HTML")
    func entities() {
        #expect(ReadText.markdown("<p>Caf&eacute; &amp; 1 < 2 <b").texts == ["Café & 1 < 2 <b"])
    }

    @Test("Comments are kept with their places, wherever they stand, but never from code")
    func comments() {
        let text =
            "<!-- a -->\nte<!-- b\nc -->xt `<!-- d -->`\n\n```\n<!-- e -->\n```\n\n- <!--f-->\n\n<div><!-- g --></div>\n"
        let read = ReadText.markdown(text)
        #expect(read.comments == ["<!-- a -->", "<!-- b\nc -->", "<!--f-->", "<!-- g -->"])
        #expect(read.prose.comments.map { read.file[$0.contents] } == [" a ", " b\nc ", "f", " g "])
        #expect(read.texts == ["text \u{FFFC}"])
    }

    @Test("A comment that is never closed is none, and hides what a browser would hide")
    func unclosedComment() {
        let read = ReadText.markdown("a\n\n<!-- b\n\nc")
        #expect(read.texts == ["a"])
        #expect(read.comments.isEmpty)
        #expect(ReadText.markdown("a <!-- b").texts == ["a <!-- b"])
    }
}
