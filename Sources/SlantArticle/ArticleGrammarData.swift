/// How a language says that others speak, as its JSON file gives it (`rules/language/<tag>/attribution.json`): plain
/// strings. `ArticleGrammar` compiles it for a lexicon.
package struct ArticleGrammarData: Sendable {
    /// What a reporting word may have as its complement.
    package struct Takes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        /// A clause, with or without "that".
        package static let clause = Takes(rawValue: 1)
        package static let quotation = Takes(rawValue: 2)
        /// A noun phrase: "slammed the plan".
        package static let object = Takes(rawValue: 4)
        package static let infinitive = Takes(rawValue: 8)
        /// "denied taking the money".
        package static let ing = Takes(rawValue: 16)
        /// A person before the content: "told reporters that".
        package static let person = Takes(rawValue: 32)
        /// "described the raid as a pretext".
        package static let `as` = Takes(rawValue: 64)
        /// "accused him of lying".
        package static let of = Takes(rawValue: 128)

        /// The names by which the file calls them.
        package static let named: [(name: String, value: Takes)] = [
            ("clause", .clause), ("quotation", .quotation), ("object", .object), ("infinitive", .infinitive),
            ("ing", .ing), ("person", .person), ("as", .as), ("of", .of),
        ]
    }

    /// Verbs that share everything: their base forms, with what follows ("call for").
    package struct Verbs: Sendable {
        package let verbClass: VerbClass
        package let act: Attribution.Act
        package let force: Attribution.Force
        package let takes: Takes
        package let verbs: [String]
        /// By verb: words that make it another verb when they stand in its object ("claimed responsibility").
        package let never: [String: [String]]

        package init(
            verbClass: VerbClass, act: Attribution.Act, force: Attribution.Force, takes: Takes, verbs: [String],
            never: [String: [String]]
        ) {
            self.verbClass = verbClass
            self.act = act
            self.force = force
            self.takes = takes
            self.verbs = verbs
            self.never = never
        }
    }

    /// Nouns and adjectives that share everything: their singulars, and the words that lead to what is said.
    package struct Nominals: Sendable {
        package let act: Attribution.Act
        package let force: Attribution.Force
        package let verbClass: VerbClass
        /// "that", "to", "of" …; for adjectives "that" and "to".
        package let takes: [String]
        package let words: [String]

        package init(
            act: Attribution.Act, force: Attribution.Force, verbClass: VerbClass, takes: [String], words: [String]
        ) {
            self.act = act
            self.force = force
            self.verbClass = verbClass
            self.takes = takes
            self.words = words
        }
    }

    package let verbs: [Verbs]
    package let nouns: [Nominals]
    package let adjectives: [Nominals]
    /// "according to".
    package let according: [String]
    /// Lists of words by the name of a tag or of a `WordClasses`.
    package let words: [String: [String]]

    package init(
        verbs: [Verbs], nouns: [Nominals], adjectives: [Nominals], according: [String], words: [String: [String]]
    ) {
        self.verbs = verbs
        self.nouns = nouns
        self.adjectives = adjectives
        self.according = according
        self.words = words
    }

    /// The names that a list of words may have: those that somebody asks for.
    package static let listNames: Set<String> = Set(WordTags.ofList.map(\.0))
        .union(WordLists.ofList.map(\.name)).union(["alsoNoun"])

    /// Of a language that nobody has described: no reporting words.
    package static let empty = ArticleGrammarData(verbs: [], nouns: [], adjectives: [], according: [], words: [:])
}
