/// Something to say about a place in a file: a finding in an article, an error in a pack or in a `.lintrc`.
///
/// `kind`, `voice` and `source` are plain words that this module does not interpret; they are `nil` where the
/// diagnostic is no finding.
public struct Diagnostic: Hashable, Sendable {
    /// Rule id `pack/rule`; `slant/…` for the program's own. `nil` for errors of packs and configuration.
    public var id: String?
    /// The kind of the rule (`phrase`, `verb`, …).
    public var kind: String?
    /// How bad it is.
    public var severity: Severity
    /// One clause, what the words do. No full stop.
    public var message: String
    /// What to write instead, in full sentences.
    public var advice: String?
    /// Where, in bytes of the file's text.
    public var range: TextRange
    /// Other places that belong to it.
    public var notes: [Note]
    /// Ways to repair it.
    public var fixes: [Fix]
    /// Whose words they are: `narrator`, `quoted`, `reported`, `scare`.
    public var voice: String?
    /// Who speaks, where somebody does.
    public var source: String?
    /// The rule's tags.
    public var tags: [String]
    /// What it adds to the evidence of its sentence.
    public var weight: Double

    /// A diagnostic; everything but its place and words may be left out.
    public init(
        id: String? = nil, kind: String? = nil, severity: Severity, message: String, advice: String? = nil,
        range: TextRange, notes: [Note] = [], fixes: [Fix] = [], voice: String? = nil, source: String? = nil,
        tags: [String] = [], weight: Double = 0
    ) {
        self.id = id
        self.kind = kind
        self.severity = severity
        self.message = message
        self.advice = advice
        self.range = range
        self.notes = notes
        self.fixes = fixes
        self.voice = voice
        self.source = source
        self.tags = tags
        self.weight = weight
    }

    /// An error at a place of a pack or of a configuration.
    public static func error(_ message: String, at range: TextRange, notes: [Note] = []) -> Diagnostic {
        Diagnostic(severity: .error, message: message, range: range, notes: notes)
    }
}

/// A second place of a diagnostic: the other party's verb, the first mention.
public struct Note: Hashable, Sendable {
    /// What stands there.
    public let message: String
    /// Where, in bytes of the same file.
    public let range: TextRange

    /// A note at a place.
    public init(message: String, range: TextRange) {
        self.message = message
        self.range = range
    }
}
