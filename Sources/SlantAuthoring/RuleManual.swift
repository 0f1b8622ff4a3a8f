import SlantDiagnostics
import SlantJSON
import SlantLint
package import SlantRules

/// The reference of rules, as Markdown: a page for each pack and an index, for an editor who decides what the paper
/// writes. `slant rules docs` writes it; `RulePages` says where links lead.
package enum RuleManual {
    /// A page, and its name in the folder of the reference.
    package struct Page: Sendable {
        package let name: String
        package let text: String
    }

    /// The tag of rules whose words are insults of people for what they are.
    private static let slurTag = "slur"
    /// So many patterns of a rule are shown; a list of hundreds tells a reader nothing.
    private static let shownPatterns = 8

    /// A page for each pack that has rules, one for what slant says of its own accord if `isWhole`, and the index.
    package static func pages(of chosen: [Pack], in packs: CompiledPacks, isWhole: Bool) -> [Page] {
        let withRules = chosen.filter { !$0.rules.isEmpty }
        var pages = withRules.map { Page(name: "\($0.name).md", text: page(of: $0, packs)) }
        if isWhole { pages.append(OwnRulePage.page) }
        return [Page(name: "README.md", text: index(of: withRules, packs, isWhole: isWhole))] + pages
    }

    // MARK: Index

    private static func index(of chosen: [Pack], _ packs: CompiledPacks, isWhole: Bool) -> String {
        let count = chosen.reduce(0) { $0 + $1.rules.count }
        var text = """
            \(head)
            # What slant looks at

            \(count) rules in \(chosen.count) packs. Each page says what a rule looks for, what it leaves alone, what to write instead,
            which style guides and papers it rests on, and how to switch it off. Words in quotation marks and in reported
            speech are the speaker's, unless a rule says otherwise.

            | pack | rules | what it is about |
            | --- | --- | --- |

            """
        for pack in chosen {
            let about = pack.description.map(escaped) ?? ""
            text += "| [\(pack.name)](\(pack.name).md) | \(pack.rules.count) | \(about) |\n"
        }
        if isWhole {
            text += "| [slant](slant.md) | 3 | What slant says of its own accord, about comments in a text. |\n"
        }
        text += "\n## All rules\n\n| rule | severity | what it says |\n| --- | --- | --- |\n"
        for rule in chosen.flatMap({ packs.rules[$0.rules] }) {
            let place = RulePages.path(of: rule.id) ?? ""
            text += "| [\(rule.id)](\(place)) | \(level(of: rule)) | \(escaped(message(of: rule))) |\n"
        }
        return text
    }

    // MARK: A pack

    private static func page(of pack: Pack, _ packs: CompiledPacks) -> String {
        let rules = packs.rules[pack.rules]
        var text = "\(head)\n# The pack \(pack.name)\n\n"
        if rules.contains(where: isSlur) {
            text += """
                > **Content note.** Rules on this page look for insults that people are called for what they are. A checker has
                > to know them; their lists are in `rules/\(pack.name).json` and are not printed here.


                """
        }
        if let description = pack.description { text += escaped(description) + "\n\n" }
        text +=
            "The whole pack off, in `.lintrc`: `\"rules\": { \"\(pack.name)/*\": \"off\" }`. [All packs](README.md)\n"
        for rule in rules { text += "\n" + section(of: rule) }
        return text
    }

    private static func section(of rule: Rule) -> String {
        let name = String(rule.id.drop { $0 != "/" }.dropFirst())
        var text = "## \(name)\n\n"
        text += "\(escaped(message(of: rule))).\n\n"
        if let advice = rule.advice { text += "**Instead.** \(escaped(advice))\n\n" }
        text += "| | |\n| --- | --- |\n"
        for (label, cell) in facts(of: rule) { text += "| \(label) | \(cell) |\n" }
        text += examples("Flagged", rule.flag, rule) + examples("Left alone", rule.pass, rule)
        if !rule.mirror.isEmpty, !isSlur(rule) {
            text +=
                "\nThe other side's terms, flagged alike: \(escaped(rule.mirror.map(\.text).joined(separator: ", "))).\n"
        }
        text += "\nOff everywhere, in `.lintrc`: `\"rules\": { \"\(rule.id)\": \"off\" }`. Off once, in the text: "
        return text + "`<!-- slant-disable-next-line \(rule.id) -- why -->`.\n"
    }

    /// What a table can say of a rule, label and cell.
    private static func facts(of rule: Rule) -> [(String, String)] {
        var facts = [("Severity", level(of: rule)), ("Looks", RuleReference.place(of: rule))]
        let kind = KindRegistry.kind(named: rule.kind)?.kind.summary ?? ""
        facts.append(("Kind", "`\(rule.kind)`: \(escaped(kind))"))
        if !rule.patterns.isEmpty, !isSlur(rule) {
            var shown = rule.patterns.prefix(shownPatterns).map { code($0.text) }
            let more = rule.patterns.count - shown.count
            if more > 0 { shown.append("and \(more) more") }
            facts.append(("Looks for", shown.joined(separator: ", ")))
        }
        let unless = UnlessText.lines(of: rule.object?.object("unless"))
        if !unless.isEmpty, !isSlur(rule) { facts.append(("Not where", unless.map(cell).joined(separator: "; "))) }
        facts.append(("Weight", "\(RuleReference.decimal(rule.weight)) towards the evidence of its sentence"))
        if !rule.tags.isEmpty { facts.append(("Tags", rule.tags.map { "`#\($0)`" }.joined(separator: " "))) }
        if !rule.basis.isEmpty { facts.append(("Basis", rule.basis.map(escaped).joined(separator: "; "))) }
        return facts
    }

    private static func examples(_ label: String, _ examples: [Rule.Example], _ rule: Rule) -> String {
        guard !examples.isEmpty else { return "" }
        let lines = examples.map { "- " + marked($0) + "\n" }
        return "\n\(label):\n\n" + lines.joined()
    }

    // MARK: Words

    /// Comments at the head: the examples are there to be flagged, and nobody needs to be told so.
    private static let head =
        "<!-- Written by `slant rules docs`; slant-disable is for the examples. -->\n<!-- slant-disable -->\n"

    private static func isSlur(_ rule: Rule) -> Bool { rule.tags.contains(slurTag) }

    private static func level(of rule: Rule) -> String {
        rule.isOnByDefault ? rule.severity.rawValue : "\(rule.severity.rawValue), off unless it is turned on"
    }

    private static func message(of rule: Rule) -> String {
        rule.message.filled { $0 == "match" ? "…" : "{\($0)}" }
    }

    /// An example on one line, its marks as marks.
    private static func marked(_ example: Rule.Example) -> String {
        let bytes = Array(example.text.utf8)
        var text = ""
        var at = 0
        for mark in example.marked.marks {
            text += escaped(String(decoding: bytes[at..<mark.range.lowerBound], as: UTF8.self))
            text += "<mark>" + escaped(String(decoding: bytes[mark.range], as: UTF8.self)) + "</mark>"
            at = mark.range.upperBound
        }
        return text + escaped(String(decoding: bytes[at...], as: UTF8.self))
    }

    /// Text in which Markdown sees no markup; line ends become a sign.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~": result += "\\\(character)"
            case "&": result += "&amp;"
            case "\n", "\r\n": result += " ¶ "
            default: result.append(character)
            }
        }
        return result
    }

    /// A pattern as code in a cell: only the bar needs care there.
    private static func code(_ pattern: String) -> String {
        let bars = pattern.replacing("|", with: "\\|")
        return pattern.contains("`") ? "`` \(bars) ``" : "`\(bars)`"
    }

    private static func cell(_ text: String) -> String { escaped(text) }
}
