import SlantText

/// What is said: before its verb, behind it, or on both sides.
extension AttributionFinder {
    /// A verb with its subject, and what surrounds them.
    struct Predicate {
        let verb: Verb
        let subject: Mention
        /// The first token of subject and verb: what is said before them ends here.
        let start: Int
        /// The token after both.
        let end: Int
        /// "said Lund".
        let isInverted: Bool
        /// The subject stands with an earlier verb.
        let isCarried: Bool
    }

    /// Finds what is said, and keeps it; false where the verb turns out to report nothing.
    mutating func readContent(_ predicate: Predicate, in sentence: inout Sentence) -> Bool {
        let verb = predicate.verb
        let subject = predicate.subject
        let speaks = verb.cue.takes.intersects([.clause, .quotation])
        var (complement, after) = reading.complement(of: verb.cue, from: predicate.end, limit: sentence.limit)
        var content: [Range<Int>] = []
        if let before = contentBefore(predicate, complement, after: after, in: sentence) {
            content.append(before.range)
            dropNested(in: content, of: sentence)
            sentence.isClosedByTag = after >= sentence.limit
            complement = resumed(complement, after: after, isQuotation: before.isQuotation, limit: sentence.limit)
        } else if predicate.isInverted, !isQuotation(complement) {
            return false
        }
        if let range = contentBehind(predicate, complement, in: sentence), !range.isEmpty { content.append(range) }
        if content.isEmpty, speaks {
            let other =
                clauseAfterAs(predicate, after: after, in: sentence)
                ?? clauseAfterLink(predicate, after: after, in: sentence) ?? quotationBelow(sentence)
            if let other { content.append(other) }
        }
        if verb.cue.act != .speech, isNobodysThought(predicate, in: sentence) { return false }
        // "insist that", "call for" without what they lead to: the verb alone may have more.
        if content.isEmpty, verb.tokens.count > 1, reading.has(verb.tokens.upperBound - 1, .that) { return false }
        noteVerb(verb, subject: subject, isCarried: predicate.isCarried, content: content, complement: complement)
        guard let last = content.last else {
            sentence.lastSubject = subject
            return true
        }
        var draft = draft(verb, content: content, mention: subject, complement: complement, in: sentence)
        draft.cueTokens = [min(verb.group.start, verb.tokens.lowerBound)..<verb.tokens.upperBound]
        if reading.isRelative(subject) {
            draft.antecedent = reading.antecedent(of: subject, floor: sentence.tokens.lowerBound)
        }
        let end = max(predicate.end, last.upperBound)
        var resume = complement.start == nil ? predicate.end : end
        if case .object = complement, !draft.isReported {
            resume = relativeReport(in: predicate.end..<end) ?? resume
        }
        add(draft, in: &sentence, resume: resume, floor: end)
        return true
    }

    /// "found a man who | the army said was asleep", "saw what | aides said were maps": what is found is the narrator's,
    /// and may hold what others say.
    private func relativeReport(in range: Range<Int>) -> Int? {
        for verb in range where reading.has(verb, .cue) && !reading.has(verb, .quoted) {
            guard verb + 1 < range.upperBound, reading.has(verb + 1, [.auxiliary, .be, .have, .modal, .finite, .past]),
                let subject = reading.subject(endingBefore: verb, floor: range.lowerBound),
                subject.range.lowerBound > range.lowerBound
            else { continue }
            let before = subject.range.lowerBound - 1
            if reading.has(before, .relative) || reading.isWord(before, "what") { return subject.range.lowerBound }
        }
        return nil
    }

    /// "If she wants a deal", "as you know": nobody is said to think it.
    func isNobodysThought(_ predicate: Predicate, in sentence: Sentence) -> Bool {
        let before = predicate.start - 1
        return before >= sentence.tokens.lowerBound && reading.has(before, .condition)
            || predicate.subject.range.count == 1 && reading.isIn(.addressee, predicate.subject.range.lowerBound)
    }

