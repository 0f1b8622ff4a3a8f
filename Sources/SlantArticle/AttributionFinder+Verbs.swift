import SlantText

/// Verbs: active, passive, participles and infinitives.
extension AttributionFinder {
    /// A verb being read: its entry, its place, its auxiliaries.
    struct Verb {
        let cueIndex: Int
        let cue: ArticleGrammar.Cue
        let forms: ArticleGrammar.Forms
        /// With its particles: "call for".
        let tokens: Range<Int>
        let group: VerbGroup
    }

    mutating func readVerb(
        _ candidate: ArticleGrammar.Candidate, _ cue: ArticleGrammar.Cue, _ tokens: Range<Int>,
        in sentence: inout Sentence
    ) -> Bool {
        let index = tokens.lowerBound
        guard !isAnotherVerb(cue, after: tokens.upperBound, limit: sentence.limit) else { return false }
        if candidate.particles.isEmpty, tokens.upperBound < sentence.limit, isParticle(tokens.upperBound) {
            return false
        }
        if isHabitOfSaying(tokens, in: sentence) { return false }
        guard
            !reading.isNominalUse(at: index, forms: candidate.forms, nextIndex: tokens.upperBound, in: sentence.tokens)
        else { return false }
        if reading.has(index, .preposition), !reading.has(index - 1, [.subjectPronoun, .modal, .auxiliaryDo]) {
            return false
        }
        // "the so-called truce"
        if candidate.forms.contains(.participle), index > sentence.tokens.lowerBound,
            reading.isIn(.soCalled, index - 1)
        {
            return false
        }
        // "said to | have fled": no saying to anybody.
        if reading.has(tokens.upperBound - 1, .to), !cue.takes.intersects([.infinitive, .object, .ing]),
            !reading.leadsToNoun(tokens.upperBound - 1, limit: sentence.limit)
        {
            return false
        }
        let group = reading.verbGroup(at: index, floor: sentence.tokens.lowerBound)
        let verb = Verb(cueIndex: candidate.cue, cue: cue, forms: candidate.forms, tokens: tokens, group: group)
        if group.isInfinitive { return readInfinitive(verb, in: &sentence) }
        if candidate.forms.contains(.ing) {
            return group.hasBe ? readFinite(verb, in: &sentence) : readParticiple(verb, in: &sentence)
        }
        if !group.hasBe, isReducedPassive(verb, in: sentence) { return readPassive(verb, in: &sentence) }
        if group.hasBe {
            guard candidate.forms.intersects([.past, .participle]) else { return false }
            return readPassive(verb, in: &sentence)
        }
        if candidate.forms == .participle, group.start == index { return false }
        return readFinite(verb, in: &sentence)
    }

    /// "…, she | liked to say, …": the tag is of what she says, not of what she likes.
    private func isHabitOfSaying(_ verb: Range<Int>, in sentence: Sentence) -> Bool {
        let said = verb.upperBound + 1
        return reading.isIn(.habit, verb.lowerBound) && said < sentence.limit && reading.has(verb.upperBound, .to)
            && reading.isSpeechBase(said)
            && (said + 1 >= sentence.limit || reading.has(said + 1, .mark))
    }

    /// "knocked out", "called off": another verb than the one without it.
    func isParticle(_ index: Int) -> Bool {
        reading.has(index, .verbParticle) && !reading.has(index, .quoted)
            && (index + 1 >= reading.tags.count || !reading.has(index + 1, .number))
    }

    /// "claimed responsibility" is no claim.
    func isAnotherVerb(_ cue: ArticleGrammar.Cue, after end: Int, limit: Int) -> Bool {
        guard !cue.never.isEmpty else { return false }
        return (min(limit, end)..<min(limit, end + 3)).contains { cue.never.contains(reading.text.tokens[$0].word) }
    }

    /// A verb with a subject before it, or behind it after a quotation.
    mutating func readFinite(_ verb: Verb, in sentence: inout Sentence) -> Bool {
        let start = reading.adverbsStart(before: verb.group.start, floor: sentence.tokens.lowerBound)
        let floor = sentence.tokens.lowerBound
        var subject =
            verb.group.start < verb.tokens.lowerBound && reading.has(verb.group.start, .subjectPronoun)
            ? Mention(verb.group.start..<verb.group.start + 1)
            : reading.subject(endingBefore: start, floor: floor)
        var end = verb.tokens.upperBound
        var isInverted = false
        // "refuses to | tell": what follows is no subject.
        let leadsOn = verb.tokens.count > 1 && reading.has(end - 1, .to)
        if subject == nil, !leadsOn, verb.cue.takes.contains(.quotation), canInvert(before: start, in: sentence),
            let behind = reading.invertedSubject(from: end, limit: sentence.limit),
            behind.range.upperBound == sentence.limit || !reading.has(behind.range.upperBound, .finiteVerb)
        {
            subject = behind
            end = behind.range.upperBound
            isInverted = true
        }
        var isCarried = false
        if subject == nil, start > sentence.tokens.lowerBound, reading.has(start - 1, [.coordinator, .comma]) {
            subject = impliedSubject(in: sentence, before: start)
            isCarried = subject != nil
        }
        if subject == nil, verb.forms.contains(.past), verb.cue.takes.contains(.person),
            start == sentence.tokens.lowerBound || reading.has(start - 1, [.comma, .subordinator])
        {
            return readPassive(verb, in: &sentence)
        }
        guard let subject, canSpeak(subject, verb.cue), isInverted || !isReducedRelative(verb, in: sentence) else {
            return false
        }
        let tagStart = isInverted || isCarried ? start : min(subject.range.lowerBound, start)
        return readContent(
            Predicate(
                verb: verb, subject: subject, start: tagStart, end: end, isInverted: isInverted, isCarried: isCarried),
            in: &sentence)
    }

