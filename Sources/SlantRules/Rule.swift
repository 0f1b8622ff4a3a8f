package import SlantArticle
package import SlantDiagnostics
package import SlantJSON
package import SlantText

/// A rule as its pack wrote it. What only its kind understands is behind `CompiledPacks`.
///
/// What linting asks is decoded when the pack is loaded; examples, basis and mirror only when somebody reads them,
/// because every start of the program loads every pack.
package struct Rule: Sendable {
    /// A sentence that must (`⟦…⟧` marks where) or must not be flagged.
    package struct Example: Sendable {
        /// The sentence with its marks.
        package let marked: MarkedText
        /// The string in the pack's file.
        package let string: JSONString

        /// The sentence, its marks taken out.
        package var text: String { marked.text }

        /// Where some bytes of the sentence stand in the pack's file.
        package func fileRange(ofUTF8 range: Range<Int>) -> TextRange {
            string.fileRange(ofUTF8: marked.written(range))
        }

        init(_ string: JSONString) {
            self.string = string
            marked = MarkedText(parsing: string.text)
        }
    }

    /// `pack/rule`.
    package let id: String
    package let pack: String
    package let kind: String
    package let severity: Severity
    package let isOnByDefault: Bool
    package let weight: Double
    package let limit: Int?
    /// Ids of rules whose finding on the same words this one replaces.
    package let supersedes: [String]
    package let voices: CaseSet<Voice>
    /// `nil`: all but byline, dateline and boilerplate.
    package let regions: CaseSet<Region>?
    package let message: MessageTemplate
    package let tags: [String]
    /// Former ids, each with the pack's name before it.
    package let aliases: [String]
    /// Where its `id` stands in the pack's file.
    package let place: TextRange
    /// Whether a pattern asks for scare-quoted words as such.
    let looksAtMarks: Bool
    /// What to write instead.
    package let advice: String?
    /// All keys, checked against the kind's shape; `nil` of a rule that came compiled out of the binary, where only
    /// what linting asks is kept.
    package let object: ShapedObject?

    init(
        id: String, pack: String, kind: String, severity: Severity, isOnByDefault: Bool, weight: Double, limit: Int?,
        supersedes: [String], voices: CaseSet<Voice>, regions: CaseSet<Region>?, message: MessageTemplate,
        tags: [String],
        aliases: [String], place: TextRange, object: ShapedObject
    ) {
        self.id = id
        self.pack = pack
        self.kind = kind
        self.severity = severity
        self.isOnByDefault = isOnByDefault
        self.weight = weight
        self.limit = limit
        self.supersedes = supersedes
        self.voices = voices
        self.regions = regions
        self.message = message
        self.tags = tags
        self.aliases = aliases
        self.place = place
        self.object = object
        advice = object.string("advice")?.text
        looksAtMarks = object.strings("match").contains { $0.text.contains("#scare") }
    }

    /// The guides and papers that it rests on.
    package var basis: [String] { (object?.strings("basis") ?? []).map(\.text) }
    /// The other side's terms: each must be flagged after "The".
    package var mirror: [JSONString] { object?.strings("mirror") ?? [] }
    /// The version of the pack that brought it.
    package var since: String? { object?.string("since")?.text }
    /// Sentences that must be flagged.
    package var flag: [Example] { (object?.object("examples")?.strings("flag") ?? []).map(Example.init) }
    /// Sentences that must not be flagged.
    package var pass: [Example] { (object?.object("examples")?.strings("pass") ?? []).map(Example.init) }
    /// The patterns of `match` as they were written; none for kinds without.
    package var patterns: [JSONString] { object?.strings("match") ?? [] }
}
