package import SlantArticle
package import SlantDiagnostics
import SlantText

/// An article with the voice of every passage that is not the outlet's, as marked text: `slant inspect`.
///
/// The marks are those of pack examples and fixtures: `⟦words⟧{quoted: Varga}`.
package struct ArticleDump: Sendable {
    private let width: Int?

    /// `width`: the terminal's, where there is one.
    package init(width: Int?) { self.width = width }

    /// A row for each block: `path:line`, then its words.
    package func text(of article: Article, in file: FileText, name: String) -> String {
        let prose = article.text.prose
        var table = TextTable([.left, .left], gap: 1)
        for (index, block) in prose.blocks.enumerated() where !block.range.isEmpty {
            let start = prose.offsets.fileRange(of: ProseRange(start: block.range.start, end: block.range.start + 1))
            let line = file.lines.line(holding: start.range.start) + 1
            table.add(["\(name):\(line)", marked(block.range, tokens: article.text.blockTokens[index], of: article)])
        }
        return table.lines(width: width)
    }

    private func marked(_ range: ProseRange, tokens: Range<Int>, of article: Article) -> String {
        let text = article.text
        var marked = ""
        var place = range.start
        for span in spans(of: article, in: tokens) {
            // A block of quotation marks alone has no token for the voice around it.
            let inside = span.tokens.clamped(to: tokens)
            guard !inside.isEmpty else { continue }
            let part = text.proseRange(of: inside)
            marked += text.prose[ProseRange(start: place, end: part.start)]
            marked += "⟦" + text.prose[part] + "⟧" + label(span, article)
            place = part.end
        }
        marked += text.prose[ProseRange(start: place, end: range.end)]
        return marked.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func spans(of article: Article, in tokens: Range<Int>) -> ArraySlice<VoiceSpan> {
        let voices = article.voices
        var low = 0
        var high = voices.count
        while low < high {
            let middle = (low + high) / 2
            if voices[middle].tokens.upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
        }
        return voices[low...].prefix { $0.tokens.lowerBound < tokens.upperBound }
    }

    private func label(_ span: VoiceSpan, _ article: Article) -> String {
        guard let id = span.source, article.sources.indices.contains(id) else { return "{\(span.voice.rawValue)}" }
        return "{\(span.voice.rawValue): \(ArticleDump.shortName(of: article.sources[id]))}"
    }

    /// A person's last name; the whole name of anybody else, without an article before it.
    private static func shortName(of source: Source) -> String {
        let words = source.name.split(separator: " ")
        guard let last = words.last, words.count > 1 else { return source.name }
        if source.nature == .person, !nameEndings.contains(String(last)) { return String(last) }
        return words[0].lowercased() == "the" ? words.dropFirst().joined(separator: " ") : source.name
    }

    /// What follows a last name.
    private static let nameEndings: Set<String> = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"]
}
