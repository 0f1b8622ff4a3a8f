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
        let nearby = article.attributions(touching: sentences(of: window, around: focus))
        if nearby.contains(where: { $0.isSource && holds($0, focus) }) { return true }
        guard let head = headNoun(of: focus) else { return false }
        return nearby.contains { $0.isSource && !touches($0, focus) && mentions($0, head) }
    }

    /// Whether these words stand in what somebody asks or promises: there nobody says what is claimed.
    package func isInRequest(_ focus: Range<Int>) -> Bool {
        let holding = article.attributions(touching: sentences(of: .sentence, around: focus)).filter {
            holds($0, focus)
        }
        return !holding.isEmpty && !holding.contains { $0.force.sources || $0.act != .speech }
    }

    // MARK: (a) and (c): attributions

    private func sentence(of focus: Range<Int>) -> Range<Int> {
        text.sentences[text.sentenceIndex(holding: focus.lowerBound)].tokens
    }

    /// How far a paragraph reaches to each side, in sentences: a book in one paragraph must not cost its square.
    private static let paragraphReach = 24

    /// Indices of the sentences of a window.
    private func sentences(of window: Window, around focus: Range<Int>) -> Range<Int> {
        let index = text.sentenceIndex(holding: focus.lowerBound)
        let block = text.sentences[index].block
        var range = index..<index + 1
        let reach = window == .sentence ? 0 : window == .previous ? 1 : Sourcing.paragraphReach
        while range.lowerBound > max(0, index - reach), text.sentences[range.lowerBound - 1].block == block {
            range = range.lowerBound - 1..<range.upperBound
        }
        guard window == .paragraph else { return range }
        while range.upperBound < min(text.sentences.count, index + reach),
            text.sentences[range.upperBound].block == block
        {
            range = range.lowerBound..<range.upperBound + 1
        }
        return range
    }

    /// Whether a claim stands in what an attribution reports, or is the report itself with a source that the claim's
    /// words do not exhaust: "OSCE [observers said]", but not "[critics said]" and not "the driver [confessed]".
    private func holds(_ attribution: Attribution, _ focus: Range<Int>) -> Bool {
        if attribution.content.contains(where: {
            $0.lowerBound <= focus.lowerBound && $0.upperBound >= focus.upperBound
        }) {
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
        text.classes(token).contains(.pastForm) || ends(token, in: .ed)
    }

    /// alleged, reportedly: they say how sure a claim is, not what it is about.
    private func isModifier(_ token: Int) -> Bool {
        !text.classes(token).isDisjoint(with: [.determiner, .possessive, .adverb])
            || ends(token, in: .ed) || ends(token, in: .ly)
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
        guard !reach.isEmpty, !begins(article.phrases.vagueSources, in: reach) else { return false }
        return begins(article.phrases.sources, in: reach) || begins(article.phrases.names, in: reach)
    }

    private func isNamed(endingBefore end: Int) -> Bool {
        guard !ends(article.phrases.vagueSources, at: end) else { return false }
        return ends(article.phrases.sources, at: end) || ends(article.phrases.names, at: end)
    }

    /// Whether one of some ascending stretches begins in `reach`. O(log stretches).
    private func begins(_ spans: [Range<Int>], in reach: Range<Int>) -> Bool {
        let index = spans.firstIndex(beginningAtOrAfter: reach.lowerBound)
        return index < spans.count && spans[index].lowerBound < reach.upperBound
    }

    /// Whether one of some ascending stretches ends before `end`: no name has more than 16 words.
    private func ends(_ spans: [Range<Int>], at end: Int) -> Bool {
        var index = spans.firstIndex(beginningAtOrAfter: end - 16)
        while index < spans.count, spans[index].lowerBound < end {
            if spans[index].upperBound == end { return true }
            index += 1
        }
        return false
    }

    private func word(_ token: Int) -> String { Language.folded(text.string(text.tokens[token])) }

    /// Whether a token's word, its possessive ending apart, ends so; `ending` in small letters.
    private func ends(_ token: Int, in ending: Ending) -> Bool {
        let token = text.tokens[token]
        guard token.length > 2, !token.shape.contains(.possessive) else { return false }
        let bytes = text.prose.text
        return bytes[Int(token.end) - 2] | 0x20 == ending.first && bytes[Int(token.end) - 1] | 0x20 == ending.second
    }

    /// Two letters that words end in.
    private struct Ending {
        let first: UInt8
        let second: UInt8
        /// Past forms and participles.
        static let ed = Ending(first: UInt8(ascii: "e"), second: UInt8(ascii: "d"))
        /// Adverbs.
        static let ly = Ending(first: UInt8(ascii: "l"), second: UInt8(ascii: "y"))
    }
}

extension Attribution {
    /// Whether a claim in it has a source in this one.
    fileprivate var isSource: Bool { !isVague && source != nil && force.sources }
}
