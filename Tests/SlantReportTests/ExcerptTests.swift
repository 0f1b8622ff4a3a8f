import SlantDiagnostics
import Testing

@testable import SlantReport

/// What stands between the header and the notes: the line and the carets.
struct ExcerptTests {
    private func excerpt(_ text: String, _ words: String, width: Int = 93, ellipsis: String = "…") throws -> Excerpt {
        let place = try #require(text.firstRange(of: words))
        let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        let file = FileText(path: "a.md", text: text)
        return Excerpt(
            of: TextRange(start, start + words.utf8.count), in: file, width: width, ellipsis: ellipsis)
    }

    @Test func aShortLineStandsWhole() throws {
        let excerpt = try excerpt("The regime fell.\nMore.\n", "regime")
        #expect(excerpt.source == "The regime fell.")
        #expect(excerpt.carets == "    ^^^^^^")
    }

    @Test func aLongLineIsCutAfterTheLastWholeWordThatFits() throws {
        let line = "The foreign-funded militants claimed that they were asleep when the fire began. Their “peace"
        let excerpt = try excerpt(line + " camp” stands a mile from the depot.", "foreign-funded militants")
        #expect(excerpt.source == line + "…")
        #expect(excerpt.carets == "    " + String(repeating: "^", count: 24))
    }

    @Test func theWindowMovesSoThatTheRangeAndWhatFollowsAreInside() throws {
        let kept = "that the gates had been opened from inside, and accused Pavel Dorn, who managed the depot"
        let excerpt = try excerpt("She noted \(kept) until last year, of handing over the keys.", "Pavel Dorn")
        #expect(excerpt.source == "…\(kept)…")
        #expect(excerpt.carets == String(repeating: " ", count: 57) + "^^^^^^^^^^")
    }

    @Test func theEndOfALineHasNoEllipsis() throws {
        let line = String(repeating: "some words here ", count: 12) + "and then the regime fell."
        let excerpt = try excerpt(line, "regime")
        #expect(excerpt.source.hasPrefix("…"))
        #expect(excerpt.source.hasSuffix("the regime fell."))
        #expect(CharacterCells.count(of: excerpt.source) <= 93)
    }

    @Test func aRangeWiderThanTheWindowIsUnderlinedAsFarAsShown() throws {
        let long = String(repeating: "very ", count: 30) + "long"
        let excerpt = try excerpt("Before it a \(long) passage.", long, width: 40)
        #expect(CharacterCells.count(of: excerpt.source) <= 40)
        #expect(excerpt.source.hasPrefix("…very very") && excerpt.source.hasSuffix("very…"))
        #expect(excerpt.carets == " " + String(repeating: "^", count: excerpt.source.count - 2))
    }

    @Test func aRangeOverALineEndIsUnderlinedToTheEndOfItsFirstLine() throws {
        let excerpt = try excerpt("The foreign\nmilitants left.", "foreign\nmilitants")
        #expect(excerpt.source == "The foreign")
        #expect(excerpt.carets == "    ^^^^^^^")
    }

    @Test func tabsAreCopiedAndWideCharactersTakeTwoCells() throws {
        let excerpt = try excerpt("\tCafé 記者 — the regime fell.", "regime")
        #expect(excerpt.carets == "\t" + String(repeating: " ", count: 16) + "^^^^^^")
    }

    @Test func combiningMarksTakeNoCell() throws {
        let excerpt = try excerpt("Cafe\u{301} the regime", "regime")
        #expect(excerpt.carets == "         ^^^^^^")
    }

    @Test func whatATerminalWouldObeyIsShownAsAReplacement() throws {
        let excerpt = try excerpt("a\u{1B}[31m \u{202E}the regime\u{7F}", "regime")
        #expect(excerpt.source == "a\u{FFFD}[31m \u{FFFD}the regime\u{FFFD}")
        #expect(excerpt.carets == "            ^^^^^^")
    }

    @Test func aLineWithoutBlanksIsCutInsideAWord() throws {
        let excerpt = try excerpt(String(repeating: "x", count: 300) + "記者" + String(repeating: "y", count: 300), "記者")
        #expect(CharacterCells.count(of: excerpt.source) <= 93)
        #expect(excerpt.source.contains("記者"))
    }

    @Test func aLineOfMegabytesIsNotReadWhole() throws {
        let line = String(repeating: "word ", count: 400_000) + "regime" + String(repeating: " word", count: 400_000)
        let excerpt = try excerpt(line, "regime")
        #expect(excerpt.source.hasPrefix("…word") && excerpt.source.hasSuffix("word…"))
    }

    @Test func withoutUTF8TheEllipsisIsThreeDots() throws {
        let line = String(repeating: "some words here ", count: 12)
        let excerpt = try excerpt("The regime fell. \(line)", "regime", ellipsis: "...")
        #expect(excerpt.source.hasSuffix("..."))
        #expect(CharacterCells.count(of: excerpt.source) <= 93)
    }

    @Test func anEmptyRangeHasOneCaret() {
        let file = FileText(path: "a.md", text: "abc")
        #expect(Excerpt(of: TextRange(3, 3), in: file, width: 93, ellipsis: "…").carets == "   ^")
    }
}
