package import SlantDiagnostics

/// One diagnostic for a person: its line, the words as they stand with carets under them, notes, advice, fix.
///
/// Findings in articles and errors in packs and configuration look alike; so do those of `rules test`.
package struct DiagnosticText: Sendable {
    private let ink: Ink
    private let width: Int
    private let wrapsAdvice: Bool

    /// `width` in cells; advice is wrapped only where a person reads on a terminal, so that pipes get whole lines.
    package init(ink: Ink, width: Int, wrapsAdvice: Bool) {
        self.ink = ink
        self.width = width
        self.wrapsAdvice = wrapsAdvice
    }

    /// `path:line:col: severity: message [pack/rule]`, with its line end.
    package func header(_ diagnostic: Diagnostic, name: String, at place: Position) -> String {
        let severity = ink.paint(diagnostic.severity.rawValue, ink.shade(of: diagnostic.severity))
        let id = diagnostic.id.map { " [\($0)]" } ?? ""
        return location(name, place) + " \(severity): " + ink.paint(oneLine(diagnostic.message), .bold)
            + CharacterCells.shown(id) + "\n"
    }

    /// All lines of a diagnostic. `name` is what the file is called; `details` are lines of their own below the
    /// carets, each with a label.
    package func block(
        _ diagnostic: Diagnostic, in file: FileText, name: String, details: [(label: String, text: String)] = []
    ) -> String {
        var places = Places(in: file)
        return block(diagnostic, in: file, name: name, details: details, &places)
    }

    func block(
        _ diagnostic: Diagnostic, in file: FileText, name: String, details: [(label: String, text: String)] = [],
        _ places: inout Places
    ) -> String {
        let place = places.position(of: diagnostic.range.start)
        var text = header(diagnostic, name: name, at: place)
        text += excerpt(diagnostic, in: file, line: place.line)
        let indent = String(repeating: " ", count: gutter(place.line) + 3)
        let column = details.map(\.label.count).max() ?? 0
        for (label, detail) in details {
            text += indent + label + String(repeating: " ", count: column - label.count) + " \(oneLine(detail))\n"
        }
        for note in diagnostic.notes { text += self.note(note, in: file, name: name) }
        if let advice = diagnostic.advice { text += labelled("advice:", advice, indent: indent) }
        if let fix = fixLine(diagnostic.fixes, in: file) { text += labelled("   fix:", fix, indent: indent) }
        return text
    }

    private func note(_ note: Note, in file: FileText, name: String) -> String {
        location(name, file.position(of: note.range.start)) + " " + ink.paint("note", .bold)
            + ": \(oneLine(note.message))\n"
    }

    private func location(_ name: String, _ place: Position) -> String {
        ink.paint("\(oneLine(name)):\(place.line):\(place.scalarColumn):", .bold)
    }

    private func excerpt(_ diagnostic: Diagnostic, in file: FileText, line: Int) -> String {
        let gutter = gutter(line)
        let excerpt = Excerpt(of: diagnostic.range, in: file, width: width - gutter - 3, ellipsis: ink.ellipsis)
        let number = String(repeating: " ", count: gutter - String(line).count) + String(line)
        let carets = excerpt.carets.prefix { $0 != "^" }
        let underline = ink.paint(String(excerpt.carets.dropFirst(carets.count)), ink.shade(of: diagnostic.severity))
        return ink.paint("\(number) |", .blue) + " \(excerpt.source)\n"
            + ink.paint(String(repeating: " ", count: gutter) + " |", .blue) + " \(carets)\(underline)\n"
    }

    /// Cells of the line number: four, or as many as it has digits.
    private func gutter(_ line: Int) -> Int { max(4, String(line).count) }

    private func labelled(_ label: String, _ text: String, indent: String) -> String {
        let text = oneLine(text)
        let room = width - indent.count - label.count - 1
        let lines = wrapsAdvice && room >= 20 ? Wording.wrapped(text, to: room) : [text]
        let hanging = "\n" + indent + String(repeating: " ", count: label.count + 1)
        return indent + ink.paint(label, .green) + " " + lines.joined(separator: hanging) + "\n"
    }

    /// `“for fraud” → “on suspicion of fraud”`; choices for the same words follow with "or".
    private func fixLine(_ fixes: [Fix], in file: FileText) -> String? {
        guard let first = fixes.first, !first.edits.isEmpty else { return nil }
        let ranges = first.edits.map(\.range)
        let choices = fixes.filter { $0.edits.map(\.range) == ranges }
        if ranges.count == 1, choices.allSatisfy({ !$0.edits[0].text.isEmpty }) {
            let texts = choices.map { Wording.quoted($0.edits[0].text, ellipsis: ink.ellipsis) }
            return "\(old(ranges[0], in: file)) \(ink.arrow) \(Wording.list(texts, "or"))"
        }
        return first.edits.map { edit in
            edit.text.isEmpty
                ? "take out \(old(edit.range, in: file))"
                : "\(old(edit.range, in: file)) \(ink.arrow) \(Wording.quoted(edit.text, ellipsis: ink.ellipsis))"
        }.joined(separator: ", ")
    }

    private func old(_ range: TextRange, in file: FileText) -> String {
        Wording.quoted(file[range], ellipsis: ink.ellipsis)
    }

    /// Without anything a terminal would obey; a pack's message may hold line ends, which have no place in one line.
    private func oneLine(_ text: String) -> String {
        CharacterCells.shown(text)
    }
}
