package import SlantText

/// All that rules may know of a text: its words, and whose they are. Immutable; a class only so that all rules share
/// it by one count.
package final class Article: Sendable {
    package let text: TokenizedText
    /// Whole phrases that pattern classes ask for.
    package let phrases: PhraseSpans
    /// Every quotation, nested ones included, by start.
    package let quotations: [Quotation]
    /// Who says what, by the first token of cue or content.
    package let attributions: [Attribution]
    /// Reporting verbs in the narrator's voice, by token.
    package let reportingVerbs: [ReportingVerb]
    /// Stretches that are not the narrator's: ascending, disjoint.
    package let voices: [VoiceSpan]
    package let sources: [Source]
    package let referents: [Referent]
    /// The sides that the configuration names.
    package let parties: [Party]
    /// Attributions by the sentences that their cue or content touches.
    private let attributionsBySentence: SentenceIndex

    package init(
        text: TokenizedText, phrases: PhraseSpans, quotations: [Quotation], attributions: [Attribution],
        reportingVerbs: [ReportingVerb], voices: [VoiceSpan], sources: [Source], referents: [Referent],
        parties: [Party] = []
    ) {
        self.text = text
        self.phrases = phrases
        self.quotations = quotations
        self.attributions = attributions
        self.reportingVerbs = reportingVerbs
        self.voices = voices
        self.sources = sources
        self.referents = referents
        self.parties = parties
        attributionsBySentence = SentenceIndex(of: attributions, in: text)
    }

    /// The attributions whose cue or content touches some sentences, in order. O(those found).
    package func attributions(touching sentences: Range<Int>) -> [Attribution] {
        attributionsBySentence.items(touching: sentences).map { attributions[$0] }
    }

    /// The fullest form of a referent's name.
    package func name(of referent: Referent) -> String { text.nameString(referent.name) }

    /// The distinct ways a referent is called, in order of appearance.
    package func labels(of referent: Referent) -> [String] { referent.firstMentions.map { text.nameString($0) } }

    /// The stretch that holds a token; `nil` for the narrator. O(log voices).
    package func voiceSpan(at token: Int) -> VoiceSpan? {
        var low = 0
        var high = voices.count
        while low < high {
            let middle = (low + high) / 2
            if voices[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        guard low < voices.count, voices[low].tokens.contains(token) else { return nil }
        return voices[low]
    }

    /// Whose word a token is. O(log voices).
    package func voice(at token: Int) -> Voice { voiceSpan(at: token)?.voice ?? .narrator }

    /// The one voice of some tokens; `nil` where a boundary lies within. O(log voices + boundaries).
    package func voice(of tokens: Range<Int>) -> Voice? {
        guard let first = tokens.first else { return nil }
        let voice = voice(at: first)
        if let span = voiceSpan(at: first) {
            if tokens.upperBound <= span.tokens.upperBound { return voice }
        }
        return tokens.allSatisfy { self.voice(at: $0) == voice } ? voice : nil
    }
}
