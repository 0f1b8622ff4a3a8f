import SlantArticle
package import SlantJSON
package import SlantMatching
package import SlantText

/// One referent, several labels, in the outlet's own voice.
///
/// Labels are those of the language's table. Whether two are of one referent is the article's to say, or the
/// configuration's where it names sides; labels less than two ranks apart are a matter of taste.
package struct ConsistencyKind: Kind {
    package static let name = "consistency"
    package static let summary = "one referent, several labels, in the outlet's own voice"
    package static let messageFields = DocumentWords.fields
    package static let stage = KindStage.article
    package static let keys: [ObjectShape.Key] = [
        .init("groups", .stringOrStrings, isRequired: true, doc: "Groups of the language's table of labels.")
    ]

    package let trigger: PatternSetID? = nil
    private let groups: Set<String>
    private static let leastDistance = 2

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        groups = Set(object.strings("groups").map(\.text))
    }

    package func archive(to out: inout ArchiveWriter) { out.write(groups.sorted()) { $0.write($1) } }

    package init(archived source: inout ArchiveReader) { groups = Set(source.list { $0.string() }) }

    /// Who is called so: a side, or a referent of none.
    private struct Bearer: Hashable {
        let party: Party.ID?
        let referent: Referent.ID?
        let group: String
    }

    /// The first label of each bearer that lies two ranks from its first. O(uses · log uses).
    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]
    ) -> [Finding] {
        let referents = scope.article.referents
        let uses = referents.flatMap(\.uses).filter { groups.contains($0.group) && scope.admits($0.label) }
            .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        var first: [Bearer: LabelUse] = [:]
        var told: Set<Bearer> = []
        return uses.compactMap { use in
            let party = referents[use.referent].party
            let bearer = Bearer(party: party, referent: party == nil ? use.referent : nil, group: use.group)
            guard let known = first[bearer] else {
                first[bearer] = use
                return nil
            }
            guard known.rank.distance(to: use.rank) >= ConsistencyKind.leastDistance, told.insert(bearer).inserted
            else { return nil }
            let words = DocumentWords(article: scope.article)
            let shown = words.shown(known.tokens)
            return scope.finding(
                at: use.tokens, fields: ["first": shown, "source": scope.article.name(of: referents[use.referent])],
                related: [.init(message: "“\(shown)”, the first", tokens: known.tokens)])
        }
    }
}
