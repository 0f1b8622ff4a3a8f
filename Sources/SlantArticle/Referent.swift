/// A party or thing that is named, not speaking: what consistency, symmetry of labels and hardening ask.
package struct Referent: Hashable, Sendable {
    package let id: Int
    /// The fullest form in the article.
    package let name: String
    /// Where it is named, in tokens, ascending.
    package let mentions: [Range<Int>]
    /// The distinct ways it is called, in order of appearance.
    package let labels: [String]

    package init(id: Int, name: String, mentions: [Range<Int>], labels: [String]) {
        self.id = id
        self.name = name
        self.mentions = mentions
        self.labels = labels
    }
}
