import SlantText

/// Where a reported clause ends and the narrator speaks again.
extension Reading {
    /// Where the content that begins at `start` ends. `isOpening` where its clause opens the sentence and the main
    /// clause follows after a comma ("When he said …, they left").
    func clauseEnd(from start: Int, limit: Int, isObject: Bool, isOpening: Bool) -> Int {
        var at = start
        while at < limit {
            if has(at, .quoted), let stretch = stretch(at: at) {
                let end = min(limit, max(at + 1, stretches[stretch].tokens.upperBound))
                at = end
                // “…,” with the narrator after it: the comma inside the marks ends the clause.
                if at < limit, has(at - 1, .comma),
                    endsAtComma(next: at, from: start, limit: limit, isOpening: isOpening)
                {
                    return at
                }
                continue
            }
            let tag = tags[at]
            if tag.intersects([.semicolon]), isObject || isOpening || hasOthersVerb(after: at, limit: limit) {
                return at
            }
            if tag.intersects(.openBracket), let close = closeOfBracket(at, limit: limit) {
                at = close + 1
                continue
            }
            if at > start {
                if tag.intersects(.comma), endsAtComma(next: at + 1, from: start, limit: limit, isOpening: isOpening) {
                    return at
                }
                if !isObject, tag.intersects(.comma), opensRemark(at + 1, limit: limit) { return at }
                if isObject, tag.intersects(.comma), opensExplanation(at + 1, limit: limit) { return at }
                if isObject, tag.intersects([.dash, .colon]) { return at }
                if tag.intersects(.colon), leadsToOthersWords(at, limit: limit) { return at }
                if tag.intersects(.dash) {
                    if let second = secondDash(after: at, limit: limit) {
                        at = second + 1
                        continue
                    }
                    if at + 1 < limit, has(at + 1, .ing) { return at }
                }
                if tag.intersects(.coordinator), endsAtCoordinator(at, limit: limit, isObject: isObject) { return at }
                if isObject, tag.intersects(.as), opensWhile(at + 1, limit: limit) { return at }
                if isObject, tag.intersects(.subordinator), at + 1 < limit, endsAtSubordinator(at, limit: limit) {
                    return at
                }
            }
            at += 1
        }
        return at
    }

    /// Where the verb of the clause around it begins, for content that stands in that clause's subject: "his claim that
    /// the army fled | is false", "a law which he said was a pretext | fell".
    func outerVerb(from start: Int, limit: Int) -> Int {
        var sawVerb = false
        for at in start..<limit where !has(at, .quoted) {
            let tag = tags[at]
            let isVerb = tag.intersects(.finiteVerb) || tag.intersects(.past) || at > start && isFiniteCue(at)
            guard isVerb, !tag.intersects(.capital) else { continue }
            // "that he believes the army fled | is": the verb behind it is its clause's.
            let before = at > start ? tags[at - 1] : []
            if at > start, before.intersects(.subjectPronoun), isFiniteCue(at) { continue }
            if before.intersects([.auxiliary, .to, .adverb, .negation, .coordinator, .relative, .subjectPronoun]) {
                sawVerb = true
                continue
            }
            if sawVerb { return at }
            sawVerb = true
        }
        return limit
    }

    /// A quotation after the colon that is somebody else's: a tag follows it.
    func leadsToOthersWords(_ colon: Int, limit: Int) -> Bool {
        guard colon + 1 < limit, let stretch = stretch(at: colon + 1) else { return false }
        let end = stretches[stretch].tokens.upperBound
        return end + 1 < limit
    }

    func secondDash(after dash: Int, limit: Int) -> Int? {
        (dash + 1..<limit).first { has($0, .dash) && !has($0, .quoted) }
    }

    /// ", his adviser at the time" after an object: the narrator explains; "A, the B and the C" is a list.
    func opensExplanation(_ index: Int, limit: Int) -> Bool {
        guard index < limit, has(index, [.determiner, .possessive]) else { return false }
        return !(index..<min(limit, index + 12)).contains { has($0, .coordinator) }
    }

    func closeOfBracket(_ open: Int, limit: Int) -> Int? {
        var at = open + 1
        while at < limit, at - open < 30 {
            if has(at, .closeBracket) { return at }
            at += 1
        }
        return nil
    }

    /// "According to Lund, | writing in the Post, | the ferry sank": where the clause begins behind an aside on the source;
    /// `nil` where there is none.
    func clauseBehindAside(_ index: Int, limit: Int) -> Int? {
        guard index < limit, has(index, [.ing, .relative, .determiner, .possessive, .number]), !has(index, .capital),
            !has(index, .quoted)
        else { return nil }
        let end = min(limit, index + 20)
        guard let comma = (index..<end).first(where: { has($0, .mark) }), has(comma, .comma), comma + 1 < limit,
            has(index, [.ing, .relative]) || !hasFiniteVerb(in: index..<comma),
            startsClause(comma + 1, limit: limit)
        else { return nil }
        return comma + 1
    }

