package import SlantDiagnostics
package import SlantLint

/// One output format. It streams: findings go out as soon as a file is done, nothing holds the run.
package protocol Reporter {
    /// `text`, `line`, `json`, …
    static var name: String { get }
    mutating func begin(_ run: RunDescription, to out: inout Output)
    mutating func add(_ document: ReportedDocument, to out: inout Output)
    mutating func end(_ totals: Totals, to out: inout Output)
}

/// One text of a run, linted or not.
package struct ReportedDocument: Sendable {
    /// The `id` of a JSON row.
    package let id: String?
    /// As the user gave it; `nil` for standard input.
    package let path: String?
    package let result: LintResult

    package init(id: String? = nil, path: String?, result: LintResult) {
        self.id = id
        self.path = path
        self.result = result
    }
}

/// What was asked for, known before the first text.
package struct RunDescription: Sendable {
    package let version: String
    package let minSeverity: Severity
    package let failOn: Severity?
    /// Cells of a line of text output, 40 to 120.
    package let width: Int
    package let isColored: Bool
    package let isTerminal: Bool
    /// Whether the locale draws UTF-8.
    package let isUTF8: Bool

    package init(
        version: String, minSeverity: Severity, failOn: Severity?, width: Int, isColored: Bool, isTerminal: Bool,
        isUTF8: Bool
    ) {
        self.version = version
        self.minSeverity = minSeverity
        self.failOn = failOn
        self.width = width
        self.isColored = isColored
        self.isTerminal = isTerminal
        self.isUTF8 = isUTF8
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

    package var files = 0
    package var filesWithFindings = 0
    package var words = 0
    /// Shown, by severity.
    package var shown: [Severity: Int] = [:]
    /// Below `minSeverity`, by severity.
    package var hidden: [Severity: Int] = [:]
    package var fixable = 0
    package var missingPaths = 0
    package var failures: [Failure] = []

    package init() {}
}

/// Bytes on their way to a stream: appended here, flushed by the one who owns the stream.
package struct Output: Sendable {
    package var bytes: [UInt8] = []
    package init() {}
    package mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
