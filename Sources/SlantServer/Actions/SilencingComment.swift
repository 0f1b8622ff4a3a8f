import SlantDiagnostics
import SlantLint
import SlantReaders

/// Comments that silence a rule, for formats that have comments. Each is tried on the text before it is offered to be
/// written: one that silences nothing, or moves what stands around it, would be worse than the finding.
enum SilencingComment {
    static func proposals(for diagnostic: Diagnostic, in proposals: Proposals) -> [Proposal] {
        guard let id = diagnostic.id, case .draft(let format) = proposals.draft.document.kind,
            let reader = ReaderRegistry.reader(named: format), let comments = type(of: reader).format.comments,
            diagnostic.range.start >= frontMatterEnd(of: proposals.draft.document.file, format)
        else { return [] }
        let file = proposals.draft.document.file
        return [
            Proposal("Disable \(id) on this line", for: [diagnostic]) {
                let words = "\(comments.opening) slant-disable-line \(id) \(comments.closing)"
                let edit = endOfLine(of: diagnostic, in: file, words, isMarkdown: format == "markdown")
                return tried(edit, for: diagnostic, in: proposals)
            },
            Proposal("Disable \(id) in this file", for: [diagnostic]) {
                let place = top(of: file, format)
                let words = "\(comments.opening) slant-disable \(id) \(comments.closing)\(file.lineEnd)"
                let gap = format == "markdown" ? file.lineEnd : ""
                let edit = TextEdit(range: TextRange(start: place, end: place), text: words + gap)
                return tried(edit, for: diagnostic, in: proposals)
            },
        ]
    }

    /// Behind the last character of the line that it begins on: a hard break of Markdown stays one. In the last cell of a
    /// row: one cell more in the first row, and the table is none any more.
    private static func endOfLine(
        of diagnostic: Diagnostic, in file: FileText, _ words: String, isMarkdown: Bool
    ) -> TextEdit {
        let line = file.contents(ofLine: file.lines.line(holding: diagnostic.range.start) + 1)
        let blanks: Set<UInt8> = [0x20, 0x09]
        var end = Int(line.end)
        while end > Int(diagnostic.range.start), file.bytes[end - 1] == 0x5C || blanks.contains(file.bytes[end - 1]) {
            end -= 1
        }
        let isRow = isMarkdown && end > Int(diagnostic.range.end) && file.bytes[end - 1] == UInt8(ascii: "|")
        guard isRow else { return TextEdit(range: TextRange(end, end), text: " " + words) }
        end -= 1
        while end > Int(diagnostic.range.end), blanks.contains(file.bytes[end - 1]) { end -= 1 }
        return TextEdit(range: TextRange(end, end), text: " " + words)
    }

    /// Where a comment for all of the text stands: behind front matter, or at the beginning of an HTML body.
    private static func top(of file: FileText, _ format: String) -> UInt32 {
        if format != "html" { return max(frontMatterEnd(of: file, format), startOfText(file)) }
        let text = String(decoding: file.bytes, as: UTF8.self)
        guard let body = text.lowercased().firstRange(of: "<body"),
            let end = text.utf8[body.upperBound...].firstIndex(of: UInt8(ascii: ">"))
        else { return startOfText(file) }
        var place = text.utf8.distance(from: text.startIndex, to: end) + 1
        while place < file.bytes.count, file.bytes[place] == 0x0A || file.bytes[place] == 0x0D { place += 1 }
        return UInt32(place)
    }

    private static func startOfText(_ file: FileText) -> UInt32 {
        file.bytes.starts(with: FileText.byteOrderMark) ? 3 : 0
    }

    /// The byte behind front matter; 0 where there is none.
    private static func frontMatterEnd(of file: FileText, _ format: String) -> UInt32 {
        guard format == "markdown" else { return 0 }
        let fence = file[file.contents(ofLine: 1)]
        guard fence == "---" || fence == "+++", file.lines.count > 1 else { return 0 }
        for line in 2...file.lines.count where file[file.contents(ofLine: line)] == fence {
            return line < file.lines.count ? file.lines.start(of: line) : UInt32(file.bytes.count)
        }
        return 0
    }

    /// The change, if it silences the finding and leaves all others alone.
    private static func tried(_ edit: TextEdit, for diagnostic: Diagnostic, in proposals: Proposals) -> DocumentChange?
    {
        let change = proposals.change([edit])
        let changed = Draft(
            document: proposals.draft.document.with(change.applied(to: proposals.draft.document.file)),
            linter: proposals.draft.linter, stamp: proposals.draft.stamp, client: proposals.draft.client)
        guard let after = changed.result else { return nil }
        let before = proposals.result.diagnostics
        func count(_ diagnostics: [Diagnostic], ofOthers: Bool) -> Int {
            diagnostics.count { ($0.id == diagnostic.id) != ofOthers && $0.kind != "density" }
        }
        let isSilenced = count(after.diagnostics, ofOthers: false) < count(before, ofOthers: false)
        let isAlike = count(after.diagnostics, ofOthers: true) == count(before, ofOthers: true)
        return isSilenced && isAlike ? change : nil
    }
}
