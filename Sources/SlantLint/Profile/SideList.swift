import SlantArticle
import SlantDiagnostics
import SlantText

/// The sides of the configuration, and the groups of no side that the article calls names.
struct SideList {
    /// In the order of the configuration.
    private(set) var sides: [Profile.Side]
    private(set) var others: [Profile.Named] = []
    private let article: Article
    /// Tokens of what referents are called.
    private var named: Set<Int> = []

    init(of article: Article, speakers: [Profile.Speaker]) {
        self.article = article
        sides = article.parties.map { Profile.Side(name: $0.side) }
        for speaker in speakers { if let side = speaker.side { add(speaker, to: side) } }
        let persons = Set(article.sources.filter { $0.nature == .person }.map(\.name))
        for referent in article.referents
        where referent.nature != .person && !persons.contains(article.name(of: referent)) {
            add(referent)
        }
        if !sides.isEmpty { named = Set(article.referents.flatMap(\.mentions).joined()) }
        for source in article.sources where source.nature != .person { add(source) }
        for referent in article.referents { place(referent) }
    }

    private mutating func add(_ speaker: Profile.Speaker, to side: Int) {
        sides[side].sources.append(speaker.id)
        sides[side].verbs.add(speaker.verbsByClass)
        sides[side].words.quoted += speaker.words.quoted
        sides[side].words.reported += speaker.words.reported
        guard speaker.nature == .person else { return }
        sides[side].persons += 1
        if speaker.role != nil, speaker.name.contains(" ") { sides[side].personsWithNameAndPost += 1 }
    }

    // MARK: Labels

    private mutating func add(_ referent: Referent) {
        let labels = labels(of: referent)
        if let side = referent.party {
            for label in labels { SideList.merge(label, into: &sides[side].labels) }
        } else if referent.uses.contains(where: { $0.rank != .plain })
            || Set(referent.uses.map { $0.label.count > 0 ? folded($0.label) : "" }).count > 1
        {
            others.append(Profile.Named(name: article.name(of: referent), labels: labels))
        }
    }

    /// Bodies that only speak are no referents; their name is what they are called.
    private mutating func add(_ source: Source) {
        guard let side = source.party else { return }
        for mention in source.mentions where !mention.contains(where: named.contains) {
            guard let voice = article.voice(of: mention), !article.text.isPronoun(mention) else { continue }
            let place = article.text.prose.offsets.fileRange(of: article.text.proseRange(of: mention)).range
            SideList.merge(
                Profile.Label(text: source.name, rank: .plain, voice: voice, places: [place]),
                into: &sides[side].labels)
        }
    }

    /// What it is called at each mention; of one called by a label the label with what belongs to it.
    private func labels(of referent: Referent) -> [Profile.Label] {
        var labels: [Profile.Label] = []
        var next = 0
        for mention in referent.mentions where !mention.isEmpty {
            while next < referent.uses.count, referent.uses[next].tokens.upperBound <= mention.lowerBound { next += 1 }
            let use =
                next < referent.uses.count && referent.uses[next].tokens.overlaps(mention)
                ? referent.uses[next] : nil
            let tokens = withoutDeterminer(use?.tokens ?? mention)
            guard let voice = article.voice(of: tokens) else { continue }
            let place = article.text.prose.offsets.fileRange(of: article.text.proseRange(of: tokens)).range
            SideList.merge(
                Profile.Label(
                    text: ShownText.oneLine(article.text.string(tokens)), rank: use?.rank ?? .plain, voice: voice,
                    places: [place]),
                into: &labels)
        }
        return labels
    }

    private func withoutDeterminer(_ tokens: Range<Int>) -> Range<Int> {
        var start = tokens.lowerBound
        while start + 1 < tokens.upperBound, article.text.classes(start).contains(.determiner) { start += 1 }
        return start..<tokens.upperBound
    }

    private func folded(_ tokens: Range<Int>) -> String { Language.folded(article.text.string(tokens)) }

    private static func merge(_ label: Profile.Label, into labels: inout [Profile.Label]) {
        let text = Language.folded(label.text)
        let known = labels.firstIndex {
            $0.voice == label.voice && $0.rank == label.rank && Language.folded($0.text) == text
        }
        if let known { labels[known].places += label.places } else { labels.append(label) }
    }

    // MARK: Headline

    /// Whether its side is in the headline, and as who does it: at the beginning, before a verb, with nobody who says so.
    private mutating func place(_ referent: Referent) {
        guard let side = referent.party,
            let headline = article.text.prose.blocks.firstIndex(where: { $0.region == .headline && !$0.range.isEmpty })
        else { return }
        let tokens = article.text.blockTokens[headline]
        for mention in referent.mentions where tokens.contains(mention.lowerBound) {
            let isDoer = isDoer(mention, in: tokens)
            if isDoer || sides[side].headline == .absent { sides[side].headline = isDoer ? .doer : .named }
        }
    }

    private func isDoer(_ mention: Range<Int>, in headline: Range<Int>) -> Bool {
        let text = article.text
        let start = withoutDeterminer(headline).lowerBound
        let verb = mention.upperBound
        guard withoutDeterminer(mention).lowerBound <= start, headline.contains(verb), text.tokens[verb].kind == .word,
            text.classes(verb).isDisjoint(with: [.preposition, .conjunction, .be, .modal, .have])
        else { return false }
        let sentence = text.sentenceIndex(holding: verb)
        return !article.attributions(touching: sentence..<sentence + 1).contains { $0.source != nil && !$0.isVague }
    }
}

extension TokenizedText {
    /// "they", "who": no name.
    fileprivate func isPronoun(_ tokens: Range<Int>) -> Bool {
        tokens.count == 1 && !classes(tokens.lowerBound).isDisjoint(with: [.pronoun, .relative])
    }
}
