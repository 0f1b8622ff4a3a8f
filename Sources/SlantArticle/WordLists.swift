import SlantText

/// Lists of a language that are asked for seldom, of a word where a phrase may end: a bit each, in the bytes that an
/// `ArticleGrammar.Entry` has left.
struct WordLists: OptionSet, Hashable, Sendable {
    let rawValue: UInt32
    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// interview, rally, tweet: on which something is said.
    static let occasion = WordLists(rawValue: 1 << 0)
    /// in, at, during: before an occasion.
    static let occasionPreposition = WordLists(rawValue: 1 << 1)

    /// By the name of the list in the language file; with `isNoun` plurals belong to it.
    static let ofList: [(name: String, list: WordLists, isNoun: Bool)] = [
        ("occasion", .occasion, true), ("occasionPreposition", .occasionPreposition, false),
    ]
}

extension Reading {
    /// Whether a token's word is in a list.
    func isIn(_ list: WordLists, _ index: Int) -> Bool {
        !grammar.entry(text.tokens[index].word).lists.isDisjoint(with: list)
    }

    /// Whether a token is this word: only for words that stand for themselves.
    func isWord(_ index: Int, _ word: String) -> Bool {
        text.lexicon.spelling(of: text.tokens[index].word) == word
    }
}
