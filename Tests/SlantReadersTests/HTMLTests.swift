import SlantDiagnostics
import SlantText
import Testing

@Suite("HTML")
struct HTMLTests {
    @Test("Scripts, styles, the title and attributes are no prose")
    func notProse() {
        let text = """
            <style>.regime { color: red }</style>
            <script>let regime = 'regime'</script><title>The regime</title>
            <p class="regime">The regime fell.</p>
            """
        let read = ReadText.html(text)
        #expect(read.texts == ["The regime fell."])
        #expect(read.place(of: "regime") == "3:23 regime")
    }

    @Test("Entities keep the place of what follows, and are in the place of a word that holds one")
    func entities() {
        let read = ReadText.html("<p>Here&rsquo;s how the re&shy;gime fell.</p>\n")
        #expect(read.place(of: "re\u{AD}gime") == "1:25 re&shy;gime")
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
