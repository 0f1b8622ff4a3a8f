import SlantText
import Testing

@Suite("Markdown: within a line")
struct MarkdownInlineTests {
    private func text(_ markdown: String) -> String { ReadText.markdown(markdown).texts.joined(separator: "¶") }

    @Test("Emphasis vanishes and splits no word")
    func emphasis() {
        #expect(text("*a* **b** ***c*** _d_ __e__ f**g**h") == "a b c d e fgh")
        #expect(text("**“a”** and *a **b*** and **a *b***") == "“a” and a b and a b")
    }

    @Test("Marks that open or close nothing are text")
    func noEmphasis() {
        #expect(text("5 * 3 * 2") == "5 * 3 * 2")
        #expect(text("snake_case_name and _a") == "snake_case_name and _a")
        #expect(text("**a and *b*") == "**a and b")
        #expect(text("*a**") == "a*")
    }

    @Test("The rule of three: `*a**b*` is one emphasis")
    func ruleOfThree() {
        #expect(text("*a**b*") == "a**b")
        #expect(text("***a** b*") == "a b")
    }

    @Test("Struck text is text; one tilde does not close two")
    func strikethrough() {
        #expect(text("~~a~~ ~b~ ~~c~ ~~~d~~~ ~50") == "a b ~~c~ ~~~d~~~ ~50")
    }

    @Test("A word keeps its place and its length in the file, with the marks inside it")
    func emphasisInsideWord() {
        let read = ReadText.markdown("The re**gime** fell and the re*gim*e rose.\n")
        #expect(read.place(of: "regime") == "1:5 re**gime (in pieces)")
        #expect(read.place(of: "regime", occurrence: 2) == "1:29 re*gim*e (in pieces)")
    }

    @Test("Code leaves a mark that no pattern reaches over")
    func codeSpans() {
        #expect(text("with `regime` in ``a`b`` code") == "with \u{FFFC} in \u{FFFC} code")
        #expect(text("`a`b") == "\u{FFFC}b")
        #expect(text("``a`") == "``a`")
        #expect(text("a\\`b`") == "a`b`")
        #expect(
            ReadText.markdown("First.\nThen, with `regime` in code, the regime fell.").place(of: "regime")
                == "2:34 regime")
    }

    @Test("A block of code spans and pictures alone is none")
    func nothingButCode() {
        #expect(ReadText.markdown("### `port.regime`\n\n`a` `b`\n").blocks.isEmpty)
    }

    @Test("The text of a link is prose, its address, title and label are not")
    func links() {
        #expect(text("See [the *regime*](/a \"regime\") and [](x) [b](<c d> 'e').") == "See the regime and  b.")
        #expect(text("[a][r] [R][] [r] [none][x]\n\n[r]: /regime") == "a R r [none][x]")
        #expect(text("[a](b c) [a] (b)") == "[a](b c) [a] (b)")
        #expect(text("[a](b(c)d\\)) e") == "a e")
    }

    @Test("No link stands in another")
    func nestedLinks() {
        #expect(text("[a [b](c) d](e)") == "[a b d](e)")
        #expect(text("[a ![b](c) d](e)") == "a \u{FFFC} d")
    }

    @Test("The text for a picture that stands alone is a caption; amid words a picture is a mark")
    func pictures() {
        #expect(ReadText.markdown("![The *port* at night](a.png)").blocks == ["caption: The port at night"])
        #expect(
            ReadText.markdown("[![The port](a.png)](b)\n![And more](c.png)").blocks == [
                "caption: The port", "caption: And more",
            ])
        #expect(text("a ![b](c) d") == "a \u{FFFC} d")
        #expect(ReadText.markdown("![](a.png)").blocks.isEmpty)
    }

    @Test("Addresses between angle brackets are no prose, bare ones are left to the tokenizer")
    func addresses() {
        #expect(
            text("a <https://x.org/regime> b <desk@x.org> c https://x.org/y")
                == "a \u{FFFC} b \u{FFFC} c https://x.org/y")
    }

    @Test("Escapes and entities are the characters they stand for")
    func escapesAndEntities() {
        #expect(
            text("\\*a\\* \\a &amp; &ldquo;b&rdquo; &#8217; &#x2014; &eacute; &nope; &amp")
                == "*a* \\a & “b” ’ — é &nope; &amp")
        #expect(text("&#0; &#xD800; &#1114112; &#146;") == "\u{FFFD} \u{FFFD} \u{FFFD} ’")
        let read = ReadText.markdown("Here&rsquo;s how the re&shy;gime fell.")
        #expect(read.place(of: "re\u{AD}gime") == "1:22 re&shy;gime")
    }

    @Test("A line end is a blank, with the blanks and marks of a hard break before it")
    func lineEnds() {
        #expect(text("so\ncalled  \npeace\\\nnow") == "so\ncalled\npeace\nnow")
        let read = ReadText.markdown("They praised the so\r\ncalled peace.")
        #expect(read.place(of: "so\ncalled") == "1:18 so\r\ncalled")
        #expect(ReadText.markdown("> so\n> called").place(of: "so\ncalled") == "1:3 so\n> called (in pieces)")
    }

    @Test("Tags vanish and split no word; `<br>` is a blank, two of them part blocks")
    func tags() {
        #expect(text("re<b>gime</b> fell<br>today") == "regime fell\ntoday")
        #expect(text("a<br/> <br/>b") == "a¶b")
        #expect(text("1 < 2 and <3 and a<b") == "1 < 2 and <3 and a<b")
        #expect(text("x <span title=\"regime\nfell\">y</span>") == "x y")
    }

    @Test("What stands in code tags is no prose, if they are closed")
    func codeTags() {
        #expect(text("a <code>regime</code> b <kbd>c") == "a \u{FFFC} b c")
    }

    @Test("Shortcodes are no prose")
    func shortcodes() {
        #expect(text("a {{< figure \"regime\" >}} b {% include regime %} c {{ d") == "a \u{FFFC} b \u{FFFC} c {{ d")
        #expect(ReadText.markdown("{{< figure src=\"regime.png\" >}}").blocks.isEmpty)
    }
}
