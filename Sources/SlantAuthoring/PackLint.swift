package import SlantDiagnostics
import SlantJSON
package import SlantRules

/// What a pack needs before others rely on it, beside what it needs to load: `slant rules lint`.
package enum PackLint {
    /// A message with the words of an example filled in is at most so long: it is read at a glance, in one line.
    private static let longestMessage = 100

    /// What is missing or does not hold, in order of place. All of it is a warning but mirrors that are not flagged.
    package static func diagnostics(for pack: Pack, in packs: CompiledPacks) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for index in pack.rules {
            let rule = packs.rules[index]
            found += missing(rule) + wording(rule)
            found += mirrors(of: rule, in: pack, packs)
            found += selfSilenced(index, packs)
        }
        found += unusedLists(of: pack, packs)
        return found.sorted { $0.range < $1.range }
    }

    // MARK: What is missing

    private static func missing(_ rule: Rule) -> [Diagnostic] {
        var wants: [String] = []
        if rule.advice == nil { wants.append("\"advice\": what to write instead") }
        if rule.basis.isEmpty { wants.append("\"basis\": the guide or paper that it rests on") }
        if rule.flag.isEmpty { wants.append("\"examples\" with \"flag\": a sentence that must be flagged") }
        if rule.pass.isEmpty { wants.append("\"examples\" with \"pass\": a sentence that must not be flagged") }
        return wants.map { warning("this rule lacks \($0)", rule, at: rule.place) }
    }

    // MARK: Wording

    private static func wording(_ rule: Rule) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let place = rule.object?.valueRange("message") ?? rule.place
        if rule.message.text.hasSuffix(".") { found.append(warning("a message has no full stop", rule, at: place)) }
        let words = rule.flag.flatMap { example in
            example.marked.marks.map { mark in
                ShownWords.shown(String(decoding: Array(example.text.utf8)[mark.range], as: UTF8.self))
            }
        }
        let longest = words.max { $0.count < $1.count } ?? ""
        let message = rule.message.filled { $0 == "match" ? longest : "12" }
        if message.count > longestMessage {
            let text =
                "with the words of its example the message has \(message.count) characters; at most \(longestMessage)"
            found.append(warning(text, rule, at: place))
        }
        if let advice = rule.advice, let last = advice.last, !".”?!".contains(last) {
            let range = rule.object?.valueRange("advice") ?? rule.place
            found.append(warning("advice is a sentence with a full stop", rule, at: range))
        }
        return found
    }

    // MARK: Fairness

    /// What the rule says of one side its pack must say of the other: each mirror, put after "The", is flagged.
    private static func mirrors(of rule: Rule, in pack: Pack, _ packs: CompiledPacks) -> [Diagnostic] {
        rule.mirror.compactMap { term in
            let snippet = Snippet("The \(term.text) met on Friday.", packs: packs)
            guard snippet.findings(ofRules: pack.rules).isEmpty else { return nil }
            let message = "this mirror is not flagged after “The”: the pack treats the other side otherwise"
            return Diagnostic(id: rule.id, severity: .error, message: message, range: term.range)
        }
    }

    // MARK: Rules that silence themselves

    /// Patterns whose own words an `unless` of their rule always finds: "is said to have" silenced by "said".
    private static func selfSilenced(_ index: Int, _ packs: CompiledPacks) -> [Diagnostic] {
        let rule = packs.rules[index]
        guard rule.object?.has("unless") == true, !rule.patterns.isEmpty else { return [] }
        return rule.patterns.compactMap { pattern in
            guard let words = PatternSample.words(of: pattern.text, in: packs, pack: rule.pack) else { return nil }
            let snippet = Snippet("\(words).", packs: packs)
            guard packs.matchesButIsSilenced(index, in: snippet.article) else { return nil }
            let text = "\"\(pattern.text)\" is silenced by the rule's own \"unless\""
            return warning(text, rule, at: pattern.range)
        }
    }

    // MARK: Lists

    /// Lists that no pattern names, in this pack or another: a slip of the pen in a name leaves one. A pack without
    /// rules is there to be used by others, perhaps by some that are not here.
    private static func unusedLists(of pack: Pack, _ packs: CompiledPacks) -> [Diagnostic] {
        guard pack.lists != nil, !pack.rules.isEmpty, let lists = JSONReader.read(pack.file).value?["lists"]?.members
        else { return [] }
        var used = references(in: pack.file.bytes)
        for other in packs.packs where other.name != pack.name {
            let own = pack.name + "/"
            used.formUnion(
                references(in: other.file.bytes).filter { $0.hasPrefix(own) }.map { String($0.dropFirst(own.count)) })
        }
        return lists.filter { !used.contains($0.key.text) && !used.contains("\(pack.name)/\($0.key.text)") }.map {
            Diagnostic(
                id: nil, severity: .warning, message: "no pattern uses the list \"@\($0.key.text)\"",
                range: $0.key.range)
        }
    }

    /// What stands behind `@`: `sponsored`, `lexis/demonym`.
    private static func references(in bytes: [UInt8]) -> Set<String> {
        var names: Set<String> = []
        for part in bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).dropFirst() {
            let name = part.prefix { byte in
                byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            }
            names.insert(String(decoding: name, as: UTF8.self))
        }
        return names
    }

    private static func warning(_ message: String, _ rule: Rule, at range: TextRange) -> Diagnostic {
        Diagnostic(id: rule.id, severity: .warning, message: message, range: range)
    }
}
