import SlantDiagnostics
import SlantJSON
import SlantPacks
import SlantRules

/// What packs hold, by name: read from their texts, broken ones as far as they can be read. An author needs names while
/// the file is still wrong.
struct PackIndex: Sendable {
    struct Rule: Sendable {
        /// `pack/rule`.
        let id: String
        let message: String
        let tags: [String]
        /// Its `id` in the file.
        let place: TextRange
    }

    struct List: Sendable {
        let pack: String
        let name: String
        let items: [String]
        /// Its key in the file.
        let place: TextRange
    }

    struct Entry: Sendable {
        let name: String
        let description: String?
        let rules: [Rule]
        let lists: [List]
        let file: FileText
        /// Whether it is in the binary: then there is no file that an editor could open.
        let isShipped: Bool
    }

    let packs: [Entry]

    /// What ships, and other texts; of two packs of one name the later counts.
    init(files: [FileText]) {
        var packs: [Entry] = []
        let all = EmbeddedPacks.packs.map { ($0.file, true) } + files.map { ($0, false) }
        for (file, isShipped) in all {
            guard let entry = PackIndex.entry(of: file, isShipped: isShipped) else { continue }
            packs.removeAll { $0.name == entry.name }
            packs.append(entry)
        }
        self.packs = packs
    }

    func pack(_ name: String) -> Entry? { packs.first { $0.name == name } }
    func rule(_ id: String) -> (rule: Rule, pack: Entry)? {
        packs.lazy.compactMap { pack in pack.rules.first { $0.id == id }.map { ($0, pack) } }.first
    }
    func list(_ name: String, of pack: String) -> (list: List, pack: Entry)? {
        self.pack(pack).flatMap { pack in pack.lists.first { $0.name == name }.map { ($0, pack) } }
    }

    /// Every tag, once, in order.
    var tags: [String] { Set(packs.flatMap { $0.rules.flatMap(\.tags) }).sorted() }

    private static func entry(of file: FileText, isShipped: Bool) -> Entry? {
        guard let value = JSONReader.read(file).value, let name = value["pack"]?.string?.text else { return nil }
        let rules = (value["rules"]?.items ?? []).compactMap { rule -> Rule? in
            guard let id = rule["id"]?.string else { return nil }
            return Rule(
                id: "\(name)/\(id.text)", message: rule["message"]?.string?.text ?? "", tags: strings(rule["tags"]),
                place: id.range)
        }
        let lists = (value["lists"]?.members ?? []).map { member in
            List(pack: name, name: member.key.text, items: strings(member.value), place: member.key.range)
        }
        return Entry(
            name: name, description: value["description"]?.string?.text, rules: rules, lists: lists, file: file,
            isShipped: isShipped)
    }

    private static func strings(_ value: JSONValue?) -> [String] {
        if let only = value?.string { return [only.text] }
        return (value?.items ?? []).compactMap { $0.string?.text }
    }
}
