import SlantArticle

/// What two parties of one kind are called: a regime here, a government there.
///
/// Only parties that a name tells apart are compared, and only labels two ranks apart. A party that has both kinds of
/// label is a matter of consistency.
struct LabelSymmetry {
    let scope: RuleScope
    let groups: Set<String>

    /// Labels nearer than that are a matter of taste.
    private static let leastDistance = 2

    /// A side in a group of labels: its worst and its best label.
    private struct Entry {
        let party: Party.ID?
        let referent: Referent.ID
        var worst: LabelUse
        var best: LabelUse
    }

    /// O(uses).
    var findings: [Finding] {
        var entries: [String: [Entry]] = [:]
        for referent in scope.article.referents where referent.isNamed || referent.party != nil {
            for use in referent.uses where groups.contains(use.group) && scope.admits(use.label) {
                add(use, of: referent, to: &entries[use.group, default: []])
            }
        }
        return entries.sorted { $0.key < $1.key }.compactMap { finding(among: $0.value) }
    }

    private func add(_ use: LabelUse, of referent: Referent, to entries: inout [Entry]) {
        // Uses come referent by referent; parties are few.
        let known =
            referent.party.map { party in entries.firstIndex { $0.party == party } }
            ?? (entries.last?.referent == referent.id ? entries.indices.last : nil)
        guard let known else {
            entries.append(Entry(party: referent.party, referent: referent.id, worst: use, best: use))
            return
        }
        if use.rank < entries[known].worst.rank { entries[known].worst = use }
        if use.rank > entries[known].best.rank { entries[known].best = use }
    }

    /// The side that is called worst, against the one that is called best and never as badly.
    private func finding(among entries: [Entry]) -> Finding? {
        guard
            let worst = entries.min(by: {
                ($0.worst.rank, $0.worst.tokens.lowerBound) < ($1.worst.rank, $1.worst.tokens.lowerBound)
            })
        else { return nil }
        let others = entries.filter { other in
            other.referent != worst.referent
                && other.worst.rank.distance(to: worst.worst.rank) >= LabelSymmetry.leastDistance
        }
        guard
            worst.best.rank == worst.worst.rank
                || worst.best.rank.distance(to: worst.worst.rank) < LabelSymmetry.leastDistance,
            let best = others.max(by: {
                ($0.best.rank.rawValue, -$0.best.tokens.lowerBound) < (
                    $1.best.rank.rawValue, -$1.best.tokens.lowerBound
                )
            })
        else { return nil }
        let words = DocumentWords(article: scope.article)
        let (own, other) = (words.shown(worst.worst.tokens), words.shown(best.best.tokens))
        return scope.finding(
            at: worst.worst.tokens, fields: ["source": own, "other": other],
            related: [.init(message: "“\(other)”", tokens: best.best.tokens)])
    }
}
