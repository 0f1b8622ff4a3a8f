package import SlantArticle
package import SlantDiagnostics
package import SlantText

/// A rule as its pack wrote it. What only its kind understands is behind `CompiledPacks`.
package struct Rule: Sendable {
    /// A sentence that must (`⟦…⟧` marks where) or must not be flagged.
    package struct Example: Sendable {
        /// The sentence, its marks taken out.
        package let text: String
        /// UTF-8 ranges in `text` that must be flagged; empty for a `pass` example.
        package let marked: [Range<Int>]
        /// The string in the pack's file.
        package let place: TextRange

        package init(text: String, marked: [Range<Int>], place: TextRange) {
            self.text = text
            self.marked = marked
            self.place = place
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
    package let supersedes: [String]
    package let voices: Set<Voice>
    /// `nil`: all but byline, dateline and boilerplate.
    package let regions: Set<Region>?
    package let message: String
    package let advice: String?
    package let mirror: [String]
    package let flag: [Example]
    package let pass: [Example]
    package let basis: [String]
    package let tags: [String]
    package let aliases: [String]
    package let since: String?
    /// Where its `id` stands in the pack's file.
    package let place: TextRange

    package init(
        id: String, pack: String, kind: String, severity: Severity, isOnByDefault: Bool, weight: Double, limit: Int?,
        supersedes: [String], voices: Set<Voice>, regions: Set<Region>?, message: String, advice: String?,
        mirror: [String], flag: [Example], pass: [Example], basis: [String], tags: [String], aliases: [String],
        since: String?, place: TextRange
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
        self.advice = advice
        self.mirror = mirror
        self.flag = flag
        self.pass = pass
        self.basis = basis
        self.tags = tags
        self.aliases = aliases
        self.since = since
        self.place = place
    }
}
