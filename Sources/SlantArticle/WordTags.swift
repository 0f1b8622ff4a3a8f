package import SlantText

/// What a token can be in a clause: a bit each, from word lists, shape and ending. Coarser than parts of speech, but
/// enough to find subjects and the ends of clauses, and one load a token.
package struct WordTags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64
    @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

    package static let determiner = WordTags(rawValue: 1 << 0)
    package static let subjectPronoun = WordTags(rawValue: 1 << 1)
    package static let objectPronoun = WordTags(rawValue: 1 << 2)
    package static let possessive = WordTags(rawValue: 1 << 3)
    package static let be = WordTags(rawValue: 1 << 4)
    package static let have = WordTags(rawValue: 1 << 5)
    package static let auxiliaryDo = WordTags(rawValue: 1 << 6)
    package static let modal = WordTags(rawValue: 1 << 7)
    package static let negation = WordTags(rawValue: 1 << 8)
    package static let preposition = WordTags(rawValue: 1 << 9)
    package static let coordinator = WordTags(rawValue: 1 << 10)
    package static let subordinator = WordTags(rawValue: 1 << 11)
    /// what, how, whether.
    package static let question = WordTags(rawValue: 1 << 12)
    package static let relative = WordTags(rawValue: 1 << 13)
    package static let that = WordTags(rawValue: 1 << 14)
    package static let to = WordTags(rawValue: 1 << 15)
    package static let adverb = WordTags(rawValue: 1 << 16)
    package static let adjective = WordTags(rawValue: 1 << 17)
    package static let number = WordTags(rawValue: 1 << 18)
    package static let time = WordTags(rawValue: 1 << 19)
    package static let title = WordTags(rawValue: 1 << 20)
    package static let role = WordTags(rawValue: 1 << 21)
    package static let body = WordTags(rawValue: 1 << 22)
    package static let vague = WordTags(rawValue: 1 << 23)
    package static let thing = WordTags(rawValue: 1 << 24)
    package static let document = WordTags(rawValue: 1 << 25)
    package static let metonym = WordTags(rawValue: 1 << 26)
    package static let demonym = WordTags(rawValue: 1 << 27)
    package static let givenName = WordTags(rawValue: 1 << 28)
    package static let quantifier = WordTags(rawValue: 1 << 29)
    /// A verb form that stands alone: wants, went.
    package static let finite = WordTags(rawValue: 1 << 30)
    /// A past form or participle.
    package static let past = WordTags(rawValue: 1 << 31)
    package static let ing = WordTags(rawValue: 1 << 32)
    package static let capital = WordTags(rawValue: 1 << 33)
    package static let possessiveEnding = WordTags(rawValue: 1 << 34)
    package static let comma = WordTags(rawValue: 1 << 35)
    /// . ! ? …
    package static let stop = WordTags(rawValue: 1 << 36)
    package static let colon = WordTags(rawValue: 1 << 37)
    package static let semicolon = WordTags(rawValue: 1 << 38)
    package static let dash = WordTags(rawValue: 1 << 39)
    package static let openBracket = WordTags(rawValue: 1 << 40)
    package static let closeBracket = WordTags(rawValue: 1 << 41)
    /// Stands between quotation marks.
    package static let quoted = WordTags(rawValue: 1 << 42)
    /// Has an entry as a reporting word.
    package static let cue = WordTags(rawValue: 1 << 43)
    /// word, phrase, titled: what stands in marks after it is a name.
    package static let nameIntroducer = WordTags(rawValue: 1 << 44)
    package static let allCapitals = WordTags(rawValue: 1 << 45)
    /// Any other mark.
    package static let otherMark = WordTags(rawValue: 1 << 46)
    /// The first token of its sentence.
    package static let sentenceStart = WordTags(rawValue: 1 << 47)
    /// of: binds its noun to the one before.
    package static let of = WordTags(rawValue: 1 << 48)
    /// In a line whose words nearly all begin with a capital.
    package static let titleCase = WordTags(rawValue: 1 << 49)
    /// but, and the like: never joins two nouns.
    package static let but = WordTags(rawValue: 1 << 50)
    package static let plainWord = WordTags(rawValue: 1 << 51)
    /// although, while: after a comma they end a reported clause.
    package static let clauseBreak = WordTags(rawValue: 1 << 52)
    /// last, next: before a time.
    package static let timeModifier = WordTags(rawValue: 1 << 53)

    static let auxiliary: WordTags = [.be, .have, .auxiliaryDo, .modal]
    static let finiteVerb: WordTags = [.be, .have, .auxiliaryDo, .modal, .finite]
    static let mark: WordTags = [
        .comma, .stop, .colon, .semicolon, .dash, .openBracket, .closeBracket, .otherMark,
    ]
    /// Where a noun phrase can begin.
    static let opensNoun: WordTags = [.determiner, .possessive, .quantifier, .number]
    /// Words of closed classes: their endings say nothing.
    static let closed: WordTags = [
        .determiner, .subjectPronoun, .objectPronoun, .possessive, .be, .have, .auxiliaryDo, .modal, .negation,
        .preposition, .coordinator, .subordinator, .question, .relative, .that, .to, .adverb, .number, .time, .title,
        .role, .body, .vague, .thing, .document, .metonym, .demonym, .givenName, .quantifier, .finite, .past, .ing,
    ]

    func intersects(_ other: WordTags) -> Bool { rawValue & other.rawValue != 0 }

    /// What a class of the lexicon is here.
    static let ofClass: [(WordClasses, WordTags)] = [
        (.determiner, .determiner), (.subjectPronoun, .subjectPronoun), (.possessive, .possessive), (.be, .be),
        (.have, .have), (.do, .auxiliaryDo), (.modal, .modal), (.negation, .negation), (.preposition, .preposition),
        (.conjunction, .coordinator), (.adjective, .adjective), (.adverb, .adverb), (.weekday, .time),
        (.month, .time), (.numberWord, .number), (.title, .title), (.role, .role), (.body, .body),
        (.metonym, .metonym), (.vagueSource, .vague), (.givenName, .givenName), (.thing, .thing),
        (.document, .document), (.relative, .relative), (.pastForm, .past), (.demonym, .demonym),
    ]

    /// The lists of the language file that are only asked for here.
    static let ofList: [(String, WordTags)] = [
        ("subordinator", .subordinator), ("question", .question), ("time", .time), ("adverb", .adverb),
        ("objectPronoun", .objectPronoun), ("subjectPronoun", .subjectPronoun), ("quantifier", .quantifier),
        ("finite", .finite), ("nameIntroducer", .nameIntroducer),
        ("clauseBreak", .clauseBreak), ("timeModifier", .timeModifier), ("preposition", .preposition),
        ("role", .role), ("body", .body), ("vagueSource", .vague), ("thing", .thing), ("document", .document),
        ("metonym", .metonym), ("givenName", .givenName),
    ]
}
