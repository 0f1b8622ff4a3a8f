import SlantArticle
import SlantText

/// Whose words are doubted: one side's verbs against another's (DESIGN §4, "Document kinds").
struct VerbSymmetry {
    let scope: RuleScope
    /// The classes that count as unequal.
    let classes: CaseSet<VerbClass>

    /// One verb is no trend.
    private static let leastCues = 2
    private static let leastLoaded = 2
    /// Shares that differ by less may be chance.
    private static let leastDifference = 0.5

    /// The verbs of a side.
    private struct Tally {
        var verbs = 0
        var plain: [Int] = []
        var loaded: [Int] = []

        var share: Double { verbs == 0 ? 0 : Double(loaded.count) / Double(verbs) }
    }

    /// O(verbs + sides · log sides).
    var findings: [Finding] {
        let loaded = scope.article.reportingVerbs.reduce(0) { $0 + (classes.contains($1.verbClass) ? 1 : 0) }
        guard loaded >= VerbSymmetry.leastLoaded else { return [] }
        let sides = scope.sides
        let tallies = tallies(sides)
        let order = tallies.indices.filter { tallies[$0].verbs >= VerbSymmetry.leastCues }.sorted {
            (tallies[$0].share, $0) < (tallies[$1].share, $1)
        }
        // Of all sides up to a place of the order: the one with most verbs, so with most evidence.
        var best: [Int] = []
        for side in order {
            if let last = best.last, tallies[last].verbs >= tallies[side].verbs {
                best.append(last)
            } else {
                best.append(side)
            }
        }
        return order.compactMap { side in
            guard tallies[side].loaded.count >= VerbSymmetry.leastLoaded else { return nil }
            let limit = tallies[side].share - VerbSymmetry.leastDifference
            let count = order.partitioningIndex { tallies[$0].share <= limit + 1e-9 }
            guard count > 0, let other = best[..<count].last, !sides.mayBeOne(side, other) else { return nil }
            return finding(side, tallies[side], other, tallies[other], sides)
        }
    }

    /// A clause, a quotation, or an object that has a verb in it.
    private func saysSomething(_ verb: ReportingVerb) -> Bool {
        guard verb.complement == .object || verb.complement == .none else { return true }
        let text = scope.article.text
        let sentence = text.sentenceIndex(holding: verb.token)
        return scope.article.attributions(touching: sentence..<sentence + 1).contains { attribution in
            attribution.cue.contains { $0.contains(verb.token) }
                && attribution.content.contains { content in content.contains(where: isFinite) }
        }
    }

    private func isFinite(_ token: Int) -> Bool {
        let text = scope.article.text
        return !text.classes(token).isDisjoint(with: [.be, .have, .do, .modal, .pastForm])
            || text.tokens[token].kind == .word && Language.folded(text.string(text.tokens[token])).hasSuffix("ed")
    }

    private func tallies(_ sides: Sides) -> [Tally] {
        var tallies = [Tally](repeating: Tally(), count: sides.all.count)
        for verb in scope.article.reportingVerbs where verb.verbClass.reportsWords {
            guard let source = verb.source, let side = sides.ofSource[source],
                scope.admits(verb.token..<verb.token + 1)
            else { continue }
            // "claimed the prize", "maintained his silence": nothing is said.
            if verb.verbClass != .neutral, verb.verbClass != .heated, !saysSomething(verb) { continue }
            tallies[side].verbs += 1
            if classes.contains(verb.verbClass) {
                tallies[side].loaded.append(verb.token)
            } else if verb.verbClass == .neutral {
                tallies[side].plain.append(verb.token)
            }
        }
        return tallies
    }

    private func finding(_ side: Int, _ own: Tally, _ other: Int, _ others: Tally, _ sides: Sides) -> Finding? {
        let words = DocumentWords(article: scope.article)
        guard let first = own.loaded.first, let plain = others.plain.first else { return nil }
        let (name, otherName) = (sides.name(of: side), sides.name(of: other))
        func note(_ token: Int, _ name: String) -> Finding.Related {
            .init(message: "“\(words.shown(token..<token + 1))”, \(name)", tokens: token..<token + 1)
        }
        let fields = [
            "source": name, "other": otherName, "count": DocumentWords.counted(own.loaded.count),
            "of": String(own.verbs), "otherCount": DocumentWords.counted(others.loaded.count),
            "otherOf": String(others.verbs),
        ]
        let notes = [note(plain, otherName)] + own.loaded.dropFirst().map { note($0, name) }
        return scope.finding(at: first..<first + 1, fields: fields, related: DocumentWords.limited(notes))
    }
}
