import SlantArticle
import SlantRules
import SlantTestSupport

/// Articles of marked text, with the English that ships and no packs.
struct VoiceBench {
    private static let shared = Result { try RuleBench(RuleBench.pack(rule: #""kind": "phrase", "match": ["zyx"]"#)) }
    private let bench: RuleBench

    init() throws { bench = try VoiceBench.shared.get() }

    /// The article of a text without its marks.
    func article(_ written: String) -> Article { bench.article(MarkedText(parsing: written).text) }

    /// What the program says of the text, in the notation in which it was written.
    func marked(_ written: String) -> String { MarkedText.voices(of: article(written)).description }

    /// `lemma(class, complement, source)` of every reporting verb.
    func verbs(_ text: String) -> [String] {
        let article = article(text)
        return article.reportingVerbs.map { verb in
            let source = verb.source.map { article.sources[$0].name } ?? "-"
            return "\(verb.lemma) (\(verb.verbClass.rawValue), \(verb.complement.rawValue), \(source))"
        }
    }

    /// `name (nature)` of every source, with its role.
    func sources(_ text: String) -> [String] {
        article(text).sources.map { source in
            "\(source.name) (\(source.nature.rawValue)\(source.role.map { ", " + $0 } ?? ""))"
        }
    }
}
