import SlantText

/// Gives quotations to the attributions that speak them, and finds out what the marks of the others do.
struct QuotationSpeakers {
    let reading: Reading
    /// By attribution, in order of their sentences.
    var drafts: [AttributionDraft]
    /// By marked stretch: the attribution that speaks it.
    private(set) var speaker: [Int?]
    /// By marked stretch: what its marks do.
    private(set) var use: [Quotation.Use]

    init(reading: Reading, drafts: [AttributionDraft]) {
        self.reading = reading
        self.drafts = drafts
        speaker = [Int?](repeating: nil, count: reading.stretches.count)
        use = [Quotation.Use](repeating: .speech, count: reading.stretches.count)
    }

    mutating func run() {
        for index in drafts.indices { widen(index) }
        claim()
        carryOn()
        readDashes()
        readColons()
        readNeighbours()
        judgeUses()
        inherit()
    }

    /// Content that ends within a quotation goes on to its end, in whatever sentence that is.
    private mutating func widen(_ index: Int) {
        for part in drafts[index].content.indices {
            var range = drafts[index].content[part]
            guard !range.isEmpty else { continue }
            if !drafts[index].isTurn, let stretch = reading.stretch(at: range.lowerBound) {
                range = min(range.lowerBound, reading.stretches[stretch].tokens.lowerBound)..<range.upperBound
            }
            if let stretch = reading.stretch(at: range.upperBound - 1) {
                range = range.lowerBound..<max(range.upperBound, reading.stretches[stretch].tokens.upperBound)
            }
            drafts[index].content[part] = range
        }
    }

    private mutating func claim() {
        for (index, draft) in drafts.enumerated() {
            for range in draft.content {
                for stretch in stretches(in: range) where speaker[stretch] == nil { speaker[stretch] = index }
            }
        }
    }

    /// The outermost stretches that begin in a range of tokens.
    private func stretches(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var at = range.lowerBound
        while at < range.upperBound {
            guard let stretch = reading.stretch(at: at) else {
                at += 1
                continue
            }
            found.append(stretch)
            at = max(at + 1, reading.stretches[stretch].tokens.upperBound)
        }
        return found
    }

    /// A quotation that is a sentence of its own goes on with the words before it: in the same paragraph; in the next
    /// where that one was left open, or is nothing but the quotation.
    private mutating func carryOn() {
        let starts = drafts.map { extent($0).lowerBound }
        let order = SortedIndices(starts).indices
        var next = 0
        var last: Spoken?
        for (index, stretch) in reading.stretches.enumerated() where stretch.depth == 0 {
            while next < order.count, starts[order[next]] < stretch.tokens.lowerBound {
                last = later(Spoken(order[next], drafts[order[next]], self), than: last)
                next += 1
            }
            if let spoken = speaker[index] {
                if drafts[spoken].mention != nil {
                    last = Spoken(
                        spoken, end: max(stretch.tokens.upperBound, sentenceEnd(drafts[spoken])), block: stretch.block,
                        isDirect: true)
                }
                continue
            }
            guard !stretch.tokens.isEmpty, let previous = last, goesOn(stretch, after: previous),
                !isAnswered(index), !answers(index)
            else { continue }
            speaker[index] = previous.draft
            drafts[previous.draft].content.append(stretch.tokens)
            last = Spoken(
                previous.draft, end: max(stretch.tokens.upperBound, sentenceEnd(of: stretch.tokens)),
                block: stretch.block, isDirect: true)
        }
    }

    /// “How much?” “All of it.”: a question and what stands right behind it have two speakers, and neither is named.
    private func isAnswered(_ index: Int) -> Bool {
        let stretch = reading.stretches[index]
        guard isQuestion(stretch), let next = reading.stretch(at: stretch.tokens.upperBound) else { return false }
        return reading.stretches[next].block == stretch.block
    }

    private func answers(_ index: Int) -> Bool {
        guard let before = reading.stretch(at: reading.stretches[index].tokens.lowerBound - 1) else { return false }
        return isQuestion(reading.stretches[before])
            && reading.stretches[before].block == reading.stretches[index].block
    }

    private func isQuestion(_ stretch: MarkedStretch) -> Bool {
        stretch.isClosed
            && stretch.tokens.last.map { reading.text.tokens[$0].word == Punctuation.question.word } ?? false
    }

    /// The words last spoken: by which attribution, up to which token.
    private struct Spoken {
        let draft: Int
        let end: Int
        let block: Int
        let isDirect: Bool

        init(_ draft: Int, end: Int, block: Int, isDirect: Bool) {
            self.draft = draft
            self.end = end
            self.block = block
            self.isDirect = isDirect
        }

        init?(_ index: Int, _ draft: AttributionDraft, _ speakers: QuotationSpeakers) {
            guard draft.mention != nil, draft.act == .speech else { return nil }
            self.init(
                index, end: max(speakers.extent(draft).upperBound, speakers.sentenceEnd(draft)),
                block: speakers.reading.text.sentences[draft.sentence].block, isDirect: speakers.hasQuotation(draft))
        }
    }

