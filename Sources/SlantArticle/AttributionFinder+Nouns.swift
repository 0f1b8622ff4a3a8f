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
        let start = tokens.lowerBound
        let closes = source.range.upperBound >= sentence.limit
        let floor = closes ? outerFloor(in: sentence) : sentence.floor
        var first = floor
        while first < start, reading.has(first, [.coordinator, .comma]), !reading.has(first, .quoted) { first += 1 }
        var content: [Range<Int>] = []
        var end = source.range.upperBound
        let opens = first >= start || (first..<start).allSatisfy { reading.has($0, [.adverb, .coordinator, .comma]) }
        var mention = source
        if opens {
            // Its apposition would swallow the clause: the comma after the core ends it.
            let comma = (source.core.upperBound..<sentence.limit).first {
                reading.has($0, [.comma, .colon]) && !reading.has($0, .quoted)
            }
            guard let comma else { return false }
            if comma < source.range.upperBound {
                mention = Mention(range: source.range.lowerBound..<comma, core: source.core)
            }
            let clause = reading.clauseBehindAside(comma + 1, limit: sentence.limit) ?? comma + 1
            guard clause < sentence.limit else { return false }
            end = reading.clauseEnd(from: clause, limit: sentence.limit, isObject: false, isOpening: false)
            content = [clause..<end]
        } else {
            var before = start
            if reading.has(before - 1, [.comma, .dash]), !reading.has(before - 1, .quoted) { before -= 1 }
            guard first < before else { return false }
            // "She left because, according to Lund, it was late": the clause follows.
            if before < start, reading.has(before - 1, [.subordinator, .that, .coordinator]),
                !reading.has(before - 1, .adverb),
                let comma = (source.core.upperBound..<sentence.limit).first(where: { reading.has($0, .comma) }),
                comma + 1 < sentence.limit
            {
                let clause = comma + 1
                mention = Mention(
                    range: source.range.lowerBound..<min(comma, source.range.upperBound), core: source.core)
                end = reading.clauseEnd(from: clause, limit: sentence.limit, isObject: false, isOpening: false)
                before = first
                content = [clause..<end]
            } else {
                content = [first..<before]
            }
            if before < start, before > first, !reading.hasFiniteVerb(in: first..<before) {
                let comma = (source.core.upperBound..<sentence.limit).first {
                    reading.has($0, .comma) && !reading.has($0, .quoted)
                }
                if let comma, comma + 1 < sentence.limit {
                    mention = Mention(
                        range: source.range.lowerBound..<min(comma, source.range.upperBound), core: source.core)
                    end = reading.clauseEnd(from: comma + 1, limit: sentence.limit, isObject: false, isOpening: false)
                    content.append(comma + 1..<end)
                }
            }
        }
        dropNested(in: content, of: sentence)
        sentence.isClosedByTag = closes
        let draft = AttributionDraft(
            cue: index, act: .speech, force: .asserts, content: content, cueTokens: [tokens], mention: mention,
            antecedent: nil, isReported: true, reportedFrom: content[0].lowerBound,
            sentence: sentence.index)
        add(draft, in: &sentence, resume: end, floor: end)
        return true
    }
}
