import SlantArticle
import SlantDiagnostics
import SlantText

/// Who speaks in an article, with which verbs.
///
/// Verbs are those that report in the outlet's own voice; "according to" and "the claim that" count among them. What
/// somebody only thinks or wants is no report.
struct SpeakerList {
    private let article: Article
    private let words: WordCount
    /// Classes of reporting words, by lemma.
    private let classes: [String: VerbClass]
    private var verbs: [Source.ID: [Profile.Verb]] = [:]
    /// Speakers that the article has no source for, by their words.
    private var added: [Added] = []
    private var idsOfAdded: [String: Source.ID] = [:]

    private struct Added {
        let name: String
        let id: Source.ID
        let nature: Source.Nature
    }

    init(of article: Article, words: WordCount, classes: [String: VerbClass]) {
        self.article = article
        self.words = words
        self.classes = classes
        let byCue = SpeakerList.attributionsByCue(of: article)
        for verb in article.reportingVerbs { add(verb, byCue[verb.token].map { article.attributions[$0] }) }
        let tokens = Set(article.reportingVerbs.map(\.token))
        for attribution in article.attributions where !attribution.cue.joined().contains(where: tokens.contains) {
            add(attribution)
        }
        for passive in PassiveReports(in: article, classes: classes).found where !tokens.contains(passive.verb) {
            let name = ShownText.oneLine(article.text.string(passive.agent))
            let known = article.sources.first { Language.folded($0.name) == Language.folded(name) }?.id
            let id = known ?? idOfAdded(name, nature: .unnamed)
            note(
                passive.verb..<passive.verb + 1, lemma: passive.lemma, verbClass: passive.verbClass, id, isVague: false)
        }
    }

    /// In order of id.
    var speakers: [Profile.Speaker] {
        let named = article.sources.map { source in
            Profile.Speaker(
                id: source.id, name: name(of: source), role: source.role, nature: source.nature, side: source.party,
                verbs: verbs[source.id] ?? [], words: words.bySource[source.id] ?? Profile.Speech())
        }
        let others = added.map { other in
            Profile.Speaker(
                id: other.id, name: other.name, role: nil, nature: other.nature, side: nil,
                verbs: verbs[other.id] ?? [], words: Profile.Speech())
        }
        return (named + others).filter { !$0.verbs.isEmpty || $0.words.total > 0 }
    }

    // MARK: Verbs

    private mutating func add(_ verb: ReportingVerb, _ attribution: Attribution?) {
        guard article.voice(at: verb.token) == .narrator else { return }
        let source = verb.source ?? attribution?.source
        if verb.verbClass == .cognition {
            guard let attribution, attribution.act == .speech || source == nil else { return }
        }
        if attribution?.force == .investigates { return }
        let cue = attribution?.cue.first { $0.contains(verb.token) } ?? verb.token..<verb.token + 1
        note(
            verb.token..<cue.upperBound, lemma: verb.lemma, verbClass: verbClass(of: verb), source,
            isVague: attribution?.isVague ?? false)
    }

    /// "insist that" is listed apart for what it takes; what it does to a reader is what "insist" does.
    private func verbClass(of verb: ReportingVerb) -> VerbClass {
        guard VerbTone(verb.verbClass) == .neutral, verb.lemma.hasSuffix(SpeakerList.that) else {
            return verb.verbClass
        }
        return classes[String(verb.lemma.dropLast(SpeakerList.that.count))] ?? verb.verbClass
    }

    private static let that = " that"

    private mutating func add(_ attribution: Attribution) {
        let isNobodys = attribution.isVague && attribution.source == nil
        guard let cue = attribution.cue.first, let lemma = attribution.cueLemma,
            attribution.act == .speech || isNobodys && attribution.act == .thought,
            article.voice(at: cue.lowerBound) == .narrator
        else { return }
        note(
            cue, lemma: lemma, verbClass: classes[lemma] ?? .neutral, attribution.source,
            isVague: attribution.isVague)
    }

    private mutating func note(
        _ tokens: Range<Int>, lemma: String, verbClass: VerbClass, _ source: Source.ID?, isVague: Bool
    ) {
        guard let id = source ?? (isVague ? idOfNobody(before: tokens) : nil) else { return }
        var form = Language.folded(ShownText.oneLine(article.text.string(tokens)))
        if form.hasSuffix(SpeakerList.that) { form.removeLast(SpeakerList.that.count) }
        let text = article.text
        let place = text.prose.offsets.fileRange(of: text.proseRange(of: tokens)).range
        var list = verbs[id] ?? []
        if let index = list.firstIndex(where: { $0.form == form && $0.lemma == lemma }) {
            list[index].places.append(place)
        } else {
            list.append(Profile.Verb(form: form, lemma: lemma, verbClass: verbClass, places: [place]))
        }
        verbs[id] = list
    }

    /// "It is believed": its own words are all the name there is.
    private mutating func idOfNobody(before cue: Range<Int>) -> Source.ID {
        let text = article.text
        let sentence = text.sentences[text.sentenceIndex(holding: cue.lowerBound)].tokens
        var start = cue.lowerBound
        while start > sentence.lowerBound, text.tokens[start - 1].isWordLike, cue.lowerBound - start < 4,
            !text.classes(start - 1).isDisjoint(with: [.be, .have, .modal, .adverb, .pronoun])
                || text.string(text.tokens[start - 1]).hasSuffix("ly")
        {
            start -= 1
        }
        let name = ShownText.oneLine(text.string(start..<cue.upperBound))
        return idOfAdded(name, nature: .vague)
    }

    private mutating func idOfAdded(_ name: String, nature: Source.Nature) -> Source.ID {
        if let known = idsOfAdded[Language.folded(name)] { return known }
        let id = article.sources.count + added.count
        added.append(Added(name: name, id: id, nature: nature))
        idsOfAdded[Language.folded(name)] = id
        return id
    }

    // MARK: Names

    /// Somebody of whom nothing is known is called as the article describes him: "a cousin of the former ruler", not
    /// "a cousin".
    private func name(of source: Source) -> String {
        guard source.nature == .unnamed, ["a", "an"].contains(Language.folded(source.name.prefix { $0 != " " })),
            let longest = source.mentions.max(by: { $0.count < $1.count }), longest.count <= SpeakerList.longestName
        else { return source.name }
        return ShownText.oneLine(article.text.string(longest))
    }

    /// In tokens: a longer description has a clause of its own and is no name.
    private static let longestName = 12

    private static func attributionsByCue(of article: Article) -> [Int: Int] {
        var byCue: [Int: Int] = [:]
        for (index, attribution) in article.attributions.enumerated() {
            for token in attribution.cue.joined() where byCue[token] == nil { byCue[token] = index }
        }
        return byCue
    }
}

/// Words of an article on one line.
enum ShownText {
    /// Blanks run together.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