    /// The one that speaks marked words stays the speaker, whoever else is mentioned in its sentence.
    private func later(_ new: Spoken?, than old: Spoken?) -> Spoken? {
        guard let new else { return old }
        if let old, old.isDirect, !new.isDirect, new.end <= old.end { return old }
        return new
    }

    private func goesOn(_ stretch: MarkedStretch, after previous: Spoken) -> Bool {
        if stretch.continuesBlockBefore { return previous.block + 1 >= stretch.block }
        guard stretch.tokens.count > 1,
            opensSentence(stretch.tokens.lowerBound)
                || previous.isDirect && previous.block == stretch.block && opensBehindAdverb(stretch.tokens.lowerBound)
        else { return false }
        if previous.block == stretch.block { return previous.isDirect || previous.end >= stretch.tokens.lowerBound }
        guard previous.block + 1 == stretch.block, previous.isDirect || endsInColon(previous.block) else {
            return false
        }
        let block = reading.text.blockTokens[stretch.block]
        return stretch.tokens.lowerBound == block.lowerBound && stretch.tokens.count > 4
            && (stretch.tokens.upperBound..<block.upperBound).allSatisfy { reading.has($0, [.quoted, .stop]) }
            && previous.end >= reading.text.blockTokens[previous.block].upperBound
    }

    private func endsInColon(_ block: Int) -> Bool {
        reading.text.blockTokens[block].last.map { reading.has($0, .colon) } ?? false
    }

    fileprivate func hasQuotation(_ draft: AttributionDraft) -> Bool {
        draft.content.contains { reading.has($0.lowerBound, .quoted) || reading.has($0.upperBound - 1, .quoted) }
    }

    fileprivate func sentenceEnd(_ draft: AttributionDraft) -> Int {
        reading.text.sentences[draft.sentence].tokens.upperBound
    }

    private func sentenceEnd(of tokens: Range<Int>) -> Int {
        reading.text.sentences[reading.text.sentenceIndex(holding: tokens.upperBound - 1)].tokens.upperBound
    }

    fileprivate func extent(_ draft: AttributionDraft) -> Range<Int> {
        var start = Int.max
        var end = 0
        for range in draft.content { (start, end) = (min(start, range.lowerBound), max(end, range.upperBound)) }
        for range in draft.cueTokens { (start, end) = (min(start, range.lowerBound), max(end, range.upperBound)) }
        return min(start, end)..<end
    }

    private func opensSentence(_ token: Int) -> Bool {
        reading.has(token, .sentenceStart)
            || token > 0 && reading.has(token - 1, .stop)
    }

    /// Then, “…”: nothing but an adverb between the sentence's beginning and the mark.
    private func opensBehindAdverb(_ token: Int) -> Bool {
        let first = reading.text.sentences[reading.text.sentenceIndex(holding: token)].tokens.lowerBound
        return first < token && token - first <= 3
            && (first..<token).allSatisfy { reading.has($0, [.adverb, .coordinator, .comma]) }
    }

    /// “…” — Harbour master Ada Lund
    private mutating func readDashes() {
        for (index, stretch) in reading.stretches.enumerated()
        where stretch.depth == 0 && speaker[index] == nil && stretch.isClosed {
            let block = reading.text.blockTokens[stretch.block]
            var at = stretch.tokens.upperBound
            guard stretch.tokens.lowerBound == block.lowerBound, at < block.upperBound, reading.has(at, .dash) else {
                continue
            }
            at += 1
            let name = at..<block.upperBound
            guard !name.isEmpty, name.count <= 10, reading.has(at, .capital) else { continue }
            speaker[index] = drafts.count
            drafts.append(
                AttributionDraft(
                    cue: nil, act: .speech, force: .asserts, content: [stretch.tokens], cueTokens: [],
                    mention: Mention(range: name, core: dashCore(name)), antecedent: nil, isReported: true,
                    reportedFrom: at, sentence: reading.text.sentenceIndex(holding: stretch.tokens.lowerBound)))
        }
    }

    /// "He had one message: “…”": after a colon, whatever the verb, the sentence's subject speaks.
    private mutating func readColons() {
        for (index, stretch) in reading.stretches.enumerated()
        where stretch.depth == 0 && speaker[index] == nil && stretch.tokens.count > 1 {
            let start = stretch.tokens.lowerBound
            guard start > 0, stretch.tokens.count > 2 || reading.has(start + 1, .stop), reading.has(start - 1, .colon),
                !reading.has(start - 1, .quoted),
                reading.has(start, .capital)
            else { continue }
            let sentence = reading.text.sentences[reading.text.sentenceIndex(holding: start - 1)]
            guard sentence.block + 1 >= stretch.block,
                let clause = reading.mainClause(of: sentence.tokens, limit: start - 1),
                !reading.has(reading.head(of: clause.subject), .thing)
            else { continue }
            assign(index, to: clause.subject, verb: clause.verb, cueEnd: start - 1)
        }
    }

