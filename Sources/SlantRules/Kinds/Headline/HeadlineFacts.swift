import SlantArticle
import SlantMatching
import SlantText

/// "Army gassed village" above a body in which only somebody says so.
struct HeadlineFacts {
    let scope: RuleScope
    /// Words for harm.
    let words: [PatternSetID]
    let hedges: PatternSetID?
    let body: [Sentence]

    /// One finding for a headline, at all of it. O(body).
    func findings(_ heads: [PatternMatch]) -> [Finding] {
        var told: Set<Int> = []
        return heads.compactMap { head in
            let sentence = scope.article.text.sentences[head.sentence].tokens
            guard !told.contains(head.sentence), let doer = doer(before: head.focus, in: sentence),
                !isAttributed(head.sentence),
                let attribution = onlyAttribution(of: doer)
            else { return nil }
            told.insert(head.sentence)
            return finding(sentence, attribution)
        }
    }

    private func finding(_ headline: Range<Int>, _ attribution: Attribution) -> Finding {
        let article = scope.article
        let source = attribution.source.map { article.sources[$0].name } ?? "somebody else"
        var place = attribution.cue.first ?? headline
        if let mention = attribution.mention, let cue = attribution.cue.first {
            place = min(mention.lowerBound, cue.lowerBound)..<max(mention.upperBound, cue.upperBound)
        }
        var end = headline.upperBound
        while end - 1 > headline.lowerBound, article.text.tokens[end - 1].kind == .mark { end -= 1 }
        let words = DocumentWords(article: article)
        return scope.finding(
            at: headline.lowerBound..<end, fields: ["source": source],
            related: [.init(message: "“\(words.shown(place))”", tokens: place)])
    }

    private func isAttributed(_ sentence: Int) -> Bool {
        !scope.article.attributions(touching: sentence..<sentence + 1).isEmpty
    }

    /// The last word of what stands before the harm: "League" of "Valley League burned". Only a clause with a doer is
    /// looked at.
    private func doer(before harm: Range<Int>, in sentence: Range<Int>) -> String? {
        let text = scope.article.text
        var at = harm.lowerBound - 1
        while at >= sentence.lowerBound {
            guard text.tokens[at].kind == .word else { return nil }
            let classes = text.classes(at)
            if classes.contains(.be) || Language.folded(text.string(text.tokens[at])) == "to" { return nil }
            if text.tokens[at].shape.contains(.possessive) { return nil }
            if classes.isDisjoint(with: [.adverb, .have, .modal, .negation]) { break }
            at -= 1
        }
        guard at >= sentence.lowerBound,
            text.classes(at).isDisjoint(with: [.preposition, .determiner, .conjunction, .pronoun, .possessive])
        else { return nil }
        return HeadlineFacts.stem(text.string(text.tokens[at]))
    }

    /// The attribution of the only kind of sentence that has doer and harm together; `nil` where the body says it too,
    /// or nobody does.
    private func onlyAttribution(of doer: String) -> Attribution? {
        let article = scope.article
        var attributed: Attribution?
        for sentence in body where names(doer, in: sentence.tokens) {
            for harm in harms(in: sentence.tokens) {
                let holding = attribution(of: harm, by: doer, in: sentence)
                if let holding {
                    attributed = attributed ?? holding
                } else if article.voice(at: harm.lowerBound) == .narrator, !isHedged(sentence.tokens) {
                    return nil
                }
            }
        }
        return attributed
    }

    private func harms(in sentence: Range<Int>) -> [Range<Int>] {
        words.flatMap { scope.matches(of: $0, beginningIn: sentence, bounds: sentence) }
    }

    /// Who says it, of the doer: a source that only bears the doer's name says something else.
    private func attribution(of harm: Range<Int>, by doer: String, in sentence: Sentence) -> Attribution? {
        let index = scope.article.text.sentenceIndex(holding: sentence.tokens.lowerBound)
        return scope.article.attributions(touching: index..<index + 1).first { attribution in
            !attribution.isVague && attribution.source != nil && attribution.act == .speech
                && attribution.force != .denies
                && attribution.content.contains { $0.contains(harm.lowerBound) }
                && (attribution.force == .accuses || attribution.content.contains { names(doer, in: $0) })
        }
    }

    private func isHedged(_ sentence: Range<Int>) -> Bool {
        guard let hedges else { return false }
        return !scope.matches(of: hedges, beginningIn: sentence, bounds: sentence).isEmpty
    }

    private func names(_ doer: String, in sentence: Range<Int>) -> Bool {
        let text = scope.article.text
        return sentence.contains {
            text.tokens[$0].kind == .word && HeadlineFacts.stem(text.string(text.tokens[$0])) == doer
        }
    }

    /// A word without what a plural or possessive adds.
    private static func stem(_ word: String) -> String {
        var stem = Language.folded(word)
        if stem.hasSuffix("'s") { stem.removeLast(2) }
        if stem.count > 3, stem.hasSuffix("s"), !stem.hasSuffix("ss") { stem.removeLast() }
        return stem
    }
}
