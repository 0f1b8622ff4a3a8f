import SlantDiagnostics
import SlantJSON
import SlantLint

/// A line for each finding, made by a template: for everything that no other format is for.
package struct TemplateReporter: Reporter {
    package static let name = "template"
    package static let summary = "a line of your own making for each finding (--template)"

    private let run: RunDescription

    package init(_ run: RunDescription) { self.run = run }

    package mutating func add(_ document: ReportedDocument, to output: inout Output) {
        guard let template = run.template else { return }
        var places = Places(in: document.result.file)
        for diagnostic in document.result.diagnostics {
            let start = places.position(of: diagnostic.range.start)
            var ahead = places
            let end = ahead.position(of: diagnostic.range.end)
            for part in template.parts {
                switch part {
                case .text(let text): output.write(text)
                case .field(let field, let escape):
                    let full = value(of: field, diagnostic, document, start, end)
                    // A draft's controls never reach a terminal; a file or a program gets them as they are.
                    let value = run.isTerminal ? CharacterCells.shown(full) : full
                    output.write(escape.map { TemplateReporter.escaped(value, $0) } ?? value)
                }
            }
            output.write("\n")
        }
    }

    private func value(
        of field: ReportTemplate.Field, _ diagnostic: Diagnostic, _ document: ReportedDocument, _ start: Position,
        _ end: Position
    ) -> String {
        switch field {
        case .path: ReportPath.path(of: document, in: run)
        case .id: document.id ?? ""
        case .rule: diagnostic.id ?? ""
        case .severity: diagnostic.severity.rawValue
        case .message: diagnostic.message
        case .advice: diagnostic.advice ?? ""
        case .words: document.result.file[diagnostic.range]
        case .voice: diagnostic.voice ?? ""
        case .source: diagnostic.source ?? ""
        case .line: String(start.line)
        case .column: String(start.scalarColumn)
        case .endLine: String(end.line)
        case .endColumn: String(end.scalarColumn)
        case .start: String(diagnostic.range.start)
        case .end: String(diagnostic.range.end)
        }
    }

    private static func escaped(_ value: String, _ escape: ReportTemplate.Escape) -> String {
        switch escape {
        case .csv:
            var quoted = "\""
            for scalar in value.unicodeScalars { quoted += scalar == "\"" ? "\"\"" : String(scalar) }
            return quoted + "\""
        case .json:
            var writer = JSONWriter()
            writer.string(value)
            return String(decoding: writer.bytes, as: UTF8.self)
        case .url: return ReportPath.address(of: value)
        case .xml: return XMLText.escaped(value)
        }
    }
}
