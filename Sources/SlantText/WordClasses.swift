/// What a language says of a word: closed classes as data (`rules/language/<tag>/words.json`), a bit each.
@usableFromInline
package struct WordClasses: OptionSet, Hashable, Sendable {
    // Without the attribute what is inlinable of a package stays a call from other modules.
    @usableFromInline package let rawValue: UInt64
    @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

    // Written out so that other modules test bits and call nothing.
    @inlinable @inline(__always) package var isEmpty: Bool { rawValue == 0 }
    @inlinable @inline(__always)
    package func contains(_ member: WordClasses) -> Bool { rawValue & member.rawValue == member.rawValue }
    @inlinable @inline(__always)
    package func isDisjoint(with other: WordClasses) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable
    package init(arrayLiteral elements: WordClasses...) {
        rawValue = elements.reduce(0) { $0 | $1.rawValue }
    }

    @inlinable @inline(__always) package static var determiner: WordClasses { WordClasses(rawValue: 1 << 0) }
    @inlinable @inline(__always) package static var pronoun: WordClasses { WordClasses(rawValue: 1 << 1) }
    /// my, your, his, its …
    @inlinable @inline(__always) package static var possessive: WordClasses { WordClasses(rawValue: 1 << 2) }
    @inlinable @inline(__always) package static var be: WordClasses { WordClasses(rawValue: 1 << 3) }
    @inlinable @inline(__always) package static var modal: WordClasses { WordClasses(rawValue: 1 << 4) }
    @inlinable @inline(__always) package static var negation: WordClasses { WordClasses(rawValue: 1 << 5) }
    @inlinable @inline(__always) package static var preposition: WordClasses { WordClasses(rawValue: 1 << 6) }
    @inlinable @inline(__always) package static var conjunction: WordClasses { WordClasses(rawValue: 1 << 7) }
    @inlinable @inline(__always) package static var adjective: WordClasses { WordClasses(rawValue: 1 << 8) }
    @inlinable @inline(__always) package static var adverb: WordClasses { WordClasses(rawValue: 1 << 9) }
    @inlinable @inline(__always) package static var have: WordClasses { WordClasses(rawValue: 1 << 10) }
    @inlinable @inline(__always) package static var `do`: WordClasses { WordClasses(rawValue: 1 << 11) }
    @inlinable @inline(__always) package static var weekday: WordClasses { WordClasses(rawValue: 1 << 12) }
    @inlinable @inline(__always) package static var month: WordClasses { WordClasses(rawValue: 1 << 13) }
    @inlinable @inline(__always) package static var numberWord: WordClasses { WordClasses(rawValue: 1 << 14) }
    @inlinable @inline(__always) package static var currency: WordClasses { WordClasses(rawValue: 1 << 15) }
    /// Abbreviation after which no sentence ends: Mr., Gen., Prof.
    @inlinable @inline(__always) package static var title: WordClasses { WordClasses(rawValue: 1 << 16) }
    /// Abbreviation only before a number: No. 5, Jan. 6, p. 4
    @inlinable @inline(__always) package static var beforeNumber: WordClasses { WordClasses(rawValue: 1 << 17) }
    /// Abbreviation after which a sentence may end: Inc., U.S., p.m.
    @inlinable @inline(__always) package static var abbreviation: WordClasses { WordClasses(rawValue: 1 << 18) }
    /// A word that begins sentences: the, he, in, but.
    @inlinable @inline(__always) package static var starter: WordClasses { WordClasses(rawValue: 1 << 19) }
    /// All-capitals word of its own beside a small one: US, IT, WHO.
    @inlinable @inline(__always) package static var capitals: WordClasses { WordClasses(rawValue: 1 << 20) }
    /// Role noun that a person bears: minister, spokesman, general.
    @inlinable @inline(__always) package static var role: WordClasses { WordClasses(rawValue: 1 << 21) }
    /// Noun for a body that speaks: ministry, police, court, company.
    @inlinable @inline(__always) package static var body: WordClasses { WordClasses(rawValue: 1 << 22) }
    /// Place that stands for its government: Washington, Damascus.
    @inlinable @inline(__always) package static var metonym: WordClasses { WordClasses(rawValue: 1 << 23) }
    /// Plural noun for nobody in particular: critics, observers, some.
    @inlinable @inline(__always) package static var vagueSource: WordClasses { WordClasses(rawValue: 1 << 24) }
    /// Given name.
    @inlinable @inline(__always) package static var givenName: WordClasses { WordClasses(rawValue: 1 << 25) }
    /// Noun for something that cannot speak though it stands before such verbs: fire, storm, scan.
    @inlinable @inline(__always) package static var thing: WordClasses { WordClasses(rawValue: 1 << 26) }
    /// Document that speaks: report, indictment, statement.
    @inlinable @inline(__always) package static var document: WordClasses { WordClasses(rawValue: 1 << 27) }
    /// he, she, they, who as subjects.
    @inlinable @inline(__always) package static var subjectPronoun: WordClasses { WordClasses(rawValue: 1 << 28) }
    /// Word that is a contraction with 's, never a possessive: it's, that's.
    @inlinable @inline(__always) package static var contraction: WordClasses { WordClasses(rawValue: 1 << 29) }
    /// One of the commonest words of the language: a poor anchor for a pattern.
    @inlinable @inline(__always) package static var frequent: WordClasses { WordClasses(rawValue: 1 << 30) }
    /// who, which, that as relatives.
    @inlinable @inline(__always) package static var relative: WordClasses { WordClasses(rawValue: 1 << 31) }
    /// A verb in its past form or participle (irregular ones; regular end in -ed).
    @inlinable @inline(__always) package static var pastForm: WordClasses { WordClasses(rawValue: 1 << 32) }
    /// Demonym or nationality: Russian, Syrian.
    @inlinable @inline(__always) package static var demonym: WordClasses { WordClasses(rawValue: 1 << 33) }

    /// A word that is noun and verb alike: claim, protest, attack.
    @inlinable @inline(__always) package static var nounVerb: WordClasses { WordClasses(rawValue: 1 << 34) }

    /// percent, pct
    @inlinable @inline(__always) package static var percent: WordClasses { WordClasses(rawValue: 1 << 35) }

    /// One of the thirty or so commonest words: the worst anchor for a pattern.
    @inlinable @inline(__always) package static var commonest: WordClasses { WordClasses(rawValue: 1 << 36) }

    /// A form of a verb that does harm to its object: killed, burns, shelling.
    package static let harm = WordClasses(rawValue: 1 << 40)
    /// A form of a verb whose subject comes to harm: died, drowns.
    package static let suffering = WordClasses(rawValue: 1 << 41)
    /// What people are left after harm: dead, homeless.
    package static let harmed = WordClasses(rawValue: 1 << 42)

    /// get, got: makes a passive as "be" does.
    package static let get = WordClasses(rawValue: 1 << 43)
    /// and, or, but.
    package static let joiner = WordClasses(rawValue: 1 << 44)
    /// because, who, when: opens a clause of its own.
    package static let clauseOpener = WordClasses(rawValue: 1 << 45)
    /// by: before who does what a passive says.
    package static let agentMarker = WordClasses(rawValue: 1 << 46)
    /// night, mistake, law: behind "by" they say when or how, not who.
    package static let notAgent = WordClasses(rawValue: 1 << 47)
    /// pm, percent: behind a number it makes a time or an amount of it.
    package static let measure = WordClasses(rawValue: 1 << 48)
    /// the, those: what they stand before is known already.
    package static let definite = WordClasses(rawValue: 1 << 49)

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
        ("relative", .relative), ("pastForm", .pastForm), ("demonym", .demonym), ("nounVerb", .nounVerb),
        ("percent", .percent), ("commonest", .commonest),
        ("harm", .harm), ("suffering", .suffering), ("harmed", .harmed), ("get", .get), ("joiner", .joiner),
        ("clauseOpener", .clauseOpener), ("agentMarker", .agentMarker), ("notAgent", .notAgent),
        ("measure", .measure), ("definite", .definite),
    ]
}
