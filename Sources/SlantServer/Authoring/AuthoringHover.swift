import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantPacks
import SlantRules

/// What a key, a word or a name in a pack or a `.lintrc` means.
struct AuthoringHover: Sendable {
    let file: AuthoredFile
    let offset: UInt32

    /// A text and what it is about; `nil` where nothing is known.
    var answer: (text: String, range: TextRange)? {
        let cursor = JSONCursor(file.document.file, at: offset)
        guard let literal = cursor.literal else { return nil }
        let inside = literal.contents
        if file.isPattern(cursor.path), !cursor.isKey {
            return PatternWord(in: literal, of: file.document.file, at: offset).flatMap(list)
        }
        if cursor.isKey {
            if file.isRuleName(cursor.path, isKey: true) { return rule(literal.text).map { ($0, inside) } }
            guard let shape = file.shape.object(at: cursor.path, cursor), let key = shape.key(named: literal.text)
            else {
                return nil
            }
            let need = key.isRequired ? " It must be there." : ""
            return ("**\(key.name)**: \(key.type.expectation)\n\n\(key.doc)\(need)", inside)
        }
        if let kind = KindRegistry.kinds.first(where: { $0.name == literal.text }), cursor.path.last == .key("kind") {
            return ("**\(kind.name)**: \(kind.summary)", inside)
        }
        if file.isRuleName(cursor.path, isKey: false) {
            let name = literal.text.contains("/") ? literal.text : "\(file.packName)/\(literal.text)"
            return rule(name).map { ($0, inside) }
        }
        if file.document.kind == .configuration, cursor.path.contains(.key("packs")),
            let pack = file.index.pack(literal.text)
        {
            return ("**\(pack.name)**: \(pack.rules.count) rules\n\n\(pack.description ?? "")", inside)
        }
        return nil
    }

    private func list(_ word: PatternWord) -> (text: String, range: TextRange)? {
        guard word.sign == "@" else { return nil }
        let parts = word.name.split(separator: "/").map { String($0) }
        let pack = parts.count == 2 ? parts[0] : file.packName
        guard let (list, entry) = file.index.list(parts.last ?? "", of: pack) else { return nil }
        let items = list.items.prefix(12).joined(separator: ", ") + (list.items.count > 12 ? ", …" : "")
        return ("**@\(list.name)** of \(entry.name): \(list.items.count) items\n\n\(items)", word.range)
    }

    private func rule(_ name: String) -> String? {
        if name.hasSuffix("/*"), let pack = file.index.pack(String(name.dropLast(2))) {
            return "**\(name)**: \(pack.rules.count) rules\n\n\(pack.description ?? "")"
        }
        if name.hasPrefix("#") {
            let rules = file.index.packs.flatMap(\.rules).filter { $0.tags.contains(String(name.dropFirst())) }
            return rules.isEmpty ? nil : "**\(name)**: \(rules.count) rules"
        }
        guard let (rule, entry) = file.index.rule(name) else { return nil }
        let card = RuleCard(of: name, among: entry.isShipped ? [] : [entry.file])
        let address = file.client.pages.address(of: name)
        var lines = ["**\(name)**", rule.message]
        if let advice = card?.advice { lines.append(advice) }
        if let pass = card?.pass { lines.append("Passes: \(pass)") }
        if let address, file.client.readsMarkdown { lines.append("[More](\(address))") }
        return lines.joined(separator: "\n\n")
    }
}

extension Session {
    func authoringHover(_ document: Document, at offset: UInt32) -> Work {
        guard let file = authoredFile(document) else { return { .null } }
        return {
            guard let (text, range) = AuthoringHover(file: file, offset: offset).answer else { return .null }
            return HoverFeature.answer(text, range, document.file, file.client)
        }
    }
}
