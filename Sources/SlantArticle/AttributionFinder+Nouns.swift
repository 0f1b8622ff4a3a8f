import SlantText

/// Nouns, adjectives, "according to", and labels with a colon.
extension AttributionFinder {
    /// "his claim that", "the ministry's denial of".
    mutating func readNoun(_ index: Int, _ cue: ArticleGrammar.Cue, _ token: Int, in sentence: inout Sentence) -> Bool {
        if reading.isIn(.ownView, token), readOwnView(index, token, in: &sentence) { return true }
        guard token + 1 < sentence.limit else { return false }
        // "his pledge last month to".
        let next = reading.skipTime(from: token + 1, limit: sentence.limit) ?? token + 1
        guard next < sentence.limit, cue.links.contains(reading.text.tokens[next].word), !reading.has(next, .quoted)
        else { return false }
        let owner = owner(of: token, floor: sentence.tokens.lowerBound)
        let isThat = reading.has(next, .that)
        if isThat {
            let leadsToMarks =
                next + 2 < sentence.limit && reading.has(next + 1, .comma) && reading.has(next + 2, .quoted)
            guard leadsToMarks || next + 1 < sentence.limit,
                leadsToMarks || reading.has(next + 1, .capital)
                    || !reading.has(next + 1, [.finiteVerb, .mark, .past]) && !reading.isThirdPerson(next + 1)
            else { return false }
        } else {
            guard owner != nil else { return false }
            if reading.has(next, .to), next + 1 < sentence.limit,
                reading.has(next + 1, [.determiner, .possessive, .capital]), cue.act != .thought
            {
                return false
            }
        }
        let start = isThat || reading.has(next, .to) ? next : next + 1
        guard start < sentence.limit else { return false }
        let isOpening = opensSentence(before: token, in: sentence)
        var end = reading.clauseEnd(from: start, limit: sentence.limit, isObject: !isThat, isOpening: isOpening)
        if !isThat {
            end = min(end, mainVerb(from: start, limit: end))
        } else if !reading.hasFiniteVerb(in: sentence.tokens.lowerBound..<token) {
            end = min(end, reading.outerVerb(from: start + 1, limit: end))
        }
        guard end > start else { return false }
        let mention = owner
        var draft = AttributionDraft(
            cue: index, act: cue.act, force: cue.force, content: [start..<end],
            cueTokens: [token..<(isThat || reading.has(next, .to) ? next : next + 1)],
            mention: mention, antecedent: nil, isReported: cue.act == .speech && (isThat || reading.has(next, .to)),
            reportedFrom: start, sentence: sentence.index)
        if let mention, reading.isRelative(mention) { draft.antecedent = nil }
        let before = sentence.lastSubject
        add(draft, in: &sentence, resume: end, floor: end)
        sentence.lastSubject = before ?? mention
        return true
    }

    /// "his claims of fraud were rejected": where the sentence's own verb begins.
    private func mainVerb(from start: Int, limit: Int) -> Int {
        for at in start..<limit where at > start {
            let tag = reading.tags[at]
            if tag.intersects([.be, .have, .modal]), !tag.intersects([.capital, .quoted]),
                !reading.has(at - 1, [.to, .relative, .modal, .subjectPronoun])
            {
                return at
            }
        }
        return limit
    }

    /// Whose it is: a possessive directly before, adjectives between.
    private func owner(of token: Int, floor: Int) -> Mention? {
        var at = token - 1
        while at >= floor, token - at <= 4 {
            let tag = reading.tags[at]
            if tag.intersects(.possessive) { return Mention(at..<at + 1) }
            if tag.intersects(.possessiveEnding) {
                return reading.subject(endingBefore: at + 1, floor: floor)
            }
            if tag.intersects([.mark, .preposition, .determiner, .coordinator, .auxiliary, .quoted, .finite]) {
                return nil
            }
            at -= 1
        }
        return nil
    }

    /// "was confident that".
    mutating func readAdjective(_ index: Int, _ cue: ArticleGrammar.Cue, _ token: Int, in sentence: inout Sentence)
        -> Bool
    {
        let next = token + 1
        guard next < sentence.limit, !reading.has(token, .capital) else { return false }
        let isThat = reading.has(next, .that)
        let isTo = reading.has(next, .to) && cue.act == .thought
        let isClause = reading.has(next, .subjectPronoun)
        guard isThat || isTo || isClause else { return false }
        let group = reading.verbGroup(at: token, floor: sentence.tokens.lowerBound)
        guard group.hasBe, !group.isInfinitive else { return false }
        let start = reading.adverbsStart(before: group.start, floor: sentence.tokens.lowerBound)
        guard let subject = reading.subject(endingBefore: start, floor: sentence.tokens.lowerBound),
            canSpeak(subject, cue),
            !isImpersonal(subject)
        else { return false }
        let isOpening = opensSentence(before: subject.range.lowerBound, in: sentence)
        let end = reading.clauseEnd(from: next, limit: sentence.limit, isObject: false, isOpening: isOpening)
        guard end > next else { return false }
        let draft = AttributionDraft(
            cue: index, act: cue.act, force: cue.force, content: [next..<end], cueTokens: [group.start..<next],
            mention: subject, antecedent: nil, isReported: cue.act == .speech, reportedFrom: next,
            sentence: sentence.index)
        add(draft, in: &sentence, resume: end, floor: end)
        return true
    }

