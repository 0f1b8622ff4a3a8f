import SlantDiagnostics

/// The rules by every name that a configuration, a comment or another rule may call them by.
package struct RuleNames: Sendable {
    private let byID: [String: Int]
    private let byPack: [String: [Int]]
    private let byTag: [String: [Int]]

    init(_ rules: [Rule]) {
        var byID: [String: Int] = [:]
        var byPack: [String: [Int]] = [:]
        var byTag: [String: [Int]] = [:]
        for (index, rule) in rules.enumerated() {
            for alias in rule.aliases where byID[alias] == nil { byID[alias] = index }
            byPack[rule.pack, default: []].append(index)
            for tag in rule.tags { byTag[tag, default: []].append(index) }
        }
        // A rule's own id goes before what another was once called.
        for (index, rule) in rules.enumerated() { byID[rule.id] = index }
        self.byID = byID
        self.byPack = byPack
        self.byTag = byTag
    }

    /// The rule with this id or former id.
    package func rule(_ id: String) -> Int? { byID[id] }

    /// The rules that `pack/rule`, `pack/*` or `#tag` names; empty for an unknown name.
    package func rules(_ name: String) -> [Int] {
        if name.hasPrefix("#") { return byTag[String(name.dropFirst())] ?? [] }
        if name.hasSuffix("/*") { return byPack[String(name.dropLast(2))] ?? [] }
        return byID[name].map { [$0] } ?? []
    }

    /// Whether a pack of this name is in use.
    package func hasPack(_ name: String) -> Bool { byPack[name] != nil }

    /// The name that somebody most likely meant.
    package func nearest(to name: String) -> String? {
        if name.hasPrefix("#") { return nearestName(to: name, among: byTag.keys.sorted().map { "#" + $0 }) }
        if name.hasSuffix("/*") { return nearestName(to: name, among: byPack.keys.sorted().map { $0 + "/*" }) }
        return nearestName(to: name, among: byID.keys.sorted())
    }

    /// `rule` within its own pack, `pack/rule` anywhere.
    static func qualified(_ name: String, by pack: String) -> String {
        name.hasPrefix("#") || name.utf8.contains(UInt8(ascii: "/")) ? name : "\(pack)/\(name)"
    }
}
