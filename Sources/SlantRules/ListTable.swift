import SlantDiagnostics
import SlantJSON
import SlantMatching

/// The lists of all packs by full name (`conflict/sponsored`), each parsed once.
struct ListTable {
    /// A list as it stands in its pack.
    struct List {
        let pack: String
        let name: JSONString
        let items: [PlacedPattern]
        /// Those of `items`, as the matcher wants them.
        let patterns: [Pattern]
    }

    private(set) var lists: [String: List] = [:]

    static func fullName(_ pack: String, _ name: String) -> String { pack + "/" + name }

    subscript(pack: String, name: String) -> List? { lists[ListTable.fullName(pack, name)] }

    /// The items of a list, for the matcher.
    func patterns(_ pack: String, _ name: String) -> [Pattern]? { self[pack, name]?.patterns }

    /// Takes up the lists of a pack and reports names that cannot be written after `@`, and names that stand twice.
    mutating func add(
        _ members: [(key: JSONString, values: [JSONString])], of pack: String, _ problems: inout [Diagnostic]
    ) {
        for (name, values) in members {
            guard ListTable.isName(name.text) else {
                let message = "a list's name is letters, digits and \"_\", without a hyphen: \"\(name.text)\""
                problems.append(.error(message, at: name.range))
                continue
            }
            if values.isEmpty { problems.append(.error("the list \"\(name.text)\" is empty", at: name.range)) }
            let items = values.compactMap { PlacedPattern($0, of: pack, &problems) }
            for (item, value) in zip(items, values) where item.hasFocus {
                problems.append(
                    .error("a list's item has no focus: \"[ ]\" belongs to the patterns that use it", at: value.range))
            }
            let full = ListTable.fullName(pack, name.text)
            guard lists[full] == nil else { continue }
            lists[full] = List(pack: pack, name: name, items: items, patterns: items.map(\.pattern))
        }
    }

    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return false }
        return text.utf8.allSatisfy { byte in
            (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F
        }
    }

    // MARK: Checking references

    /// Reports every list that a pattern names and no pack has.
    func checkReferences(of pattern: PlacedPattern, _ problems: inout [Diagnostic]) -> Bool {
        var isRight = true
        for reference in pattern.references where self[reference.pack, reference.name] == nil {
            isRight = false
            problems.append(.error(unknownList(reference, in: pattern.pack), at: pattern.fileRange(reference.range)))
        }
        return isRight
    }

    private func unknownList(_ reference: PlacedPattern.Reference, in pack: String) -> String {
        let isOwn = reference.pack == pack
        let names = lists.keys.sorted().map { full in
            "@" + (isOwn && full.hasPrefix(pack + "/") ? String(full.dropFirst(pack.utf8.count + 1)) : full)
        }
        let written = isOwn ? "@\(reference.name)" : "@\(reference.pack)/\(reference.name)"
        // The same name in another pack is the likeliest slip, and no edit distance finds it.
        if isOwn, let other = names.first(where: { $0.hasSuffix("/" + reference.name) }) {
            return "unknown list \"\(written)\"; did you mean \"\(other)\"?"
        }
        return unknown("list", written, among: names)
    }

    /// Lists in lists in lists: people write two. A bound keeps a hostile pack from exhausting the stack.
    private static let deepest = 24

    /// The references by which a list comes back to itself, or goes deeper than anyone needs.
    func endless() -> [(pack: String, problem: Diagnostic)] {
        var walk = ListWalk(table: self)
        for name in lists.keys.sorted() { walk.visit(name, depth: 0) }
        return walk.problems
    }

    /// A walk over lists and what they name, depth first.
    private struct ListWalk {
        let table: ListTable
        /// By full name: how many levels are below it; -1 while it is being visited.
        var heights: [String: Int] = [:]
        var problems: [(pack: String, problem: Diagnostic)] = []

        mutating func visit(_ full: String, depth: Int) {
            guard let list = table.lists[full], heights[full] == nil else { return }
            heights[full] = -1
            var height = 0
            for item in list.items {
                for reference in item.references {
                    let next = ListTable.fullName(reference.pack, reference.name)
                    let isTooDeep = depth >= ListTable.deepest
                    if !isTooDeep { visit(next, depth: depth + 1) }
                    let below = heights[next] ?? 0
                    height = max(height, below + 1)
                    let place = item.fileRange(reference.range)
                    if below < 0 {
                        let message = "the list \"@\(list.name.text)\" refers to itself through \"@\(reference.name)\""
                        problems.append((list.pack, .error(message, at: place)))
                    } else if isTooDeep || height == ListTable.deepest {
                        let message = "lists stand in lists more than \(ListTable.deepest) deep here"
                        problems.append((list.pack, .error(message, at: place)))
                    }
                }
            }
            heights[full] = height
        }
    }
}
