import SlantArticle
package import SlantJSON
package import SlantMatching
package import SlantText

/// Somebody is accused, and the article has no answer from them, nor says that one was sought.
package struct ReplyKind: Kind {
    package static let name = "reply"
    package static let summary = "somebody is accused, and the article has no answer from them"
    package static let messageFields = DocumentWords.fields
    package static let stage = KindStage.article
    package static let keys: [ObjectShape.Key] =
        RuleShape.wording + [
            .init("answered", .stringOrStrings, isRequired: true, doc: "What says that they answered or were asked."),
            .init("speaker", .stringOrStrings, doc: "Who speaks for somebody: his lawyer, a spokesman."),
            .init("words", .integer(0...100_000), doc: "Shorter articles have no room for an answer; 150 if left out."),
        ]

    package let trigger: PatternSetID?
    private let answered: PatternSetID?
    private let speaker: PatternSetID?
    private let words: Int

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        trigger = linker.set(of: linker.patterns("match", of: object), isTriggered: true)
        answered = linker.set(of: linker.patterns("answered", of: object), isTriggered: false)
        speaker = linker.set(of: linker.patterns("speaker", of: object), isTriggered: false)
        words = object.integer("words")?.value ?? 150
    }

    package func archive(to out: inout ArchiveWriter) {
        for set in [trigger, answered, speaker] { out.write(set) { $0.write($1.rawValue) } }
        out.write(words)
    }

    package init(archived source: inout ArchiveReader) {
        func set() -> PatternSetID? { source.optional { PatternSetID($0.uint32()) } }
        (trigger, answered, speaker) = (set(), set(), set())
        words = source.int()
    }

    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]
    ) -> [Finding] {
        let article = scope.article
        let accusations = matches.filter { scope.admits($0.focus) && !scope.isSilenced($0.focus) }
        guard !accusations.isEmpty, article.text.tally.words >= words else { return [] }
        let mentions = ReferentMentions(in: article)
        let answers = Answers(scope: scope, mentions: mentions, answered: answered, speaker: speaker)
        var seen: Set<Referent.ID> = []
        return accusations.compactMap { match in
            guard let target = mentions.referent(overlapping: match.focus), seen.insert(target).inserted,
                !answers.hasAnswer(from: target)
            else { return nil }
            return scope.finding(at: match.focus, fields: ["source": article.name(of: article.referents[target])])
        }
    }
}

/// Which referent some tokens name. O(log mentions) a question.
struct ReferentMentions {
    private let places: [(tokens: Range<Int>, referent: Referent.ID)]

    init(in article: Article) {
        places = article.referents.flatMap { referent in referent.mentions.map { ($0, referent.id) } }
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// The referents that are named within some tokens, in order.
    func referents(in tokens: Range<Int>) -> [Referent.ID] {
        let first = places.partitioningIndex { $0.tokens.upperBound <= tokens.lowerBound }
        return places[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }.map(\.referent)
    }

    func referent(overlapping tokens: Range<Int>) -> Referent.ID? { referents(in: tokens).last }
}

/// Who of an article's referents answers, or was asked. Made once for an article: one pass over attributions and
/// sentences.
struct Answers {
    private let article: Article
    private var speaking: Set<Referent.ID> = []
    private var speakingParties: Set<Party.ID> = []
    /// Words of roles that speak: "the mayor said" may be anybody who was called a mayor.
    private var speakingRoles: Set<String> = []
    /// Somebody's lawyer or spokesman speaks, and only a pronoun says whose.
    private var hasAgent = false
    /// Somebody answered, and only a pronoun says who.
    private var hasAnonymousAnswer = false

    init(scope: RuleScope, mentions: ReferentMentions, answered: PatternSetID?, speaker: PatternSetID?) {
        article = scope.article
        let text = article.text
        for attribution in article.attributions where attribution.act == .speech {
            guard let mention = attribution.mention else {
                note(attribution.source, mentions)
                continue
            }
            speaking.formUnion(mentions.referents(in: mention))
            note(attribution.source, mentions)
            for token in mention where text.classes(token).contains(.role) {
                speakingRoles.insert(Language.folded(text.string(text.tokens[token])))
            }
            if let speaker, !scope.matches(of: speaker, beginningIn: mention, bounds: mention).isEmpty {
                hasAgent = hasAgent || mentions.referents(in: mention).isEmpty
            }
        }
        guard let answered else { return }
        for sentence in text.sentences {
            guard let match = scope.matches(of: answered, beginningIn: sentence.tokens, bounds: sentence.tokens).first
            else { continue }
            let named = mentions.referents(in: sentence.tokens.lowerBound..<match.upperBound)
            speaking.formUnion(mentions.referents(in: sentence.tokens))
            if named.isEmpty { hasAnonymousAnswer = true }
        }
    }

    /// A source speaks wherever it is carried on by a pronoun: its other mentions say who it is.
    private mutating func note(_ source: Source.ID?, _ mentions: ReferentMentions) {
        guard let source else { return }
        if let party = article.sources[source].party { speakingParties.insert(party) }
        guard let first = article.sources[source].mentions.first else { return }
        speaking.formUnion(mentions.referents(in: first))
    }

    func hasAnswer(from target: Referent.ID) -> Bool {
        let referent = article.referents[target]
        if speaking.contains(target) || hasAgent || hasAnonymousAnswer { return true }
        if let party = referent.party, speakingParties.contains(party) { return true }
        guard !speakingRoles.isEmpty else { return false }
        return referent.mentions.prefix(8).contains { mention in
            mention.contains { token in
                article.text.classes(token).contains(.role)
                    && speakingRoles.contains(Language.folded(article.text.string(article.text.tokens[token])))
            }
        }
    }
}
