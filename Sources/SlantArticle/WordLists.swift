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

    /// court, inquest: what they hear is said.
    static let tribunal = WordLists(rawValue: 1 << 2)
    /// familiar, close: behind those whom they describe, before "with" and "to".
    static let postmodifier = WordLists(rawValue: 1 << 3)
    /// company, firm: later on the one body that was named.
    static let genericBody = WordLists(rawValue: 1 << 4)
    /// Air, Motors: the last word of a company's name.
    static let companyName = WordLists(rawValue: 1 << 5)
    /// view, opinion, words: in whose.
    static let ownView = WordLists(rawValue: 1 << 8)
    /// Names and titles of men, and of women.
    static let male = WordLists(rawValue: 1 << 6)
    static let female = WordLists(rawValue: 1 << 7)

    /// By the name of the list in the language file; with `isNoun` plurals belong to it.
    static let ofList: [(name: String, list: WordLists, isNoun: Bool)] = [
        ("occasion", .occasion, true), ("occasionPreposition", .occasionPreposition, false),
        ("tribunal", .tribunal, false), ("postmodifier", .postmodifier, false), ("genericBody", .genericBody, false),
        ("companyName", .companyName, false), ("ownView", .ownView, false), ("maleName", .male, false),
        ("femaleName", .female, false),
        ("maleTitle", .male, false), ("femaleTitle", .female, false),
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
