/// A person or body that speaks in the article, once however often it is named.
package struct Source: Hashable, Sendable {
    /// An index of `Article.sources`.
    package typealias ID = Int

    /// What kind of speaker it is.
    package enum Nature: String, Sendable {
        case person
        /// A body, also by metonymy: Damascus, the White House.
        case body
        /// Nameless but specific: two Western diplomats.
        case unnamed
        /// Nobody in particular: critics, some, it is believed.
        case vague
    }

    package let id: ID
    /// The fullest form in the article: "Dmitry Peskov".
    package let name: String
    /// "Kremlin spokesman", where the article gives it.
    package let role: String?
    package let nature: Nature
    /// Where it is mentioned as a speaker, in tokens, ascending.
    package let mentions: [Range<Int>]
    /// Its side, where the configuration names one.
    package let party: Party.ID?

    package init(
        id: ID, name: String, role: String?, nature: Nature, mentions: [Range<Int>], party: Party.ID? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.nature = nature
        self.mentions = mentions
        self.party = party
    }
}
