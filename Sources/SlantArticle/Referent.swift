/// A party or thing that is named, not speaking: what consistency, symmetry of labels and hardening ask.
///
/// Mentions are one referent only by identical heads, names, acronyms, appositions and the sides that the
/// configuration names; what nobody has written is not known.
package struct Referent: Hashable, Sendable {
    /// An index of `Article.referents`.
    package typealias ID = Int

    /// What is known of it.
    package enum Nature: String, Sendable {
        case person
        /// A body, or a place that stands for one.
        case body
        /// Called by a label alone: "the rebels", "the Assad regime".
        case group
        /// A name of which nothing else is known.
        case name
    }

    package let id: ID
    /// The fullest form in the article, in tokens. `Article.name(of:)` writes it out.
    package let name: Range<Int>
    package let nature: Nature
    /// Where it is named, in tokens, ascending.
    package let mentions: ArraySlice<Range<Int>>
    /// The first mention of each distinct way it is called. `Article.labels(of:)` writes them out.
    package let firstMentions: ArraySlice<Range<Int>>
    /// Where it is called by a label of the language's table, ascending.
    package let uses: [LabelUse]
    /// Whether a name says who it is or whose: not so of "the rebels".
    package let isNamed: Bool
    /// Its side, where the configuration names one.
    package let party: Party.ID?

    package init(
        id: ID, name: Range<Int>, nature: Nature = .name, mentions: ArraySlice<Range<Int>>,
        firstMentions: ArraySlice<Range<Int>>, uses: [LabelUse] = [], isNamed: Bool = true, party: Party.ID? = nil
    ) {
        self.id = id
        self.name = name
        self.nature = nature
        self.mentions = mentions
        self.firstMentions = firstMentions
        self.uses = uses
        self.isNamed = isNamed
        self.party = party
    }
}
