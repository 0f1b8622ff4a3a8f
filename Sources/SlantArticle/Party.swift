/// A side of a story and the names that it goes by, from the configuration: `parties` in `.lintrc`.
package struct Party: Hashable, Sendable {
    /// An index of `Article.parties`.
    package typealias ID = Int

    /// What the side is called: "Provincial government". It is one of its names.
    package let side: String
    /// Persons, bodies and labels that are this side: "Ilse Varga", "police".
    package let names: [String]

    package init(side: String, names: [String]) {
        self.side = side
        self.names = names
    }
}