    /// Whether the clause ends at the comma before `next`.
    func endsAtComma(next: Int, from start: Int, limit: Int, isOpening: Bool) -> Bool {
        guard next < limit else { return true }
        if isOpening { return true }
        let tag = tags[next]
        // ", arguably": the narrator's last word.
        if tag.intersects(.adverb), adverbsEnd(from: next, limit: limit) == limit { return true }
        if tag.intersects(.relative), !tag.intersects(.that) { return !resumesAfterRelative(next, limit: limit) }
        // "said he was tired, but would play" goes on; a subject of its own is the narrator's.
        if tag.intersects(.but) {
            return startsClause(next + 1, limit: limit) || endsAtCoordinator(next, limit: limit, isObject: false)
                || returnsToPast(next, from: start, limit: limit)
        }
        if leadsToOthersTag(next, limit: limit) { return true }
        if isIn(.comparison, next) { return true }
        // ", also said that": the verb of the clause around it.
        let verb = adverbsEnd(from: next, limit: limit)
        if verb < limit, isFiniteCue(verb), verb + 1 < limit, has(verb + 1, [.that, .comma, .quoted]) { return true }
        if tag.intersects(.ing), !tag.intersects([.capital, .preposition]), text.tokens[next].length > 5 {
            return true
        }
        if tag.intersects(.clauseBreak), !isWord(next, "even") { return true }
        if tag.intersects(.cue), isAccording(next) { return true }
        if tag.intersects(.coordinator), next + 1 < limit {
            let verb = adverbsEnd(from: next + 1, limit: limit)
            if verb < limit, isFiniteCue(verb) { return true }
            // "…, and when asked about it, she said".
            if has(next + 1, [.subordinator, .question]), next + 2 < limit, has(next + 2, .past) { return true }
            // "He said they sold it, and left": what they did is said too.
            if verb < limit, has(verb, .past), !has(verb, .capital) {
                return returnsToPast(next, from: start, limit: limit)
            }
            return startsClause(next + 1, limit: limit)
        }
        return false
    }

    /// ", which began in 2009, remained …": the clause goes on after the relative one.
    func resumesAfterRelative(_ relative: Int, limit: Int) -> Bool {
        var at = relative + 1
        while at < limit, at - relative < 30, !has(at, [.comma, .semicolon, .colon, .dash]) || has(at, .quoted) {
            at += 1
        }
        guard at + 1 < limit, has(at, .comma) else { return false }
        return has(at + 1, [.be, .have, .modal, .auxiliaryDo, .finite, .to])
            || has(at + 1, .past) && !has(at + 1, [.cue, .capital])
    }

    /// A subject and a finite verb: a clause of its own, not a member of a list.
    func startsClause(_ index: Int, limit: Int) -> Bool {
        if index < limit, has(index, .subjectPronoun) {
            // "it", "you" may be objects: "found it empty".
            guard has(index, .objectPronoun) else { return true }
            return index + 1 < limit && has(index + 1, [.finiteVerb, .past, .adverb, .cue, .negation])
        }
        guard index < limit, !has(index, [.auxiliary, .past, .finite, .to, .that, .preposition, .ing, .quoted]) else {
            return false
        }
        let end = nounPhraseEnd(from: index, limit: limit, isOpen: true)
        guard end > index, end < limit else { return false }
        return has(end, .finiteVerb) || has(end, .past)
            || has(end, .adverb) && end + 1 < limit && has(end + 1, [.past, .be, .have, .modal, .finite])
            || holdsReport(in: index + 1..<end, limit: limit)
    }

    /// "half of the voters | say they do": a present form that the noun phrase has swallowed, with its clause behind it.
    func holdsReport(in range: Range<Int>, limit: Int) -> Bool {
        range.contains { at in
            has(at, .cue) && !has(at, [.past, .finite, .quoted]) && at + 1 < limit
                && has(at + 1, [.that, .subjectPronoun, .determiner, .quoted])
                && isOwnCue(at, in: range.lowerBound - 1..<limit)
        }
    }

    func endsAtCoordinator(_ index: Int, limit: Int, isObject: Bool) -> Bool {
        guard index + 1 < limit else { return false }
        let next = adverbsEnd(from: index + 1, limit: limit)
        guard next < limit else { return false }
        guard isObject else {
            return isFiniteCue(next)
                && (next + 1 < limit && has(next + 1, .that) || leadsToQuotation(next + 1, limit: limit))
        }
        if has(index, .but) { return true }
        return isFiniteCue(next) || has(next, [.finite, .be, .modal, .have]) || has(next, .past) && !has(next, .capital)
    }

    /// After a semicolon what is said goes on, unless a reporting verb there may have its own subject.
    func hasOthersVerb(after semicolon: Int, limit: Int) -> Bool {
        (semicolon + 1..<limit).contains { isFiniteCue($0) }
    }

    /// "said it would answer, but stopped short": after "would" a past form is the verb of the clause around it.
    func returnsToPast(_ coordinator: Int, from start: Int, limit: Int) -> Bool {
        let verb = adverbsEnd(from: coordinator + 1, limit: limit)
        guard verb < limit, has(verb, .past), !has(verb, [.capital, .auxiliary]) else { return false }
        var at = coordinator - 1
        while at > start {
            if has(at, .modal), !has(at, .quoted) { return !has(at + 1, .have) && !has(at + 1, .be) }
            if has(at, [.be, .have, .auxiliaryDo, .finite]) || has(at, .past) && !has(at, .capital) { return false }
            at -= 1
        }
        return false
    }

