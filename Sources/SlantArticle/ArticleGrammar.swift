package import SlantText

/// How people say that others speak, in one language: what `ArticleBuilder` asks, compiled for one lexicon.
package struct ArticleGrammar: Sendable {
    package init(lexicon: Lexicon) {}
}
