package import SlantArticle
package import SlantRules
import SlantText

/// Marked prose in tests: `⟦…⟧{pack/rule}` for findings, `⟦…⟧{quoted: Peskov}`, `{reported: UN}`, `{scare}` for voices.
///
/// A test compares what was written with what the program says in the same notation, so that a failure shows the
/// program's marks beside the expected ones.
extension MarkedText {
    /// The stretches of an article that are not the outlet's, each with its voice and, where somebody speaks, the
    /// source's name.
    package static func voices(of article: Article) -> MarkedText {
        let marks = article.voices.map { span in
            let source = span.source.map { ": " + article.sources[$0].name } ?? ""
            return Mark(article.text.proseRange(of: span.tokens).indices, label: span.voice.rawValue + source)
        }
        return MarkedText(text: plain(article), marks: marks)
    }

    /// The findings in an article, each with its rule.
    package static func findings(_ findings: [Finding], in article: Article, of packs: CompiledPacks) -> MarkedText {
        let marks = findings.map { finding in
            Mark(packs.proseRange(of: finding, in: article).indices, label: packs.rules[finding.rule].id)
        }
        return MarkedText(text: plain(article), marks: marks)
    }

    /// The same marks without what the braces say.
    package var withoutLabels: MarkedText { MarkedText(text: text, marks: marks.map { Mark($0.range) }) }

    /// The blocks of an article end with a line feed in tests; the last one says nothing.
    private static func plain(_ article: Article) -> String {
        let bytes = article.text.prose.text
        return String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }
}
