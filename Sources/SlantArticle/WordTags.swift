import SlantText

/// What a token can be in a clause: a bit each, from word lists, shape and ending. Coarser than parts of speech, but
/// enough to find subjects and the ends of clauses, and one load a token.
struct WordTags: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    static let determiner = WordTags(rawValue: 1 << 0)
    static let subjectPronoun = WordTags(rawValue: 1 << 1)
    static let objectPronoun = WordTags(rawValue: 1 << 2)
    static let possessive = WordTags(rawValue: 1 << 3)
    static let be = WordTags(rawValue: 1 << 4)
    static let have = WordTags(rawValue: 1 << 5)
    static let auxiliaryDo = WordTags(rawValue: 1 << 6)
    static let modal = WordTags(rawValue: 1 << 7)
    static let negation = WordTags(rawValue: 1 << 8)
    static let preposition = WordTags(rawValue: 1 << 9)
    static let coordinator = WordTags(rawValue: 1 << 10)
    static let subordinator = WordTags(rawValue: 1 << 11)
    /// what, how, whether.
    static let question = WordTags(rawValue: 1 << 12)
    static let relative = WordTags(rawValue: 1 << 13)
    static let that = WordTags(rawValue: 1 << 14)
    static let to = WordTags(rawValue: 1 << 15)
    static let adverb = WordTags(rawValue: 1 << 16)
    static let adjective = WordTags(rawValue: 1 << 17)
    static let number = WordTags(rawValue: 1 << 18)
    static let time = WordTags(rawValue: 1 << 19)
    static let title = WordTags(rawValue: 1 << 20)
    static let role = WordTags(rawValue: 1 << 21)
    static let body = WordTags(rawValue: 1 << 22)
    static let vague = WordTags(rawValue: 1 << 23)
    static let thing = WordTags(rawValue: 1 << 24)
    static let document = WordTags(rawValue: 1 << 25)
    static let metonym = WordTags(rawValue: 1 << 26)
    static let demonym = WordTags(rawValue: 1 << 27)
    static let givenName = WordTags(rawValue: 1 << 28)
    static let quantifier = WordTags(rawValue: 1 << 29)
    /// A verb form that stands alone: wants, went.
    static let finite = WordTags(rawValue: 1 << 30)
    /// A past form or participle.
    static let past = WordTags(rawValue: 1 << 31)
    static let ing = WordTags(rawValue: 1 << 32)
    static let capital = WordTags(rawValue: 1 << 33)
    static let possessiveEnding = WordTags(rawValue: 1 << 34)
    static let comma = WordTags(rawValue: 1 << 35)
    /// . ! ? …
    static let stop = WordTags(rawValue: 1 << 36)
    static let colon = WordTags(rawValue: 1 << 37)
    static let semicolon = WordTags(rawValue: 1 << 38)
    static let dash = WordTags(rawValue: 1 << 39)
    static let openBracket = WordTags(rawValue: 1 << 40)
    static let closeBracket = WordTags(rawValue: 1 << 41)
    /// Stands between quotation marks.
    static let quoted = WordTags(rawValue: 1 << 42)
    /// Has an entry as a reporting word.
    static let cue = WordTags(rawValue: 1 << 43)
    /// word, phrase, titled: what stands in marks after it is a name.
    static let nameIntroducer = WordTags(rawValue: 1 << 44)
    static let allCapitals = WordTags(rawValue: 1 << 45)
    /// Any other mark.
    static let otherMark = WordTags(rawValue: 1 << 46)
    /// The first token of its sentence.
    static let sentenceStart = WordTags(rawValue: 1 << 47)
    /// of: binds its noun to the one before.
    static let of = WordTags(rawValue: 1 << 48)
    /// In a line whose words nearly all begin with a capital.
    static let titleCase = WordTags(rawValue: 1 << 49)
    /// but, and the like: never joins two nouns.
    static let but = WordTags(rawValue: 1 << 50)
    static let plainWord = WordTags(rawValue: 1 << 51)
    /// although, while: after a comma they end a reported clause.
    static let clauseBreak = WordTags(rawValue: 1 << 52)
    /// if: leads a clause that is said.
    static let condition = WordTags(rawValue: 1 << 54)
    /// Base and -s forms that are as often nouns: claim, report.
    static let alsoNoun = WordTags(rawValue: 1 << 55)
    /// about: leads to what is asked or told.
    static let about = WordTags(rawValue: 1 << 56)
    /// Weekdays and months.
    static let calendar = WordTags(rawValue: 1 << 57)
    /// as: leads to what somebody is called.
    static let `as` = WordTags(rawValue: 1 << 58)
    /// out, up, off: behind a verb they make another one of it.
    static let verbParticle = WordTags(rawValue: 1 << 59)
    /// de, van, al: in small letters between the capitals of a name.
    static let nameParticle = WordTags(rawValue: 1 << 60)
    /// last, next: before a time.
    static let timeModifier = WordTags(rawValue: 1 << 53)

    /// Ends a label of the language's table: regime, rebels.
    static let label = WordTags(rawValue: 1 << 63)
    /// Says where somebody is from: Syrian.
    static let people = WordTags(rawValue: 1 << 62)

    static let auxiliary: WordTags = [.be, .have, .auxiliaryDo, .modal]
    static let finiteVerb: WordTags = [.be, .have, .auxiliaryDo, .modal, .finite]
    static let mark: WordTags = [
        .comma, .stop, .colon, .semicolon, .dash, .openBracket, .closeBracket, .otherMark,
    ]
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
        (.adjective, .adjective), (.adverb, .adverb), (.weekday, [.time, .calendar]),
        (.month, [.time, .calendar]), (.numberWord, .number), (.title, .title), (.role, .role), (.body, .body),
        (.metonym, .metonym), (.vagueSource, .vague), (.givenName, .givenName), (.thing, .thing),
        (.document, .document), (.relative, .relative), (.pastForm, .past), (.demonym, .demonym),
    ]

    /// The lists of the language file that are only asked for here.
    static let ofList: [(String, WordTags)] = [
        ("that", [.that, .relative]), ("infinitiveMarker", .to), ("condition", .condition), ("about", .about),
        ("as", .as), ("of", [.of, .preposition]), ("relative", .relative), ("coordinator", .coordinator),
        ("contrast", .but), ("determiner", .determiner), ("possessive", .possessive), ("be", .be), ("have", .have),
        ("do", .auxiliaryDo), ("modal", .modal), ("negation", .negation),
        ("subordinator", .subordinator), ("question", .question), ("time", .time), ("adverb", .adverb),
        ("objectPronoun", .objectPronoun), ("subjectPronoun", .subjectPronoun), ("quantifier", .quantifier),
        ("finite", .finite), ("nameIntroducer", .nameIntroducer), ("verbParticle", .verbParticle),
        ("nameParticle", .nameParticle),
        ("clauseBreak", .clauseBreak), ("timeModifier", .timeModifier), ("preposition", .preposition),
        ("role", .role), ("body", .body), ("vagueSource", .vague), ("thing", .thing), ("document", .document),
        ("metonym", .metonym), ("givenName", .givenName), ("maleName", .givenName), ("femaleName", .givenName),
    ]
}
