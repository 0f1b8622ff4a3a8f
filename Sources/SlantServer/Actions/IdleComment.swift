import SlantArticle
import SlantDiagnostics
import SlantText

/// Takes out a comment that silences nothing.
enum IdleComment {
    private static let id = "slant/unused-suppression"

    static func proposal(for diagnostic: Diagnostic, in proposals: Proposals) -> Proposal? {
        guard diagnostic.id == id else { return nil }
        return Proposal("Take the comment out", for: [diagnostic], isPreferred: true) {
            let comments = proposals.draft.article?.text.prose.comments ?? []
            guard let comment = comments.first(where: { $0.range.contains(diagnostic.range) }) else { return nil }
            let file = proposals.draft.document.file
            let words = file[comment.contents].split { $0.isWhitespace || $0 == "," }.prefix { $0 != "--" }
            let range = words.count > 2 ? nameRange(diagnostic.range, file) : commentRange(comment.range, file)
            return proposals.change([TextEdit(range: range, text: "")])
        }
    }

    /// One name of several, with the blanks and the comma before it.
    private static func nameRange(_ name: TextRange, _ file: FileText) -> TextRange {
        var start = Int(name.start)
        while start > 0, [0x20, 0x09, 0x2C].contains(file.bytes[start - 1]) { start -= 1 }
        // The first name keeps the blank that parts it from the directive, and takes what follows.
        let isFirst = !file.bytes[start..<Int(name.start)].contains(0x2C) && endsInDirective(file.bytes[..<start])
        guard isFirst else { return TextRange(start, Int(name.end)) }
        var end = Int(name.end)
        while end < file.bytes.count, [0x20, 0x09, 0x2C].contains(file.bytes[end]) { end += 1 }
        return TextRange(Int(name.start), end)
    }

    private static func endsInDirective(_ bytes: ArraySlice<UInt8>) -> Bool {
        let word = bytes.suffix(while: { $0 > 0x20 })
        return word.starts(with: "slant-".utf8)
    }

    /// The comment with the blanks before it; the whole line where it stands alone.
    private static func commentRange(_ comment: TextRange, _ file: FileText) -> TextRange {
        let number = file.lines.line(holding: comment.start)
        let line = file.contents(ofLine: number + 1)
        var start = Int(comment.start)
        while start > Int(line.start), [0x20, 0x09].contains(file.bytes[start - 1]) { start -= 1 }
        let isAlone = start == Int(line.start) && comment.end == line.end
        guard isAlone, number + 1 < file.lines.count else { return TextRange(start, Int(comment.end)) }
        return TextRange(start: line.start, end: file.lines.start(of: number + 1))
    }
}

extension BidirectionalCollection {
    /// The longest end of it whose elements all fit.
    fileprivate func suffix(while fits: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, fits(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
