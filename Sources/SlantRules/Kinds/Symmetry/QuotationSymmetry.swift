import SlantArticle
import SlantText

/// Whose words are quoted, and whose only retold.
struct QuotationSymmetry {
    let scope: RuleScope

    private static let leastCues = 3
    /// Fewer quoted words in all are no choice of the outlet's.
    private static let leastQuoted = 40
    private static let share = 0.8

    private struct Tally {
        var cues: [Range<Int>] = []
        var quoted = 0
        var reported = 0
        var firstQuoted: Range<Int>?
    }

    /// O(attributions + words).
    var findings: [Finding] {
        let sides = scope.sides
        let tallies = tallies(sides)
        let total = tallies.reduce(0) { $0 + $1.quoted }
        guard total >= QuotationSymmetry.leastQuoted,
            let most = tallies.indices.max(by: { (tallies[$0].quoted, -$0) < (tallies[$1].quoted, -$1) }),
            tallies[most].cues.count >= QuotationSymmetry.leastCues,
            Double(tallies[most].quoted) >= QuotationSymmetry.share * Double(total),
            let none = tallies.indices.filter({
                isRetold(tallies[$0]) && isPerson($0, sides) && !sides.mayBeOne($0, most)
                    && sides.speakOfEachOther($0, most)
            }).max(by: {
                (tallies[$0].cues.count, -$0) < (tallies[$1].cues.count, -$1)
            }), let first = tallies[none].cues.first(where: { scope.isInRegion($0) }),
            let quoted = tallies[most].firstQuoted
        else { return [] }
        let fields = [
            "source": sides.name(of: most), "other": sides.name(of: none), "count": String(tallies[most].quoted),
            "of": String(total), "otherCount": "none", "otherOf": String(tallies[none].reported),
        ]
        let words = DocumentWords(article: scope.article)
        return [
            scope.finding(
                at: first, fields: fields,
                related: [.init(message: "“\(words.shown(quoted))”, \(sides.name(of: most))", tokens: quoted)])
        ]
    }

    /// Reports and agencies are always retold.
    private func isPerson(_ side: Int, _ sides: Sides) -> Bool {
        sides.all[side].party != nil || sides.all[side].sources.contains { scope.article.sources[$0].nature == .person }
    }

    private func isRetold(_ tally: Tally) -> Bool {
        tally.quoted == 0 && tally.cues.count >= QuotationSymmetry.leastCues
    }

    private func tallies(_ sides: Sides) -> [Tally] {
        let article = scope.article
        var tallies = [Tally](repeating: Tally(), count: sides.all.count)
        for attribution in article.attributions where attribution.act == .speech {
            guard let source = attribution.source, let side = sides.ofSource[source] else { continue }
            if let cue = attribution.cue.first, !cue.isEmpty { tallies[side].cues.append(cue) }
        }
        for span in article.voices {
            guard let source = span.source, let side = sides.ofSource[source] else { continue }
            let count = span.tokens.reduce(0) { $0 + (article.text.tokens[$1].isWordLike ? 1 : 0) }
            if span.voice == .quoted {
                tallies[side].quoted += count
                if tallies[side].firstQuoted == nil { tallies[side].firstQuoted = span.tokens }
            } else if span.voice == .reported {
                tallies[side].reported += count
            }
        }
        return tallies
    }
}
