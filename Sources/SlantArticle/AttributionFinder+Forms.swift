import SlantText

/// Participles, infinitives and passives.
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
        let (complement, _) = reading.complement(of: verb.cue, from: verb.tokens.upperBound, limit: sentence.limit)
        guard let contentStart = complement.start else { return false }
        let isInside = isAside(start, in: sentence)
        let isOpening = isInside || start == sentence.tokens.lowerBound || opensSentence(before: start, in: sentence)
        var range = contentRange(complement, start: contentStart, isOpening: isOpening, in: sentence)
        if mention != nil, !reading.hasFiniteVerb(in: sentence.tokens.lowerBound..<start) {
            range =
                range
                .lowerBound..<min(range.upperBound, reading.outerVerb(from: range.lowerBound, limit: range.upperBound))
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
        let (complement, _) = reading.complement(of: verb.cue, from: verb.tokens.upperBound, limit: sentence.limit)
        guard let start = complement.start else { return false }
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

    /// "is said to", "it is believed that", "was told that", "was accused of", "was criticised by".
    mutating func readPassive(_ verb: Verb, in sentence: inout Sentence) -> Bool {
        let end = verb.tokens.upperBound
        let start = reading.adverbsStart(before: verb.group.start, floor: sentence.tokens.lowerBound)
        let subject =
            verb.group.hasBe || reading.has(end - 1, .titleCase)
            ? reading.subject(endingBefore: start, floor: sentence.tokens.lowerBound) : nil
        let agent = agent(after: end, in: sentence)
        var next = reading.skipAdverbials(from: agent?.range.upperBound ?? end, limit: sentence.limit)
        // "asked by the coroner, Ada Lund, whether".
        if agent != nil, next + 1 < sentence.limit, reading.has(next, .comma), !reading.has(next, .quoted),
            reading.has(next + 1, [.that, .question])
        {
            next += 1
        }
        var content: [Range<Int>] = []
        var complement = Reading.Complement.none
        let patient = subject.flatMap {
            reading.has($0.range.lowerBound, .relative) && $0.range.count == 1 ? nil : $0.range
        }
        if next < sentence.limit {
            let tag = reading.tags[next]
            let takes = verb.cue.takes
            if tag.intersects(.to), takes.intersects([.infinitive, .clause, .as]) || takes.contains(.person) {
                complement = .infinitive(next)
                if !takes.contains(.person), let patient { content.append(patient) }
            } else if tag.intersects([.that, .question]), takes.contains(.clause),
                tag.intersects(.that) || takes.contains(.person)
            {
                complement = .clause(next)
            } else if takes.contains(.person), tag.intersects(.preposition), !verb.group.hasBe,
                !tag.intersects(.of) || true
            {
                complement = next + 1 < sentence.limit && isAbout(next) ? .object(next) : .none
            } else if takes.intersects([.as, .of]), tag.intersects(.preposition), isAsOrOf(next) {
                if let patient { content.append(patient) }
                complement = .object(next)
            } else if tag.intersects(.quoted), takes.intersects([.as, .person]) {
                complement = .quotation(next)
                if takes.contains(.as) { return false }
            }
        }
        if complement.start == nil {
            guard agent != nil, let patient, verb.cue.takes.intersects([.object, .clause]) else { return false }
            content.append(patient)
        }
        if let contentStart = complement.start {
            let isOpening = !verb.group.hasBe || opensSentence(before: start, in: sentence)
            let range = contentRange(complement, start: contentStart, isOpening: isOpening, in: sentence)
            if !range.isEmpty { content.append(range) }
        }
        guard !content.isEmpty else { return false }
        var draft = draft(verb, content: content, mention: agent, complement: complement, in: sentence)
        draft.cueTokens = [verb.group.start..<end]
        if case .infinitive(let from) = complement { draft.reportedFrom = from }
        // "The plan was criticised by Lund": what is criticised is the narrator's word.
        if complement.start == nil { draft.isReported = false }
        if agent != nil { noteVerb(verb, subject: agent, isCarried: false, content: content, complement: complement) }
        let last = max(end, content.last?.upperBound ?? end)
        let before = sentence.lastSubject
        add(draft, in: &sentence, resume: last, floor: last)
        sentence.lastSubject = subject ?? before
        return true
    }

    private func isAbout(_ index: Int) -> Bool {
        ["about", "on", "if"].contains(reading.text.lexicon.spelling(of: reading.text.tokens[index].word))
    }

    private func isAsOrOf(_ index: Int) -> Bool {
        ["as", "of", "for", "with"].contains(reading.text.lexicon.spelling(of: reading.text.tokens[index].word))
    }

    /// "by the ministry".
    private func agent(after end: Int, in sentence: Sentence) -> Mention? {
        var at = end
        while at < sentence.limit, at - end < 3, reading.has(at, [.adverb]) { at += 1 }
        guard at + 1 < sentence.limit, reading.text.lexicon.spelling(of: reading.text.tokens[at].word) == "by" else {
            return nil
        }
        guard !reading.has(at + 1, [.ing, .number, .time]) else { return nil }
        return reading.invertedSubject(from: at + 1, limit: sentence.limit)
    }
}
