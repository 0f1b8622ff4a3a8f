package import SlantDiagnostics

/// Rules made of what pack authors have already: styles of Vale (`existence` and `substitution`) and lists of phrases.
package struct RuleImport: Sendable {
    /// The rules of one file; none where it says nothing that a phrase can say.
    package private(set) var rules: [PackDraft.Rule] = []
    /// What was left out, at its place.
    package private(set) var leftOut: [Diagnostic] = []

    private let stem: String
    /// Phrases that a style lets pass.
    private var exceptions: [String] = []

    /// A file that ends in `.yml` or `.yaml` is a style, any other a list with one phrase a line.
    package init(_ file: FileText) {
        let name = (file.path ?? "list").split(separator: "/").last ?? "list"
        let parts = name.split(separator: ".")
        stem = PackDraft.slug(parts.first ?? "list") ?? "list"
        if let ending = parts.last, parts.count > 1, ["yml", "yaml"].contains(ending.lowercased()) {
            readStyle(StyleFile(file))
        } else {
            readList(file)
        }
    }

    private mutating func leave(_ message: String, at range: TextRange) {
        leftOut.append(Diagnostic(id: nil, severity: .warning, message: message, range: range))
    }

    private mutating func readList(_ file: FileText) {
        var phrases: [String] = []
        var start = 0
        for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            defer { start += line.count + 1 }
            let text = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            guard !text.isEmpty, !text.hasPrefix("#") else { continue }
            let range = TextRange(start, start + line.count)
            guard let found = PhraseExpansion.phrases(of: text) else {
                leave("left out: \"\(text)\" is no plain phrase", at: range)
                continue
            }
            phrases += found.filter { !phrases.contains($0) }
        }
        guard !phrases.isEmpty else { return }
        rules.append(PackDraft.Rule(id: stem, match: phrases, message: "“{match}” is on our list “\(stem)”"))
    }

    private mutating func readStyle(_ style: StyleFile) {
        for range in style.unread { leave("left out: this line is neither a key, an item nor a pair", at: range) }
        for key in ["scope", "raw", "pos", "vocab"] {
            guard let value = style.values[key] ?? style.items[key]?.first else { continue }
            leave(
                "left out: a rule has no \"\(key)\"; see docs/packs.md for \"region\" and \"unless\"", at: value.range)
        }
        exceptions = phrases(of: style.items["exceptions"] ?? [])
        switch style.values["extends"]?.text {
        case "existence": readExistence(style)
        case "substitution": readSubstitution(style)
        case let other:
            let range = style.values["extends"]?.range ?? TextRange(0, 0)
            let what = other.map { "\"extends: \($0)\"" } ?? "a file without \"extends\""
            leave("left out: \(what) has no counterpart; existence and substitution have", at: range)
        }
    }

    private mutating func readExistence(_ style: StyleFile) {
        let match = phrases(of: style.items["tokens"] ?? [])
        guard !match.isEmpty else { return }
        var rule = rule(id: stem, match: match, of: style)
        rule.message = message(of: style, values: ["{match}"]) ?? "“{match}”: see \(stem)"
        rules.append(rule)
    }

    /// One rule for each replacement, since a rule has one.
    private mutating func readSubstitution(_ style: StyleFile) {
        var order: [String] = []
        var found: [String: [String]] = [:]
        for (from, to) in style.pairs["swap"] ?? [] {
            let phrases = phrases(of: [from])
            guard !phrases.isEmpty else { continue }
            if found[to.text] == nil { order.append(to.text) }
            found[to.text, default: []] += phrases
        }
        var used: Set<String> = []
        for better in order {
            let words = better.split(separator: "|").map(String.init)
            let base = PackDraft.slug(stem + "-" + (words.first ?? "cut")) ?? stem
            var id = base
            var number = 2
            while !used.insert(id).inserted {
                id = "\(base)-\(number)"
                number += 1
            }
            var rule = rule(id: id, match: found[better] ?? [], of: style)
            rule.replace = words
            let shown = words.joined(separator: " or ")
            rule.message = message(of: style, values: [shown, "{match}"]) ?? "Write “\(shown)” for “{match}”"
            rule.advice = "Write “\(shown)”."
            rules.append(rule)
        }
    }

    private func rule(id: String, match: [String], of style: StyleFile) -> PackDraft.Rule {
        var rule = PackDraft.Rule(id: id, match: match, message: "")
        if let level = style.values["level"]?.text, ["error", "warning", "suggestion"].contains(level) {
            rule.severity = level
        }
        rule.basis = style.values["link"].map { [$0.text] } ?? []
        rule.overlap = exceptions
        return rule
    }

    private mutating func phrases(of values: [StyleFile.Value]) -> [String] {
        var all: [String] = []
        for value in values {
            guard let found = PhraseExpansion.phrases(of: value.text) else {
                leave("left out: \"\(value.text)\" stands for more than phrases", at: value.range)
                continue
            }
            all += found.filter { !all.contains($0) }
        }
        return all
    }

    /// A style's message with its `%s` filled in, one after the other; a single one of a substitution is the better word.
    private func message(of style: StyleFile, values: [String]) -> String? {
        guard let text = style.values["message"]?.text, !text.isEmpty else { return nil }
        var filled = ""
        var left = values[...]
        var rest = text.map { $0 == "{" ? "(" : $0 == "}" ? ")" : $0 }[...]
        while let character = rest.popFirst() {
            if character == "%", rest.first == "s" {
                rest.removeFirst()
                filled += left.popFirst() ?? values.last ?? ""
            } else {
                filled.append(character)
            }
        }
        while filled.last == "." { filled.removeLast() }
        return filled
    }
}
