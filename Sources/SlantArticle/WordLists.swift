import SlantText

/// Lists of a language that are asked for seldom, of a word where a phrase may end: a bit each, in the bytes that an
/// `ArticleGrammar.Entry` has left.
struct WordLists: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

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

    /// liked, quick, fond: between somebody and "to say".
    static let habit = WordLists(rawValue: 1 << 10)
    /// alleged, said: before "to", without an auxiliary, a passive.
    static let saidToBe = WordLists(rawValue: 1 << 11)
    /// report, study: before a headline's colon they say what follows; "opinion" and "video" do not.
    static let headlineDocument = WordLists(rawValue: 1 << 12)
    /// about, on: before what is talked of.
    static let topicPreposition = WordLists(rawValue: 1 << 13)
    /// of, as, for: before what somebody is accused of or called.
    static let chargePreposition = WordLists(rawValue: 1 << 14)
    /// in: before somebody's view.
    static let viewPreposition = WordLists(rawValue: 1 << 15)
    /// it, that, this.
    static let impersonal = WordLists(rawValue: 1 << 16)
    /// you: nobody is said to think it.
    static let addressee = WordLists(rawValue: 1 << 17)
    /// hear: "to hear her tell it".
    static let hearing = WordLists(rawValue: 1 << 18)
    /// none: what is said of it is said of nothing.
    static let nobody = WordLists(rawValue: 1 << 19)
    /// compared: behind a comma it opens the narrator's remark.
    static let comparison = WordLists(rawValue: 1 << 20)
    static let each = WordLists(rawValue: 1 << 21)
    /// by: before who does what a passive says.
    static let agentMarker = WordLists(rawValue: 1 << 22)
    /// so: "so-called" reports nothing.
    static let soCalled = WordLists(rawValue: 1 << 23)

    /// til, tis: behind an apostrophe that is no mark.
    static let clippedStart = WordLists(rawValue: 1 << 24)
    /// o, th: before one.
    static let clippedEnd = WordLists(rawValue: 1 << 25)
    /// two, three: an exact number of people is somebody, "some" is nobody in particular.
    static let exactNumber = WordLists(rawValue: 1 << 26)

    /// a, every: what they stand before is nobody who was named.
    static let indefinite = WordLists(rawValue: 1 << 9)
    /// he, his; she; it; they; I, we, you: by whom they can stand for.
    static let he = WordLists(rawValue: 1 << 27)
    static let she = WordLists(rawValue: 1 << 28)
    static let it = WordLists(rawValue: 1 << 29)
    static let they = WordLists(rawValue: 1 << 30)
    static let ourselves = WordLists(rawValue: 1 << 31)

    /// What forms of a list's words belong to it.
    enum Inflected: Sendable { case asWritten, nouns }

    /// By the name of the list in the language file.
    static let ofList: [(name: String, list: WordLists, inflected: Inflected)] = [
        ("occasion", .occasion, .nouns), ("occasionPreposition", .occasionPreposition, .asWritten),
        ("tribunal", .tribunal, .asWritten), ("postmodifier", .postmodifier, .asWritten),
        ("genericBody", .genericBody, .asWritten), ("companyName", .companyName, .asWritten),
        ("ownView", .ownView, .asWritten), ("maleName", .male, .asWritten), ("femaleName", .female, .asWritten),
        ("maleTitle", .male, .asWritten), ("femaleTitle", .female, .asWritten),
        ("habit", .habit, .asWritten), ("saidToBe", .saidToBe, .asWritten),
        ("headlineDocument", .headlineDocument, .nouns), ("topicPreposition", .topicPreposition, .asWritten),
        ("chargePreposition", .chargePreposition, .asWritten), ("viewPreposition", .viewPreposition, .asWritten),
        ("impersonal", .impersonal, .asWritten), ("addressee", .addressee, .asWritten),
        ("hearing", .hearing, .asWritten), ("nobody", .nobody, .asWritten), ("comparison", .comparison, .asWritten),
        ("each", .each, .asWritten), ("agentMarker", .agentMarker, .asWritten), ("soCalled", .soCalled, .asWritten),
        ("clippedStart", .clippedStart, .asWritten), ("clippedEnd", .clippedEnd, .asWritten),
        ("exactNumber", .exactNumber, .asWritten), ("indefinite", .indefinite, .asWritten), ("he", .he, .asWritten),
        ("she", .she, .asWritten), ("it", .it, .asWritten), ("they", .they, .asWritten),
        ("ourselves", .ourselves, .asWritten),
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