    /// What is said before the verb, if anything is: a quotation that leads to it, or a clause before a tag.
    func contentBefore(
        _ predicate: Predicate, _ complement: Reading.Complement, after: Int, in sentence: Sentence
    ) -> (range: Range<Int>, isQuotation: Bool)? {
        let takes = predicate.verb.cue.takes
        guard !predicate.isCarried, takes.intersects([.clause, .quotation]), !reading.isRelative(predicate.subject)
        else { return nil }
        let isLast = complement.start == nil && after >= sentence.limit
        let isInMiddle = complement.start == nil && after < sentence.limit && reading.has(after, .comma)
        var start = predicate.start
        // "…, as Lund put it": the conjunction is the tag's.
        let isPut = isPut(predicate.verb)
        if isPut, start - 1 > sentence.tokens.lowerBound, reading.has(start - 1, .as) { start -= 1 }
        guard let before = contentBefore(start, isInMiddle: isInMiddle, closes: isLast, in: sentence)
        else { return nil }
        guard
            before.isQuotation || takes.contains(.clause)
                || isPut && start < predicate.start && complement.start == nil
                    && !(after < sentence.limit && reading.has(after, .colon)) && !endsInColon(sentence)
        else { return nil }
        // "…, he said, “and …”": the quotation goes on with the clause before it.
        let goesOn = isQuotation(complement) && complement.start.map { !reading.has($0, .capital) } ?? false
        let isTag = isTag(complement, after, limit: sentence.limit) || predicate.isInverted || goesOn
        return isTag || before.isQuotation && before.endsOpen ? (before.range, before.isQuotation) : nil
    }

    /// "put it", "tell it": how somebody says something, never what.
    func isPut(_ verb: Verb) -> Bool {
        verb.tokens.count > 1 && reading.isIn(.impersonal, verb.tokens.upperBound - 1)
    }

    private func endsInColon(_ sentence: Sentence) -> Bool {
        sentence.tokens.last.map { reading.has($0, .colon) } ?? false
    }

    /// What is said behind the verb.
    func contentBehind(
        _ predicate: Predicate, _ complement: Reading.Complement, in sentence: Sentence
    ) -> Range<Int>? {
        guard let start = complement.start else { return nil }
        let before = predicate.start - 1
        // "who has sailed", "whose brother owns the boats".
        let isRelative = reading.has(predicate.subject.range.lowerBound, .relative)
        let isAside = isRelative && before >= sentence.tokens.lowerBound && reading.has(before, .comma)
        // "which he said was": the clause around it goes on.
        let isRelativeObject =
            !isRelative && before >= sentence.tokens.lowerBound && reading.has(before, .relative)
            && reading.has(start, [.auxiliary, .finite, .past])
        let isOpening = isAside || isRelativeObject || opensSentence(before: predicate.start, in: sentence)
        let range = contentRange(complement, start: start, isOpening: isOpening, in: sentence)
        if isRelative, !isAside, !range.isEmpty, opensWithSubject(predicate.subject, in: sentence) {
            return start..<verbOfOuterClause(predicate.verb.cue, in: range, of: sentence)
        }
        guard isRelativeObject else { return range }
        return start..<min(range.upperBound, reading.outerVerb(from: start, limit: range.upperBound))
    }

    /// Whether all before a relative is the subject of a verb that is still to come: "groups that back Lund | say".
    private func opensWithSubject(_ relative: Mention, in sentence: Sentence) -> Bool {
        let before = sentence.tokens.lowerBound..<relative.range.lowerBound
        return !before.isEmpty && !before.contains { reading.has($0, [.mark, .quoted]) }
            && !reading.hasFiniteVerb(in: before)
    }

    /// Where the verb stands whose subject holds the relative clause, or the content's end.
    func verbOfOuterClause(
        _ cue: ArticleGrammar.Cue, in range: Range<Int>, of sentence: Sentence
    ) -> Int {
        let first = range.lowerBound
        let isClause =
            reading.has(first, [.that, .question])
            || !reading.has(first, .to)
                && (!cue.takes.intersects([.object, .of])
                    || cue.takes.contains(.clause) && !cue.takes.contains(.of)
                        && reading.startsClause(first, limit: range.upperBound))
        if isClause {
            return min(range.upperBound, reading.outerVerb(from: range.lowerBound, limit: range.upperBound))
        }
        // Its object has no verb: the first one is the outer clause's.
        let verb = range.dropFirst().first { at in
            let before: WordTags = [
                .to, .relative, .subjectPronoun, .determiner, .possessive, .adjective, .preposition, .quantifier,
            ]
            guard !reading.has(at, [.capital, .quoted]), !reading.has(at - 1, before) else { return false }
            return reading.has(at, .finiteVerb) || reading.isOwnCue(at, in: sentence.tokens)
        }
        return verb ?? range.upperBound
    }

