import SlantText

/// Finds who says what, sentence by sentence: reporting verbs, nouns and adjectives with their subjects and what is
/// said. What stands inside the content of one attribution is not looked at again: only the outermost is told.
struct AttributionFinder {
    let reading: Reading
    var drafts: [AttributionDraft] = []
    var verbs: [VerbDraft] = []

    /// What is known so far of the sentence being read.
    struct Sentence {
        let index: Int
        let tokens: Range<Int>
        /// Without the stops at its end.
        let limit: Int
        /// Content may begin here: behind the last attribution.
        var floor: Int
        /// Cues before this token lie in content that is already told.
        var resume: Int
        var lastSubject: Mention?
        /// Whether the last attribution's tag stands at the sentence's end.
        var isClosedByTag = false
    }

    init(reading: Reading) { self.reading = reading }

    /// Reads the whole text. O(tokens), sentences being bounded.
    mutating func run() {
        for (index, sentence) in reading.text.sentences.enumerated() {
            guard reading.sentenceTags[index].intersects([.cue, .colon, .dash]) else { continue }
            read(index, sentence.tokens)
        }
    }

    private mutating func read(_ index: Int, _ sentenceTokens: Range<Int>) {
        let tokens = reading.behindDateline(sentenceTokens, in: reading.text.sentences[index].block)
        var limit = tokens.upperBound
        while limit > tokens.lowerBound, reading.has(limit - 1, .stop), !reading.has(limit - 1, .quoted) { limit -= 1 }
        var sentence = Sentence(
            index: index, tokens: tokens, limit: limit, floor: tokens.lowerBound, resume: tokens.lowerBound)
        readLabel(&sentence)
        if readSourceBehindDash(&sentence) || readClosingTag(&sentence) { return }
        for token in tokens where token >= sentence.resume {
            guard reading.has(token, .cue), !reading.has(token, .quoted), token >= sentence.resume else { continue }
            readCue(token, in: &sentence)
        }
    }

    /// ", officials said" and ", according to the ministry" at the end hold the whole sentence, whatever is attributed
    /// within it: so they are looked for first. False where there is none, or it holds less.
    private mutating func readClosingTag(_ sentence: inout Sentence) -> Bool {
        let first = max(sentence.resume, sentence.limit - 40)
        for token in stride(from: sentence.limit - 1, through: first, by: -1) {
            guard reading.has(token, .cue), !reading.has(token, .quoted), canClose(token, limit: sentence.limit) else {
                continue
            }
            guard isParted(before: token, in: sentence) else { continue }
            let saved = sentence
            let (draftCount, verbCount) = (drafts.count, verbs.count)
            readCue(token, in: &sentence)
            if sentence.isClosedByTag, drafts.count > draftCount, let content = drafts.last?.content.first,
                content.upperBound <= token,
                content.lowerBound <= sentence.tokens.lowerBound + 3
            {
                return true
            }
            if drafts.count > draftCount { drafts.removeSubrange(draftCount...) }
            if verbs.count > verbCount { verbs.removeSubrange(verbCount...) }
            sentence = saved
        }
        return false
    }

    /// Only verbs of speech near the end, and "according to".
    private func canClose(_ token: Int, limit: Int) -> Bool {
        let isNearEnd = token + 12 > limit
        for index in candidates(at: token) {
            let cue = reading.grammar.candidates[index].cue
            if reading.grammar.cues[cue].kind == .according { return true }
            if isNearEnd, reading.grammar.cues[cue].kind == .verb,
                reading.grammar.cues[cue].act == .speech || token > 0 && hasTribunal(before: token),
                reading.grammar.cues[cue].takes.contains(.clause),
                reading.grammar.candidates[index].forms.intersects([.past, .third, .base])
            {
                return true
            }
        }
        return false
    }

    /// Whether a comma, a dash or a quotation stands before a tag: without one nothing ends there that it could hold.
    /// "According to" needs none.
    private func isParted(before token: Int, in sentence: Sentence) -> Bool {
        if token == sentence.tokens.lowerBound || candidates(at: token).contains(where: isAccording) { return true }
        return (sentence.tokens.lowerBound..<token).contains { reading.has($0, [.comma, .dash, .quoted]) }
    }

    func isAccording(_ candidate: Int) -> Bool {
        reading.grammar.cues[reading.grammar.candidates[candidate].cue].kind == .according
    }

    /// "an inquest | has heard".
    private func hasTribunal(before token: Int) -> Bool {
        (max(0, token - 3)..<token).contains { reading.isIn(.tribunal, $0) }
    }

    /// Indices of the entries of a token's word.
    func candidates(at token: Int) -> Range<Int> {
        let entry = reading.grammar.entry(reading.text.tokens[token].word)
        return Int(entry.firstCandidate)..<Int(entry.firstCandidate) + Int(entry.candidateCount)
    }

    /// Tries the entries of a word, the longest first, until one holds.
    private mutating func readCue(_ token: Int, in sentence: inout Sentence) {
        for index in candidates(at: token) {
            guard let end = end(of: index, at: token, limit: sentence.limit) else { continue }
            let candidate = reading.grammar.candidates[index]
            let cue = reading.grammar.cues[candidate.cue]
            let isFound =
                switch cue.kind {
                case .verb: readVerb(candidate, cue, token..<end, in: &sentence)
                case .noun: readNoun(candidate.cue, cue, token, in: &sentence)
                case .adjective: readAdjective(candidate.cue, cue, token, in: &sentence)
                case .according: readAccording(candidate.cue, cue, token..<end, in: &sentence)
                }
            if isFound { return }
        }
    }

