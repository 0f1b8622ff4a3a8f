import SlantDiagnostics
import SlantText
import Testing

@Suite("HTML")
struct HTMLTests {
    @Test("Scripts, styles and attributes are no prose; beside a heading the title is none either")
    func notProse() {
        let text = """
            <style>.regime { color: red }</style>
            <script>let regime = 'regime'</script><title>The regime</title>
            <h1></h1><p class="regime">The regime fell.</p>
            """
        let read = ReadText.html(text)
        #expect(read.texts == ["The regime fell."])
        #expect(read.place(of: "regime") == "3:32 regime")
    }

    @Test("Without a heading of level one the title is the headline, at its own place")
    func title() {
        let read = ReadText.html("<head><title>Harbour &amp; <b>dock</b> close</title></head><p>The harbour closed.")
        #expect(read.blocks == ["headline: Harbour & <b>dock</b> close", "body: The harbour closed."])
        #expect(read.place(of: "&") == "1:22 &amp;")
    }

    @Test("The title for other sites goes before the title with the outlet's name")
    func sharedTitle() {
        let text = """
            <title>Harbour closes | Example News</title>
            <META content='Harbour &quot;closes&quot;' property="OG:Title">
            <p>The harbour closed.</p>
            """
        let read = ReadText.html(text)
        #expect(read.blocks == ["headline: Harbour \"closes\"", "body: The harbour closed."])
        #expect(read.place(of: "Harbour") == "2:16 Harbour")
    }

    @Test("What is hidden is no prose, up to its own end tag")
    func hidden() {
        let text =
            "<div hidden>a<div>b</div>c</div><p>d <span hidden=until-found>e &amp; f</span>g</p><p data-hidden>h</p>"
        #expect(ReadText.html(text).texts == ["d g", "h"])
        #expect(ReadText.html("<p hidden>a <b>b</b><p>c").texts == ["c"])
        #expect(ReadText.html("<div hidden>nobody closed it").texts == ["nobody closed it"])
    }

    @Test("A part that says so is in another language")
    func languages() {
        let read = ReadText.html("<html lang=en-GB><p>a</p><div lang='fr'><p>b</p><div>c</div></div><p>d</p></html>")
        #expect(read.prose.blocks.map(\.language) == ["en-GB", "fr", "fr", "en-GB"])
    }

    @Test("Attributes are read as a browser reads them")
    func attributesOfBrowsers() {
        #expect(ReadText.html("<p/hidden=\"\">a</p><p>b</p>").texts == ["b"])
        #expect(ReadText.html("<p title='hidden'>a</p><p x = hidden>b</p>").texts == ["a", "b"])
    }

    @Test("Entities keep the place of what follows, and are in the place of a word that holds one")
    func entities() {
        let read = ReadText.html("<p>Here&rsquo;s how the re&shy;gime fell.</p>\n")
        #expect(read.place(of: "re\u{AD}gime") == "1:25 re&shy;gime")
    }

    @Test("The oldest entities need no semicolon on a page, others do")
    func oldEntities() {
        #expect(ReadText.html("<p>5 &lt 6 R&ampD &notit; &rsquo &#8212 &#x2014").texts == ["5 < 6 R&D ¬it; &rsquo — —"])
        #expect(ReadText.html("<p>AT&T caf&eacute").texts == ["AT&T café"])
    }

    @Test("All names of the published table are read, those of two characters too")
    func namedEntities() {
        #expect(
            ReadText.html("<p>&CounterClockwiseContourIntegral; &fjlig;ord &nGt; &lang;a&rang;").texts == [
                "∳ fjord ≫⃒ ⟨a⟩"
            ])
        let read = ReadText.html("<p>The &fjlig;ord regime fell.</p>\n")
        #expect(read.place(of: "regime") == "1:19 regime")
    }

    @Test("Elements of a block part text, all others split no word")
    func blocks() {
        #expect(ReadText.html("a<p>b<div>c</div>d re<b>gi</b>me").texts == ["a", "b", "c", "d regime"])
        #expect(ReadText.html("<p>one<br>two<br><br>three").texts == ["one\ntwo", "three"])
        #expect(ReadText.html("<p>one\r\n  two</p>").texts == ["one\r\n  two"])
    }

    @Test("The first heading of level one is the headline; navigation is boilerplate")
    func regions() {
        let text = "<nav><ul><li><a href=x>Home</a></ul></nav><h1>Talks end</h1><p>By Jane Doe</p><h1>More</h1>"
        #expect(
            ReadText.html(text).blocks
                == ["boilerplate: Home", "headline: Talks end", "byline: By Jane Doe", "heading: More"])
    }

    @Test("A block quote ends with its tag, and is none if nobody closed it")
    func blockQuotes() {
        let closed = ReadText.html("<blockquote>a<blockquote>b</blockquote></blockquote><p>c")
        #expect(closed.prose.blocks.map(\.quoteDepth) == [1, 2, 0])
        #expect(ReadText.html("<blockquote>a<p>b").prose.blocks.map(\.quoteDepth) == [0, 0])
    }

    @Test("An element of quotation is between quotation marks, as a browser shows it")
    func quotationElement() {
        let read = ReadText.html("He said <q>no</q>.")
        #expect(read.texts == ["He said “no”."])
        #expect(read.place(of: "“no”") == "1:9 <q>no</q>")
    }

    @Test("Code is a mark, whose end tag is looked for; without one it is text")
    func code() {
        #expect(ReadText.html("a <code>b</code> c <kbd>d").texts == ["a \u{FFFC} c d"])
    }

    @Test("Tags that a browser takes are tags, however odd; what is none is text")
    func oddTags() {
        #expect(ReadText.html("<p class=a\"b onclick='x>y' / =z>a < b <3 c").texts == ["a < b <3 c"])
        #expect(ReadText.html("a <b c=\"d").texts == ["a <b c=\"d"])
        #expect(ReadText.html("<!DOCTYPE html><?xml version='1.0'?><![CDATA[x]]>a").texts == ["a"])
    }

    @Test("What is neither tag nor comment goes to the next sign, as in a browser")
    func oddities() {
        let text = "a</>b</ x>c<?php d ?>e<!f>g<![CDATA[h<b>i</b>]]>j<!-- k -- l --!>m<xmp>n<p>o</xmp>p"
        let read = ReadText.html(text)
        #expect(read.texts == ["abcegi]]>jm", "p"])
        #expect(read.place(of: "e") == "1:22 e")
        #expect(ReadText.html("a </ b").texts == ["a </ b"])
    }

    @Test("Comments are kept, those in scripts are none")
    func comments() {
        let read = ReadText.html("<!-- a --><p>b<!--c-->d</p><script><!-- e --></script>")
        #expect(read.comments == ["<!-- a -->", "<!--c-->"])
        #expect(read.texts == ["bd"])
    }

    @Test("A byte order mark is no text")
    func byteOrderMark() {
        #expect(ReadText.html("\u{FEFF}The regime fell.").place(of: "regime") == "1:5 regime")
    }
}
