import SlantJSON

/// The figures of `slant score --bias`, for people and for programs.
package struct BiasTable {
    private let score: BiasScore
    private let threshold: Double?
    private let sentences: [Estimate]
    private let words: [Estimate]
    /// So many missed words are shown to people; programs get all.
    private static let shownWords = 20

    package init(_ score: BiasScore, threshold: Double?) {
        self.score = score
        self.threshold = threshold
        sentences = score.sentenceEstimates
        words = score.wordEstimates
    }

    // MARK: For people

    package var text: String {
        var text =
            "\(grouped(score.textCount)) texts, \(grouped(score.wordCount)) words, \(grouped(score.biasedCount)) "
        text += "texts marked; 95 % intervals\n"
        text += row("", ["precision", "recall", "F1"])
        text += row("sentences", sentences.prefix(3).map(interval))
        text += row("words", words.map(interval))
        if let figures = score.scoreFigures(threshold: threshold) {
            let counts = figures.counts
            text += row("by score", [counts.precision, counts.recall, counts.f1].map { $0.decimals(2) })
            text += "macro-F1 \(macro.decimals(2)) by findings, \(counts.macroF1.decimals(2)) by a score of "
            text += "\(figures.threshold.decimals(3)) or more"
            text += threshold == nil ? ", chosen on these texts\n" : "\n"
        }
        return text + rules + missed + neutral
    }

    private var macro: Double { sentences.last?.value ?? 0 }

    private var rules: String {
        let figures = score.ruleFigures
        guard !figures.isEmpty else { return "No findings.\n" }
        let width = max(24, (figures.map(\.rule.count).max() ?? 0) + 2)
        func line(_ cells: [String]) -> String {
            let right = zip(cells.dropFirst(), [5, 7, 12, 20]).map { left($0, $1) }.joined()
            return cells[0] + String(repeating: " ", count: max(0, width - cells[0].count)) + right + "\n"
        }
        let all = figures.reduce(0) { $0 + $1.trueHits }
        return line(["rule", "hits", "true", "precision", "share of all true"])
            + figures.map { rule in
                let share = HitCount.share(rule.trueHits, of: all)
                return line([
                    rule.rule, String(rule.hits), String(rule.trueHits), rule.precision.decimals(2), share.decimals(2),
                ])
            }.joined()
    }

    private var missed: String {
        let shown = score.missedWords.prefix(BiasTable.shownWords).map { "\($0.word) \($0.count)" }
        return shown.isEmpty ? "" : "Marked, and found by no rule: " + shown.joined(separator: ", ") + "\n"
    }

    private var neutral: String {
        score.neutralFigures.map { figures in
            let name = figures.name == "all" ? "Neutral texts" : "Neutral texts, \(figures.name)"
            let rate = "\(figures.rate.decimals(2)) findings per 1,000 words"
            return "\(name): \(rate), \(figures.outsideRate.decimals(2)) outside quotation marks\n"
        }.joined()
    }

    private func row(_ name: String, _ cells: [String]) -> String {
        let line =
            name + String(repeating: " ", count: 12 - name.count)
            + cells.map { $0 + String(repeating: " ", count: max(1, 19 - $0.count)) }.joined()
        return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }

    /// `0.79 (0.70–0.87)`.
    private func interval(_ estimate: Estimate) -> String {
        "\(estimate.value.decimals(2)) (\(estimate.low.decimals(2))–\(estimate.high.decimals(2)))"
    }

    private func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }

    private func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digits[index])
        }
    }

    // MARK: For programs

    package var json: String {
        var writer = JSONWriter()
        writer.beginObject()
        for (key, value) in [
            ("texts", score.textCount), ("words", score.wordCount), ("biased", score.biasedCount),
            ("findings", score.hitCount),
        ] {
            writer.key(key)
            writer.integer(value)
        }
        writer.key("sentence")
        write(["P", "R", "F1", "macroF1"], sentences, to: &writer)
        writer.key("word")
        write(["P", "R", "F1"], words, to: &writer)
        writeScore(to: &writer)
        writeRules(to: &writer)
        writer.key("missed")
        writer.beginArray()
        for (word, count) in score.missedWords {
            writer.beginObject()
            writer.key("word")
            writer.string(word)
            writer.key("count")
            writer.integer(count)
            writer.endObject()
        }
        writer.endArray()
        writeNeutral(to: &writer)
        writer.endObject()
        writer.endLine()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(_ names: [String], _ estimates: [Estimate], to writer: inout JSONWriter) {
        writer.beginObject()
        for (name, estimate) in zip(names, estimates) {
            writer.key(name)
            writer.number(estimate.value)
        }
        writer.key("interval")
        writer.beginObject()
        for (name, estimate) in zip(names, estimates) {
            writer.key(name)
            writer.beginArray()
            writer.number(estimate.low)
            writer.number(estimate.high)
            writer.endArray()
        }
        writer.endObject()
        writer.endObject()
    }

    private func writeScore(to writer: inout JSONWriter) {
        writer.key("score")
        guard let figures = score.scoreFigures(threshold: threshold) else {
            writer.null()
            return
        }
        let counts = figures.counts
        let values = [
            ("threshold", figures.threshold), ("P", counts.precision), ("R", counts.recall), ("F1", counts.f1),
            ("macroF1", counts.macroF1),
        ]
        write(values, to: &writer)
    }

    private func writeRules(to writer: inout JSONWriter) {
        writer.key("rules")
        writer.beginArray()
        let all = score.ruleFigures.reduce(0) { $0 + $1.trueHits }
        for rule in score.ruleFigures {
            writer.beginObject()
            writer.key("rule")
            writer.string(rule.rule)
            writer.key("hits")
            writer.integer(rule.hits)
            writer.key("true")
            writer.integer(rule.trueHits)
            writer.key("precision")
            writer.number(rule.precision)
            writer.key("share")
            writer.number(HitCount.share(rule.trueHits, of: all))
            writer.endObject()
        }
        writer.endArray()
    }

    private func writeNeutral(to writer: inout JSONWriter) {
        writer.key("neutral")
        writer.beginArray()
        for figures in score.neutralFigures {
            writer.beginObject()
            writer.key("set")
            writer.string(figures.name)
            writer.key("words")
            writer.integer(figures.words)
            writer.key("hits")
            writer.integer(figures.hits)
            writer.key("perThousand")
            writer.number(figures.rate)
            writer.key("outsideMarks")
            write(
                [
                    ("words", Double(figures.outsideWords)), ("hits", Double(figures.outsideHits)),
                    ("perThousand", figures.outsideRate),
                ], to: &writer)
            writer.endObject()
        }
        writer.endArray()
    }

    private func write(_ values: [(String, Double)], to writer: inout JSONWriter) {
        writer.beginObject()
        for (key, value) in values {
            writer.key(key)
            writer.number(value)
        }
        writer.endObject()
    }
}
