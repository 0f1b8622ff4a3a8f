import SlantDiagnostics
import SlantJSON
import SlantPacks
import SlantRules

/// What a writer reads about a rule beside its message: taken from the pack's own text, since the rules that ship come
/// compiled and hold only what linting asks.
struct RuleCard: Sendable {
    let advice: String?
    let basis: [String]
    /// A sentence that the rule leaves alone.
    let pass: String?

    /// The card of a rule; `nil` for one that no pack at hand has. `others`: the packs that do not ship.
    init?(of id: String, among others: [FileText]) {
        let parts = id.split(separator: "/").map { String($0) }
        guard parts.count == 2 else { return nil }
        let own = others.lazy.compactMap { JSONReader.read($0).value }.first { $0["pack"]?.string?.text == parts[0] }
        let pack = own ?? EmbeddedPacks.pack(named: parts[0]).flatMap { JSONReader.read($0.file).value }
        guard let rule = pack?["rules"]?.items?.first(where: { $0["id"]?.string?.text == parts[1] }) else { return nil }
        advice = rule["advice"]?.string?.text
        basis = RuleCard.strings(rule["basis"])
        pass = RuleCard.strings(rule["examples"]?["pass"]).first
    }

    private static func strings(_ value: JSONValue?) -> [String] {
        if let only = value?.string { return [only.text] }
        return (value?.items ?? []).compactMap { $0.string?.text }
    }
}
