import SlantArticle
package import SlantJSON
package import SlantMatching
package import SlantText

/// What was alleged at first mention stands as a fact later.
///
/// An event is one with another only where the head noun is the same, the later one is definite, and it brings no
/// word, place, date or name that the first has not.
package struct HardeningKind: Kind {
    package static let name = "hardening"
    package static let summary = "what was alleged at first mention stands as a fact later"
    package static let messageFields = DocumentWords.fields
    package static let stage = KindStage.article
    package static let keys: [ObjectShape.Key] = [
        .init("match", .stringOrStrings, isRequired: true, doc: "What says that an event is not sure: alleged."),
        .init("events", .stringOrStrings, isRequired: true, doc: "Nouns for events, one word each."),
        .init(
            "settled", .stringOrStrings, doc: "Patterns that settle it where they stand between: a court found."),
        .init("unless", .object(RuleShape.unless), doc: "Patterns beside the later mention that silence it."),
    ]

    package let trigger: PatternSetID?
    private let events: PatternSetID?
    private let settled: PatternSetID?

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        trigger = linker.set(of: linker.patterns("match", of: object), isTriggered: true)
        events = linker.set(of: linker.patterns("events", of: object), isTriggered: false)
        settled = linker.set(of: linker.patterns("settled", of: object), isTriggered: false)
    }

    package func archive(to out: inout ArchiveWriter) {
        for set in [trigger, events, settled] { out.write(set) { $0.write($1.rawValue) } }
    }

    package init(archived source: inout ArchiveReader) {
        func set() -> PatternSetID? { source.optional { PatternSetID($0.uint32()) } }
        (trigger, events, settled) = (set(), set(), set())
    }

    /// An event that is not sure, and is still the one that its noun means.
    private struct Alleged {
        let phrase: EventPhrase
        /// Whether it has been told of.
        var isTold = false
    }

    /// One pass over the sentences, where there is a hedge at all.
    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]
    ) -> [Finding] {
        guard !matches.isEmpty, let events else { return [] }
        let text = scope.article.text
        let sourcing = Sourcing(scope.article)
        let hedged = Set(matches.flatMap(\.focus))
        var alleged: [WordID: Alleged] = [:]
        var certain: Set<WordID> = []
        var found: [Finding] = []
        for sentence in text.sentences {
            if let settled, !alleged.isEmpty,
                !scope.matches(of: settled, beginningIn: sentence.tokens, bounds: sentence.tokens).isEmpty
            {
                alleged = [:]
            }
            let nouns = scope.matches(of: events, beginningIn: sentence.tokens, bounds: sentence.tokens)
            for (index, match) in nouns.enumerated() {
                // Of "the arson attack" the attack is the head.
                if index + 1 < nouns.count, nouns[index + 1].lowerBound == match.upperBound { continue }
                let phrase = EventPhrase(head: match.upperBound - 1, sentence: sentence.tokens, text: text)
                let word = text.tokens[phrase.head].word
                if phrase.tokens.contains(where: hedged.contains) {
                    if alleged[word] == nil, !certain.contains(word) { alleged[word] = Alleged(phrase: phrase) }
                    continue
                }
                guard let known = alleged[word] else {
                    // An event that was certain before it was alleged is another one.
                    if scope.article.voice(at: phrase.head) == .narrator { certain.insert(word) }
                    continue
                }
                guard !phrase.isOther(than: known.phrase, in: text) else {
                    alleged[word] = nil
                    certain.insert(word)
                    continue
                }
                guard !known.isTold, phrase.isDefinite, scope.admits(phrase.tokens),
                    !sourcing.isSourced(phrase.tokens, within: .previous), !scope.isSilenced(phrase.tokens)
                else { continue }
                alleged[word]?.isTold = true
                let words = DocumentWords(article: scope.article)
                let shown = words.shown(known.phrase.tokens)
                found.append(
                    scope.finding(
                        at: phrase.tokens, fields: ["first": shown],
                        related: [.init(message: "“\(shown)”", tokens: known.phrase.tokens)]))
            }
        }
        return found
    }
}

/// A noun for an event with its determiner, what stands between them, and what place or name follows.
struct EventPhrase {
    let head: Int
    /// From the determiner to the head.
    let tokens: Range<Int>
    /// Words between determiner and head.
    let modifiers: Range<Int>
    /// Names and places in the phrase behind the head: "in Lenz on Monday".
    let tail: Range<Int>
    let isDefinite: Bool
    let sentence: Range<Int>

    /// No noun has more words before it that matter.
    private static let longest = 5
    private static let longestTail = 6

    init(head: Int, sentence: Range<Int>, text: TokenizedText) {
        self.head = head
        self.sentence = sentence
        var start = head
        while start > sentence.lowerBound, head - start < EventPhrase.longest,
            EventPhrase.isModifier(start - 1, text)
        { start -= 1 }
        modifiers = start..<head
        let hasDeterminer =
            start > sentence.lowerBound
            && !text.classes(start - 1).isDisjoint(with: [.determiner, .possessive])
        tokens = (hasDeterminer ? start - 1 : start)..<head + 1
        isDefinite = hasDeterminer && text.classes(start - 1).contains(.definite)
        var end = head + 1
        if end < sentence.upperBound, text.classes(end).contains(.preposition) {
            while end < sentence.upperBound, end - head <= EventPhrase.longestTail, text.tokens[end].kind != .mark {
                end += 1
            }
        }
        tail = head + 1..<end
    }

    private static func isModifier(_ token: Int, _ text: TokenizedText) -> Bool {
        guard text.tokens[token].isWordLike else { return false }
        return text.classes(token).isDisjoint(with: [
            .preposition, .conjunction, .pronoun, .modal, .be, .have, .do, .relative, .determiner, .possessive,
            .negation,
        ])
    }

    /// Whether it says something of itself that the first mention does not: then it is not the same event.
    func isOther(than first: EventPhrase, in text: TokenizedText) -> Bool {
        let known = Set((first.modifiers.lowerBound..<first.tail.upperBound).map { EventPhrase.hash($0, text) })
        if modifiers.contains(where: { !known.contains(EventPhrase.hash($0, text)) }) { return true }
        let names = first.sentence.map { EventPhrase.hash($0, text) }
        let told = Set(names)
        let isNew = tail.contains { token in
            let isName = text.tokens[token].shape.contains(.capitalized) || text.tokens[token].kind == .number
            return isName && !told.contains(EventPhrase.hash(token, text))
        }
        if isNew { return true }
        // "a raid" after "an alleged raid" opens another story.
        return !isDefinite && tokens.lowerBound < modifiers.lowerBound
            && text.classes(tokens.lowerBound).contains(.determiner)
    }

    private static func hash(_ token: Int, _ text: TokenizedText) -> String {
        Language.folded(text.string(text.tokens[token]))
    }
}
