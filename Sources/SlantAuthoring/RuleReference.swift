import SlantArticle
import SlantDiagnostics
import SlantJSON
package import SlantRules
import SlantText

/// What people read about rules: `slant rules explain`, `slant rules list`.
package enum RuleReference {
    /// All about one rule. Long lines are wrapped to `width` cells; `nil` in a pipe.
    package static func explanation(of rule: Rule, width: Int? = nil) -> String {
        var lines = ["\(rule.id): \(rule.severity.rawValue)\(turnedOff(rule)), \(place(of: rule))"]
        lines.append("  " + rule.message.filled { $0 == "match" ? "…" : "{\($0)}" })
        if let advice = rule.advice { lines += indented("  ", wrapped(advice, to: width.map { $0 - 2 })) }
        lines += entry("Flagged", rule.flag.map(\.marked.description), width)
        lines += entry("Passed", rule.pass.map(\.text), width)
        if !rule.mirror.isEmpty { lines += entry("Alike", [rule.mirror.map(\.text).joined(separator: ", ")], width) }
        lines += entry("Unless", UnlessText.lines(of: rule.object?.object("unless")), width)
        if let contrast = rule.object?.string("contrast")?.text {
            lines += entry("Contrast", ["\(contrast) where another source of the article gets a neutral verb"], width)
        }
        lines += entry("Weight", ["\(decimal(rule.weight)) towards the evidence of its sentence"], width)
        if !rule.tags.isEmpty { lines += entry("Tags", [rule.tags.map { "#" + $0 }.joined(separator: " ")], width) }
        lines += entry("Basis", rule.basis, width)
        lines += entry("Once", rule.aliases, width)
        lines.append("Turn off  everywhere: \"rules\": { \"\(rule.id)\": \"off\" } in .lintrc")
        lines.append("          here: <!-- slant-disable-next-line \(rule.id) -- why -->")
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line for each rule: id, severity, message. Only the last column is wrapped, to `width` cells.
    package static func table(of rules: some Sequence<Rule>, width: Int? = nil) -> String {
        let rows = rules.map { rule in
            (
                rule.id, rule.isOnByDefault ? rule.severity.rawValue : "off",
                rule.message.filled { $0 == "match" ? "…" : "{\($0)}" }
            )
        }
        let first = rows.reduce(4) { max($0, $1.0.count) }
        var text = padded("rule", first) + "  " + padded("severity", 10) + "  what it says\n"
        for (id, severity, message) in rows {
            let head = padded(id, first) + "  " + padded(severity, 10) + "  "
            let indent = String(repeating: " ", count: first + 14)
            text += head + wrapped(message, to: width.map { $0 - first - 14 }).joined(separator: "\n" + indent) + "\n"
        }
        return text
    }

    private static func turnedOff(_ rule: Rule) -> String { rule.isOnByDefault ? "" : ", off unless it is turned on" }

    /// `in the outlet's own voice`, `in quoted and reported words, in headlines`.
    static func place(of rule: Rule) -> String {
        let stage = KindRegistry.kind(named: rule.kind)?.kind.stage ?? .words
        let text =
            switch stage {
            case .words: voices(rule.voices)
            case .article: "over the whole article"
            case .findings: "over the findings of other rules"
            }
        guard let regions = rule.regions else { return text }
        return text + ", only in: " + Region.allCases.filter(regions.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func voices(_ voices: CaseSet<Voice>) -> String {
        if voices.count == Voice.allCases.count { return "in every voice" }
        let words = Voice.allCases.filter(voices.contains).map { voice in
            switch voice {
            case .narrator: "the outlet's own voice"
            case .quoted: "quoted words"
            case .reported: "reported words"
            case .scare: "scare quotes"
            }
        }
        return "in " + UnlessText.joined(words, "and")
    }

    private static func entry(_ label: String, _ texts: [String], _ width: Int?) -> [String] {
        texts.enumerated().flatMap { index, text in
            indented(padded(index == 0 ? label : "", 10), wrapped(text, to: width.map { $0 - 10 }))
        }
    }

    /// `head` before the first line, blanks before the others.
    private static func indented(_ head: String, _ lines: [String]) -> [String] {
        lines.enumerated().map { ($0 == 0 ? head : String(repeating: " ", count: head.count)) + $1 }
    }

    private static func wrapped(_ text: String, to width: Int?) -> [String] {
        guard let width, width >= 20 else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    static func decimal(_ value: Double) -> String {
        let hundredths = Int(value * 100 + 0.5)
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return "\(whole)." + (rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest))
    }
}

/// What silences a rule, in words.
enum UnlessText {
    static func lines(of unless: ShapedObject?) -> [String] {
        guard let unless else { return [] }
        var lines: [String] = []
        func add(_ key: String, _ place: String) {
            let patterns = unless.strings(key).map { "“\($0.text)”" }
            if !patterns.isEmpty { lines.append(joined(patterns, "or") + " " + place) }
        }
        add("left", "stands before it")
        add("right", "stands after it")
        add("overlap", "is what it is part of")
        add("sentence", "stands in the sentence")
        if let near = unless.object("near"), let words = near.integer("words")?.value {
            let patterns = near.strings("match").map { "“\($0.text)”" }
            lines.append(joined(patterns, "or") + " stands within \(words) word\(words == 1 ? "" : "s")")
        }
        if let source = unless.string("source")?.text { lines.append("a source is named in the \(source)") }
        return lines
    }

    /// `a, b or c`.
    static func joined(_ items: [String], _ word: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