    private func isImpersonal(_ mention: Mention) -> Bool {
        mention.range.count == 1
            && reading.isIn(.impersonal, mention.range.lowerBound)
    }

    /// "according to the ministry", before or behind what it governs.
    mutating func readAccording(
        _ index: Int, _ cue: ArticleGrammar.Cue, _ tokens: Range<Int>, in sentence: inout Sentence
    ) -> Bool {
        guard let source = reading.invertedSubject(from: tokens.upperBound, limit: sentence.limit) else { return false }
        return readSaidBy(source, index, tokens, in: &sentence)
    }

    /// "in the ministry's view, …", "in her words, …": the owner speaks.
    private mutating func readOwnView(_ index: Int, _ token: Int, in sentence: inout Sentence) -> Bool {
        guard token + 1 >= sentence.limit || reading.has(token + 1, .mark),
            let start = (max(sentence.tokens.lowerBound, token - 8)..<token).last(where: {
                reading.isIn(.viewPreposition, $0)
            }),
            let owner = owner(of: token, floor: start + 1), owner.range.lowerBound == start + 1
        else { return false }
        let source = Mention(range: owner.range.lowerBound..<token + 1, core: owner.range.lowerBound..<token + 1)
        guard readSaidBy(source, index, start..<start + 1, in: &sentence) else { return false }
        drafts[drafts.count - 1].mention = owner
        drafts[drafts.count - 1].cueTokens.append(token..<token + 1)
        return true
    }

    /// What a phrase that names its source holds: the clause behind its comma, or the one before it.
    private mutating func readSaidBy(
        _ source: Mention, _ index: Int, _ tokens: Range<Int>, in sentence: inout Sentence
    ) -> Bool {
        let closes = source.range.upperBound >= sentence.limit
        let floor = closes ? outerFloor(in: sentence) : sentence.floor
        guard let said = clauses(around: tokens.lowerBound, source, floor: floor, limit: sentence.limit) else {
            return false
        }
        dropNested(in: said.content, of: sentence)
        sentence.isClosedByTag = closes
        let draft = AttributionDraft(
            cue: index, act: .speech, force: .asserts, content: said.content, cueTokens: [tokens],
            mention: said.mention, antecedent: nil, isReported: true, reportedFrom: said.content[0].lowerBound,
            sentence: sentence.index)
        add(draft, in: &sentence, resume: said.end, floor: said.end)
        return true
    }

    /// The clauses before and behind "according to Lund", the source without what its apposition would swallow, and
    /// where all of it ends.
    private func clauses(
        around start: Int, _ source: Mention, floor: Int, limit: Int
    ) -> (content: [Range<Int>], mention: Mention, end: Int)? {
        var first = floor
        while first < start, reading.has(first, [.coordinator, .comma]), !reading.has(first, .quoted) { first += 1 }
        if (first..<max(first, start)).allSatisfy({ reading.has($0, [.adverb, .coordinator, .comma]) }) {
            guard let mark = mark([.comma, .colon], behind: source, limit: limit) else { return nil }
            let clause = reading.clauseBehindAside(mark + 1, limit: limit) ?? mark + 1
            return behind(source, endingAt: mark, clause: clause, limit: limit)
        }
        var before = start
        if reading.has(before - 1, [.comma, .dash]), !reading.has(before - 1, .quoted) { before -= 1 }
        guard first < before else { return nil }
        let comma = before < start ? mark(.comma, behind: source, limit: limit) : nil
        let following = comma.flatMap { behind(source, endingAt: $0, clause: $0 + 1, limit: limit) }
        // "She left because, according to Lund, it was late": the clause follows.
        if let following, reading.has(before - 1, [.subordinator, .that, .coordinator]),
            !reading.has(before - 1, .adverb)
        {
            return following
        }
        // "The pier, according to Lund, is safe": both are halves of one.
        if let following, !reading.hasFiniteVerb(in: first..<before) {
            return ([first..<before] + following.content, following.mention, following.end)
        }
        return ([first..<before], source, source.range.upperBound)
    }

    private func mark(_ marks: WordTags, behind source: Mention, limit: Int) -> Int? {
        (source.core.upperBound..<max(source.core.upperBound, limit)).first {
            reading.has($0, marks) && !reading.has($0, .quoted)
        }
    }

    private func behind(
        _ source: Mention, endingAt mark: Int, clause: Int, limit: Int
    ) -> (content: [Range<Int>], mention: Mention, end: Int)? {
        guard clause < limit else { return nil }
        let end = reading.clauseEnd(from: clause, limit: limit, isObject: false, isOpening: false)
        let own = source.range.lowerBound..<min(mark, source.range.upperBound)
        return ([clause..<end], Mention(range: own, core: source.core), end)
    }
}
