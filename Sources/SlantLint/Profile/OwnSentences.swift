import SlantArticle
import SlantText

/// The sentences in which the outlet states something on its own.
///
/// What is taken off a sentence is the reporting frame: whatever stands in another's voice, what is reported, the
/// reporting words and who they name. A sentence is the outlet's own if a verb is left, or if it reports nobody.
struct OwnSentences {
    /// Sentences with words, furniture apart.
    private(set) var total = 0
    /// Indices of sentences, ascending.
    private(set) var own: [Int] = []

    init(of article: Article) {
        let text = article.text
        for (index, sentence) in text.sentences.enumerated() {
            guard !OwnSentences.furniture.contains(text.prose.blocks[sentence.block].region),
                sentence.tokens.contains(where: { text.tokens[$0].isWordLike })
            else { continue }
            total += 1
            if OwnSentences.isOwn(index, in: article) { own.append(index) }
        }
    }

    /// Nobody states anything there.
    private static let furniture: CaseSet<Region> = [.byline, .dateline, .boilerplate]

    private static func isOwn(_ index: Int, in article: Article) -> Bool {
        let tokens = article.text.sentences[index].tokens
        let words = tokens.filter { article.text.tokens[$0].isWordLike && isOutlet(article.voice(at: $0)) }
        guard words.count > 1 else { return false }
        let reports = article.attributions(touching: index..<index + 1).filter {
            !$0.isVague && $0.source != nil && $0.act == .speech
        }
        if reports.isEmpty { return tokens.allSatisfy { article.voice(at: $0) != .quoted } || words.count > 3 }
        let frame = reports.flatMap { report in
            report.content + report.cue + (report.mention.map { [name(in: $0, of: article.text)] } ?? [])
        }
        return words.contains { token in
            isFiniteVerb(token, in: tokens, of: article.text) && !frame.contains { $0.contains(token) }
        }
    }

    /// Of "Ida Holm, who has led the port since May" the name: the rest is the outlet's to answer for.
    private static func name(in mention: Range<Int>, of text: TokenizedText) -> Range<Int> {
        let end = mention.first { text.tokens[$0].kind == .mark || text.classes($0).contains(.relative) }
        return mention.lowerBound..<(end ?? mention.upperBound)
    }

    private static func isOutlet(_ voice: Voice) -> Bool { voice == .narrator || voice == .scare }

    private static func isFiniteVerb(_ token: Int, in sentence: Range<Int>, of text: TokenizedText) -> Bool {
        let classes = text.classes(token)
        if !classes.isDisjoint(with: [.be, .have, .modal, .do]) { return true }
        guard text.tokens[token].kind == .word, !text.tokens[token].shape.contains(.capitalized),
            text.reading(at: token, in: sentence) != .noun
        else { return false }
        return classes.contains(.pastForm) || text.string(text.tokens[token]).hasSuffix("ed")
    }
}
