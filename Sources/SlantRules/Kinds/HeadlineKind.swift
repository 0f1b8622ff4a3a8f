import SlantArticle
package import SlantJSON
package import SlantMatching
package import SlantText

/// The headline says more than the body: as a fact what the body only attributes, in heat that it does not bear out,
/// between marks that nobody speaks in, in capitals, or as a question.
package struct HeadlineKind: Kind {
    package static let name = "headline"
    package static let summary = "the headline asserts what the body only attributes, or is hotter than its body"
    package static let messageFields = DocumentWords.fields
    package static let stage = KindStage.article
    package static let keys: [ObjectShape.Key] = [
        .init("measure", .words(Measure.allCases.map(\.rawValue)), isRequired: true, doc: "What is compared."),
        .init(
            "match", .stringOrStrings, isRequired: true,
            doc:
                "facts: words for harm; heat: hot words; quotations: #scare; capitals: #shout; questions: how one begins."
        ),
        .init("hedges", .stringOrStrings, doc: "facts: what makes a sentence of the body no statement: alleged."),
        .init(
            "borne", .stringOrStrings, doc: "facts, heat: words of the body that say the same, beside those of match."),
        .init("unless", .object(RuleShape.unless), doc: "Patterns that silence it."),
    ]

    enum Measure: String, CaseIterable, Sendable { case facts, heat, quotations, questions, capitals }

    package let trigger: PatternSetID?
    /// The same patterns, to look for in the body.
    private let words: PatternSetID?
    private let measure: Measure
    private let hedges: PatternSetID?
    private let borne: PatternSetID?

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        measure = object.string("measure").flatMap { Measure(rawValue: $0.text) } ?? .facts
        let patterns = linker.patterns("match", of: object)
        trigger = linker.set(of: patterns, isTriggered: true)
        words = measure == .facts || measure == .heat ? linker.set(of: patterns, isTriggered: false) : nil
        hedges = linker.set(of: linker.patterns("hedges", of: object), isTriggered: false)
        borne = linker.set(of: linker.patterns("borne", of: object), isTriggered: false)
    }

    package func archive(to out: inout ArchiveWriter) {
        for set in [trigger, words, hedges, borne] { out.write(set) { $0.write($1.rawValue) } }
        out.write(measure.rawValue)
    }

    package init(archived source: inout ArchiveReader) {
        func set() -> PatternSetID? { source.optional { PatternSetID($0.uint32()) } }
        (trigger, words, hedges, borne) = (set(), set(), set(), set())
        measure = Measure(rawValue: source.string()) ?? .facts
    }

    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]
    ) -> [Finding] {
        let text = scope.article.text
        let heads = matches.filter {
            text.prose.blocks[text.sentences[$0.sentence].block].region == .headline && !scope.isSilenced($0.focus)
        }
        guard !heads.isEmpty else { return [] }
        let body = text.sentences.filter { HeadlineKind.bodies.contains(text.prose.blocks[$0.block].region) }
        guard !body.isEmpty else { return [] }
        // Work for each is that of the body; a headline has no more than a few such words.
        let spoken = Array(heads.filter { measure == .quotations || scope.admits($0.focus) }.prefix(HeadlineKind.most))
        return switch measure {
        case .facts:
            HeadlineFacts(scope: scope, words: [words, borne].compactMap { $0 }, hedges: hedges, body: body)
                .findings(spoken)
        case .heat: HeadlineHeat(scope: scope, words: [words, borne].compactMap { $0 }, body: body).findings(spoken)
        case .quotations: HeadlineQuotations(scope: scope, body: body).findings(spoken)
        case .questions: HeadlineQuestions(scope: scope, body: body).findings(spoken)
        case .capitals: HeadlineCapitals(scope: scope).findings(spoken)
        }
    }

    private static let most = 6

    /// What a headline stands above.
    private static let bodies: CaseSet<Region> = [.body, .dek, .list, .caption]
}
