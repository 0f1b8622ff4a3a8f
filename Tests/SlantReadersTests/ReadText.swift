import SlantDiagnostics
import SlantReaders
import SlantText
import Testing

/// A text as a reader sees it, with answers in the words that tests are written in.
struct ReadText {
    let file: FileText
    let prose: Prose

    static func markdown(_ text: String) -> ReadText { ReadText(text, MarkdownReader().prose(of:)) }
    static func plain(_ text: String) -> ReadText { ReadText(text, PlainTextReader().prose(of:)) }
    static func html(_ text: String) -> ReadText { ReadText(text, HTMLReader().prose(of:)) }

    private init(_ text: String, _ read: (FileText) -> Prose) {
        file = FileText(path: nil, text: text)
        prose = read(file)
    }

    /// The blocks as `region: text`.
    var blocks: [String] { prose.blocks.map { "\($0.region): \(prose[$0.range])" } }

    /// The texts of the blocks.
    var texts: [String] { prose.blocks.map { prose[$0.range] } }

    /// The comments, delimiters included.
    var comments: [String] { prose.comments.map { file[$0.range] } }

    /// Where a word of the prose stands in the file, as `line:column` and what is written there.
    func place(of word: String, occurrence: Int = 1) -> String? {
        let wanted = Array(word.utf8)
        var left = occurrence
        for start in prose.text.indices where prose.text[start...].starts(with: wanted) {
            left -= 1
            guard left == 0 else { continue }
            let (range, isContiguous) = prose.offsets.fileRange(of: ProseRange(start, start + wanted.count))
            let position = file.position(of: range.start)
            return "\(position.line):\(position.scalarColumn) \(file[range])" + (isContiguous ? "" : " (in pieces)")
        }
        return nil
    }
}
