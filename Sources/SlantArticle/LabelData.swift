/// Labels that compete for the same people, as a language's JSON file gives them (`rules/language/<tag>/labels.json`):
/// plain strings. `LabelTable` compiles them for a lexicon.
package struct LabelData: Sendable {
    /// Labels for one kind of party.
    package struct Group: Sendable {
        package let name: String
        package let binding: Binding
        /// Nouns by rank, in the singular, of one word or more: "freedom fighter".
        package let labels: [(rank: LabelRank, words: [String])]

        package init(name: String, binding: Binding, labels: [(rank: LabelRank, words: [String])]) {
            self.name = name
            self.binding = binding
            self.labels = labels
        }
    }

    /// What a name before such a label, or after "of", says.
    package enum Binding: String, CaseIterable, Sendable {
        /// Whose it is, and there is one: "the Assad government", "the government of Assad".
        case owner
        /// Who they are: "Ansar rebels" are Ansar.
        case identity
        /// Whom it says something of: "strongman Mora" is Mora.
        case title
    }

    package let groups: [Group]
    /// Adjectives that say where somebody is from, not who: "syrian".
    package let peoples: [String]

    package init(groups: [Group], peoples: [String]) {
        self.groups = groups
        self.peoples = peoples
    }

    /// Of a language that nobody has described.
    package static let empty = LabelData(groups: [], peoples: [])
}
