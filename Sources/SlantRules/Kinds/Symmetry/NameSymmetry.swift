import SlantArticle
import SlantMatching
import SlantText

/// One side speaks by name, the other only as "critics".
///
/// With sides in the configuration those are compared; without, an article is told of whose every named source is one
/// and the same, and whose others are nobody.
struct NameSymmetry {
    let scope: RuleScope
    /// Where the nameless are called what the rule looks for.
    let nameless: ArraySlice<PatternMatch>

    private static let leastNamed = 2
    private static let leastNameless = 2

    /// O(attributions + matches).
    var findings: [Finding] {
        guard nameless.count >= NameSymmetry.leastNameless else { return [] }
        let article = scope.article
        let sides = scope.sides
        var named: [Int: Range<Int>] = [:]
        var cues = 0
        var vague: [Range<Int>] = []
        for attribution in article.attributions where attribution.act == .speech {
            if let source = attribution.source, let side = sides.ofSource[source] {
                cues += 1
                if named[side] == nil { named[side] = attribution.mention ?? attribution.cue.first }
            } else if let mention = attribution.mention, isNameless(mention) {
                vague.append(mention)
            }
        }
        guard named.count == 1, cues >= NameSymmetry.leastNamed, vague.count >= NameSymmetry.leastNameless,
            let (side, place) = named.first, let first = vague.first, scope.admits(first)
        else { return [] }
        let words = DocumentWords(article: article)
        let name = sides.name(of: side)
        let notes =
            [Finding.Related(message: "“\(words.shown(place))”", tokens: place)]
            + vague.dropFirst().map { .init(message: "“\(words.shown($0))”", tokens: $0) }
        return [
            scope.finding(
                at: first, fields: ["source": name, "other": words.shown(first), "count": String(vague.count)],
                related: DocumentWords.limited(notes))
        ]
    }

    private func isNameless(_ mention: Range<Int>) -> Bool {
        let first = nameless.partitioningIndex { $0.focus.upperBound <= mention.lowerBound }
        return first < nameless.endIndex && nameless[first].focus.overlaps(mention)
    }
}
