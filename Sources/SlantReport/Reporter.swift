// SlantReport turns results into bytes: one file for each output format, one line each in `ReporterRegistry`.
//
// It knows what a person and a machine want to see: layout, colours, widths of characters, the wording of counts and
// summaries, the fields of JSON. It must not know how diagnostics came to be, nor files, streams or exit codes: it
// appends to an `Output`, and whoever owns the stream writes it.

package import SlantDiagnostics
package import SlantLint

/// One output format. It streams: findings go out as soon as a file is done, nothing holds the run.
package protocol Reporter: Sendable {
    /// `text`, `line`, `json`, …
    static var name: String { get }
    /// What it is for, in a few words: a line of the help.
    static var summary: String { get }
    init(_ run: RunDescription)
    mutating func begin(to output: inout Output)
    mutating func add(_ document: ReportedDocument, to output: inout Output)
    /// A row of a corpus that is no text; only formats of rows have something to say of it.
    mutating func add(_ row: BrokenRow, to output: inout Output)
    mutating func end(_ totals: Totals, to output: inout Output)
}

extension Reporter {
    package mutating func begin(to output: inout Output) {}
    package mutating func add(_ row: BrokenRow, to output: inout Output) {}
    package mutating func end(_ totals: Totals, to output: inout Output) {}
}

/// One text of a run.
package struct ReportedDocument: Sendable {
    /// The `id` of a row of a corpus.
    package let id: String?
    /// As the user gave it; `nil` for standard input.
    package let path: String?
    package let result: LintResult

    package init(id: String? = nil, path: String?, result: LintResult) {
        self.id = id
        self.path = path
        self.result = result
    }

    /// What a person reads before `:line:col`: the path, else the id, else `-` as standard input was called.
    package var name: String { path ?? id ?? "-" }
}

/// A row of a corpus (`--input jsonl`) that could not be read.
package struct BrokenRow: Sendable {
    package let id: String?
    /// From 1.
    package let line: Int
    package let error: String

    package init(id: String?, line: Int, error: String) {
        self.id = id
        self.line = line
        self.error = error
    }
}

/// What was asked for, known before the first text.
package struct RunDescription: Sendable {
    package let version: String
    /// Cells of a line of text output, 40 to 120.
    package let width: Int
    package let isTerminal: Bool
    package let ink: Ink
    /// What paths in reports are relative to: absolute, normalised; empty for what was given.
    package let currentFolder: String
    /// Where people read about a rule.
    package let pages: RulePages
    /// `--template`.
    package let template: ReportTemplate?
    /// What is to be said of a rule, by its id; asked once for each rule that a report names.
    package let describe: @Sendable (String) -> RuleDescription?

    package init(
        version: String, width: Int, isTerminal: Bool, ink: Ink, currentFolder: String = "",
        pages: RulePages = RulePages(), template: ReportTemplate? = nil,
        describe: @escaping @Sendable (String) -> RuleDescription? = { _ in nil }
    ) {
        self.version = version
        self.width = width
        self.isTerminal = isTerminal
        self.ink = ink
        self.currentFolder = currentFolder
        self.pages = pages
        self.template = template
        self.describe = describe
    }

    /// The same for a file, which has neither colours nor a width of its own.
    package var forFile: RunDescription {
        RunDescription(
            version: version, width: 100, isTerminal: false, ink: Ink(isColored: false, isUTF8: true),
            currentFolder: currentFolder, pages: pages, template: template, describe: describe)
    }
}

/// What a run came to.
package struct Totals: Sendable {
    /// A file that could not be read or a path that is not there.
    package struct Failure: Sendable {
        package let path: String
        package let message: String
        package init(path: String, message: String) {
            self.path = path
            self.message = message
        }
    }

    /// What a baseline accepts and nobody found.
    package struct GoneEntry: Sendable, Equatable {
        /// As it is named in messages.
        package let baseline: String
        package let path: String
        package let rule: String
        /// Its sentence, the finding's words between `⟦` and `⟧`.
        package let words: String

        package init(baseline: String, path: String, rule: String, words: String) {
            self.baseline = baseline
            self.path = path
            self.rule = rule
            self.words = words
        }
    }

    package var files = 0
    package var filesWithFindings = 0
    package var words = 0
    /// Shown, by severity.
    package var shown: [Severity: Int] = [:]
    /// Below `minSeverity`, by severity.
    package var hidden: [Severity: Int] = [:]
    /// How many the baseline accepts: they are not among the shown.
    package var known = 0
    /// Entries of baselines that nothing answers to.
    package var gone: [GoneEntry] = []
    /// How many of the shown `--fix` would write better.
    package var fixable = 0
    /// How many more `--fix --unsafe` would.
    package var fixableWithReview = 0
    /// How many of the shown are not printed (`--max-findings`).
    package var unprinted = 0
    /// How many of the shown make the run fail. Each file's configuration says which do.
    package var failing = 0
    /// Texts in a language that no pack speaks.
    package var skipped = 0
    package var missingPaths = 0
    package var failures: [Failure] = []

    package init() {}

    /// Counts a text in.
    package mutating func add(_ result: LintResult) {
        if result.notice != nil {
            skipped += 1
            return
        }
        files += 1
        words += result.wordCount
        if !result.diagnostics.isEmpty { filesWithFindings += 1 }
        for diagnostic in result.diagnostics {
            shown[diagnostic.severity, default: 0] += 1
            let safeties = diagnostic.fixes.map(\.safety)
            if safeties.contains(.safe) {
                fixable += 1
            } else if safeties.contains(.unsafe) {
                fixableWithReview += 1
            }
        }
        failing += result.failureCount
        hidden.merge(result.hidden, uniquingKeysWith: +)
    }

    /// How many of the shown are as bad as `severity` or worse.
    package func shown(from severity: Severity) -> Int {
        shown.reduce(0) { $1.key >= severity ? $0 + $1.value : $0 }
    }
}

/// Bytes on their way to a stream: appended here, flushed by the one who owns the stream.
package struct Output: Sendable {
    package var bytes: [UInt8] = []
    package init() {}
    package mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
