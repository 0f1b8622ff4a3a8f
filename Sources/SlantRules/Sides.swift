import SlantArticle
import SlantText

/// Who is compared with whom: the sides that the configuration names, and every person or body that has a name for
/// itself. Who is nobody in particular, or only "the senator", may be somebody else of the article; a document has no
/// side. Made once for an article; a class only so that all rules share it by one count.
final class Sides: Sendable {
    struct Side {
        let party: Party.ID?
        /// In the order of the article.
        fileprivate(set) var sources: [Source.ID]
    }

    let article: Article
    let all: [Side]
    /// By source: an index of `all`.
    let ofSource: [Int?]

    init(in article: Article) {
        self.article = article
        var all: [Side] = []
        var ofSource = [Int?](repeating: nil, count: article.sources.count)
        var ofParty = [Int?](repeating: nil, count: article.parties.count)
        for source in article.sources where source.party != nil || Sides.isNamed(source, in: article.text) {
            if let party = source.party, let known = ofParty[party] {
                all[known].sources.append(source.id)
                ofSource[source.id] = known
            } else {
                if let party = source.party { ofParty[party] = all.count }
                ofSource[source.id] = all.count
                all.append(Side(party: source.party, sources: [source.id]))
            }
        }
        self.all = all
        self.ofSource = ofSource
    }

    /// A name of its own, and no document.
    private static func isNamed(_ source: Source, in text: TokenizedText) -> Bool {
        guard source.nature == .person || source.nature == .body, let mention = source.mentions.first,
            let initial = source.name.unicodeScalars.first
        else { return false }
        let isUpper = initial.isASCII ? (65...90).contains(initial.value) : initial.properties.isUppercase
        guard isUpper else { return false }
        let (thing, name) = (WordClasses.document.union(.thing), WordClasses.body.union(.metonym))
        var hasName = false
        for token in mention {
            if text.tokens[token].kind == .mark { break }
            let classes = text.classes(token)
            if !classes.isDisjoint(with: thing) { return false }
            if !classes.isDisjoint(with: name) { hasName = true }
        }
        // "the South Carolina Republican" is a description; "the Senate" a name.
        let first = mention.lowerBound
        return hasName || mention.isEmpty || text.tokens[first].kind == .mark
            || !text.classes(first).contains(.determiner)
    }

    /// Whether two sides may be one: the name of one is part of the other's, as where a surname was not bound to its
    /// bearer.
    func mayBeOne(_ left: Int, _ right: Int) -> Bool {
        func words(_ side: Int) -> [Substring] {
            all[side].sources.flatMap { article.sources[$0].name.split(separator: " ") }
        }
        guard all[left].party == nil || all[right].party == nil else { return false }
        guard let last = words(left).last, let other = words(right).last else { return false }
        return words(right).contains(last) || words(left).contains(other)
    }

    /// Whether one of two sides speaks of the other, or the configuration sets them apart: two who speak of other things
    /// are not treated unequally.
    func speakOfEachOther(_ left: Int, _ right: Int) -> Bool {
        all[left].party != nil && all[right].party != nil || speaks(left, of: right) || speaks(right, of: left)
    }

    private func speaks(_ side: Int, of other: Int) -> Bool {
        let text = article.text
        let names = Set(all[other].sources.compactMap { article.sources[$0].name.split(separator: " ").last })
            .map { Language.folded(String($0)) }
        return article.attributions.contains { attribution in
            guard let source = attribution.source, ofSource[source] == side else { return false }
            return attribution.content.contains { content in
                content.contains { token in
                    guard text.tokens[token].shape.contains(.capitalized) else { return false }
                    let word = Language.folded(text.string(text.tokens[token]))
                    return names.contains(word) || names.contains { word == $0 + "'s" }
                }
            }
        }
    }

    /// What a side is called in a message.
    func name(of side: Int) -> String {
        if let party = all[side].party { return DocumentWords(article: article).name(ofParty: party) }
        return all[side].sources.first.map { article.sources[$0].name } ?? ""
    }
}