    /// Gives a quotation to an attribution that speaks already.
    mutating func take(_ index: Int, by draft: Int) {
        speaker[index] = draft
        drafts[draft].content.append(reading.stretches[index].tokens)
    }

    /// Gives a quotation to a speaker whom no reporting verb names.
    mutating func assign(_ index: Int, to subject: Mention, verb: Int, cueEnd: Int? = nil) {
        let tokens = reading.stretches[index].tokens
        speaker[index] = drafts.count
        drafts.append(
            AttributionDraft(
                cue: nil, act: .speech, force: .asserts, content: [tokens], cueTokens: [verb..<(cueEnd ?? verb + 1)],
                mention: subject, antecedent: nil, isReported: true, reportedFrom: tokens.lowerBound,
                sentence: reading.text.sentenceIndex(holding: verb)))
    }

    private func dashCore(_ name: Range<Int>) -> Range<Int> {
        let comma = name.first { reading.has($0, .comma) } ?? name.upperBound
        return name.lowerBound..<comma
    }

    /// Titles, nicknames and words as words; scare quotes; and speech whose speaker is not said.
    private mutating func judgeUses() {
        for (index, stretch) in reading.stretches.enumerated() where stretch.depth == 0 {
            let words = stretch.tokens.reduce(into: 0) { if reading.text.tokens[$1].isWordLike { $0 += 1 } }
            if isName(stretch, words: words), speaker[index].map({ !isDirect(drafts[$0], stretch) }) ?? true {
                use[index] = .name
                continue
            }
            if speaker[index] == nil, words <= 4, !isWholeSentence(stretch) { use[index] = .scare }
        }
    }

    /// “Where is he?”: a sentence of its own is somebody's, named or not.
    private func isWholeSentence(_ stretch: MarkedStretch) -> Bool {
        guard let first = stretch.tokens.first, let last = stretch.tokens.last else { return false }
        let end = reading.text.tokens[last].word
        let marks = [Punctuation.stop.word, Punctuation.question.word, Punctuation.exclamation.word]
        return reading.has(first, .sentenceStart) && marks.contains(end)
    }

    /// Whether the attribution's content begins with the stretch: it is what is said, and not within it.
    private func isDirect(_ draft: AttributionDraft, _ stretch: MarkedStretch) -> Bool {
        draft.content.contains { $0.lowerBound == stretch.tokens.lowerBound }
    }

    /// "what it called", "what the army dubbed": somebody calls it so; "a town called" is a name.
    private func isVerb(ofWhatIsSaid index: Int) -> Bool {
        guard reading.has(index, .cue), index > 1 else { return false }
        return reading.has(index - 1, .subjectPronoun)
            || (max(0, index - 6)..<index - 1).contains { reading.has($0, .question) && !reading.has($0, .quoted) }
    }

    private func isName(_ stretch: MarkedStretch, words: Int) -> Bool {
        guard let first = stretch.tokens.first, words <= 8 else { return false }
        if first > 0, reading.has(first - 1, .nameIntroducer), words <= 8, !reading.has(first - 1, .quoted) {
            return !isVerb(ofWhatIsSaid: first - 1)
        }
        // The union's magazine, ‘Chalk’.
        if first > 1, words <= 4, reading.has(first, .capital), reading.has(first - 1, .comma),
            reading.has(first - 2, .nameIntroducer), !reading.has(first - 1, .quoted), let last = stretch.tokens.last,
            !reading.has(last, .stop)
        {
            return true
        }
        if first > 1, reading.has(first - 1, .as),
            (max(0, first - 7)..<first - 1).contains(where: { reading.isWord($0, "known") })
        {
            return true
        }
        // Sean “Diddy” Combs.
        if words <= 2, first > 0, stretch.tokens.upperBound < reading.text.tokens.count,
            reading.has(first - 1, .capital),
            reading.has(stretch.tokens.upperBound, .capital), reading.has(first, .capital),
            !reading.has(first - 1, .quoted), !reading.has(stretch.tokens.upperBound, .quoted)
        {
            return true
        }
        // “The Long Night”: a title has capitals throughout.
        guard words >= 2 else { return false }
        let longWords = stretch.tokens.filter {
            reading.text.tokens[$0].isWordLike && (reading.text.tokens[$0].length > 3 || $0 == first)
        }
        return longWords.count >= 2 && longWords.allSatisfy { reading.has($0, [.capital, .number]) }
            && !reading.has(first, .titleCase)
    }

    /// Nested stretches speak with the one they stand in.
    private mutating func inherit() {
        var outer = 0
        for (index, stretch) in reading.stretches.enumerated() {
            if stretch.depth == 0 {
                outer = index
            } else {
                speaker[index] = speaker[outer]
                use[index] = use[outer]
            }
        }
    }
}
