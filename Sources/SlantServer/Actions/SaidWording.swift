import SlantArticle
import SlantDiagnostics
import SlantText

/// “said” for a verb that tells the reader what to think of a speaker: where it has a clause or a quotation beside it,
/// said can stand in its place and nothing else need change.
struct SaidWording {
    /// The verb that style guides call neutral.
    private static let neutral = "say"

    private let article: Article?
    /// The verbs that stand in one piece, by their place in the file.
    private let verbs: [TextRange: ReportingVerb]

    /// Reads the article once, if any of some findings is about a verb.
    init(draft: Draft, diagnostics: [Diagnostic]) {
        article = diagnostics.contains { $0.kind == "verb" && $0.fixes.isEmpty } ? draft.article : nil
        var verbs: [TextRange: ReportingVerb] = [:]
        if let text = article?.text {
            for verb in article?.reportingVerbs ?? [] {
                let place = text.prose.offsets.fileRange(of: text.tokens[verb.token].range)
                if place.isContiguous { verbs[place.range] = verb }
            }
        }
        self.verbs = verbs
    }

    func proposal(for diagnostic: Diagnostic, change: @escaping @Sendable ([TextEdit]) -> DocumentChange) -> Proposal? {
        guard diagnostic.kind == "verb", diagnostic.fixes.isEmpty, let article, let verb = verbs[diagnostic.range],
            verb.complement == .clause || verb.complement == .quotation, verb.lemma != SaidWording.neutral,
            [.narrator, .reported].contains(article.voice(at: verb.token)), !hasObject(verb, in: article.text)
        else { return nil }
        let text = article.text
        let word = form(of: verb, written: text.string(text.tokens[verb.token]), text.language.inflection)
        return Proposal("Replace with “\(word)”", for: [diagnostic], isPreferred: true) {
            change([TextEdit(range: diagnostic.range, text: word)])
        }
    }

    /// Whether a preposition stands between the verb and what it is about, as in “insisted on a vote”: said has none.
    /// Before a clause (“claimed on Monday that”) it only says when or where.
    private func hasObject(_ verb: ReportingVerb, in text: TokenizedText) -> Bool {
        let next = verb.token + 1
        let sentence = text.sentences[text.sentenceIndex(holding: verb.token)].tokens
        guard verb.complement == .clause, next < sentence.upperBound, text.classes(next).contains(.preposition) else {
            return false
        }
        let clause = text.tokens[next..<min(next + 6, sentence.upperBound)]
        return !clause.contains { Language.folded(text.string($0)) == "that" }
    }

    /// The neutral verb in the form and with the capital of the other.
    private func form(of verb: ReportingVerb, written: String, _ inflection: Inflection) -> String {
        let spelling = Language.folded(written)
        let lemma = verb.lemma.split(separator: " ").first.map { String($0) } ?? verb.lemma
        let form = inflection.verbForms(lemma).first { $0.text == spelling }?.form ?? .past
        let word = inflection.verb(SaidWording.neutral, as: form)
        let isCapital = written.first?.isUppercase == true
        return isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
}
