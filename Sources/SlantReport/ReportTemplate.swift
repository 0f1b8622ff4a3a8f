import SlantDiagnostics

/// A line of somebody's own making for each finding: `--template '{path}:{line}: {message|csv}'`.
///
/// A field stands in braces, with a way to escape it after a bar; `{{` and `}}` are braces; `\n`, `\t` and `\\` are
/// what they are elsewhere.
package struct ReportTemplate: Sendable, Equatable {
    /// What a field may say.
    package enum Field: String, CaseIterable, Sendable {
        case path, id, rule, severity, message, advice, words, voice, source
        case line, column, endLine, endColumn, start, end
    }

    /// How the characters of a value are written, so that they do not end what they stand in.
    package enum Escape: String, CaseIterable, Sendable {
        case csv, json, url, xml
    }

    /// Why a template is none, for a message.
    package enum Problem: Error, Equatable {
        case unknownField(String, nearest: String?)
        case unknownEscape(String)
        /// A brace without its other one.
        case loneBrace
        case empty
    }

    enum Part: Sendable, Equatable {
        case text(String)
        case field(Field, Escape?)
    }

    let parts: [Part]

    /// Reads a template.
    package init(_ template: String) throws(Problem) {
        var parts: [Part] = []
        var text = ""
        var rest = Substring(template)
        while let character = rest.popFirst() {
            switch character {
            case "{" where rest.first == "{", "}" where rest.first == "}":
                text.append(character)
                rest.removeFirst()
            case "{":
                guard let end = rest.firstIndex(of: "}") else { throw .loneBrace }
                if !text.isEmpty { parts.append(.text(text)) }
                text = ""
                parts.append(try ReportTemplate.field(rest[..<end]))
                rest = rest[rest.index(after: end)...]
            case "}": throw .loneBrace
            case "\\": text += ReportTemplate.escaped(&rest)
            default: text.append(character)
            }
        }
        if !text.isEmpty { parts.append(.text(text)) }
        if parts.isEmpty { throw .empty }
        self.parts = parts
    }

    private static func field(_ text: Substring) throws(Problem) -> Part {
        let halves = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = halves.first ?? ""
        guard let field = Field(rawValue: name) else {
            throw .unknownField(name, nearest: nearestName(to: name, among: Field.allCases.map(\.rawValue)))
        }
        guard halves.count > 1 else { return .field(field, nil) }
        guard let escape = Escape(rawValue: halves[1]) else { throw .unknownEscape(halves[1]) }
        return .field(field, escape)
    }

    private static func escaped(_ rest: inout Substring) -> String {
        switch rest.first {
        case "n":
            rest.removeFirst()
            return "\n"
        case "t":
            rest.removeFirst()
            return "\t"
        case "\\":
            rest.removeFirst()
            return "\\"
        default: return "\\"
        }
    }
}
