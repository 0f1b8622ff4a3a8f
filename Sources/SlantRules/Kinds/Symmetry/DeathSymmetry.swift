import SlantArticle
import SlantMatching
import SlantText

/// One party's dead "died", the other's "were killed".
struct DeathSymmetry {
    let scope: RuleScope
    /// Wordings without an agent, people included: "nine Kurdish villagers died".
    let soft: ArraySlice<PatternMatch>
    /// Those that have a killer in them.
    let hard: PatternSetID?

    /// Whose dead, by the name in the match.
    private struct Deaths {
        let people: String
        let tokens: Range<Int>
    }

    /// At the first soft wording whose people nobody kills in the article, while another's are killed. O(sentences).
    var findings: [Finding] {
        let softly = scope.candidates(soft).compactMap { deaths(in: $0.focus) }
        guard !softly.isEmpty, let hard else { return [] }
        var killed: [String: Deaths] = [:]
        for sentence in scope.article.text.sentences {
            for match in scope.matches(of: hard, beginningIn: sentence.tokens, bounds: sentence.tokens)
            where scope.admits(match) && !scope.isSilenced(match) {
                if let deaths = deaths(in: match), killed[deaths.people] == nil { killed[deaths.people] = deaths }
            }
        }
        guard let first = softly.first(where: { killed[$0.people] == nil }),
            let other = killed.values.min(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
        else { return [] }
        let words = DocumentWords(article: scope.article)
        let shown = words.shown(other.tokens)
        return [
            scope.finding(
                at: first.tokens, fields: ["other": shown, "source": words.shown(first.tokens)],
                related: [.init(message: "“\(shown)”", tokens: other.tokens)])
        ]
    }

    private func deaths(in match: Range<Int>) -> Deaths? {
        let text = scope.article.text
        let name = match.first { text.tokens[$0].kind == .word && text.tokens[$0].shape.contains(.capitalized) }
        return name.map { Deaths(people: Language.folded(text.string(text.tokens[$0])), tokens: match) }
    }
}
