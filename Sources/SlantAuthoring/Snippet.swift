package import SlantArticle
import SlantDiagnostics
import SlantReaders
package import SlantRules
import SlantText

/// A few sentences read as Markdown, and what rules find in them: an example of a pack, a line somebody tries.
package struct Snippet: Sendable {
    package let article: Article
    private let packs: CompiledPacks

    /// Reads a text with the words of some packs.
    package init(_ text: String, packs: CompiledPacks) {
        let prose = MarkdownReader().prose(of: FileText(path: nil, text: text))
        let tokens = Tokenizer(language: packs.language, lexicon: packs.lexicon).tokenized(prose)
        article = packs.articles.article(from: tokens)
        self.packs = packs
    }

    /// What one rule finds, whatever its severity and whether it is on by default. A rule that judges the findings of
    /// others sees those of all rules.
    package func findings(of rule: Int) -> [Finding] {
        var settings = packs.defaultSettings
        let judges = packs.judgesFindings(rule)
        for index in settings.isOn.indices { settings.isOn[index] = judges || index == rule }
        let found = packs.findings(in: article, settings: settings)
        guard judges else { return found }
        return packs.densities(in: article, over: found, settings: settings).filter { $0.rule == rule }
    }

    /// What the rules of a pack find together, those that are off by default included.
    package func findings(ofRules rules: Range<Int>) -> [Finding] {
        var settings = packs.defaultSettings
        for index in settings.isOn.indices { settings.isOn[index] = rules.contains(index) }
        return packs.findings(in: article, settings: settings)
    }

    /// The bytes of the text that a finding stands at.
    package func range(of finding: Finding) -> Range<Int> {
        article.text.prose.offsets.fileRange(of: packs.proseRange(of: finding, in: article)).range.indices
    }
}
