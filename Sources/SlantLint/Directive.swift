import SlantDiagnostics
import SlantText

/// A comment that speaks to the linter: `slant-disable-next-line pack/rule, #tag -- why`.
struct Directive {
    enum Action: String, CaseIterable {
        case disable = "slant-disable"
        case enable = "slant-enable"
        case disableLine = "slant-disable-line"
        case disableNextLine = "slant-disable-next-line"
        case disableNextBlock = "slant-disable-next-block"
    }

    /// A rule, pack or tag that is named, and where.
    struct Name {
        let text: String
        let range: TextRange
    }

    let action: Action
    /// Where the word itself stands.
    let actionRange: TextRange
    /// Empty: all rules.
    let names: [Name]
    /// What follows ` -- `.
    let reason: String?
    /// The whole comment.
    let comment: TextRange

    /// The directive that a comment begins with; `nil` for a comment that is for people. A word that is nearly a
    /// directive is reported.
    static func directive(
        in comment: MarkupComment, of file: FileText, _ problems: inout [Diagnostic]
    ) -> Directive? {
        var words = words(in: comment.contents, of: file)[...]
        guard let first = words.popFirst(), file[first].hasPrefix("slant-") else { return nil }
        let name = file[first]
        guard let action = Action(rawValue: name) else {
            var message = "unknown directive \"\(name)\""
            if let nearest = nearestName(to: name, among: Action.allCases.map(\.rawValue)) {
                message += "; did you mean \"\(nearest)\"?"
            }
            problems.append(OwnRule.unknownDirective.diagnostic(message, at: first))
            return nil
        }
        let dashes = words.firstIndex { file[$0] == "--" } ?? words.endIndex
        let names = words[..<dashes].map { Name(text: file[$0], range: $0) }
        var reason: String?
        if dashes < words.endIndex, let last = words.last, dashes + 1 < words.endIndex {
            reason = file[TextRange(start: words[dashes + 1].start, end: last.end)]
        }
        return Directive(action: action, actionRange: first, names: names, reason: reason, comment: comment.range)
    }

    /// The stretches between blanks and commas. A comma that belongs to a reason parts nothing that matters.
    private static func words(in range: TextRange, of file: FileText) -> [TextRange] {
        var words: [TextRange] = []
        var start: Int?
        for index in range.indices {
            let isBlank = file.bytes[index] <= 0x20 || file.bytes[index] == UInt8(ascii: ",")
            if isBlank, let first = start { words.append(TextRange(first, index)) }
            if isBlank { start = nil } else if start == nil { start = index }
        }
        if let first = start { words.append(TextRange(first, Int(range.end))) }
        return words
    }
}
