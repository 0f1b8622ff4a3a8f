/// Where people read about a rule: `slant rules docs` writes the pages, links in the output of other formats lead there.
package struct RulePages: Sendable, Equatable {
    /// What addresses begin with where nobody says otherwise. The project has no address of its own yet: a name below
    /// `.example` can be nobody else's (RFC 2606).
    package static let usualBase = "https://slant.example/docs/rules/"

    /// The variable of the environment that holds another base: of a newsroom that keeps the pages itself.
    package static let variable = "SLANT_RULE_PAGES"

    /// The folder of the pages in this project.
    package static let folder = "docs/rules"

    /// Ends in a slash.
    package let base: String
    private let holdsOwnPacks: Bool

    /// Pages below an address. Where `base` is somebody's own, the pages of their own packs are there as well;
    /// `nil` or empty: the usual one.
    package init(base: String? = nil) {
        let own = base.flatMap { $0.isEmpty ? nil : $0 }
        let address = own ?? RulePages.usualBase
        self.base = address.hasSuffix("/") ? address : address + "/"
        holdsOwnPacks = own != nil
    }

    /// The address of a rule's page: `pack/rule` becomes `…/pack.md#rule`. `nil` for a rule that no page tells of, so
    /// that no link leads nowhere.
    package func address(of id: String) -> String? {
        let pack = String(id.prefix { $0 != "/" })
        guard holdsOwnPacks || pack == OwnRule.pack || ShippedRules.packNames.contains(pack) else { return nil }
        return RulePages.path(of: id).map { base + $0 }
    }

    /// The same below the folder of the pages: `verbs/claimed` becomes `verbs.md#claimed`; `nil` of what is no id.
    package static func path(of id: String) -> String? {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isPlain) }) else { return nil }
        return "\(parts[0]).md#\(parts[1])"
    }

    /// What ids are made of; nothing else needs escaping in an address.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
