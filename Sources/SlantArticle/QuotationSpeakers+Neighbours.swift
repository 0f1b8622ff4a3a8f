import SlantText

/// Speakers beside a quotation whose verb no list holds: "“…,” Lund retaliated", "Lund broke off, “…”".
extension QuotationSpeakers {
    mutating func readNeighbours() {
        for (index, stretch) in reading.stretches.enumerated()
        where stretch.depth == 0 && speaker[index] == nil && stretch.tokens.count > 1 {
            guard let found = tagBehind(stretch) ?? clauseBefore(stretch) ?? sentenceBefore(stretch) else { continue }
            assign(index, to: found.subject, verb: found.verb)
        }
        readOwnSentence()
    }

    /// "The agency said it was safe, though it would “keep an eye on the hours”": behind what somebody says, marked
    /// words of the same sentence that nobody else speaks are theirs.
    private mutating func readOwnSentence() {
        var speakerOfSentence: [Int: Int] = [:]
        for (index, draft) in drafts.enumerated() where draft.act == .speech && draft.mention != nil {
            if speakerOfSentence[draft.sentence] == nil { speakerOfSentence[draft.sentence] = index }
        }
        for (index, stretch) in reading.stretches.enumerated()
        where stretch.depth == 0 && speaker[index] == nil && (stretch.tokens.count > 4 || goesOnBehindComma(stretch)) {
            let sentence = reading.text.sentenceIndex(holding: stretch.tokens.lowerBound)
            guard let draft = speakerOfSentence[sentence], let last = drafts[draft].content.last,
                last.upperBound < stretch.tokens.lowerBound
            else { continue }
            take(index, by: draft)
        }
    }

    /// "“We,” she said, pointing at the sea, “are going there.”": a small letter behind a comma goes on with a sentence.
    private func goesOnBehindComma(_ stretch: MarkedStretch) -> Bool {
        let start = stretch.tokens.lowerBound
        guard start > 0, stretch.tokens.count > 1, let last = stretch.tokens.last else { return false }
        return reading.has(start - 1, .comma) && !reading.has(start - 1, .quoted) && reading.has(start, .plainWord)
            && reading.has(last, .stop)
    }

    /// A subject and a past verb right behind a quotation that ends in a comma, question or exclamation mark.
    private func tagBehind(_ stretch: MarkedStretch) -> (subject: Mention, verb: Int)? {
        let end = stretch.tokens.upperBound
        guard stretch.isClosed, end < reading.tags.count, !reading.has(end, .sentenceStart), endsOpen(stretch) else {
            return nil
        }
        let sentence = reading.text.sentences[reading.text.sentenceIndex(holding: end)]
        let limit = sentence.tokens.upperBound
        if reading.has(end, .past), !reading.has(end, [.capital, .auxiliary]) {
            return reading.invertedSubject(from: end + 1, limit: limit).map { ($0, end) }
        }
        guard reading.has(end, [.capital, .determiner, .possessive, .subjectPronoun]) else { return nil }
        let noun = reading.nounPhraseEnd(from: end, limit: limit, isOpen: true)
        guard noun > end, noun < limit, reading.has(noun, .past), !reading.has(noun, .auxiliary) else { return nil }
        guard let subject = reading.subject(endingBefore: noun, floor: end) else { return nil }
        return reading.has(reading.head(of: subject), [.thing, .time]) ? nil : (subject, noun)
    }

    private func endsOpen(_ stretch: MarkedStretch) -> Bool {
        guard let last = stretch.tokens.last else { return false }
        let word = reading.text.tokens[last].word
        return reading.has(last, .comma) || word == Punctuation.question.word || word == Punctuation.exclamation.word
    }

    /// Lund shook her head. “We left early.”: whoever acts in the sentence before, in the same paragraph.
    private func sentenceBefore(_ stretch: MarkedStretch) -> (subject: Mention, verb: Int)? {
        let start = stretch.tokens.lowerBound
        guard start > 0, stretch.tokens.count > 3, reading.has(start, .sentenceStart), !reading.has(start - 1, .quoted),
            start > reading.text.blockTokens[stretch.block].lowerBound,
            let last = stretch.tokens.last, reading.has(last, .stop)
        else { return nil }
        let sentence = reading.text.sentences[reading.text.sentenceIndex(holding: start - 1)].tokens
        guard !sentence.contains(where: { reading.has($0, .quoted) }),
            let clause = reading.mainClause(of: sentence, limit: start - 1)
        else { return nil }
        switch reading.kind(of: clause.subject) {
        case .pronoun(.he), .pronoun(.she), .person, .role: return clause
        default: return nil
        }
    }

    /// A whole sentence in marks behind a comma: the clause before it leads to it.
    private func clauseBefore(_ stretch: MarkedStretch) -> (subject: Mention, verb: Int)? {
        let start = stretch.tokens.lowerBound
        guard start > 1, stretch.tokens.count > 3, reading.has(start, .capital), !reading.has(start, .titleCase),
            reading.has(start - 1, .comma), !reading.has(start - 1, .quoted),
            let last = stretch.tokens.last, reading.has(last, .stop)
        else { return nil }
        let sentence = reading.text.sentences[reading.text.sentenceIndex(holding: start - 1)].tokens
        guard let clause = reading.mainClause(of: sentence, limit: start - 1),
            !reading.has(reading.head(of: clause.subject), [.thing, .time])
        else { return nil }
        return clause
    }
}