    /// Where an entry ends in the text, its particles included; `nil` where they do not follow.
    private func end(of candidate: Int, at token: Int, limit: Int) -> Int? {
        var at = token + 1
        for particle in reading.grammar.candidates[candidate].particles {
            guard at < limit, reading.text.tokens[at].word == reading.grammar.particles[particle],
                !reading.has(at, .quoted)
            else { return nil }
            at += 1
        }
        return at
    }

    /// The subject that a form without one of its own goes back to: that of the verb before it, or the sentence's.
    func impliedSubject(in sentence: Sentence, before token: Int) -> Mention? {
        sentence.lastSubject ?? reading.mainSubject(of: sentence.tokens, limit: sentence.limit, before: token)
    }

    /// Where the content of a tag that closes its sentence may begin: it holds what is attributed within it. Not a
    /// quotation with a speaker of its own.
    func outerFloor(in sentence: Sentence) -> Int {
        var floor = sentence.tokens.lowerBound
        for index in drafts.indices.reversed() {
            guard drafts[index].sentence == sentence.index else { break }
            let isMarked = drafts[index].content.contains {
                reading.has($0.lowerBound, .quoted) || reading.has($0.upperBound - 1, .quoted)
            }
            if isMarked || drafts[index].cue == nil { floor = max(floor, sentence.floor) }
        }
        return floor
    }

    /// Forgets attributions of the sentence that lie within newly found content: only the outermost is told.
    mutating func dropNested(in content: [Range<Int>], of sentence: Sentence) {
        while let last = drafts.last, last.sentence == sentence.index,
            last.cueTokens.allSatisfy({ cue in
                content.contains { $0.lowerBound <= cue.lowerBound && cue.upperBound <= $0.upperBound }
            }),
            !last.cueTokens.isEmpty
        {
            drafts.removeLast()
            let index = drafts.count
            while let verb = verbs.last, verb.attribution == index { verbs.removeLast() }
        }
    }

    mutating func add(_ draft: AttributionDraft, in sentence: inout Sentence, resume: Int, floor: Int) {
        drafts.append(draft)
        if let mention = draft.mention { sentence.lastSubject = mention }
        sentence.resume = max(sentence.resume, resume)
        sentence.floor = max(sentence.floor, floor)
    }
}

extension Reading {
    /// "OSTRA, Norland (Reuters) – Police said": where and by whom it was reported is part of no sentence.
    func behindDateline(_ tokens: Range<Int>, in block: Int) -> Range<Int> {
        guard tokens.lowerBound == text.blockTokens[block].lowerBound, !tokens.isEmpty,
            text.prose.blocks[block].region == .body, has(tokens.lowerBound, .capital)
        else { return tokens }
        let parts: WordTags = [.capital, .number, .comma, .stop, .openBracket, .closeBracket, .time, .of]
        for at in tokens.prefix(18) {
            if has(at, .dash) {
                let opens = has(tokens.lowerBound, .allCapitals) && text.tokens[tokens.lowerBound].length > 1
                return at + 1 < tokens.upperBound && (opens || has(at - 1, .closeBracket))
                    ? at + 1..<tokens.upperBound : tokens
            }
            guard has(at, parts), !has(at, .quoted) else { return tokens }
        }
        return tokens
    }

    /// The subject of a sentence's first finite verb.
    func mainSubject(of tokens: Range<Int>, limit: Int, before: Int) -> Mention? {
        mainClause(of: tokens, limit: limit)?.subject
    }

    /// A sentence's first finite verb with its subject.
    func mainClause(of tokens: Range<Int>, limit: Int) -> (subject: Mention, verb: Int)? {
        var floor = tokens.lowerBound
        guard floor < limit else { return nil }
        if has(floor, [.preposition, .subordinator, .ing, .past, .to]), !has(floor, .title) {
            if let comma = (floor..<limit).first(where: { has($0, .comma) && !has($0, .quoted) }) { floor = comma + 1 }
        }
        var at = floor
        while at < limit {
            let tag = tags[at]
            let isVerb =
                tag.intersects(.finiteVerb) && (!tag.intersects(.capital) || tag.intersects(.titleCase))
                || tag.intersects(.past) && at > floor && !tag.intersects(.capital)
                || at > floor && isFiniteCue(at) && !tag.intersects(.quoted)
            if isVerb, !tag.intersects(.quoted), at > floor {
                let start = adverbsStart(before: at, floor: floor)
                if let found = subject(endingBefore: start, floor: floor), !isRelative(found) { return (found, at) }
            }
            at += 1
        }
        return nil
    }

    /// The subject of the last finite verb before a token: of "lined up to say".
    func nearestSubject(before token: Int, in tokens: Range<Int>) -> Mention? {
        var at = token - 1
        while at > tokens.lowerBound, token - at < 20 {
            if has(at, .quoted) { return nil }
            if has(at, .finiteVerb) || has(at, .past), !has(at, .capital),
                let found = subject(
                    endingBefore: adverbsStart(before: at, floor: tokens.lowerBound), floor: tokens.lowerBound)
            {
                return isRelative(found) ? nil : found
            }
            at -= 1
        }
        return nil
    }

    /// who, which, that: a mention that stands for another.
    func isRelative(_ mention: Mention) -> Bool {
        mention.range.count == 1 && has(mention.range.lowerBound, .relative)
    }

    /// The noun phrase before a relative: whom "who" stands for.
    func antecedent(of mention: Mention, floor: Int) -> Mention? {
        var end = mention.range.lowerBound
        if end > floor, has(end - 1, .comma) { end -= 1 }
        guard let noun = subject(endingBefore: end, floor: floor) else { return nil }
        // "eleven blowers in a town that": the nearest noun, not the first.
        guard has(end, .relative), let last = noun.range.last(where: { has($0, .preposition) && !has($0, .of) }),
            last + 1 < noun.range.upperBound
        else { return noun }
        return Mention(last + 1..<noun.range.upperBound)
    }
}
