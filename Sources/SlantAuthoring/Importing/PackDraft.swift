import SlantJSON

/// A pack as it is written for the first time, by `slant rules new` and `slant rules import`.
package struct PackDraft: Sendable, Equatable {
    /// One rule of the kind `phrase`.
    package struct Rule: Sendable, Equatable {
        package var id: String
        package var severity = "warning"
        package var match: [String]
        /// Better wording; several for a person to choose from.
        package var replace: [String] = []
        /// Phrases that are let pass although they hold the words.
        package var overlap: [String] = []
        package var message: String
        package var advice: String?
        package var basis: [String] = []
        package var flag: [String] = []
        package var pass: [String] = []
    }

    package var name: String
    package var description: String
    package var rules: [Rule]

    package init(name: String, description: String, rules: [Rule]) {
        self.name = name
        self.description = description
        self.rules = rules
    }

    /// The file, indented as people write it.
    package var text: String {
        let members = [
            "\"pack\": \(PackDraft.quoted(name))",
            "\"version\": \"0.1.0\"",
            "\"language\": \"en\"",
            "\"description\": \(PackDraft.quoted(description))",
            "\"rules\": [\n" + rules.map { "    " + PackDraft.text(of: $0) }.joined(separator: ",\n") + "\n  ]",
        ]
        return "{\n" + members.map { "  " + $0 }.joined(separator: ",\n") + "\n}\n"
    }

    private static func text(of rule: Rule) -> String {
        var members = [
            "\"id\": \(quoted(rule.id))", "\"kind\": \"phrase\"", "\"severity\": \(quoted(rule.severity))",
            "\"match\": \(list(rule.match, indent: 6))",
        ]
        if !rule.overlap.isEmpty { members.append("\"unless\": { \"overlap\": \(list(rule.overlap, indent: 6)) }") }
        if let only = rule.replace.first {
            members.append("\"replace\": " + (rule.replace.count == 1 ? quoted(only) : list(rule.replace, indent: 6)))
        }
        members.append("\"message\": \(quoted(rule.message))")
        if let advice = rule.advice { members.append("\"advice\": \(quoted(advice))") }
        if !rule.basis.isEmpty { members.append("\"basis\": \(list(rule.basis, indent: 6))") }
        if !rule.flag.isEmpty || !rule.pass.isEmpty {
            members.append(
                "\"examples\": {\n        \"flag\": \(list(rule.flag, indent: 8)),\n"
                    + "        \"pass\": \(list(rule.pass, indent: 8))\n      }")
        }
        return "{\n" + members.map { "      " + $0 }.joined(separator: ",\n") + "\n    }"
    }

    /// On one line where it is short, else one item a line.
    private static func list(_ items: [String], indent: Int) -> String {
        let quoted = items.map(quoted)
        let line = "[" + quoted.joined(separator: ", ") + "]"
        if line.utf8.count <= 90 { return line }
        let pad = String(repeating: " ", count: indent + 2)
        return "[\n" + quoted.map { pad + $0 }.joined(separator: ",\n") + "\n" + String(repeating: " ", count: indent)
            + "]"
    }

    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A name that packs and rules may have: small letters, digits and hyphens, beginning with a letter. `nil` where
    /// nothing of `text` is left.
    package static func slug(_ text: some StringProtocol) -> String? {
        var slug = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z": slug.unicodeScalars.append(scalar)
            case "0"..."9": if !slug.isEmpty { slug.unicodeScalars.append(scalar) }
            default: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? nil : slug
    }
}
