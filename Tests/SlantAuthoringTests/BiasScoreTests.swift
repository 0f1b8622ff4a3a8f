import SlantAuthoring
import SlantDiagnostics
import SlantTestSupport
import Testing

/// Findings against marks: what counts as right, wrong and missed.
@Suite("Scoring bias")
struct BiasScoreTests {
    /// Texts with ⟦marks⟧ of people, and beside each the words that a rule found, if any.
    private func score(
        _ texts: [(marked: String, found: [String], score: Double)], set: String? = nil
    ) throws -> BiasScore {
        var score = BiasScore()
        for (index, text) in texts.enumerated() {
            let plain = text.marked.filter { $0 != "⟦" && $0 != "⟧" }
            let marks = text.marked.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().map {
                $0.prefix { $0 != "⟧" }
            }
            let gold = #"{"id": "t\#(index)", "text": "\#(plain)", "biased_words": [\#(list(marks))], "set": "agency"}"#
            let found = text.found.map { words in
                let before = plain.components(before: words)
                return
                    #"{"rule": "house/hot", "severity": "warning", "start": \#(before), "end": \#(before + words.utf8.count)}"#
            }
            let rows =
                #"{"id": "t\#(index)", "diagnostics": [\#(found.joined(separator: ","))], "score": \#(text.score)}"#
            var problems: [Diagnostic] = []
            let row = try #require(MarkedRows(FileText(path: nil, text: gold)).rows.first)
            let marked = try #require(BiasRow(row, problems: &problems))
            let printed = try #require(MarkedRows(FileText(path: nil, text: rows)).rows.first)
            let findings = BiasFindings(
                printed, from: .warning, size: plain.utf8.count, problems: &problems, where: { _, _ in true })
            #expect(problems.isEmpty)
            score.add(marked, ScoredText(plain), found: findings, quotes: marked.quotes ?? [])
        }
        return score
    }

    private func list(_ words: [Substring]) -> String { words.map { "\"\($0)\"" }.joined(separator: ",") }

    @Test("a text is called biased by a finding, a word by standing in one")
    func sentencesAndWords() throws {
        let score = try score([
            ("The ⟦shameless⟧ mayor left.", ["shameless mayor"], 1),
            ("The ⟦brazen⟧ mayor left.", [], 0),
            ("The tall mayor left.", ["tall"], 1),
            ("The mayor left.", [], 0),
        ])
        #expect(score.sentenceEstimates.map(\.value) == [0.5, 0.5, 0.5, 0.5])
        // Found: shameless, mayor, tall. Marked: shameless, brazen.
        #expect(score.wordEstimates.prefix(2).map(\.value) == [1.0 / 3, 0.5])
        #expect(score.missedWords.map(\.word) == ["brazen"])
    }

    @Test("a rule has hits, and those that touch a mark")
    func rules() throws {
        let score = try score([
            ("⟦Hot⟧ words, hot words.", ["Hot"], 1), ("A hot day.", ["hot"], 1), ("A ⟦hot mess⟧.", ["hot"], 1),
        ])
        let rule = try #require(score.ruleFigures.first)
        #expect(rule.rule == "house/hot")
        #expect((rule.hits, rule.trueHits) == (3, 2))
    }

    @Test("a marked phrase counts wherever its words stand in a row, and is missed by name")
    func phrases() throws {
        let score = try score([("A ⟦hot mess⟧, no more: a Hot Mess it is, and hot.", [], 0)])
        #expect(score.missedWords.map(\.word) == ["hot", "mess"])
        #expect(score.missedWords.map(\.count) == [2, 2])
    }

    @Test("false alarms are counted where nobody marks a word, for each set and for all")
    func neutral() throws {
        let score = try score([
            ("One two three four.", ["two"], 1), ("Five ⟦six⟧ seven.", ["seven"], 1), ("Eight nine ten.", [], 0),
        ])
        let figures = score.neutralFigures
        #expect(figures.map(\.name) == ["agency", "all"])
        #expect(figures.last?.words == 7)
        #expect(figures.last?.hits == 1)
        #expect(abs((figures.last?.rate ?? 0) - 1_000.0 / 7) < 1e-9)
    }

    @Test("the threshold on the score is the one of the best macro-F1, or the one that is given")
    func thresholds() throws {
        let score = try score([
            ("⟦Worst⟧.", [], 2), ("⟦Bad⟧.", [], 1), ("Fair.", [], 0.5), ("Good.", [], 0),
        ])
        #expect(score.scoreFigures(threshold: nil)?.threshold == 1)
        #expect(score.scoreFigures(threshold: nil)?.counts.f1 == 1)
        #expect(score.scoreFigures(threshold: 2)?.counts.recall == 0.5)
    }

    @Test("the intervals hold their figure, and are the same each time")
    func intervals() throws {
        let texts = (0..<40).map { index in
            (marked: index % 2 == 0 ? "A ⟦hot⟧ day." : "A day.", found: index % 3 == 0 ? ["A"] : [], score: 0.0)
        }
        let (one, two) = (try score(texts).sentenceEstimates, try score(texts).sentenceEstimates)
        #expect(one == two)
        for estimate in one {
            #expect(estimate.low < estimate.value && estimate.value < estimate.high)
        }
    }

    @Test("what is wrong with a row is said at its place")
    func problems() {
        var problems: [Diagnostic] = []
        let file = FileText(path: "m.jsonl", text: "{\"id\": \"a\", \"text\": 5}\n[1]\n{\"text\": \"No name.\"}\n")
        let rows = MarkedRows(file)
        #expect(rows.problems.map { file.position(of: $0.range.start).line } == [2, 3])
        for row in rows.rows { _ = BiasRow(row, problems: &problems) }
        #expect(problems.map(\.message) == ["a row needs a \"text\" that is a string"])
    }
}

extension String {
    /// How many bytes stand before the first place of some words.
    fileprivate func components(before words: String) -> Int {
        var rest = self[...]
        var count = 0
        while !rest.isEmpty, !rest.hasPrefix(words) { count += rest.removeFirst().utf8.count }
        return count
    }
}