    /// "As many have pointed out, …", "To hear Lund tell it, …".
    func clauseAfterAs(_ predicate: Predicate, after: Int, in sentence: Sentence) -> Range<Int>? {
        let first = sentence.tokens.lowerBound
        let isTelling = reading.has(first, .to) && reading.isIn(.hearing, first + 1) && isPut(predicate.verb)
        guard isTelling || reading.has(first, .as) && opensSentence(before: predicate.start, in: sentence),
            predicate.verb.cue.takes.contains(.clause) || isPut(predicate.verb),
            after + 1 < sentence.limit, reading.has(after, .comma)
        else { return nil }
        let end = reading.clauseEnd(from: after + 1, limit: sentence.limit, isObject: false, isOpening: false)
        return after + 1..<end
    }

    /// "But", "And yet", "Instead": no words of anybody's.
    func isLink(_ range: Range<Int>) -> Bool {
        range.allSatisfy { reading.has($0, [.coordinator, .adverb, .comma]) && !reading.has($0, .quoted) }
    }

    /// "But, he said, it is late", "And yet, aides say, it is late".
    func clauseAfterLink(_ predicate: Predicate, after: Int, in sentence: Sentence) -> Range<Int>? {
        let start = predicate.start
        let first = max(sentence.floor, sentence.tokens.lowerBound)
        guard predicate.verb.cue.takes.contains(.clause), after + 1 < sentence.limit, reading.has(after, .comma),
            start - first >= 2, reading.has(start - 1, .comma),
            isLink(first..<start) || reading.has(start - 2, [.subordinator, .that, .coordinator])
        else { return nil }
        let end = reading.clauseEnd(from: after + 1, limit: sentence.limit, isObject: false, isOpening: false)
        return after + 1..<end
    }

    /// A paragraph that ends in a colon leads to the quotation that the next one is.
    func quotationBelow(_ sentence: Sentence) -> Range<Int>? {
        let block = reading.text.sentences[sentence.index].block
        let next = reading.text.blockTokens[block].upperBound
        guard sentence.tokens.upperBound == next, reading.has(next - 1, .colon), next < reading.tags.count,
            reading.isStart(ofStretchAt: next), let stretch = reading.stretch(at: next)
        else { return nil }
        return reading.stretches[stretch].tokens
    }

    func isQuotation(_ complement: Reading.Complement) -> Bool {
        if case .quotation = complement { true } else { false }
    }

    /// After a tag in the middle what is said goes on: "…, he said, “…”".
    func resumed(
        _ complement: Reading.Complement, after: Int, isQuotation: Bool, limit: Int
    ) -> Reading.Complement {
        if case .quotation = complement { return complement }
        guard !isQuotation, after + 1 < limit, reading.has(after, [.comma, .dash]) else { return .none }
        let next = reading.tags[after + 1]
        if next.intersects([.ing, .relative, .quoted]), !next.intersects(.that) { return .none }
        if next.intersects([.as, .clauseBreak]) { return .none }
        return .clause(after + 1)
    }

    /// Whether nothing that is said follows: the verb is a tag at the end or in the middle.
    func isTag(_ complement: Reading.Complement, _ after: Int, limit: Int) -> Bool {
        if case .none = complement {
            return after >= limit || reading.has(after, .mark) || reading.has(after, .preposition)
                || reading.has(after, [.ing, .subordinator])
        }
        return false
    }

