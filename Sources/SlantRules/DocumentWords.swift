import SlantArticle
import SlantText

/// What kinds that look at whole articles have in common: how places and people are told.
struct DocumentWords {
    let article: Article

    /// The fields of their messages.
    static let fields = ["match", "source", "other", "first", "count", "of", "otherCount", "otherOf"]

    /// So many other places are told; the last one says how many more there are.
    static let notes = 3

    /// "none", "3".
    static func counted(_ count: Int) -> String { count == 0 ? "none" : String(count) }

    /// The words of some tokens as a note or message shows them.
    func shown(_ tokens: Range<Int>) -> String { ShownWords.shown(article.text.string(tokens)) }

    /// At most three notes.
    static func limited(_ notes: [Finding.Related]) -> [Finding.Related] {
        guard notes.count > DocumentWords.notes else { return notes }
        var kept = Array(notes.prefix(DocumentWords.notes))
        let more = notes.count - DocumentWords.notes
        let last = kept[DocumentWords.notes - 1]
        kept[DocumentWords.notes - 1] = .init(message: "\(last.message), and \(more) more", tokens: last.tokens)
        return kept
    }

    /// What a side is called: as the article writes it, with "the" where it does.
    func name(ofParty id: Party.ID) -> String {
        let side = article.parties[id].side
        let folded = Language.folded(side)
        for referent in article.referents where referent.party == id {
            for mention in referent.mentions where Language.folded(article.text.string(mention)) == folded {
                let before = mention.lowerBound - 1
                guard before >= 0, Language.folded(article.text.string(before..<before + 1)) == "the" else { continue }
                return "the " + article.text.string(mention)
            }
        }
        return side
    }
}
