import SlantDiagnostics
import SlantLint

/// How many findings there are by rule and by text, in place of the findings themselves: `--statistics`.
package struct StatisticsReporter: Reporter {
    package static let name = "statistics"
    package static let summary = "counts by rule and by text"

    /// The longest bar, in cells.
    private static let barWidth = 24

    private struct Text: Sendable {
        let name: String
        let words: Int
        let findings: Int
    }

    private let run: RunDescription
    private var byRule: [String: Int] = [:]
    private var texts: [Text] = []

    package init(_ run: RunDescription) { self.run = run }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        guard document.result.notice == nil else { return }
        for diagnostic in document.result.diagnostics { byRule[diagnostic.id ?? "slant", default: 0] += 1 }
        texts.append(
            Text(
                name: document.name, words: document.result.wordCount, findings: document.result.diagnostics.count))
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        if !byRule.isEmpty { output.write(rules(words: totals.words) + "\n") }
        if !texts.isEmpty { output.write(files() + "\n") }
        for line in Summary(totals: totals).lines { output.write(line + "\n") }
    }

    /// The most frequent first, then by name.
    private func rules(words: Int) -> String {
        var table = TextTable([.left, .right, .right, .left])
        table.add(["rule", "findings", "per 1,000 words", ""])
        let most = byRule.values.max() ?? 0
        for (rule, count) in byRule.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            table.add([rule, Wording.number(count), rate(count, words), bar(count, of: most)])
        }
        return table.lines()
    }

    /// Those with most findings first, then in the order of the run.
    private func files() -> String {
        var table = TextTable([.left, .right, .right, .right, .left])
        table.add(["file", "words", "findings", "per 1,000 words", ""])
        let most = texts.map(\.findings).max() ?? 0
        let sorted = texts.enumerated().sorted { ($1.element.findings, $0.offset) < ($0.element.findings, $1.offset) }
        for text in sorted.map(\.element) {
            table.add([
                text.name, Wording.number(text.words), Wording.number(text.findings), rate(text.findings, text.words),
                bar(text.findings, of: most),
            ])
        }
        return table.lines()
    }

    private func rate(_ count: Int, _ words: Int) -> String {
        Wording.oneDecimal(words == 0 ? 0 : Double(count) * 1_000 / Double(words))
    }

    private func bar(_ count: Int, of most: Int) -> String {
        guard run.isTerminal, count > 0, most > 0 else { return "" }
        let cells = max(1, (count * StatisticsReporter.barWidth + most / 2) / most)
        return String(repeating: run.ink.isUTF8 ? "█" : "#", count: cells)
    }
}
