import SlantText
import Testing

@Suite("Markdown: blocks")
struct MarkdownBlockTests {
    @Test("The first heading of level one is the headline, the others are headings")
    func headings() {
        let text = "# Talks end #\n\nText.\n\n## What now\n\n# Another\n\nSet\nfree\n---\n"
        #expect(
            ReadText.markdown(text).blocks
                == [
                    "headline: Talks end", "body: Text.", "heading: What now", "heading: Another", "heading: Set\nfree",
                ])
        #expect(ReadText.markdown("Title\n=====\n").blocks == ["headline: Title"])
    }

    @Test("Seven hashes, or none followed by a blank, are text")
    func noHeading() {
        #expect(ReadText.markdown("####### a\n\n#hashtag\n\n\\# b").texts == ["####### a", "#hashtag", "# b"])
    }

    @Test("Each item of a list is a block, and so is each paragraph in it")
    func lists() {
        let text = "- one\n- two\n  more\n\n  and more\n  1. three\n"
        #expect(ReadText.markdown(text).blocks == ["list: one", "list: two\nmore", "list: and more", "list: three"])
    }

    @Test("A line that begins like a numbered item does not end a paragraph, unless the number is one")
    func numbersInParagraphs() {
        #expect(ReadText.markdown("The year was\n1917. It was cold.").texts == ["The year was\n1917. It was cold."])
        #expect(ReadText.markdown("Two things:\n1. this").texts == ["Two things:", "this"])
    }

    @Test("The box of a task is no prose")
    func tasks() {
        #expect(ReadText.markdown("- [ ] call\n- [x] write\n- [y] z").texts == ["call", "write", "[y] z"])
    }

    @Test("Block quotes nest, and a paragraph goes on without the mark")
    func blockQuotes() {
        let read = ReadText.markdown("> one\ntwo\n>> three\n\nfour\n")
        #expect(read.texts == ["one\ntwo", "three", "four"])
        #expect(read.prose.blocks.map(\.quoteDepth) == [1, 2, 0])
    }

    @Test("Beyond a hundred levels the marks of block quotes are text")
    func deepestNesting() {
        let read = ReadText.markdown(String(repeating: "> ", count: 101) + "here")
        #expect(read.texts == ["> here"])
        #expect(read.prose.blocks.first?.quoteDepth == 100)
    }

    @Test("Code is no prose: fenced, with tildes, indented, never closed")
    func code() {
        #expect(ReadText.markdown("a\n\n```swift\nb\n~~~\n```\n\nc").texts == ["a", "c"])
        #expect(ReadText.markdown("~~~~\nb\n~~~\n~~~~\nc").texts == ["c"])
        #expect(ReadText.markdown("a\n\n    b\n\n    c\n\nd").texts == ["a", "d"])
        #expect(ReadText.markdown("- a\n\n      b\n").texts == ["a"])
        #expect(ReadText.markdown("a\n```\nb\n").texts == ["a"])
    }

    @Test("An indented line goes on with a paragraph: that is no code")
    func indentedContinuation() {
        #expect(ReadText.markdown("a\n        b").texts == ["a\nb"])
    }

    @Test("Cells of a table are blocks of their own, and an escaped bar parts nothing")
    func tables() {
        let read = ReadText.markdown("| Day | Event |\n|---|:-:|\n| 1 | \\| the regime |\nafter | all | more\n\nText")
        #expect(
            read.blocks
                == [
                    "table: Day", "table: Event", "table: 1", "table: | the regime", "table: after", "table: all",
                    "body: Text",
                ])
        #expect(read.place(of: "regime") == "3:14 regime")
    }

    @Test("A row of dashes under a line with another number of cells makes no table")
    func noTable() {
        #expect(ReadText.markdown("a | b\n|---|").texts == ["a | b\n|---|"])
    }

    @Test("Definitions of references are no prose, even with a title on the next line")
    func definitions() {
        #expect(ReadText.markdown("[a]: /x \"regime\"\n[b]: <y z>\n'regime\nfell'\ntext").texts == ["text"])
        #expect(ReadText.markdown("[a]: /x not a title").texts == ["[a]: /x not a title"])
        #expect(ReadText.markdown("text\n[a]: /x").texts == ["text\n[a]: /x"])
    }

    @Test("The text of a footnote is prose, its mark is not")
    func footnotes() {
        #expect(
            ReadText.markdown("He left[^1].\n\n[^1]: By train.\n\n    At night.\n").texts == [
                "He left.", "By train.", "At night.",
            ])
        #expect(ReadText.markdown("He left[^1].").texts == ["He left[^1]."])
    }

    @Test("“Read more” and a list of links under it are boilerplate; the paragraph after them is not")
    func readMore() {
        let text = "He left.\n\n**Read more:**\n\n- [Who is who](a)\n- [How it began](b)\n\nHe came back.\n"
        #expect(
            ReadText.markdown(text).blocks
                == [
                    "body: He left.", "boilerplate: Read more:", "boilerplate: Who is who", "boilerplate: How it began",
                    "body: He came back.",
                ])
        #expect(ReadText.markdown("Read more: [How it began](b)").blocks == ["boilerplate: Read more: How it began"])
    }

    @Test("CR LF and CR end lines like LF")
    func lineEnds() {
        let expected = ["heading: b", "list: c", "body: d\ne"]
        for end in ["\n", "\r\n", "\r"] {
            let text = ["## b", "", "- c", "", "d", "e", ""].joined(separator: end)
            #expect(ReadText.markdown(text).blocks == expected)
        }
    }

    @Test("A tab is four columns at most")
    func tabs() {
        #expect(ReadText.markdown("-\ta\n\n\tb\n").blocks == ["list: a", "list: b"])
        #expect(ReadText.markdown(">\t\tcode\n\ntext").texts == ["text"])
    }
}
