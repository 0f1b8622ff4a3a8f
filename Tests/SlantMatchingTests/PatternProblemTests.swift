import SlantMatching
import SlantTestSupport
import Testing

@Suite("Pattern problems")
struct PatternProblemTests {
    @Test(
        "a pattern that cannot be is refused at its very words",
        arguments: [
            ("", "the pattern matches the empty text @ "),
            ("<claim:x>", "after : stands v for a verb or n for a noun @ x"),
            ("(a|b", "this ( is not closed @ ("),
            ("a [b] [c]", "one focus [ ] a pattern @ ["),
            ("(a [b])", "the focus [ ] stands never inside ( ) @ ["),
            (
                "fascis(t|m)",
                "no alternatives inside a word: write (fascist|fascism), or a blank before the ( @ fascis("
            ),
            ("#numbr five", "unknown class \"#numbr\"; did you mean \"#number\"? @ #numbr"),
            ("x*", "“*” means nothing in a pattern; \\ before it takes it as it is @ *"),
            ("_{3,1} a", "a gap is _{least,most} with at most 12 words @ _{3,1}"),
            ("say “so”", "patterns do not see quotation marks; a rule's voice does, and #scare @ “"),
            ("(a)?", "the pattern matches the empty text @ (a)?"),
            ("_ #number", "a pattern needs a word, a lemma or a list that is not optional @ _ #number"),
            ("a|b", "alternatives stand in brackets: (one|other) @ |"),
        ])
    func refused(pattern: String, problem: String) throws {
        let found = try TestMatcher([pattern]).problems
        #expect(found.contains(problem), "\(found)")
    }

    @Test("a list that is not there, and one that names itself")
    func lists() throws {
        #expect(try TestMatcher(["@sponsers men"]).problems == ["unknown list \"@sponsers\" @ @sponsers"])
        let own = try TestMatcher(["@loop men"], lists: ["loop": ["a @loop"]])
        #expect(own.problems.contains { $0.hasPrefix("the list \"@own/loop\" names itself") })
    }

    @Test("a pattern that spans too much is refused, not slow")
    func bound() throws {
        let found = try TestMatcher([String(repeating: "_{0,12} ", count: 8) + "end"]).problems
        #expect(found.count == 1 && found[0].hasPrefix("the pattern can span 97 words"))
    }
}
