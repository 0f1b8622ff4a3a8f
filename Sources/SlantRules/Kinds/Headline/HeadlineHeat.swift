import SlantMatching
import SlantText

/// A hot word in the headline of a body that has none.
struct HeadlineHeat {
    let scope: RuleScope
    /// The hot words, and those that bear them out.
    let words: [PatternSetID]
    let body: [Sentence]

    /// O(body).
    func findings(_ heads: [PatternMatch]) -> [Finding] {
        guard !heads.isEmpty, !isBorneOut else { return [] }
        return heads.map { scope.finding(at: $0.focus) }
    }

    private var isBorneOut: Bool {
        body.contains { sentence in
            words.contains { !scope.matches(of: $0, beginningIn: sentence.tokens, bounds: sentence.tokens).isEmpty }
        }
    }
}