    /// "The report published on Tuesday | showed": a participle, and the sentence's own verb behind it and its time.
    private func isReducedRelative(_ verb: Verb, in sentence: Sentence) -> Bool {
        guard verb.forms.contains(.participle), verb.group.start == verb.tokens.lowerBound,
            verb.cue.takes.contains(.object)
        else { return false }
        let end = verb.tokens.upperBound
        let next = reading.skipAdverbials(from: end, limit: sentence.limit)
        return next > end && next < sentence.limit && !reading.has(end, .that)
            && !reading.has(next, [.capital, .quoted])
            && (reading.has(next, .finiteVerb) || reading.isFiniteCue(next))
    }

    /// Whether a subject may follow the verb: after a quotation or a comma.
    func canInvert(before start: Int, in sentence: Sentence) -> Bool {
        guard start > sentence.tokens.lowerBound else {
            return start > 0 && reading.has(start - 1, .quoted)
                && reading.text.sentences[sentence.index].block == blockBefore(sentence)
                || reading.has(start, .sentenceStart)
        }
        return reading.has(start - 1, [.quoted, .comma, .dash, .stop])
    }

    func blockBefore(_ sentence: Sentence) -> Int? {
        sentence.index > 0 ? reading.text.sentences[sentence.index - 1].block : nil
    }

    /// No fires, scans or moments.
    func canSpeak(_ subject: Mention, _ cue: ArticleGrammar.Cue) -> Bool {
        // "…, according to a study | published in May".
        if candidates(at: subject.range.lowerBound).contains(where: isAccording) { return false }
        let head = reading.head(of: subject)
        let tag = reading.tags[head]
        if tag.intersects(.time), !tag.intersects(.possessiveEnding) { return false }
        return !tag.intersects(.thing) || tag.intersects([.capital, .document]) && !tag.intersects(.sentenceStart)
    }

    /// "a court has heard": what it hears is said to it.
    func act(of cue: ArticleGrammar.Cue, by mention: Mention?) -> Attribution.Act {
        guard cue.act == .other, let mention, reading.isIn(.tribunal, reading.head(of: mention)) else { return cue.act }
        return .speech
    }

    func draft(
        _ verb: Verb, content: [Range<Int>], mention: Mention?, complement: Reading.Complement, in sentence: Sentence
    ) -> AttributionDraft {
        let first = content.first?.lowerBound ?? 0
        let act = act(of: verb.cue, by: mention)
        var isReported = act == .speech && !verb.group.isNegated
        var from = first
        switch complement {
        case .object
        where verb.tokens.count > 1 && mention.map({ reading.isIn(.tribunal, reading.head(of: $0)) }) ?? false:
            // "Court told of payments": all that it hears is somebody's word.
            break
        case .object(let start):
            // The object of "slammed" is the narrator's; of "called him a liar" and "accused him of" it is not.
            isReported = isReported && verb.cue.takes.intersects([.as, .of])
            if isReported {
                let end = content.last?.upperBound ?? start
                from = reading.nounPhraseEnd(from: start, limit: end)
                if let leader = (start..<end).first(where: { reading.has($0, .as) && !reading.has($0, .quoted) }) {
                    from = leader
                } else if from < end {
                    let isOf = verb.cue.takes.contains(.of)
                    isReported =
                        isOf ? reading.has(from, .of) : !reading.has(from, [.preposition, .mark, .coordinator])
                } else if verb.cue.takes.contains(.of) {
                    // "accused the council of waste": the noun phrase has taken it all.
                    let last = (start..<end).last { reading.has($0, .of) && !reading.has($0, .quoted) }
                    isReported = last != nil
                    from = last ?? from
                }
            }
        case .infinitive(let start) where verb.cue.takes.contains(.person):
            from = reading.nounPhraseEnd(from: start, limit: content.last?.upperBound ?? start)
        default: break
        }
        return AttributionDraft(
            cue: verb.cueIndex, act: act,
            force: verb.group.isNegated && verb.cue.force == .asserts ? .other : verb.cue.force,
            content: content, cueTokens: [], mention: mention, antecedent: nil, isReported: isReported,
            reportedFrom: from, sentence: sentence.index)
    }

    /// Keeps the verb for those who ask how each source's words are reported.
    mutating func noteVerb(
        _ verb: Verb, subject: Mention?, isCarried: Bool, content: [Range<Int>], complement: Reading.Complement
    ) {
        let kind: ReportingVerb.Complement
        switch complement {
        case .clause: kind = .clause
        case .quotation: kind = .quotation
        case .infinitive: kind = .infinitive
        case .object, .ing: kind = .object
        case .none:
            guard let first = content.first else { return }
            kind = reading.has(first.upperBound - 1, .quoted) ? .quotation : .clause
        }
        verbs.append(
            VerbDraft(
                token: verb.tokens.lowerBound, cue: verb.cueIndex, subject: isCarried ? nil : subject,
                implied: isCarried ? subject : nil, complement: kind,
                attribution: content.isEmpty ? nil : drafts.count))
    }
}
