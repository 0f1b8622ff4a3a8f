import SlantArticle
import SlantMatching
import SlantText

/// Words between marks in the headline that do not stand in the body: nobody speaks them.
struct HeadlineQuotations {
    let scope: RuleScope
    let body: [Sentence]

    /// O(body) for each stretch between marks.
    func findings(_ heads: [PatternMatch]) -> [Finding] {
        heads.compactMap { head in
            isSpoken(head.focus) ? nil : scope.finding(at: head.focus)
        }
    }

    private func isSpoken(_ words: Range<Int>) -> Bool {
        let wanted = words.map { folded($0) }
        return body.contains { sentence in
            let tokens = sentence.tokens
            guard tokens.count >= wanted.count else { return false }
            return (tokens.lowerBound...tokens.upperBound - wanted.count).contains { start in
                guard folded(start) == wanted[0] else { return false }
                return wanted.indices.allSatisfy { folded(start + $0) == wanted[$0] }
            }
        }
    }

    private func folded(_ token: Int) -> String {
        Language.folded(scope.article.text.string(scope.article.text.tokens[token]))
    }
}
