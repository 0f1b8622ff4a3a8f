package import SlantText

/// Makes an article of tokens: quotations, attributions, sources, voices. Time linear in the text.
///
/// This module knows who speaks, and no rules. `Reading` gives every token its tags; `QuotationMarks` pairs the marks;
/// `AttributionFinder` reads verbs, nouns and labels with their subjects and clauses (English clause order is in
/// `Clauses/English`, English words are data); `QuotationSpeakers` gives quotations to speakers; `SourceResolver` makes
/// one source of all mentions of a speaker, `ReferentFinder` one referent of
/// whatever else is named; `ArticleAssembly` puts it together.
package struct ArticleBuilder: Sendable {
    package let grammar: ArticleGrammar

    package init(grammar: ArticleGrammar) { self.grammar = grammar }

    /// The article of a text; `parties` are the sides that the configuration names.
    package func article(from text: TokenizedText, parties: [Party] = []) -> Article {
        let reading = Reading(text: text, grammar: grammar)
        var finder = AttributionFinder(reading: reading)
        finder.run()
        var speakers = QuotationSpeakers(reading: reading, drafts: finder.drafts)
        speakers.run()
        var resolver = SourceResolver(reading: reading)
        resolver.run(speakers.drafts, verbs: finder.verbs)
        let assembly = ArticleAssembly(
            reading: reading, speakers: speakers, verbs: finder.verbs, resolver: resolver, parties: parties)
        return assembly.article
    }
}
