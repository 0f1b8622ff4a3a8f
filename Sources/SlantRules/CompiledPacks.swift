package import SlantArticle
package import SlantDiagnostics
package import SlantText

/// Any set of packs, embedded and custom alike, linked at start: one lexicon, one matcher, all rules.
package struct CompiledPacks: Sendable {
    /// What one text is looked at with, beside the packs: which rules run, and how.
    package struct Settings: Sendable {
        /// By rule index: whether it runs.
        package var isOn: [Bool]
        /// By rule index: voices other than the rule's own.
        package var voices: [Set<Voice>?]
        /// By rule index: regions other than the rule's own.
        package var regions: [Set<Region>?]
        /// By rule index: `limit` other than the rule's own.
        package var limits: [Int?]
        /// By rule index: weights other than the rule's own.
        package var weights: [Double?]

        package init(isOn: [Bool], voices: [Set<Voice>?], regions: [Set<Region>?], limits: [Int?], weights: [Double?]) {
            self.isOn = isOn
            self.voices = voices
            self.regions = regions
            self.limits = limits
            self.weights = weights
        }
    }

    /// In order of packs, then of the file.
    package let rules: [Rule]
    package let language: Language
    package let lexicon: Lexicon
    /// Makes articles with this lexicon.
    package let articles: ArticleBuilder

    /// What the rules find in an article, the density kind excepted: by place, then by rule.
    package func findings(in article: Article, settings: Settings) -> [Finding] { [] }

    /// What rules of the kind `density` find, over the findings that are left after suppression.
    package func densities(in article: Article, over findings: [Finding], settings: Settings) -> [Finding] { [] }

    init(rules: [Rule], language: Language, lexicon: Lexicon, articles: ArticleBuilder) {
        self.rules = rules
        self.language = language
        self.lexicon = lexicon
        self.articles = articles
    }
}

/// A pack file: its name for messages and its text.
package struct PackFile: Sendable {
    package let file: FileText
    package init(file: FileText) { self.file = file }
}
