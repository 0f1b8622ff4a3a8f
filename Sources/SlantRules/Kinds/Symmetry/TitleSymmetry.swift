import SlantArticle
import SlantText

/// Who has a name and a post, and who only a surname.
struct TitleSymmetry {
    let scope: RuleScope

    /// Somebody who speaks once in passing needs no introduction.
    private static let leastCues = 2

    /// The first person with a bare surname that is never explained, where another has name and post.
    /// O(attributions + names).
    var findings: [Finding] {
        let article = scope.article
        // "according to Statista" may be a company: only who says something is taken for a person.
        var cues = [Int](repeating: 0, count: article.sources.count)
        for verb in article.reportingVerbs { if let source = verb.source { cues[source] += 1 } }
        let speakers = article.sources.filter { $0.nature == .person && cues[$0.id] >= TitleSymmetry.leastCues }
        guard let full = speakers.first(where: { $0.role != nil && isFull($0) }),
            let bare = bare(among: speakers, besides: full), let mention = bare.mentions.first,
            scope.admits(mention), let other = full.mentions.first
        else { return [] }
        let words = DocumentWords(article: article)
        let post = full.role.map { "\($0) \(full.name)" } ?? full.name
        return [
            scope.finding(
                at: mention, fields: ["source": bare.name, "other": ShownWords.shown(post)],
                related: [.init(message: "“\(words.shown(other))”", tokens: other)])
        ]
    }

    private func bare(among speakers: [Source], besides full: Source) -> Source? {
        // Words of longer names, possessive or not: who has one is named more fully somewhere.
        var explained: Set<String> = []
        let text = scope.article.text
        for name in scope.article.phrases.names where name.count > 1 {
            for token in name { explained.insert(TitleSymmetry.stem(text.string(text.tokens[token]))) }
        }
        return speakers.first { isBare($0, besides: full, explained: explained) }
    }

    private static func stem(_ word: String) -> String {
        let folded = Language.folded(word)
        return folded.hasSuffix("'s") ? String(folded.dropLast(2)) : folded
    }

    private func isFull(_ source: Source) -> Bool { source.name.contains(" ") }

    /// One word all through the article, and no role nor pronoun.
    private func isBare(_ source: Source, besides other: Source, explained: Set<String>) -> Bool {
        guard source.role == nil, !isFull(source), source.party == nil || source.party != other.party,
            let first = source.mentions.first, first.count == 1
        else { return false }
        let text = scope.article.text
        // Named more fully anywhere, or so well known that the headline does not explain.
        let word = TitleSymmetry.stem(source.name)
        let isPlural = word.hasSuffix("s") && !word.hasSuffix("ss")
        guard !explained.contains(word), !isPlural, !text.tokens[first.lowerBound].shape.contains(.innerCapital),
            text.prose.blocks[text.sentences[text.sentenceIndex(holding: first.lowerBound)].block].region != .headline
        else { return false }
        return text.tokens[first.lowerBound].shape.contains(.capitalized)
            && text.classes(first.lowerBound).isDisjoint(with: [
                .pronoun, .subjectPronoun, .metonym, .body, .role, .givenName,
            ])
    }
}
