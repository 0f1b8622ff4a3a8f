import SlantArticle
import SlantDiagnostics
package import SlantJSON
package import SlantMatching
package import SlantText

/// What a rule looks for and how: one file each in `Kinds/`, one line in `KindRegistry`.
///
/// A kind declares its keys, checks them, and finds. Voices, regions and `unless` are the same for all kinds and come
/// with the scope.
package protocol Kind: Sendable {
    /// What packs write after `kind`.
    static var name: String { get }
    /// One line for people who choose between kinds.
    static var summary: String { get }
    /// Its own keys, beside those that every rule has.
    static var keys: [ObjectShape.Key] { get }
    /// The fields that its messages may use.
    static var messageFields: [String] { get }

    /// When it looks.
    static var stage: KindStage { get }

    /// Reads its keys; what is wrong goes to the linker.
    init(_ object: ShapedObject, _ linker: inout RuleLinker)

    /// The patterns whose matches it is called with; `nil` for a kind that looks at findings or at the whole article.
    var trigger: PatternSetID? { get }

    /// The same once the rules that it names are known.
    func resolved(_ names: RuleNames, pack: String) -> any Kind

    /// Its compiled form on its way into the binary, and back.
    func archive(to out: inout ArchiveWriter)
    init(archived source: inout ArchiveReader)

    /// What it finds. `matches` are those of `trigger`, by place; `counted` is empty but for a kind that judges the
    /// findings of others. A kind of the stage `article` is called once for each article, matches or none.
    func findings(in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]) -> [Finding]
}

/// When a kind looks at an article.
package enum KindStage: Sendable {
    /// Where its patterns match.
    case words
    /// At the whole article, once.
    case article
    /// Last, at the findings of the other kinds.
    case findings
}

extension Kind {
    package static var stage: KindStage { .words }

    package static var messageFields: [String] { ["match"] }

    package func resolved(_ names: RuleNames, pack: String) -> any Kind { self }

    /// The keys of such a rule.
    package static var shape: ObjectShape { RuleShape.rule(of: name, adding: keys) }
}

/// A finding of another rule, for kinds that count.
package struct CountedFinding: Sendable {
    package let finding: Finding
    /// The id of its rule.
    package let id: String
    /// Its weight, configuration applied.
    package let weight: Double

    package init(finding: Finding, id: String, weight: Double) {
        self.finding = finding
        self.id = id
        self.weight = weight
    }
}
