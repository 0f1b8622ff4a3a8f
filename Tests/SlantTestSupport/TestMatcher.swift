package import SlantMatching
package import SlantText

/// A matcher of one set, for tests that speak of patterns alone.
package struct TestMatcher {
    package let matcher: Matcher
    package let set: PatternSetID
    /// What the parser or the compiler said, as `message @ words of the pattern`.
    package let problems: [String]
    private let tokenizer: Tokenizer

    package init(_ patterns: [String], lists: [String: [String]] = [:], isTriggered: Bool = true) throws {
        let language = try TestLanguage.english()
        var lexicon = Lexicon.Builder()
        language.addWords(to: &lexicon)
        var builder = MatcherBuilder(language: language)
        var problems: [String] = []
        var trees: [Pattern] = []
        func told(_ problem: PatternProblem, _ text: String) -> String {
            problem.message + " @ " + String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
        }
        for text in patterns {
            let (tree, found) = PatternParser.parse(text)
            problems += found.map { told($0, text) }
            if let tree { trees.append(tree) }
        }
        let parsed = lists.mapValues { $0.compactMap { PatternParser.parse($0).pattern } }
        let (set, found) = builder.addSet(trees, pack: "own", isTriggered: isTriggered, lexicon: &lexicon) {
            pack, name in
            parsed[pack == "own" ? name : pack + "/" + name]
        }
        problems += found.map { told($0.problem, trees[$0.pattern].text) }
        self.set = set
        self.problems = problems
        matcher = builder.matcher()
        tokenizer = Tokenizer(language: language, lexicon: lexicon.frozen())
    }

    package func tokenized(_ text: String) -> TokenizedText { tokenizer.tokenized(TestLanguage.paragraphs(text)) }

    /// The text with ⟦ ⟧ round every focus.
    package func marked(_ text: String, phrases: PhraseSpans = PhraseSpans()) -> String {
        let found = tokenized(text)
        var bytes = found.prose.text
        for match in matcher.matches(in: found, phrases: phrases).sorted(by: {
            $0.focus.lowerBound > $1.focus.lowerBound
        }) {
            let range = found.proseRange(of: match.focus)
            bytes.insert(contentsOf: "⟧".utf8, at: Int(range.end))
            bytes.insert(contentsOf: "⟦".utf8, at: Int(range.start))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
