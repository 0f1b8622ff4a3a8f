import SlantArticle
package import SlantJSON
package import SlantMatching
package import SlantText

/// Parties treated unequally. What is compared is the rule's `measure`; each has a file in `Symmetry/`.
///
/// Sides are those that the configuration names, and every other source or referent for itself. Of one pair of sides
/// it reports once. Where the evidence for a party is thin it is silent.
package struct SymmetryKind: Kind {
    package static let name = "symmetry"
    package static let summary = "parties treated unequally: verbs, labels, titles, quotations, names, deaths"
    package static let messageFields = DocumentWords.fields
    package static let stage = KindStage.article
    package static let keys: [ObjectShape.Key] = [
        .init("measure", .words(Measure.allCases.map(\.rawValue)), isRequired: true, doc: "What is compared."),
        .init(
            "classes", .list(.words(VerbClass.allCases.map(\.rawValue))),
            doc: "verbs: the classes that are counted; doubting and conceding if left out."),
        .init(
            "groups", .stringOrStrings, doc: "labels: the groups of the language's table of labels that are compared."),
        .init("words", .integer(0...100_000), doc: "Shorter articles are not looked at; 0 if left out."),
        .init(
            "match", .stringOrStrings,
            doc: "deaths: one wording, with the people in it; names: what the nameless are called."),
        .init("against", .stringOrStrings, doc: "deaths: the other wording, with the people in it."),
        .init("unless", .object(RuleShape.unless), doc: "Patterns that silence it."),
    ]

    /// What is compared.
    enum Measure: String, CaseIterable, Sendable { case verbs, labels, titles, quotations, names, deaths }

    package let trigger: PatternSetID?
    private let measure: Measure
    private let classes: CaseSet<VerbClass>
    private let groups: Set<String>
    private let words: Int
    private let against: PatternSetID?

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        measure = object.string("measure").flatMap { Measure(rawValue: $0.text) } ?? .verbs
        trigger = linker.set(of: linker.patterns("match", of: object), isTriggered: true)
        against = linker.set(of: linker.patterns("against", of: object), isTriggered: false)
        let named = object.strings("classes").compactMap { VerbClass(rawValue: $0.text) }
        classes = named.isEmpty ? [.doubting, .conceding] : CaseSet(named)
        groups = Set(object.strings("groups").map(\.text))
        words = object.integer("words")?.value ?? 0
        let needs = SymmetryKind.needs(of: measure)
        let name = object.keyRange("measure") ?? object.range
        for key in needs where !object.has(key) {
            linker.report("the measure \"\(measure.rawValue)\" needs the key \"\(key)\"", at: name)
        }
    }

    private static func needs(of measure: Measure) -> [String] {
        switch measure {
        case .labels: ["groups"]
        case .names: ["match"]
        case .deaths: ["match", "against"]
        case .verbs, .titles, .quotations: []
        }
    }

    package func archive(to out: inout ArchiveWriter) {
        out.write(trigger) { $0.write($1.rawValue) }
        out.write(measure.rawValue)
        out.write(classes.bits)
        out.write(groups.sorted()) { $0.write($1) }
        out.write(words)
        out.write(against) { $0.write($1.rawValue) }
    }

    package init(archived source: inout ArchiveReader) {
        trigger = source.optional { PatternSetID($0.uint32()) }
        measure = Measure(rawValue: source.string()) ?? .verbs
        classes = CaseSet(bits: source.uint32())
        groups = Set(source.list { $0.string() })
        words = source.int()
        against = source.optional { PatternSetID($0.uint32()) }
    }

    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]
    ) -> [Finding] {
        if words > 0, scope.article.text.tally.words < words { return [] }
        return switch measure {
        case .verbs: VerbSymmetry(scope: scope, classes: classes).findings
        case .labels: LabelSymmetry(scope: scope, groups: groups).findings
        case .titles: TitleSymmetry(scope: scope).findings
        case .quotations: QuotationSymmetry(scope: scope).findings
        case .names: NameSymmetry(scope: scope, nameless: matches).findings
        case .deaths: DeathSymmetry(scope: scope, soft: matches, hard: against).findings
        }
    }
}
