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
    var answer: (text: HoverText, range: TextRange)? {
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
            return (AuthoringHover.text(key.name, ": \(key.type.expectation)", "\(key.doc)\(need)"), inside)
        }
        if let kind = KindRegistry.kinds.first(where: { $0.name == literal.text }), cursor.path.last == .key("kind") {
            return (AuthoringHover.text(kind.name, ": \(kind.summary)"), inside)
        }
        if file.isRuleName(cursor.path, isKey: false) {
            let name = literal.text.contains("/") ? literal.text : "\(file.packName)/\(literal.text)"
            return rule(name).map { ($0, inside) }
        }
        if file.document.kind == .configuration, cursor.path.contains(.key("packs")),
            let pack = file.index.pack(literal.text)
        {
            return (AuthoringHover.text(pack.name, ": \(pack.rules.count) rules", pack.description), inside)
        }
        return nil
    }

    private func list(_ word: PatternWord) -> (text: HoverText, range: TextRange)? {
        guard word.sign == "@" else { return nil }
        let parts = word.name.split(separator: "/").map { String($0) }
        let pack = parts.count == 2 ? parts[0] : file.packName
        guard let (list, entry) = file.index.list(parts.last ?? "", of: pack) else { return nil }
        let items = list.items.prefix(12).joined(separator: ", ") + (list.items.count > 12 ? ", …" : "")
        let size = " of \(entry.name): \(list.items.count) items"
        return (AuthoringHover.text("@" + list.name, size, items), word.range)
    }

    private func rule(_ name: String) -> HoverText? {
        if name.hasSuffix("/*"), let pack = file.index.pack(String(name.dropLast(2))) {
            return AuthoringHover.text(name, ": \(pack.rules.count) rules", pack.description)
        }
        if name.hasPrefix("#") {
            let rules = file.index.packs.flatMap(\.rules).filter { $0.tags.contains(String(name.dropFirst())) }
            return rules.isEmpty ? nil : AuthoringHover.text(name, ": \(rules.count) rules")
        }
        guard let (rule, entry) = file.index.rule(name) else { return nil }
        let card = RuleCard(of: name, among: entry.isShipped ? [] : [entry.file])
        var text = AuthoringHover.text(name, "", rule.message)
        if let advice = card?.advice { text.add(.plain(advice)) }
        if let pass = card?.pass { text.add(.plain("Passes: "), .emphasis(pass)) }
        if let address = file.client.pages.address(of: name), file.client.readsMarkdown {
            text.add(.link("More", address: address))
        }
        return text
    }

    /// A name with what it is beside it, and more below.
    private static func text(_ name: String, _ nature: String, _ more: String? = nil) -> HoverText {
        var text = HoverText()
        text.add(.strong(name), .plain(nature))
        if let more, !more.isEmpty { text.add(.plain(more)) }
        return text
    }
}

extension Session {
    func authoringHover(_ document: Document, at offset: UInt32) -> Work {
        guard let file = authoredFile(document) else { return .now(.null) }
        return .aside {
            guard let (text, range) = AuthoringHover(file: file, offset: offset).answer else { return .null }
            return HoverFeature.answer(text, range, document.file, file.client)
        }
    }
}
