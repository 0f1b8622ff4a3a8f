import SlantDiagnostics
import SlantLint

/// One self-contained page for the run: totals, a table by rule and one by file, findings by file, with filters.
///
/// The tables stand before the findings, so the findings wait as bytes until the last file: a run of 10,000 findings
/// holds some megabytes.
package struct HTMLReporter: Reporter {
    package static let name = "html"
    package static let summary = "one page for the run: by rule, by file, by severity"

    private let version: String
    private var rules: [String: RuleCount] = [:]
    private var files: [FileCount] = []
    /// The findings of all files so far.
    private var findings = HTMLWriter()

    package init(_ run: RunDescription) { version = run.version }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        let diagnostics = document.result.diagnostics
        if document.result.notice != nil { return }
        let number = files.count
        files.append(
            FileCount(name: document.name, words: document.result.wordCount, findings: diagnostics.count))
        var seen: Set<String> = []
        for diagnostic in diagnostics {
            let id = diagnostic.id ?? ""
            rules[id, default: RuleCount(id: id, severity: diagnostic.severity)].count += 1
            if seen.insert(id).inserted { rules[id]?.files += 1 }
            if diagnostic.severity > (rules[id]?.severity ?? .suggestion) { rules[id]?.severity = diagnostic.severity }
        }
        guard !diagnostics.isEmpty else { return }
        FindingList(document, number: number).write(to: &findings)
    }

    package mutating func end(_ totals: Totals, to output: inout Output) {
        let page = ReportPage(totals: totals, rules: Array(rules.values), files: files, version: version)
        var html = HTMLWriter()
        page.open(&html)
        output.bytes += html.taken()
        output.bytes += findings.taken()
        page.close(&html)
        output.bytes += html.taken()
    }
}

/// What a rule reported.
struct RuleCount {
    let id: String
    /// The worst that it was.
    var severity: Severity
    var count = 0
    var files = 0
}

/// What was found in a file.
struct FileCount {
    let name: String
    let words: Int
    let findings: Int
}

/// The findings of one file.
struct FindingList {
    private let document: ReportedDocument
    private let number: Int

    init(_ document: ReportedDocument, number: Int) {
        self.document = document
        self.number = number
    }

    func write(to html: inout HTMLWriter) {
        let result = document.result
        var places = Places(in: result.file)
        html.open("div", ["class": "file", "id": "file-\(number)", "data-path": document.name])
        html.element("h3") { html in
            html.text("\(document.name) ")
            html.element(
                "span",
                "\(Wording.counted(result.wordCount, "word")), \(Wording.counted(result.diagnostics.count, "finding"))")
        }
        html.constant("<ul class=\"list\">")
        for diagnostic in result.diagnostics {
            let position = places.position(of: diagnostic.range.start)
            write(diagnostic, at: position, to: &html)
        }
        html.constant("</ul></div>\n")
    }

    private func write(_ diagnostic: Diagnostic, at position: Position, to html: inout HTMLWriter) {
        html.open("li", ["class": diagnostic.severity.rawValue])
        html.element("span", ["class": "pos"], "\(position.line):\(position.scalarColumn)")
        html.element("span", ["class": "sev"], diagnostic.severity.rawValue)
        html.constant("<div>")
        html.element("p", ["class": "msg"], diagnostic.message)
        html.element("p", ["class": "more"]) { html in
            if let advice = diagnostic.advice { html.text("\(advice) ") }
            if let id = diagnostic.id { html.element("code", id) }
        }
        if !diagnostic.notes.isEmpty {
            let notes = diagnostic.notes.map { note in
                let place = document.result.file.position(of: note.range.start)
                return "\(note.message) (\(place.line):\(place.scalarColumn))"
            }
            html.element("p", ["class": "more"], "Compare \(notes.joined(separator: ", "))")
        }
        html.constant("</div></li>")
    }
}
