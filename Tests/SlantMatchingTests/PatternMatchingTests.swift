import SlantMatching
import SlantTestSupport
import SlantText
import Testing

@Suite("Patterns find")
struct PatternMatchingTests {
    /// Patterns, and a text with what they find marked.
    private func expect(
        _ patterns: [String], lists: [String: [String]] = [:], finds marked: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let matcher = try TestMatcher(patterns, lists: lists)
        #expect(matcher.problems.isEmpty, sourceLocation: sourceLocation)
        let plain = marked.replacing("⟦", with: "").replacing("⟧", with: "")
        #expect(matcher.marked(plain) == marked, sourceLocation: sourceLocation)
    }

    @Test("words in a row, whatever their case, hyphens, line breaks and quotation marks")
    func words() throws {
        try expect(
            ["so called"], finds: "A ⟦so-called⟧ truce, a ⟦So called⟧ peace, a “⟦so” called⟧ calm; so he called.")
    }

    @Test("only whole words")
    func wholeWords() throws {
        try expect(["<slam:v>"], finds: "Talks in Islamabad on Islamic finance; rivals ⟦slammed⟧ it.")
    }

    @Test("exact case, with stops or without")
    func exact() throws {
        try expect(["=US (aid|troops)"], finds: "⟦US aid⟧ and ⟦U.S. troops⟧ came; give us aid, Us aid.")
    }

    @Test("an all-capitals word is not its small twin")
    func capitals() throws {
        try expect(["gave us"], finds: "He ⟦gave us⟧ food but gave US troops none.")
    }

    @Test("every form of a lemma")
    func lemma() throws {
        try expect(
            ["<claim:v>"],
            finds:
                "He ⟦claimed⟧ it, she ⟦claims⟧ that, they will ⟦claim⟧ more; ⟦claiming⟧ so, the claim of many, his claims."
        )
        try expect(["<protest:n>"], finds: "The ⟦protest⟧ grew; they protest the law; two ⟦protests⟧ began.")
    }

    @Test("of several words a verb inflects the first, a noun the last")
    func severalWords() throws {
        try expect(["<lash out:v>", "<asylum seeker:n>"], finds: "She ⟦lashed out⟧ at the ⟦asylum seekers⟧.")
    }

    @Test("one of, optional, and blanks that do not matter")
    func alternatives() throws {
        try expect(
            ["(foreign|far away )( big )? (army|navy)"],
            finds: "A ⟦foreign army⟧ and a ⟦far away big navy⟧ met a big army.")
    }

    @Test("gaps stay within commas and sentences unless written otherwise")
    func gaps() throws {
        try expect(
            ["raid _{0,3} failed"],
            finds: "The ⟦raid by U.S. Marines failed⟧. The raid, they say, failed. A raid. It failed.")
        try expect(["raid _,{0,3} failed"], finds: "The ⟦raid, they say, failed⟧. A raid. It failed.")
        try expect(["big _ men"], finds: "The ⟦big old men⟧ and the big men.")
    }

    @Test("a focus alone is underlined; its context may stand on both sides")
    func focus() throws {
        try expect(
            ["the [so called] (truce|peace)"],
            finds: "the ⟦so-called⟧ truce, a so-called truce, the ⟦so-called⟧ peace, the so-called war")
    }

    @Test("lists, of the pack and of another, whose items are patterns")
    func lists() throws {
        try expect(
            ["@side backed <rebel:n>", "@lexis/capital 's men"].map { $0.replacing(" 's", with: "'s") },
            lists: ["side": ["foreign", "South Korean", "=US"], "lexis/capital": ["Damascus", "New Delhi"]],
            finds: "⟦US-backed rebels⟧, ⟦South Korean-backed rebels⟧, ⟦Damascus's men⟧, ⟦New Delhi's men⟧, Damascus men"
        )
    }

    @Test("a possessive ending belongs to its word; where it is written it must stand")
    func possessive() throws {
        try expect(["regime"], finds: "The ⟦regime's⟧ men and the ⟦regime⟧.")
        try expect(["#capitalized's regime"], finds: "It was ⟦Assad's regime⟧, the Assad regime.")
    }

    @Test(
        "classes",
        arguments: [
            ("#number rebels", "⟦five rebels⟧, ⟦5,000 rebels⟧, one of rebels"),
            ("cost #money", "It ⟦cost $5 million⟧, ⟦cost 40 euros⟧, cost him"),
            ("up #percent", "⟦up 40%⟧, ⟦up 4.5 percent⟧, ⟦up four per cent⟧, up hill"),
            ("in #year", "⟦in 1944⟧, ⟦in the⟧"),
            ("on #weekday", "⟦on Monday⟧, on Moon"), ("has #adverb gone", "It ⟦has clearly gone⟧; it has never, gone"),
            ("mr #capitalized", "So ⟦Mr. Lund⟧ went with mr x"),
            ("^ obviously", "⟦Obviously⟧ it rains. It obviously rains."),
            ("late $", "It came ⟦late⟧. It was late today."), ("yes , sir", "⟦Yes, sir⟧. Yes sir."),
            ("#modal resign", "He ⟦must resign⟧ and did resign."),
        ])
    func classes(pattern: String, marked: String) throws {
        let marked = marked.replacing("⟦in the⟧", with: "in the")
        try expect([pattern], finds: marked)
    }

    @Test("a run of capitals and a question may stand alone")
    func standalone() throws {
        try expect(["#shout"], finds: "They said ⟦GET OUT RIGHT NOW⟧ and NATO left.")
        try expect(["#question"], finds: "⟦Is it late?⟧ It is late.")
    }

    @Test("leftmost, then longest, within a set; no overlap")
    func longest() throws {
        try expect(
            ["strike", "strike force", "force"], finds: "The ⟦strike force⟧ left; a ⟦strike⟧ began with ⟦force⟧.")
    }

    @Test("a set that is only asked for answers at a place")
    func askedFor() throws {
        let matcher = try TestMatcher(["(of|for) the", "of"], isTriggered: false)
        let text = matcher.tokenized("fear of the sea")
        let found = matcher.matcher.match(of: matcher.set, startingAt: 1, in: text, phrases: .init(), bounds: 0..<4)
        #expect(found == 1..<3)
        let before = matcher.matcher.match(of: matcher.set, endingAt: 3, in: text, phrases: .init(), bounds: 0..<4)
        #expect(before == 1..<3)
        #expect(matcher.matcher.match(of: matcher.set, startingAt: 0, in: text, phrases: .init(), bounds: 0..<4) == nil)
    }
}
