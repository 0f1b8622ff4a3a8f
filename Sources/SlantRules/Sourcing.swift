package import SlantArticle
import SlantText

/// Whether a claim has a source (DESIGN §4, "When is a claim sourced?").
///
/// A bystander's name is no source: only attributions count, and an agent of the claim's own.
package struct Sourcing: Sendable {
    /// Where a source may stand.
    package enum Window: String, CaseIterable, Sendable { case sentence, previous, paragraph }

    private let article: Article
    private let text: TokenizedText

    package init(_ article: Article) {
        self.article = article
        text = article.text
    }

    /// Whether somebody stands for what these words claim.
    package func isSourced(_ focus: Range<Int>, within window: Window) -> Bool {
        if hasOwnAgent(focus) { return true }
        let tokens = self.tokens(of: window, around: focus)
        let nearby = attributions(in: tokens)
        if nearby.contains(where: { $0.isSource && holds($0, focus) }) { return true }
        guard let head = headNoun(of: focus) else { return false }
        return nearby.contains { $0.isSource && !touches($0, focus) && mentions($0, head) }
    }

    /// Whether these words stand in what somebody asks or promises: there nobody says what is claimed.
    package func isInRequest(_ focus: Range<Int>) -> Bool {
        let holding = attributions(in: sentence(of: focus)).filter { holds($0, focus) }
        return !holding.isEmpty && !holding.contains { $0.force.sources || $0.act != .speech }
    }

    // MARK: (a) and (c): attributions

    private func sentence(of focus: Range<Int>) -> Range<Int> {
        text.sentences[text.sentenceIndex(holding: focus.lowerBound)].tokens
    }

    private func tokens(of window: Window, around focus: Range<Int>) -> Range<Int> {
        let index = text.sentenceIndex(holding: focus.lowerBound)
        let sentence = text.sentences[index]
        switch window {
        case .sentence: return sentence.tokens
        case .paragraph: return text.blockTokens[sentence.block]
        case .previous:
            guard index > 0, text.sentences[index - 1].block == sentence.block else { return sentence.tokens }
            return text.sentences[index - 1].tokens.lowerBound..<sentence.tokens.upperBound
        }
    }

    /// The attributions whose cue or content lies in some tokens.
    private func attributions(in tokens: Range<Int>) -> [Attribution] {
        article.attributions.filter { attribution in
            attribution.content.contains { $0.overlaps(tokens) } || attribution.cue.contains { $0.overlaps(tokens) }
        }
    }

    /// Whether a claim stands in what an attribution reports, or is the report itself with a source that the claim's
    /// words do not exhaust: "OSCE [observers said]", but not "[critics said]" and not "the driver [confessed]".
    private func holds(_ attribution: Attribution, _ focus: Range<Int>) -> Bool {
        if attribution.content.contains(where: { $0.lowerBound <= focus.lowerBound && $0.upperBound >= focus.upperBound }) {
            return true
        }
        guard let mention = attribution.mention, mention.overlaps(focus) else { return false }
        let isExhausted = focus.lowerBound <= mention.lowerBound && mention.upperBound <= focus.upperBound
        return !isExhausted && attribution.cue.contains { $0.overlaps(focus) }
    }

    /// Whether an attribution is made of the claim's own words: then it is no other one.
    private func touches(_ attribution: Attribution, _ focus: Range<Int>) -> Bool {
        let parts = attribution.content + attribution.cue + (attribution.mention.map { [$0] } ?? [])
        return parts.contains { $0.overlaps(focus) }
    }

    /// Whether an attribution speaks of the same thing, or of "the allegation" as such.
    private func mentions(_ attribution: Attribution, _ head: String) -> Bool {
        let plural = text.language.inflection.noun(head, as: .plural)
        return (attribution.content + attribution.cue).contains { range in
            range.contains { token in
                let word = word(token)
                return word == head || word == plural
            }
        }
    }

    /// The noun that a claim is about: the last word of the noun phrase that the focus begins.
    private func headNoun(of focus: Range<Int>) -> String? {
        let end = sentence(of: focus).upperBound
        var head: Int?
        var token = focus.lowerBound
        while token < end {
            guard text.tokens[token].kind == .word, isPartOfPhrase(token) else { break }
            if token >= focus.upperBound, head != nil, isVerbForm(token) { break }
            if !isModifier(token) { head = token }
            token += 1
        }
        return head.map(word)
    }

    private func isPartOfPhrase(_ token: Int) -> Bool {
        text.classes(token).isDisjoint(with: [
            .preposition, .conjunction, .pronoun, .modal, .be, .have, .do, .relative,
        ])
    }

    private func isVerbForm(_ token: Int) -> Bool {
        text.classes(token).contains(.pastForm) || ends(token, in: "ed")
    }

    /// alleged, reportedly: they say how sure a claim is, not what it is about.
    private func isModifier(_ token: Int) -> Bool {
        !text.classes(token).isDisjoint(with: [.determiner, .possessive, .adverb])
            || ends(token, in: "ed") || ends(token, in: "ly")
    }

    // MARK: (b): an agent of its own

    /// "by X", "X's", "such as X" directly beside the claim.
    ///
    /// Of "an alleged attack by rebels" the rebels are the accused: a modifier has no agent but one that follows it
    /// at once ("alleged by prosecutors").
    private func hasOwnAgent(_ focus: Range<Int>) -> Bool {
        let sentence = sentence(of: focus)
        let next = focus.upperBound
        if sentence.contains(next), word(next) == "by", takesAgent(focus), isNamed(from: next + 1, in: sentence) {
            return true
        }
        if sentence.contains(next + 1), word(next) == "such", word(next + 1) == "as" {
            return isNamed(from: next + 2, in: sentence)
        }
        let before = focus.lowerBound - 1
        guard sentence.contains(before), text.tokens[before].shape.contains(.possessive),
            !isModifier(focus.lowerBound)
        else { return false }
        return isNamed(endingBefore: focus.lowerBound)
    }

    /// "alleged by", "an allegation by"; not "alleged attack by", not "allegations of arms use by".
    private func takesAgent(_ focus: Range<Int>) -> Bool {
        if isModifier(focus.upperBound - 1) { return true }
        return !isModifier(focus.lowerBound) && !focus.contains { text.classes($0).contains(.preposition) }
    }

    /// Whether a source or name that is not vague begins within three words: "by UN officials", "by the regulator".
    private func isNamed(from start: Int, in sentence: Range<Int>) -> Bool {
        let reach = start..<min(start + 3, sentence.upperBound)
        guard !reach.isEmpty, !article.phrases.vagueSources.contains(where: { reach.contains($0.lowerBound) }) else {
            return false
        }
        return [article.phrases.sources, article.phrases.names].contains { spans in
            spans.contains { reach.contains($0.lowerBound) }
        }
    }

    private func isNamed(endingBefore end: Int) -> Bool {
        guard !article.phrases.vagueSources.contains(where: { $0.upperBound == end }) else { return false }
        return [article.phrases.sources, article.phrases.names].contains { spans in
            spans.contains { $0.upperBound == end }
        }
    }

    private func word(_ token: Int) -> String { Language.folded(text.string(text.tokens[token])) }

    private func ends(_ token: Int, in ending: String) -> Bool { word(token).hasSuffix(ending) }
}

extension Attribution {
    /// Whether a claim in it has a source in this one.
    fileprivate var isSource: Bool { !isVague && source != nil && force.sources }
}
