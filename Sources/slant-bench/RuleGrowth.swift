import SlantDiagnostics
import SlantLint
import SlantPacks
import SlantRules

/// Time of a whole lint with 1, 3 and 10 times the rules. The added rules are phrases of two and three words that stand
/// in the text as often as rare words do, so that they are tried, and seldom match.
enum RuleGrowth {
    static func report() {
        var corpus = Corpus()
        let files = (0..<300).map { FileText(path: "\($0).txt", text: corpus.article(words: 600)) }
        var seconds: [Double] = []
        for times in [1, 3, 10] {
            let linter = linter(times: times)
            seconds.append(Stopwatch.best { for file in files { _ = linter.result(for: file) } })
        }
        for (times, taken) in zip([3, 10], seconds.dropFirst()) {
            SlantBench.row("\(times)× the rules, times the time", SlantBench.number(taken / seconds[0], 2))
        }
    }

    /// A linter with so many times the rules that ship.
    static func linter(times: Int) -> Linter {
        let shipped = EmbeddedPacks.compiled.rules.count
        let linter = Linter(packs: Packs(files: times <= 1 ? [] : [pack(rules: shipped * (times - 1))]))
        precondition(linter.problems.isEmpty, "the synthetic pack loads")
        return linter
    }

    /// A pack of so many rules of eight patterns each.
    private static func pack(rules: Int) -> FileText {
        var corpus = Corpus(seed: 7)
        let texts = (0..<rules).map { number -> String in
            let patterns = (0..<8).map { index -> String in
                let (a, b, c) = (corpus.rareWord(), corpus.rareWord(), corpus.rareWord())
                return index % 2 == 0 ? "\"\(a) \(b)\"" : "\"(\(a)|\(b)) _{0,2} \(c)\""
            }
            return """
                { "id": "rule\(number)", "kind": "phrase", "match": [\(patterns.joined(separator: ", "))],
                  "message": "“{match}” is synthetic" }
                """
        }
        let text = """
            { "pack": "synthetic", "version": "1.0.0", "language": "en", "description": "Made for a benchmark.",
              "rules": [\(texts.joined(separator: ",\n"))] }
            """
        return FileText(path: "synthetic.json", text: text)
    }
}
