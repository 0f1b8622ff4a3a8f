import SlantDiagnostics
import SlantJSON
import SlantLint

/// SARIF 2.1.0 (OASIS), which code hosts show beside the lines. Results are written as the run goes; the rules that
/// they name come after them, each once.
package struct SARIFReporter: Reporter {
    package static let name = "sarif"
    package static let summary = "SARIF 2.1.0, for code scanning"

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private let run: RunDescription
    private var writer = JSONWriter()
    /// By id: their index in `rules`.
    private var indices: [String: Int] = [:]
    private var rules: [String] = []

    package init(_ run: RunDescription) { self.run = run }

    package mutating func begin(to output: inout Output) {
        writer.beginObject()
        field("$schema", SARIFReporter.schema)
        field("version", "2.1.0")
        writer.key("runs")
        writer.beginArray()
        writer.beginObject()
        field("columnKind", "unicodeCodePoints")
        field("defaultEncoding", "utf-8")
        writer.key("newlineSequences")
        writer.strings(["\r\n", "\n", "\r"])
        writer.key("results")
        writer.beginArray()
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        let result = document.result
        var places = SARIFPlaces(document, run)
        var fingerprints = Fingerprint()
        for diagnostic in result.diagnostics {
            let fingerprint = fingerprints.next(of: diagnostic, in: result.file)
            write(diagnostic, fingerprint, nil, &places)
        }
        for silenced in result.suppressed {
            let fingerprint = fingerprints.next(of: silenced.diagnostic, in: result.file)
            write(silenced.diagnostic, fingerprint, silenced, &places)
        }
        RunJSON.hand(&writer, to: &output)
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        writer.endArray()
        writer.key("invocations")
        writer.beginArray()
        writer.beginObject()
        writer.key("executionSuccessful")
        writer.boolean(totals.failures.isEmpty)
        writer.key("toolExecutionNotifications")
        writer.beginArray()
        for failure in totals.failures { write(failure) }
        writer.endArray()
        writer.endObject()
        writer.endArray()
        writer.key("tool")
        writer.beginObject()
        writer.key("driver")
        writer.beginObject()
        field("name", "slant")
        field("version", run.version)
        field("semanticVersion", run.version)
        writer.key("rules")
        writer.beginArray()
        for id in rules { writeRule(id) }
        writer.endArray()
        // Driver, tool and run, then the list of runs and the log.
        for _ in 0..<3 { writer.endObject() }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        RunJSON.hand(&writer, to: &output)
    }

    // MARK: Results

    private mutating func write(
        _ diagnostic: Diagnostic, _ fingerprint: String, _ silenced: LintResult.Suppressed?,
        _ places: inout SARIFPlaces
    ) {
        let id = diagnostic.id ?? "slant"
        writer.beginObject()
        field("ruleId", id)
        writer.key("ruleIndex")
        writer.integer(index(of: id))
        field("level", SARIFReporter.level(of: diagnostic.severity))
        message(diagnostic.fullMessage)
        writer.key("locations")
        writer.beginArray()
        places.writeLocation(of: diagnostic.range, snippet: true, to: &writer)
        writer.endArray()
        if !diagnostic.notes.isEmpty {
            writer.key("relatedLocations")
            writer.beginArray()
            for (number, note) in diagnostic.notes.enumerated() {
                places.writeLocation(of: note.range, id: number + 1, message: note.message, to: &writer)
            }
            writer.endArray()
        }
        writer.key("partialFingerprints")
        writer.beginObject()
        field("ruleAndSentence/v1", fingerprint)
        writer.endObject()
        if let silenced { write(silenced) }
        if !diagnostic.fixes.isEmpty { places.writeFixes(diagnostic.fixes, to: &writer) }
        writeProperties(of: diagnostic)
        writer.endObject()
    }

    private mutating func write(_ silenced: LintResult.Suppressed) {
        writer.key("suppressions")
        writer.beginArray()
        writer.beginObject()
        field("kind", "inSource")
        if let reason = silenced.reason { field("justification", reason) }
        writer.endObject()
        writer.endArray()
    }

    private mutating func writeProperties(of diagnostic: Diagnostic) {
        writer.key("properties")
        writer.beginObject()
        writer.key("tags")
        writer.strings(diagnostic.tags)
        for (key, value) in [
            ("kind", diagnostic.kind), ("voice", diagnostic.voice), ("source", diagnostic.source),
        ] {
            if let value { field(key, value) }
        }
        writer.endObject()
    }

    private mutating func write(_ failure: Totals.Failure) {
        writer.beginObject()
        field("level", "error")
        message(failure.message)
        writer.key("locations")
        writer.beginArray()
        writer.beginObject()
        writer.key("physicalLocation")
        writer.beginObject()
        SARIFPlaces.writeArtifact(ReportPath.path(failure.path, in: run.currentFolder), to: &writer)
        for _ in 0..<2 { writer.endObject() }
        writer.endArray()
        writer.endObject()
    }

    // MARK: Rules

    private mutating func index(of id: String) -> Int {
        if let index = indices[id] { return index }
        indices[id] = rules.count
        rules.append(id)
        return rules.count - 1
    }

    private mutating func writeRule(_ id: String) {
        let rule = run.describe(id)
        writer.beginObject()
        field("id", id)
        if let rule {
            writer.key("shortDescription")
            text(rule.summary)
            writer.key("fullDescription")
            text(rule.advice.map { "\(rule.summary). \($0)" } ?? rule.summary)
            writer.key("help")
            text(rule.advice ?? rule.summary)
            writer.key("defaultConfiguration")
            writer.beginObject()
            writer.key("enabled")
            writer.boolean(rule.isOnByDefault)
            field("level", SARIFReporter.level(of: rule.severity))
            writer.endObject()
        }
        if let address = run.pages.address(of: id) { field("helpUri", address) }
        writer.key("properties")
        writer.beginObject()
        writer.key("tags")
        writer.strings(rule?.tags ?? [])
        writer.endObject()
        writer.endObject()
    }

    // MARK: Small parts

    private mutating func field(_ key: String, _ value: String) {
        writer.key(key)
        writer.string(value)
    }

    private mutating func message(_ words: String) {
        writer.key("message")
        text(words)
    }

    private mutating func text(_ words: String) {
        writer.beginObject()
        field("text", words)
        writer.endObject()
    }

    private static func level(of severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .suggestion: "note"
        }
    }
}
