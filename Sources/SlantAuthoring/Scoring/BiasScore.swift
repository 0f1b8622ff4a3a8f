/// How well rules find what people marked: `slant score --bias`. The measures are described in `docs/scoring.md`.
package struct BiasScore: Sendable {
    /// What one rule is worth.
    package struct RuleFigures: Sendable {
        package let rule: String
        /// Findings, and those that share a word with a mark.
        package fileprivate(set) var hits = 0
        package fileprivate(set) var trueHits = 0
        package var precision: Double { HitCount.share(trueHits, of: hits) }
    }

    /// Findings in texts that nobody calls biased.
    package struct NeutralFigures: Sendable {
        /// The field `set` of the rows, or `all`.
        package let name: String
        package fileprivate(set) var words = 0
        package fileprivate(set) var hits = 0
        package fileprivate(set) var outsideWords = 0
        package fileprivate(set) var outsideHits = 0
        /// Findings for 1,000 words.
        package var rate: Double { 1_000 * HitCount.share(hits, of: words) }
        /// The same where nobody else speaks.
        package var outsideRate: Double { 1_000 * HitCount.share(outsideHits, of: outsideWords) }
    }

    /// Calling a text biased from some evidence on.
    package struct ScoreFigures: Sendable {
        package let threshold: Double
        package let counts: HitCount
    }

    package private(set) var wordCount = 0
    private var sentences: [HitCount] = []
    private var words: [HitCount] = []
    private var scores: [(isBiased: Bool, score: Double)] = []
    private var rules: [String: RuleFigures] = [:]
    private var missed: [String: Int] = [:]
    private var neutral: [NeutralFigures] = []
    /// Marked phrases that do not stand in their text, with the text's id.
    package private(set) var absent: [(id: String, phrase: String)] = []

    package init() {}

    /// Adds a text; `quotes` are the stretches in which somebody else speaks. Without findings it counts as clean.
    package mutating func add(_ row: BiasRow, _ text: ScoredText, found: BiasFindings?, quotes: [ByteSpan]) {
        let marked = row.marked(in: text)
        var flagged: Set<Int> = []
        for hit in found?.hits ?? [] {
            let inside = text.inside([hit.span])
            flagged.formUnion(inside)
            rules[hit.rule, default: RuleFigures(rule: hit.rule)].hits += 1
            if !inside.isDisjoint(with: marked) { rules[hit.rule]?.trueHits += 1 }
        }
        wordCount += text.words.count
        sentences.append(HitCount(isMarked: row.isBiased, isFound: !(found?.hits ?? []).isEmpty))
        if let score = found?.score { scores.append((row.isBiased, score)) }
        var count = HitCount()
        count.add(gold: marked, found: flagged)
        words.append(count)
        for index in marked.subtracting(flagged) { missed[text.words[index], default: 0] += 1 }
        absent += row.absentPhrases(in: text).map { (row.id, $0) }
        if !row.isBiased { addNeutral(row, text, found?.hits ?? [], quotes) }
    }

    private mutating func addNeutral(
        _ row: BiasRow, _ text: ScoredText, _ hits: [BiasFindings.Hit], _ quotes: [ByteSpan]
    ) {
        let between = text.inside(quotes).count
        let outside = hits.filter { hit in !quotes.contains { $0.overlaps(hit.span) } }.count
        for name in [row.set, "all"].compactMap({ $0 }) {
            let index = neutral.firstIndex { $0.name == name } ?? neutral.count
            if index == neutral.count { neutral.append(NeutralFigures(name: name)) }
            neutral[index].words += text.words.count
            neutral[index].hits += hits.count
            neutral[index].outsideWords += text.words.count - between
            neutral[index].outsideHits += outside
        }
    }

    // MARK: Figures

    package var textCount: Int { sentences.count }
    package var biasedCount: Int { sentences.count { $0.right + $0.missed > 0 } }
    package var hitCount: Int { rules.values.reduce(0) { $0 + $1.hits } }

    /// Precision, recall, F1 and macro-F1 of calling a text biased that has a finding.
    package var sentenceEstimates: [Estimate] {
        Bootstrap.estimates(sentences, [\.precision, \.recall, \.f1, \.macroF1])
    }

    /// Precision, recall and F1 of words inside findings.
    package var wordEstimates: [Estimate] { Bootstrap.estimates(words, [\.precision, \.recall, \.f1]) }

    /// The most frequent first, then by name.
    package var ruleFigures: [RuleFigures] {
        rules.values.sorted { ($1.hits, $0.rule) < ($0.hits, $1.rule) }
    }

    /// Marked words in no finding, the most frequent first.
    package var missedWords: [(word: String, count: Int)] {
        missed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    /// One for each `set`, then all together; empty where every text is called biased.
    package var neutralFigures: [NeutralFigures] {
        neutral.filter { $0.name != "all" } + neutral.filter { $0.name == "all" }
    }

    /// Texts called biased from a threshold on; `nil` chooses the one of the best macro-F1, which flatters. `nil`
    /// where no score is known.
    package func scoreFigures(threshold: Double?) -> ScoreFigures? {
        guard !scores.isEmpty else { return nil }
        if let threshold { return figures(at: threshold) }
        let values = Set(scores.map(\.score)).sorted()
        // So many thresholds are tried: more tell chance apart, not texts.
        let step = max(1, values.count / 200)
        let tried = stride(from: 0, to: values.count, by: step).map { figures(at: values[$0]) }
        return tried.max { $0.counts.macroF1 < $1.counts.macroF1 }
    }

    private func figures(at threshold: Double) -> ScoreFigures {
        let counts = scores.reduce(into: HitCount()) {
            $0.add(HitCount(isMarked: $1.isBiased, isFound: $1.score >= threshold))
        }
        return ScoreFigures(threshold: threshold, counts: counts)
    }
}
