import SlantArticle
import SlantDiagnostics

/// Whose words a place has, and how we know, in a sentence or two.
struct VoiceNote {
    let text: HoverText
    /// Tokens that it is true of.
    let tokens: Range<Int>

    /// `nil` where the outlet speaks and nothing is to be said about it.
    init?(at token: Int, in article: Article) {
        let places = DraftPlaces(article: article)
        let attribution = article.attributions.first { $0.content.contains { $0.contains(token) } }
        guard let span = article.voiceSpan(at: token) else {
            guard let attribution, let stretch = attribution.content.first(where: { $0.contains(token) }),
                let reason = VoiceNote.reasonForOwnVoice(attribution, places)
            else { return nil }
            text = VoiceNote.text("The outlet’s own voice.", reason)
            tokens = stretch
            return
        }
        tokens = span.tokens
        let speaker = span.source.map { VoiceNote.name(of: article.sources[$0]) }
        let evidence = attribution.map { VoiceNote.evidence($0, article, places) } ?? ""
        switch (span.voice, speaker) {
        case (.scare, _):
            text = VoiceNote.text(
                "Scare quotes.",
                "Nobody in the sentence says these words: the outlet keeps its distance and does not say from whom.")
        case (.quoted, let speaker?): text = VoiceNote.text("Quoted: \(speaker).", evidence)
        case (.quoted, nil):
            let isName = span.quotation.map { article.quotations[$0].use == .name } ?? false
            text =
                isName
                ? VoiceNote.text("Between marks.", "A title, a name or a word as a word: nobody’s speech.")
                : VoiceNote.text("Quoted.", "The words stand between marks; nobody is named who says them.")
        case (.reported, let speaker?): text = VoiceNote.text("Reported: \(speaker).", evidence)
        case (.reported, nil): text = VoiceNote.text("Reported.", evidence)
        case (.narrator, _): return nil
        }
    }

    private static func text(_ voice: String, _ reason: String) -> HoverText {
        var text = HoverText()
        text.add(.strong(voice), .plain(" " + reason))
        return text
    }

    private static func reasonForOwnVoice(_ attribution: Attribution, _ places: DraftPlaces) -> String? {
        let cue = attribution.cue.first.map { "“\(places.words($0))”" }
        let mention = attribution.mention.map { "“\(places.words($0))”" }
        if attribution.isVague {
            let head = mention.map { "\($0) names nobody" } ?? cue.map { "\($0) has nobody who says it" }
            return head.map { "\($0), so that the claim stays the outlet’s." }
        }
        if attribution.act == .thought, let cue {
            return "\(cue) tells what somebody thinks or wants; the words are the outlet’s."
        }
        return nil
    }

    private static func evidence(_ attribution: Attribution, _ article: Article, _ places: DraftPlaces) -> String {
        let cue = attribution.cue.first.map { "“\(places.words($0))”" }
        let mention = attribution.mention.map { places.words($0) }
        let name = attribution.source.map { article.sources[$0].name }
        switch (cue, mention) {
        case (let cue?, let mention?) where mention == name: return "\(cue) gives the words to “\(mention)”."
        case (let cue?, let mention?):
            return "\(cue) gives the words to “\(mention)”" + (name.map { ", who is \($0)." } ?? ".")
        case (let cue?, nil): return "\(cue) says so; who speaks is carried over from the sentence before."
        case (nil, let mention?): return "“\(mention)” stands beside the words."
        case (nil, nil): return "The speaker of the words before goes on."
        }
    }

    private static func name(of source: Source) -> String {
        source.name + (source.role.map { ", \($0)" } ?? "")
    }
}
