import SlantArticle
package import SlantJSON
package import SlantMatching
package import SlantText

/// Harm with nobody who did it: a form of be or get, a participle, no "by" in its clause, and none of the rule's
/// `agents` in the sentence or the one after.
package struct PassiveKind: Kind {
    package static let name = "passive"
    package static let summary = "harm with nobody who did it"
    package static let keys: [ObjectShape.Key] =
        RuleShape.wording + [
            .init("agents", .stringOrStrings, doc: "Who did it, if it stands in the sentence or the one after.")
        ]

    package let trigger: PatternSetID?
    private let forms: WordForms
    private let agents: PatternSetID?

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        let patterns = linker.patterns("match", of: object)
        trigger = linker.set(of: patterns, isTriggered: true)
        forms = linker.forms(of: patterns)
        agents = linker.set(of: linker.patterns("agents", of: object), isTriggered: false)
    }

    package func archive(to out: inout ArchiveWriter) {
        out.write(trigger) { $0.write($1.rawValue) }
        forms.archive(to: &out)
        out.write(agents) { $0.write($1.rawValue) }
    }

    package init(archived source: inout ArchiveReader) {
        trigger = source.optional { PatternSetID($0.uint32()) }
        forms = WordForms(archived: &source)
        agents = source.optional { PatternSetID($0.uint32()) }
    }

    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]
    ) -> [Finding] {
        matches.compactMap { match in
            let clause = PassiveClause(
                text: scope.article.text, sentence: scope.article.text.sentences[match.sentence].tokens)
            let participle = forms.inflected(in: match.focus, of: clause.text) ?? match.focus.lowerBound
            guard forms.canBeParticiple(participle, in: clause.text),
                let auxiliary = clause.auxiliary(before: participle)
            else { return nil }
            guard !clause.isPerfect(auxiliary, before: match.focus.upperBound) else { return nil }
            let group = min(auxiliary, match.focus.lowerBound)..<match.focus.upperBound
            guard scope.admits(group), !clause.hasAgent(after: match.focus.upperBound), !scope.isSilenced(group),
                !isNamedNearby(match.sentence, scope)
            else { return nil }
            return scope.finding(at: group)
        }
    }

    /// Whether the sentence or the one after names who did it, whatever the construction.
    private func isNamedNearby(_ sentence: Int, _ scope: RuleScope) -> Bool {
        guard let agents else { return false }
        let sentences = scope.article.text.sentences
        return sentences[sentence..<min(sentence + 2, sentences.count)].contains { near in
            !scope.matches(of: agents, beginningIn: near.tokens, bounds: near.tokens).isEmpty
        }
    }
}

/// The clause around a participle.
struct PassiveClause {
    let text: TokenizedText
    /// Its sentence's tokens.
    let sentence: Range<Int>

    /// The form of be or get that makes a participle a passive, with what stands before it in the verb group ("has
    /// been", "could be"); adverbs and "not" may stand between.
    func auxiliary(before participle: Int) -> Int? {
        guard var start = self.word(before: participle), isBeOrGet(start) else { return nil }
        while let before = self.word(before: start), text.classes(before).isDisjoint(with: [.pronoun, .determiner]),
            isBeOrGet(before) || !text.classes(before).isDisjoint(with: [.have, .modal])
        {
            start = before
        }
        return start
    }

    /// "he's beaten those rivals": "has", where the participle has an object.
    func isPerfect(_ auxiliary: Int, before end: Int) -> Bool {
        guard text.classes(auxiliary).contains(.contraction), sentence.contains(end) else { return false }
        return !text.classes(end).isDisjoint(with: [.determiner, .possessive, .pronoun])
    }

    /// The next word to the left that is no adverb and no negation.
    private func word(before token: Int) -> Int? {
        var left = token - 1
        while left >= sentence.lowerBound, isAdverb(left) || isBare(.negation, left) { left -= 1 }
        return left >= sentence.lowerBound && text.tokens[left].kind == .word ? left : nil
    }

    /// "weren't" is a form of be and a negation: no word to pass over.
    private func isBare(_ classes: WordClasses, _ token: Int) -> Bool {
        let own = text.classes(token)
        return own.contains(classes) && own.isDisjoint(with: [.be, .have, .modal, .do])
    }

    private func isAdverb(_ token: Int) -> Bool {
        guard text.tokens[token].kind == .word else { return false }
        if isBare(.adverb, token) { return true }
        return text.tokens[token].length > 4 && ends(token, in: "ly")
    }

    private func isBeOrGet(_ token: Int) -> Bool {
        !text.classes(token).isDisjoint(with: [.be, .get])
    }

    /// Whether somebody stands behind "by" in the rest of the clause.
    ///
    /// Commas do not end it ("were killed, police said, by a bomb"), subordinate and relative clauses do; so does
    /// "and" as soon as a verb of its own follows.
    func hasAgent(after end: Int) -> Bool {
        var isBehindAnd = false
        for token in end..<max(end, sentence.upperBound) {
            if text.tokens[token].kind == .mark {
                if PassiveClause.ends.contains(text.tokens[token].word) { return false }
                continue
            }
            let classes = text.classes(token)
            if classes.contains(.agentMarker) {
                if isAgent(token + 1) { return true }
            } else if classes.contains(.joiner) {
                isBehindAnd = true
            } else if classes.contains(.clauseOpener) {
                return false
            } else if isBehindAnd, !classes.isDisjoint(with: [.be, .modal, .have, .do, .subjectPronoun]) {
                return false
            }
        }
        return false
    }

    /// By a person or thing: not by 5 pm, by night, by mistake, by shooting.
    private func isAgent(_ token: Int) -> Bool {
        guard sentence.contains(token), text.tokens[token].isWordLike else { return false }
        if text.tokens[token].kind == .number, text.tokens[token].length <= 4 {
            return sentence.contains(token + 1) && text.tokens[token + 1].kind == .word
                && !text.classes(token + 1).contains(.measure)
        }
        if !text.classes(token).isDisjoint(with: [.weekday, .month]) { return false }
        let isCapitalized = text.tokens[token].shape.contains(.capitalized)
        let isDeed = ends(token, in: "ing") && !isCapitalized && text.tokens[token].length > 5
        return !isDeed && !text.classes(token).contains(.notAgent)
    }

    private func folded(_ token: Int) -> String { Language.folded(text.string(text.tokens[token])) }

    private func ends(_ token: Int, in ending: String) -> Bool { folded(token).hasSuffix(ending) }

    private static let ends: Set = [
        Punctuation.semicolon.word, Punctuation.colon.word, Punctuation.stop.word, Punctuation.question.word,
        Punctuation.exclamation.word,
    ]
}
