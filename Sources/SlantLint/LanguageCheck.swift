import SlantText

/// Whether a text is in the language that the packs are for.
enum LanguageCheck {
    /// Below this many words nothing is said: headlines and lists of names have few small words in any language.
    private static let fewestWords = 60
    /// The share of words that the language's closed classes must have. English news has 40 % and more; texts in
    /// other languages stay below 10 %, by chance words like "in" and "was".
    private static let leastShare = 0.12

    /// Why a text is passed over, if it is. `declared` is what the configuration or a row of input says.
    static func objection(to text: TokenizedText, _ tally: WordTally, declared: String) -> String? {
        let tag = text.language.tag
        let named = text.prose.frontMatter["lang"] ?? text.prose.frontMatter["language"] ?? declared
        if primary(named) != tag { return "it is in \"\(named)\", and the packs are for \"\(tag)\"" }
        guard tally.plainWords >= fewestWords, Double(tally.knownWords) < leastShare * Double(tally.plainWords)
        else { return nil }
        return "it does not seem to be in the packs' language, \"\(tag)\""
    }

    /// `en` of `en-GB`.
    private static func primary(_ tag: String) -> String {
        String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
    }
}
