import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantMatching
import SlantPacks
import SlantRules

/// What can be typed in a pack or a `.lintrc`: keys from the shapes that loaders check, words, names of rules, packs,
/// presets, lists and classes.
enum CompletionFeature {
    static let feature = Feature(
        requests: ["textDocument/completion": completion],
        capabilities: { _ in
            [.init(key: "completionProvider", value: ["triggerCharacters": ["\"", "@", "#", "/"]])]
        })

    private static func completion(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let uri = try params.documentURI
        let position = try params.wirePosition
        guard let document = session.documents[uri], let file = session.authoredFile(document) else {
            return .now(["isIncomplete": false, "items": []])
        }
        let offset = UInt32(PositionMap(document.file, session.client.encoding).offset(of: position))
        return .aside {
            let items = CompletionList(file: file, at: offset).items
            return ["isIncomplete": false, "items": .array(items)]
        }
    }
}

/// What fits at a place.
struct CompletionList {
    /// As the protocol numbers them.
    private enum Kind: Int {
        case module = 9
        case property = 10
        case value = 12
        case word = 14
        case reference = 18
    }

    private let file: AuthoredFile
    private let cursor: JSONCursor
    private let offset: UInt32
    /// What is typed so far, as the protocol has it.
    private let typed: WireValue

    init(file: AuthoredFile, at offset: UInt32) {
        self.file = file
        self.offset = offset
        cursor = JSONCursor(file.document.file, at: offset)
        var positions = PositionMap(file.document.file, file.client.encoding)
        typed = positions.wire(cursor.literal?.contents ?? TextRange(start: offset, end: offset))
    }

    var items: [WireValue] {
        if cursor.isKey {
            return file.isRuleName(cursor.path, isKey: true) ? ruleNames(withGlobs: true) : keys
        }
        if file.isPattern(cursor.path) { return patternNames }
        if file.isRuleName(cursor.path, isKey: false) { return ruleNames(withGlobs: file.document.kind == .pack) }
        return values
    }

    // MARK: Keys and words

    private var keys: [WireValue] {
        guard let shape = file.shape.object(at: cursor.path, cursor) else { return [] }
        let present = cursor.object?.keys ?? []
        let typed = cursor.literal?.text
        return shape.keys.filter { !present.contains($0.name) || $0.name == typed }.map { key in
            item(key.name, .property, detail: key.type.expectation, doc: key.doc, isKey: true)
        }
    }

    private var values: [WireValue] {
        let name = cursor.path.reversed().lazy.compactMap { step -> String? in
            if case .key(let name) = step { name } else { nil }
        }.first
        switch (file.document.kind, name) {
        case (.pack, "kind"?): return KindRegistry.kinds.map { item($0.name, .word, doc: $0.summary) }
        case (.configuration, "packs"?):
            return file.index.packs.filter { $0.isShipped && !$0.rules.isEmpty }.map { pack in
                item(pack.name, .module, doc: pack.description)
            }
        case (.configuration, "extends"?): return EmbeddedPacks.presetNames.map { item($0, .module, doc: "a preset") }
        case (_, "language"?): return EmbeddedPacks.languages.map { item($0, .word) }
        default: break
        }
        guard let type = file.shape.type(at: cursor.path, cursor) else { return [] }
        return FileShape.words(of: type).map { item($0, .word) }
    }

    // MARK: Names

    private func ruleNames(withGlobs: Bool) -> [WireValue] {
        let index = file.index
        var items: [WireValue] = []
        for pack in index.packs where !pack.rules.isEmpty {
            items += pack.rules.map { item($0.id, .value, doc: $0.message, isKey: cursor.isKey) }
            if withGlobs {
                let doc = "all \(pack.rules.count) rules of the pack"
                items.append(item(pack.name + "/*", .module, doc: doc, isKey: cursor.isKey))
            }
        }
        if withGlobs {
            items += index.tags.map { item("#" + $0, .value, doc: "rules with this tag", isKey: cursor.isKey) }
        }
        return items
    }

    private var patternNames: [WireValue] {
        guard let literal = cursor.literal,
            let word = PatternWord(in: literal, of: file.document.file, at: offset)
        else { return [] }
        var positions = PositionMap(file.document.file, file.client.encoding)
        let range = positions.wire(word.range)
        if word.sign == "#" {
            return PatternClass.allCases.map { item("#" + $0.rawValue, .word, replacing: range) }
        }
        let own = file.packName
        return file.index.packs.flatMap(\.lists).map { list in
            let name = list.pack == own ? "@\(list.name)" : "@\(list.pack)/\(list.name)"
            let some = list.items.prefix(6).joined(separator: ", ")
            return item(name, .reference, doc: some + (list.items.count > 6 ? ", …" : ""), replacing: range)
        }
    }

    /// One thing to choose. It takes the place of the string that is being typed, or of nothing, its marks added.
    private func item(
        _ text: String, _ kind: Kind, detail: String? = nil, doc: String? = nil, isKey: Bool = false,
        replacing range: WireValue? = nil
    ) -> WireValue {
        let quoted = range != nil || cursor.literal != nil ? text : JSONEdit.quoted(text) + (isKey ? ": " : "")
        return .object([
            "label": .string(text), "kind": .integer(kind.rawValue), "detail": detail.map { .string($0) },
            "documentation": doc.map { .string($0) }, "filterText": .string(quoted),
            "textEdit": ["range": range ?? typed, "newText": .string(quoted)],
        ])
    }
}
