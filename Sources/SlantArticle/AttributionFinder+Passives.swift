import SlantText

/// Passives: "is said to", "it is believed that", "was told that", "was accused of", "was criticised by".
extension AttributionFinder {
    /// A passive without its auxiliary: "a man alleged to have fled"; in a headline also "Mayor accused of lying",
    /// "Minister urged to resign".
    func isReducedPassive(_ verb: Verb, in sentence: Sentence) -> Bool {
        let end = verb.tokens.upperBound
        guard verb.forms.contains(.participle), verb.group.start == verb.tokens.lowerBound, end < sentence.limit,
            !reading.has(end, .quoted)
        else { return false }
        if reading.has(end, .to) {
            guard !reading.leadsToNoun(end, limit: sentence.limit) else { return false }
            return reading.isIn(.saidToBe, verb.tokens.lowerBound) && end + 1 < sentence.limit
                && reading.has(end + 1, [.be, .have])
                || isHeadline(sentence) && verb.cue.takes.contains(.person)
        }
        guard isHeadline(sentence), verb.cue.takes.intersects([.object, .of, .as]) else { return false }
        return reading.has(end, [.of, .as]) || reading.isIn(.agentMarker, end)
    }

    func isHeadline(_ sentence: Sentence) -> Bool {
        reading.text.prose.blocks[reading.text.sentences[sentence.index].block].region == .headline
    }

    mutating func readPassive(_ verb: Verb, in sentence: inout Sentence) -> Bool {
        let end = verb.tokens.upperBound
        let start = reading.adverbsStart(before: verb.group.start, floor: sentence.tokens.lowerBound)
        let subject =
            verb.group.hasBe || reading.has(end - 1, .titleCase)
            ? reading.subject(endingBefore: start, floor: sentence.tokens.lowerBound) : nil
        var agent = agent(after: end, in: sentence)
        let patient = subject.flatMap { reading.isRelative($0) ? nil : $0.range }
        guard let (complement, isOfPatient) = passiveComplement(verb, agent: agent, in: sentence) else { return false }
        // "The inquiry was told that": what a court is told is said before it, as what it hears.
        if agent == nil, let subject, verb.cue.takes.contains(.person),
            reading.isIn(.tribunal, reading.head(of: subject))
        {
            agent = subject
        }
        var content: [Range<Int>] = []
        if isOfPatient, let patient { content.append(patient) }
        if let contentStart = complement.start {
            let isOpening = !verb.group.hasBe || opensSentence(before: start, in: sentence)
            var range = contentRange(complement, start: contentStart, isOpening: isOpening, in: sentence)
            if agent == nil, verb.cue.takes.contains(.of), let last = closingAgent(of: range, in: sentence) {
                agent = last
                range = range.lowerBound..<last.range.lowerBound - 1
            }
            if !range.isEmpty { content.append(range) }
        } else {
            guard agent != nil, verb.cue.takes.intersects([.object, .clause]) else { return false }
            let isClaim = verb.cue.takes.contains(.clause)
            guard let meant = patient ?? subject.flatMap({ isClaim ? whatIsMeant(by: $0, in: sentence) : nil }) else {
                return false
            }
            content.append(meant)
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

    /// What follows a passive and its agent, and whether it is said of the subject ("was described as a pretext").
    /// `nil` where the verb reports nothing.
    private func passiveComplement(
        _ verb: Verb, agent: Mention?, in sentence: Sentence
    ) -> (complement: Reading.Complement, isOfPatient: Bool)? {
        var next = reading.skipAdverbials(
            from: agent?.range.upperBound ?? verb.tokens.upperBound, limit: sentence.limit)
        // "asked by the coroner, Ada Lund, whether".
        if agent != nil, next + 1 < sentence.limit, reading.has(next, .comma), !reading.has(next, .quoted),
            reading.has(next + 1, [.that, .question])
        {
            next += 1
        }
        guard next < sentence.limit else { return (.none, false) }
        let tag = reading.tags[next]
        let takes = verb.cue.takes
        if tag.intersects(.to), takes.intersects([.infinitive, .clause, .as, .person]) {
            return (.infinitive(next), !takes.contains(.person))
        }
        if tag.intersects([.that, .question]), takes.contains(.clause), tag.intersects(.that) || takes.contains(.person)
        {
            return (.clause(next), false)
        }
        if takes.contains(.person), tag.intersects(.preposition), !verb.group.hasBe {
            let isAbout = next + 1 < sentence.limit && reading.isIn(.topicPreposition, next)
            return (isAbout ? .object(next) : .none, false)
        }
        if takes.intersects([.as, .of]), tag.intersects(.preposition), reading.isIn(.chargePreposition, next) {
            return (.object(next), true)
        }
        if tag.intersects(.quoted), takes.intersects([.as, .person]) {
            return takes.contains(.as) ? nil : (.quotation(next), false)
        }
        return (.none, false)
    }

    /// "by the ministry".
    private func agent(after end: Int, in sentence: Sentence) -> Mention? {
        var at = end
        while at < sentence.limit, at - end < 3, reading.has(at, [.adverb]) { at += 1 }
        guard at + 1 < sentence.limit, reading.isIn(.agentMarker, at) else { return nil }
        guard !reading.has(at + 1, [.ing, .number, .time]) else { return nil }
        return reading.invertedSubject(from: at + 1, limit: sentence.limit)
    }

    /// "accused of taking bribes | by a former aide": somebody at the end, behind no other participle.
    private func closingAgent(of content: Range<Int>, in sentence: Sentence) -> Mention? {
        guard let by = content.last(where: { reading.isIn(.agentMarker, $0) && !reading.has($0, .quoted) }),
            by > content.lowerBound + 1, by + 1 < content.upperBound,
            !reading.has(by - 1, .past) || reading.has(by - 1, .capital),
            let mention = reading.invertedSubject(from: by + 1, limit: content.upperBound),
            mention.range.upperBound == content.upperBound
        else { return nil }
        let head = reading.head(of: mention)
        return reading.has(head, [.role, .body, .metonym, .vague]) || reading.has(head, .capital) ? mention : nil
    }

    /// "two letters, some of which were confirmed by the ministry": the noun phrase that a relative stands for.
    private func whatIsMeant(by relative: Mention, in sentence: Sentence) -> Range<Int>? {
        let floor = max(sentence.tokens.lowerBound, sentence.floor)
        var end = relative.range.lowerBound
        if end - 2 > floor, reading.has(end - 1, .of) {
            guard reading.has(end - 2, [.quantifier, .number]), !reading.isIn(.nobody, end - 2) else { return nil }
            end -= 2
        }
        if end > floor, reading.has(end - 1, .comma) { end -= 1 }
        guard end > floor, let noun = reading.subject(endingBefore: end, floor: floor) else { return nil }
        let last = noun.range.last { reading.has($0, .preposition) && !reading.has($0, .of) }
        return (last.map { $0 + 1 } ?? noun.range.lowerBound)..<noun.range.upperBound
    }
}
