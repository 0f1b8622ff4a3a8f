/// What a language says of a word: closed classes as data (`rules/language/<tag>/words.json`), a bit each.
package struct WordClasses: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64
    @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

    package static let determiner = WordClasses(rawValue: 1 << 0)
    package static let pronoun = WordClasses(rawValue: 1 << 1)
    /// my, your, his, its …
    package static let possessive = WordClasses(rawValue: 1 << 2)
    package static let be = WordClasses(rawValue: 1 << 3)
    package static let modal = WordClasses(rawValue: 1 << 4)
    package static let negation = WordClasses(rawValue: 1 << 5)
    package static let preposition = WordClasses(rawValue: 1 << 6)
    package static let conjunction = WordClasses(rawValue: 1 << 7)
    package static let adjective = WordClasses(rawValue: 1 << 8)
    package static let adverb = WordClasses(rawValue: 1 << 9)
    package static let have = WordClasses(rawValue: 1 << 10)
    package static let `do` = WordClasses(rawValue: 1 << 11)
    package static let weekday = WordClasses(rawValue: 1 << 12)
    package static let month = WordClasses(rawValue: 1 << 13)
    package static let numberWord = WordClasses(rawValue: 1 << 14)
    package static let currency = WordClasses(rawValue: 1 << 15)
    /// Abbreviation after which no sentence ends: Mr., Gen., Prof.
    package static let title = WordClasses(rawValue: 1 << 16)
    /// Abbreviation only before a number: No. 5, Jan. 6, p. 4
    package static let beforeNumber = WordClasses(rawValue: 1 << 17)
    /// Abbreviation after which a sentence may end: Inc., U.S., p.m.
    package static let abbreviation = WordClasses(rawValue: 1 << 18)
    /// A word that begins sentences: the, he, in, but.
    package static let starter = WordClasses(rawValue: 1 << 19)
    /// All-capitals word of its own beside a small one: US, IT, WHO.
    package static let capitals = WordClasses(rawValue: 1 << 20)
    /// Role noun that a person bears: minister, spokesman, general.
    package static let role = WordClasses(rawValue: 1 << 21)
    /// Noun for a body that speaks: ministry, police, court, company.
    package static let body = WordClasses(rawValue: 1 << 22)
    /// Place that stands for its government: Washington, Damascus.
    package static let metonym = WordClasses(rawValue: 1 << 23)
    /// Plural noun for nobody in particular: critics, observers, some.
    package static let vagueSource = WordClasses(rawValue: 1 << 24)
    /// Given name.
    package static let givenName = WordClasses(rawValue: 1 << 25)
    /// Noun for something that cannot speak though it stands before such verbs: fire, storm, scan.
    package static let thing = WordClasses(rawValue: 1 << 26)
    /// Document that speaks: report, indictment, statement.
    package static let document = WordClasses(rawValue: 1 << 27)
    /// he, she, they, who as subjects.
    package static let subjectPronoun = WordClasses(rawValue: 1 << 28)
    /// Word that is a contraction with 's, never a possessive: it's, that's.
    package static let contraction = WordClasses(rawValue: 1 << 29)
    /// One of the commonest words of the language: a poor anchor for a pattern.
    package static let frequent = WordClasses(rawValue: 1 << 30)
    /// who, which, that as relatives.
    package static let relative = WordClasses(rawValue: 1 << 31)
    /// A verb in its past form or participle (irregular ones; regular end in -ed).
    package static let pastForm = WordClasses(rawValue: 1 << 32)
    /// Demonym or nationality: Russian, Syrian.
    package static let demonym = WordClasses(rawValue: 1 << 33)

    /// A word that is noun and verb alike: claim, protest, attack.
    package static let nounVerb = WordClasses(rawValue: 1 << 34)

    /// percent, pct
    package static let percent = WordClasses(rawValue: 1 << 35)

    /// One of the thirty or so commonest words: the worst anchor for a pattern.
    package static let commonest = WordClasses(rawValue: 1 << 36)

    /// The names by which `words.json` calls them.
    package static let named: [(name: String, value: WordClasses)] = [
        ("determiner", .determiner), ("pronoun", .pronoun), ("possessive", .possessive), ("be", .be),
        ("modal", .modal), ("negation", .negation), ("preposition", .preposition), ("conjunction", .conjunction),
        ("adjective", .adjective), ("adverb", .adverb), ("have", .have), ("do", .do), ("weekday", .weekday),
        ("month", .month), ("number", .numberWord), ("currency", .currency), ("title", .title),
        ("beforeNumber", .beforeNumber), ("abbreviation", .abbreviation), ("starter", .starter),
        ("capitals", .capitals), ("role", .role), ("body", .body), ("metonym", .metonym),
        ("vagueSource", .vagueSource), ("givenName", .givenName), ("thing", .thing), ("document", .document),
        ("subjectPronoun", .subjectPronoun), ("contraction", .contraction), ("frequent", .frequent),
        ("relative", .relative), ("pastForm", .pastForm), ("demonym", .demonym), ("nounVerb", .nounVerb), ("percent", .percent), ("commonest", .commonest),
    ]
}
