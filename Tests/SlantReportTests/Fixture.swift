import SlantDiagnostics
import SlantLint

@testable import SlantReport

/// A text and what was found in it, written with `⟦…⟧` around the first finding's words.
struct Fixture {
    let file: FileText
    let range: TextRange

    init(_ marked: String, path: String? = "a.md") {
        let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
        file = FileText(path: path, text: "\(parts[0])\(rest[0])\(rest[1])")
        range = TextRange(parts[0].utf8.count, parts[0].utf8.count + rest[0].utf8.count)
    }

    func diagnostic(
        _ severity: Severity = .warning, message: String = "“regime” calls a government illegitimate",
        advice: String? = "Write government.", notes: [Note] = [], fixes: [Fix] = []
    ) -> Diagnostic {
        Diagnostic(
            id: "t/regime", kind: "phrase", severity: severity, message: message, advice: advice, range: range,
            notes: notes, fixes: fixes, voice: "narrator", tags: ["labels"], weight: 1)
    }

    func document(
        _ diagnostics: [Diagnostic], hidden: [Severity: Int] = [:], failing: Int? = nil, id: String? = nil
    ) -> ReportedDocument {
        ReportedDocument(
            id: id, path: file.path,
            result: LintResult(
                file: file, diagnostics: diagnostics, hidden: hidden, score: 1.2, wordCount: 1_204,
                failureCount: failing ?? diagnostics.count))
    }
}

extension RunDescription {
    static func plain(isColored: Bool = false, isTerminal: Bool = false, width: Int = 100) -> RunDescription {
        RunDescription(
            version: "9.9.9", width: width, isTerminal: isTerminal, ink: Ink(isColored: isColored, isUTF8: true))
    }
}

/// What a reporter writes for some documents.
func written(
    _ type: any Reporter.Type, _ documents: [ReportedDocument], run: RunDescription = .plain(),
    change: (inout Totals) -> Void = { _ in }
) -> String {
    var reporter = type.init(run)
    var output = Output()
    var totals = Totals()
    reporter.begin(to: &output)
    for document in documents {
        totals.add(document.result)
        reporter.add(document, to: &output)
    }
    change(&totals)
    reporter.end(totals, to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
}
