import SlantArticle
import SlantMatching
import SlantText

/// Capitals that shout: ordinary words, not the letters of a name.
struct HeadlineCapitals {
    let scope: RuleScope

    /// A shorter run of capitals is an acronym as often as not.
    private static let shortestWord = 4

    func findings(_ heads: [PatternMatch]) -> [Finding] {
        heads.filter { isShouted($0.focus) }.map { scope.finding(at: $0.focus) }
    }

    /// One word that the language knows in small letters, or two long ones in a row.
    private func isShouted(_ run: Range<Int>) -> Bool {
        let text = scope.article.text
        let long = run.filter {
            text.tokens[$0].kind == .word && Int(text.tokens[$0].length) >= HeadlineCapitals.shortestWord
        }
        guard !long.contains(where: { text.tokens[$0].shape.contains(.dotted) }) else { return false }
        if long.count > 1 { return true }
        return long.contains { token in
            let classes = text.classes(token)
            return !classes.isEmpty && classes.isDisjoint(with: [.capitals, .metonym, .givenName])
        }
    }
}
