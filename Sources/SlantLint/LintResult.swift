public import SlantDiagnostics

/// What linting one text gives.
public struct LintResult: Sendable {
    /// The text that positions speak of.
    public let file: FileText
    /// At or above `minSeverity`, in order of place, then rule.
    public let diagnostics: [Diagnostic]
    /// How many are hidden below `minSeverity`, by severity.
    public let hidden: [Severity: Int]
    /// The highest sum of weights (each rule once) in a sentence, after suppression, hidden ones included.
    public let score: Double
    /// Words of the prose.
    public let wordCount: Int
    /// How many of `diagnostics` are bad enough to fail a run (`failOn`).
    public let failureCount: Int
    /// Findings that a comment silences, with the reason that it gives.
    public let suppressed: [Suppressed]
    /// From which severity on a finding fails a run; `nil` for never.
    package let failLevel: Severity?
    /// Why the text was not linted (another language), if it was not.
    public let notice: String?

    /// A result; `notice` where the text was skipped.
    public init(
        file: FileText, diagnostics: [Diagnostic], hidden: [Severity: Int], score: Double, wordCount: Int,
        failureCount: Int = 0, suppressed: [Suppressed] = [], notice: String? = nil
    ) {
        self.init(
            file: file, diagnostics: diagnostics, hidden: hidden, score: score, wordCount: wordCount,
            failureCount: failureCount, suppressed: suppressed, notice: notice, failLevel: .warning)
    }

    package init(
        file: FileText, diagnostics: [Diagnostic], hidden: [Severity: Int], score: Double, wordCount: Int,
        failureCount: Int, suppressed: [Suppressed], notice: String?, failLevel: Severity?
    ) {
        self.file = file
        self.diagnostics = diagnostics
        self.hidden = hidden
        self.score = score
        self.wordCount = wordCount
        self.failureCount = failureCount
        self.suppressed = suppressed
        self.notice = notice
        self.failLevel = failLevel
    }

    /// A finding that a comment silences.
    public struct Suppressed: Sendable {
        /// The finding as it would be reported.
        public let diagnostic: Diagnostic
        /// What stands after `--` in the comment.
        public let reason: String?

        /// A silenced finding and why.
        public init(diagnostic: Diagnostic, reason: String?) {
            self.diagnostic = diagnostic
            self.reason = reason
        }
    }
}

extension LintResult {
    /// The same with some of its diagnostics, in their order: the others are known already, or of no interest. Score
    /// and words stay those of the text.
    package func keeping(_ kept: [Diagnostic]) -> LintResult {
        let failing = failLevel.map { level in kept.count { $0.severity >= level } }
        return LintResult(
            file: file, diagnostics: kept, hidden: hidden, score: score, wordCount: wordCount,
            failureCount: failing ?? 0, suppressed: suppressed, notice: notice, failLevel: failLevel)
    }

    /// Whether a diagnostic of this result fails a run.
    package func fails(_ diagnostic: Diagnostic) -> Bool { failLevel.map { diagnostic.severity >= $0 } ?? false }

    /// What a pass came to, as the configuration wants it shown.
    init(_ pass: LintPass, _ configuration: AppliedConfiguration, wordCount: Int) {
        let failing = configuration.failOn.value.map { level in pass.diagnostics.count { $0.severity >= level } }
        self.init(
            file: pass.file, diagnostics: pass.diagnostics, hidden: pass.hidden, score: pass.score,
            wordCount: wordCount,
            failureCount: failing ?? 0, suppressed: pass.suppressed, notice: nil,
            failLevel: configuration.failOn.value)
    }

    /// A text that was passed over, and why.
    static func skipped(_ file: FileText, because notice: String, wordCount: Int = 0) -> LintResult {
        LintResult(file: file, diagnostics: [], hidden: [:], score: 0, wordCount: wordCount, notice: notice)
    }
}