    /// ", Lund replied: “…”": somebody speaks whose words are not this clause's.
    func leadsToOthersTag(_ index: Int, limit: Int) -> Bool {
        guard index < limit, has(index, [.capital, .subjectPronoun, .determiner]), !has(index, .quoted) else {
            return false
        }
        let end = has(index, .subjectPronoun) ? index + 1 : nounPhraseEnd(from: index, limit: limit)
        guard end > index, end + 1 < limit, isFiniteCue(end) else { return false }
        return has(end + 1, [.colon, .comma]) && end + 2 < limit && has(end + 2, .quoted)
    }

    /// ", a recommendation that she took", ", less than half of it": the narrator's remark on what was said.
    func opensRemark(_ index: Int, limit: Int) -> Bool {
        if index + 1 < limit, isWord(index + 1, "than"), has(index, [.determiner, .quantifier, .adverb]) {
            return true
        }
        guard index + 1 < limit, has(index, .determiner), text.tokens[index].length <= 3, !has(index, .capital) else {
            return false
        }
        return !(index..<limit).contains { has($0, [.coordinator, .comma]) && !has($0, .quoted) }
            && !startsClause(index, limit: limit)
    }

    /// "attacked Lund as | the campaign turns bitter": a subject whose verb follows, known or by its ending.
    func opensWhile(_ index: Int, limit: Int) -> Bool {
        guard index + 1 < limit, has(index, [.capital, .subjectPronoun, .determiner]) else { return false }
        let end = nounPhraseEnd(from: index, limit: limit)
        guard end > index, end < limit else { return false }
        return has(end, [.finiteVerb, .past]) || isPlural(end - 1) && has(end, [.determiner, .preposition, .adverb])
    }

    func leadsToQuotation(_ index: Int, limit: Int) -> Bool {
        let at = skipAdverbials(from: index, limit: limit)
        guard at < limit else { return false }
        return has(at, .quoted) || has(at, [.comma, .colon]) && at + 1 < limit && has(at + 1, .quoted)
    }

    func endsAtSubordinator(_ index: Int, limit: Int) -> Bool {
        startsClause(index + 1, limit: limit)
    }

    func adverbsEnd(from start: Int, limit: Int) -> Int {
        var at = start
        while at < limit, has(at, .adverb), !has(at, .capital) { at += 1 }
        return at
    }

    func isAccording(_ index: Int) -> Bool {
        hasCandidate(at: index) { grammar.cues[$0.cue].kind == .according }
    }

    /// Whether an entry of a token's word holds, with the words that it asks for behind it.
    func hasCandidate(at index: Int, where holds: (ArticleGrammar.Candidate) -> Bool) -> Bool {
        let entry = grammar.entry(text.tokens[index].word)
        for offset in 0..<Int(entry.candidateCount) {
            let candidate = grammar.candidates[Int(entry.firstCandidate) + offset]
            let words = candidate.particles
            guard index + words.count < text.tokens.count else { continue }
            let isWhole = words.allSatisfy {
                text.tokens[index + 1 + $0 - words.lowerBound].word == grammar.particles[$0]
            }
            if isWhole, holds(candidate) { return true }
        }
        return false
    }

    /// "a tweet that | blasts": a present form of a reporting verb right behind its subject.
    func isThirdPerson(_ index: Int) -> Bool {
        guard has(index, .cue), !has(index, [.quoted, .alsoNoun]) else { return false }
        return hasCandidate(at: index) { grammar.cues[$0.cue].kind == .verb && $0.forms.contains(.third) }
    }

    /// A past or third-person form of a reporting verb.
    func isFiniteCue(_ index: Int) -> Bool {
        guard has(index, .cue), !has(index, .quoted) else { return false }
        return hasCandidate(at: index) {
            grammar.cues[$0.cue].kind == .verb && $0.forms.intersects([.past, .third])
        }
    }

    /// "to | say": the base form of a verb of speech.
    func isSpeechBase(_ index: Int) -> Bool {
        has(index, .cue) && !has(index, .quoted)
            && hasCandidate(at: index) {
                grammar.cues[$0.cue].kind == .verb && grammar.cues[$0.cue].act == .speech && $0.forms.contains(.base)
            }
    }

    /// A verb of speech, in whatever form stands alone, that is no noun here and no infinitive.
    func isOwnCue(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard has(index, .cue), !has(index, .quoted), !has(index - 1, [.to, .modal, .determiner, .possessive]) else {
            return false
        }
        return hasCandidate(at: index) {
            grammar.cues[$0.cue].kind == .verb && grammar.cues[$0.cue].act == .speech
                && $0.forms.intersects([.base, .third, .past])
                && !isNominalUse(
                    at: index, forms: $0.forms, nextIndex: index + 1 + $0.particles.count, in: sentence)
        }
    }
}
