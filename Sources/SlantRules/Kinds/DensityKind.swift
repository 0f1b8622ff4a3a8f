import SlantArticle
package import SlantJSON
package import SlantMatching
package import SlantText

/// Too much of something: judged last, over the findings of the other kinds, those below display included.
package struct DensityKind: Kind {
    package static let name = "density"
    package static let summary = "too many signals of other rules in a sentence, paragraph or article"
    package static let messageFields = ["match", "count", "sum", "max"]
    package static let stage = KindStage.findings
    package static let keys: [ObjectShape.Key] = [
        .init(
            "count", .stringOrStrings, isRequired: true,
            doc: "What it counts: rules (pack/rule, pack/*) or tags (#tag)."),
        .init("per", .words(Unit.allCases.map(\.rawValue)), isRequired: true, doc: "Where it counts."),
        .init("max", .number(0...1_000_000), doc: "The sum of weights that is still right."),
        .init("share", .number(0...1), doc: "The share of the words that may be flagged."),
    ]

    /// Where findings are counted together.
    enum Unit: String, CaseIterable, Sendable { case sentence, paragraph, article }

    package let trigger: PatternSetID? = nil
    private let names: [String]
    private let unit: Unit
    private let max: Double?
    private let share: Double?
    /// Indices of the rules that it counts.
    private var counted: Set<Int> = []

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        names = object.strings("count").map(\.text)
        unit = object.string("per").flatMap { Unit(rawValue: $0.text) } ?? .sentence
        max = object.number("max")?.value
        share = object.number("share")?.value
        if (max == nil) == (share == nil) {
            let range = object.keyRange("share") ?? object.keyRange("count") ?? object.range
            linker.report("a rule of kind \"density\" needs either \"max\" or \"share\"", at: range)
        }
    }

    package func resolved(_ names: RuleNames, pack: String) -> any Kind {
        var copy = self
        copy.counted = Set(self.names.flatMap { names.rules(RuleNames.qualified($0, by: pack)) })
        return copy
    }

    package func archive(to out: inout ArchiveWriter) {
        out.write(names) { $0.write($1) }
        out.write(unit.rawValue)
        out.write(max) { $0.write($1) }
        out.write(share) { $0.write($1) }
        out.write(counted.sorted()) { $0.write($1) }
    }

    package init(archived source: inout ArchiveReader) {
        names = source.list { $0.string() }
        unit = Unit(rawValue: source.string()) ?? .sentence
        max = source.optional { $0.double() }
        share = source.optional { $0.double() }
        counted = Set(source.list { $0.int() })
    }

    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted others: [CountedFinding]
    ) -> [Finding] {
        var groups: [Int: [CountedFinding]] = [:]
        for other in others where counted.contains(other.finding.rule) {
            groups[unit(of: other.finding, scope.article.text), default: []].append(other)
        }
        return groups.sorted { $0.key < $1.key }.compactMap { finding(over: $0.value, scope) }
    }

    private func unit(of finding: Finding, _ text: TokenizedText) -> Int {
        switch unit {
        case .sentence: finding.sentence
        case .paragraph: text.sentences[finding.sentence].block
        case .article: 0
        }
    }

    /// A finding at the heaviest of a group that is over the limit; the others are its notes.
    private func finding(over group: [CountedFinding], _ scope: RuleScope) -> Finding? {
        let sum = group.reduce(0) { $0 + $1.weight }
        guard isOverLimit(group, sum, scope.article.text),
            let heaviest = group.max(by: {
                ($0.weight, -$0.finding.tokens.lowerBound) < ($1.weight, -$1.finding.tokens.lowerBound)
            }),
            scope.isInRegion(heaviest.finding.tokens)
        else { return nil }
        let related = group.filter { $0.finding != heaviest.finding }.map { other in
            let words = ShownWords.shown(scope.article.text.string(other.finding.tokens))
            return Finding.Related(
                message: "“\(words)” weighs \(DensityKind.decimal(other.weight)) [\(other.id)]",
                tokens: other.finding.tokens)
        }
        let limit = max ?? (share ?? 0) * 100
        let fields = ["count": String(group.count), "sum": DensityKind.decimal(sum), "max": DensityKind.decimal(limit)]
        return scope.finding(at: heaviest.finding.tokens, fields: fields, related: related)
    }

    private func isOverLimit(_ group: [CountedFinding], _ sum: Double, _ text: TokenizedText) -> Bool {
        // Weights are decimals: 0.4 + 0.2 + 0.6 is not over 1.2.
        if let max { return sum > max + 1e-9 }
        guard let share, let first = group.first else { return false }
        let flagged = group.reduce(into: Set<Int>()) { $0.formUnion($1.finding.tokens) }.count
        let words = tokens(around: first.finding, text).reduce(0) { $0 + (text.tokens[$1].isWordLike ? 1 : 0) }
        return words > 0 && Double(flagged) / Double(words) > share + 1e-9
    }

    private func tokens(around finding: Finding, _ text: TokenizedText) -> Range<Int> {
        switch unit {
        case .sentence: text.sentences[finding.sentence].tokens
        case .paragraph: text.blockTokens[text.sentences[finding.sentence].block]
        case .article: text.tokens.indices
        }
    }

    /// One decimal, two where one would lie.
    static func decimal(_ value: Double) -> String {
        let hundredths = Int(Swift.min(abs(value), 1e12) * 100 + 0.5)
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
        return "\(whole).\(digits)"
    }
}
