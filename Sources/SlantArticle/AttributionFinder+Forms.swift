import SlantText

/// Participles and infinitives.
extension AttributionFinder {
    /// "…, insisting it never did", "a letter saying that", "by saying".
    mutating func readParticiple(_ verb: Verb, in sentence: inout Sentence) -> Bool {
        let start = reading.adverbsStart(before: verb.tokens.lowerBound, floor: sentence.tokens.lowerBound)
        var mention: Mention?
        var implied: Mention?
        if start == sentence.tokens.lowerBound {
            let comma = (start..<sentence.limit).first { reading.has($0, .comma) && !reading.has($0, .quoted) }
            implied = comma.flatMap {
                reading.mainSubject(
                    of: ($0 + 1)..<sentence.tokens.upperBound, limit: sentence.limit, before: sentence.limit)
            }
        } else if reading.has(start - 1, [.comma, .preposition, .coordinator, .dash, .subordinator, .quoted]) {
            implied =
                (isAside(start, in: sentence)
                    ? reading.subject(endingBefore: start - 1, floor: sentence.tokens.lowerBound) : nil)
                ?? impliedSubject(in: sentence, before: start)
        } else if !reading.has(start - 1, [.be, .have, .mark, .to, .finite, .past]) {
            mention = reading.subject(endingBefore: start, floor: sentence.tokens.lowerBound)
            if mention == nil { implied = impliedSubject(in: sentence, before: start) }
        } else {
            implied = impliedSubject(in: sentence, before: start)
        }
        guard let subject = mention ?? implied, canSpeak(subject, verb.cue) else { return false }
        let (complement, after) = reading.complement(of: verb.cue, from: verb.tokens.upperBound, limit: sentence.limit)
        guard let contentStart = complement.start else {
            guard start > sentence.tokens.lowerBound, reading.has(start - 1, .of),
                after >= sentence.limit || reading.has(after, .mark),
                let speaker = reading.nearestSubject(before: start, in: sentence.tokens)
            else { return false }
            return readTag(verb, subject: speaker, in: &sentence)
        }
        let isInside = isAside(start, in: sentence)
        let isOpening =
            isInside || start == sentence.tokens.lowerBound || opensSentence(before: start, in: sentence)
            || isInOpeningPhrase(start, in: sentence)
        var range = contentRange(complement, start: contentStart, isOpening: isOpening, in: sentence)
        if mention != nil, !reading.hasFiniteVerb(in: sentence.tokens.lowerBound..<start) {
            range = range.lowerBound..<verbOfOuterClause(verb.cue, in: range, of: sentence)
        }
        guard !range.isEmpty else { return false }
        noteVerb(verb, subject: subject, isCarried: mention == nil, content: [range], complement: complement)
        var draft = draft(verb, content: [range], mention: subject, complement: complement, in: sentence)
        draft.cueTokens = [verb.tokens]
        let last = sentence.lastSubject
        add(draft, in: &sentence, resume: range.upperBound, floor: range.upperBound)
        if mention != nil { sentence.lastSubject = last }
        return true
    }

    /// "Despite challenging the plan, Lund voted": the sentence's own clause comes behind the comma.
    private func isInOpeningPhrase(_ start: Int, in sentence: Sentence) -> Bool {
        let first = sentence.tokens.lowerBound
        return reading.has(first, .preposition) && !reading.has(first, .quoted) && start - first < 12
            && !(first..<start).contains { reading.has($0, .mark) } && !reading.hasFiniteVerb(in: first..<start)
    }

    /// "Lund, insisting it was false, left": a participle between a subject and its verb.
    private func isAside(_ start: Int, in sentence: Sentence) -> Bool {
        let comma = start - 1
        guard comma > sentence.tokens.lowerBound, reading.has(comma, .comma), !reading.has(comma, .quoted) else {
            return false
        }
        var first = comma
        while first > sentence.tokens.lowerBound, !reading.has(first - 1, [.mark, .clauseBreak, .quoted]) { first -= 1 }
        if first > sentence.tokens.lowerBound, reading.has(first - 1, .comma) { return false }
        return first < comma && !reading.hasFiniteVerb(in: first..<comma)
    }

    /// "went on to say that": only with words that are plainly said; "to show", "to support" are mostly acts.
    mutating func readInfinitive(_ verb: Verb, in sentence: inout Sentence) -> Bool {
        guard verb.cue.act == .speech, verb.cue.takes.intersects([.clause, .quotation, .person]),
            verb.cue.force != .finds
        else { return false }
        let nearest = reading.nearestSubject(before: verb.group.start, in: sentence.tokens)
        guard let subject = nearest ?? impliedSubject(in: sentence, before: verb.group.start),
            canSpeak(subject, verb.cue)
        else { return false }
        let (complement, after) = reading.complement(of: verb.cue, from: verb.tokens.upperBound, limit: sentence.limit)
        guard let start = complement.start else {
            guard nearest != nil, after >= sentence.limit || reading.has(after, .mark) else { return false }
            return readTag(verb, subject: subject, in: &sentence)
        }
        switch complement {
        case .quotation: break
        case .clause:
            guard reading.has(start, [.that, .question, .subjectPronoun, .quoted]) || verb.cue.lemma == "say" else {
                return false
            }
        default: return false
        }
        let range = contentRange(complement, start: start, isOpening: false, in: sentence)
        guard !range.isEmpty else { return false }
        noteVerb(verb, subject: subject, isCarried: true, content: [range], complement: complement)
        var draft = draft(verb, content: [range], mention: subject, complement: complement, in: sentence)
        draft.cueTokens = [verb.group.start..<verb.tokens.upperBound]
        add(draft, in: &sentence, resume: range.upperBound, floor: range.upperBound)
        return true
    }

    /// "…, she liked to say", "“…,” he was quick to add", "…, he was fond of saying": what stands before is said.
    private mutating func readTag(_ verb: Verb, subject: Mention, in sentence: inout Sentence) -> Bool {
        let between = subject.range.upperBound..<max(subject.range.upperBound, verb.group.start)
        let isMarked =
            subject.range.lowerBound > 0 && reading.has(subject.range.lowerBound - 1, .quoted)
            && !between.contains { reading.has($0, .negation) }
        guard verb.cue.takes.intersects([.clause, .quotation]), between.count <= 5,
            isMarked || between.contains(where: { reading.isIn(.habit, $0) })
        else { return false }
        return readContent(
            Predicate(
                verb: verb, subject: subject, start: subject.range.lowerBound, end: verb.tokens.upperBound,
                isInverted: false, isCarried: false),
            in: &sentence)
    }
}