    /// What stands before a tag: a quotation, or a clause and a comma.
    func contentBefore(_ tagStart: Int, isInMiddle: Bool, closes: Bool, in sentence: Sentence) -> (
        range: Range<Int>, isQuotation: Bool, endsOpen: Bool
    )? {
        var end = tagStart
        let floor = closes ? outerFloor(in: sentence) : sentence.floor
        let isFirst = tagStart == sentence.tokens.lowerBound
        if end > floor, reading.has(end - 1, [.comma, .dash]), !reading.has(end - 1, .quoted) { end -= 1 }
        if end > 0, reading.has(end - 1, .quoted), let stretch = reading.stretch(at: end - 1),
            reading.stretches[stretch].tokens.upperBound == end,
            end > floor || isFirst && reading.stretches[stretch].block == reading.text.sentences[sentence.index].block
        {
            let marked = reading.stretches[stretch].tokens
            let endsOpen =
                end < tagStart || reading.has(end - 1, [.comma, .dash, .otherMark])
                || reading.text.tokens[end - 1].word == Punctuation.question.word
                || reading.text.tokens[end - 1].word == Punctuation.exclamation.word
            if isFirst { return (marked, true, endsOpen && !reading.has(end - 1, .comma)) }
            let start = clauseStart(floor, before: marked.lowerBound)
            if start >= marked.lowerBound { return (marked, true, endsOpen) }
            return (start..<end, !reading.hasFiniteVerb(in: start..<marked.lowerBound), endsOpen)
        }
        guard end < tagStart, end > floor else { return nil }
        if let quotation = quotationBeforeFragment(endingAt: end, floor: floor) { return (quotation, true, true) }
        let start = clauseStart(floor, before: end)
        // "She left, because, he said, it is late": what joins the clauses is the narrator's.
        guard start < end, !isLink(start..<end),
            !(isInMiddle && reading.has(end - 1, [.subordinator, .that, .coordinator])
                && !reading.has(end - 1, .adverb)),
            reading.hasFiniteVerb(in: start..<end) || isInMiddle || canStandAlone(start) || end - start > 5
        else { return nil }
        return (start..<end, false, true)
    }

    /// “…,” another friend, Ada Lund said: the fragment explains the name.
    func quotationBeforeFragment(endingAt end: Int, floor: Int) -> Range<Int>? {
        var at = end - 1
        while at >= floor, end - at < 8, !reading.has(at, .quoted) { at -= 1 }
        guard at >= floor, reading.has(at, .quoted), reading.has(at, .comma), let stretch = reading.stretch(at: at),
            !reading.hasFiniteVerb(in: at + 1..<end)
        else { return nil }
        return reading.stretches[stretch].tokens
    }

    /// "Sorry, he said." but not "On Tuesday, he said."
    func canStandAlone(_ start: Int) -> Bool {
        !reading.has(start, [.preposition, .time, .adverb, .subordinator, .ing, .to, .past, .question, .timeModifier])
    }

    /// Behind what joins it to the clause before.
    func clauseStart(_ floor: Int, before end: Int) -> Int {
        var at = floor
        // "But it is late, he said": the sentence's first word is said too.
        if at + 1 < end, reading.has(at, .coordinator), reading.has(at, .sentenceStart), !reading.has(at + 1, .mark) {
            return at
        }
        while at < end, reading.has(at, [.coordinator, .comma, .dash]), !reading.has(at, .quoted) { at += 1 }
        return at
    }

    /// When, While, After at the beginning: the main clause follows the comma.
    func opensSentence(before tagStart: Int, in sentence: Sentence) -> Bool {
        var first = sentence.tokens.lowerBound
        // "…, while he said that …, she left".
        if tagStart > first, reading.has(tagStart - 1, .subordinator), !reading.has(tagStart - 1, .preposition) {
            return true
        }
        while first < tagStart, reading.has(first, [.coordinator, .adverb]), !reading.has(first, .subordinator) {
            first += 1
        }
        guard tagStart > first, reading.has(first, .subordinator) else { return false }
        return !(first..<tagStart).contains { reading.has($0, .comma) }
    }

    func contentRange(
        _ complement: Reading.Complement, start: Int, isOpening: Bool, in sentence: Sentence
    ) -> Range<Int> {
        if case .quotation = complement, let stretch = reading.stretch(at: start) {
            var end = max(start, min(sentence.limit, reading.stretches[stretch].tokens.upperBound))
            // “A,” “B” and “C”.
            while end < sentence.limit {
                let next = reading.has(end, [.comma, .coordinator]) && !reading.has(end, .quoted) ? end + 1 : end
                guard next < sentence.limit, reading.isStart(ofStretchAt: next), let more = reading.stretch(at: next)
                else { break }
                end = min(sentence.limit, max(next + 1, reading.stretches[more].tokens.upperBound))
            }
            return start..<end
        }
        var isObject = false
        switch complement {
        case .object, .ing: isObject = true
        default: break
        }
        var end = reading.clauseEnd(from: start, limit: sentence.limit, isObject: isObject, isOpening: isOpening)
        if isObject { end = reading.occasion(in: start + 1..<max(start + 1, end)) ?? end }
        let range = start..<max(start, end)
        return isObject ? reading.withoutTime(range) : range
    }
}
