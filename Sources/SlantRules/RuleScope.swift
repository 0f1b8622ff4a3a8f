package import SlantArticle
package import SlantMatching
package import SlantText

/// What a kind sees of one article: the words, and the questions that all kinds ask of them.
package struct RuleScope: Sendable {
    package let article: Article
    /// Index of the rule.
    package let rule: Int
    /// Configuration applied.
    package let voices: CaseSet<Voice>
    /// Configuration applied; `nil`: all but byline, dateline and boilerplate.
    package let regions: CaseSet<Region>?
    let unless: Unless
    let matcher: Matcher
    /// Who is compared with whom; only kinds that look at whole articles have it.
    let compared: Sides?

    /// The matches whose focus may be spoken of here, and that nothing silences.
    ///
    /// A silenced match has consumed its words: the matcher gave no other one there.
    package func candidates(_ matches: ArraySlice<PatternMatch>) -> [PatternMatch] {
        matches.filter { admits($0.focus) && !isSilenced($0.focus) }
    }

    /// Whether all of these words stand in one voice and in a region of the rule.
    package func admits(_ focus: Range<Int>) -> Bool {
        guard isInRegion(focus), let voice = article.voice(of: focus) else { return false }
        return voices.contains(voice)
    }

    /// Whether the block of these words is one of the rule's, and in its language where the markup names one.
    package func isInRegion(_ focus: Range<Int>) -> Bool {
        let text = article.text
        let sentence = text.sentences[text.sentenceIndex(holding: focus.lowerBound)]
        let block = text.prose.blocks[sentence.block]
        if let language = block.language, !text.language.covers(language) { return false }
        let region = block.region
        return regions?.contains(region) ?? !RuleScope.silentRegions.contains(region)
    }

    /// Whether `unless` silences a focus.
    package func isSilenced(_ focus: Range<Int>) -> Bool { unless.silences(focus, in: self) }

    /// A finding of this rule.
    package func finding(
        at tokens: Range<Int>, fields: [String: String] = [:], related: [Finding.Related] = []
    ) -> Finding {
        Finding(
            rule: rule, tokens: tokens, sentence: article.text.sentenceIndex(holding: tokens.lowerBound),
            fields: fields, related: related)
    }

    /// Where nobody writes sentences: names, places, dates, "Read more".
    private static let silentRegions: CaseSet<Region> = [.byline, .dateline, .boilerplate]

    /// Who is compared with whom.
    var sides: Sides {
        guard let compared else { preconditionFailure("sides are compared by kinds that look at whole articles") }
        return compared
    }

    // MARK: Patterns at a place

    func match(of set: PatternSetID, startingAt token: Int, bounds: Range<Int>) -> Range<Int>? {
        matcher.match(of: set, startingAt: token, in: article.text, phrases: article.phrases, bounds: bounds)
    }

    func match(of set: PatternSetID, endingAt token: Int, bounds: Range<Int>) -> Range<Int>? {
        matcher.match(of: set, endingAt: token, in: article.text, phrases: article.phrases, bounds: bounds)
    }

    func matches(of set: PatternSetID, beginningIn range: Range<Int>, bounds: Range<Int>) -> [Range<Int>] {
        matcher.matches(
            of: set, beginningIn: range, in: article.text, phrases: article.phrases, bounds: bounds)
    }
}
