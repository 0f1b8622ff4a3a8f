import SlantText

/// Dialogue whose turns open with a dash and have no marks: "– Who is there? asked the ferryman."
extension AttributionFinder {
    /// Reads the turn that a block is, if a dash opens it and a tag stands within it or in the turn beside it.
    mutating func readDialogue(_ sentence: inout Sentence) -> Bool {
        let block = reading.text.sentences[sentence.index].block
        let tokens = reading.text.blockTokens[block]
        guard opensWithDash(block), reading.text.prose.blocks[block].region == .body else { return false }
        let tag = dialogueTag(in: tokens)
        // A list has dashes too: somebody must speak in it, or in the turn beside it.
        guard tag != nil || isTagged(block - 1) || isTagged(block + 1) else { return false }
        let first = tokens.lowerBound + 1
        var content = [first..<(tag?.words.lowerBound ?? tokens.upperBound)]
        if let tag {
            let next = speechGoesOn(after: tag.words.upperBound, in: tokens)
            if next < tokens.upperBound { content.append(next..<tokens.upperBound) }
        }
        var draft = AttributionDraft(
            cue: nil, act: .speech, force: .asserts, content: content, cueTokens: tag.map { [$0.cue] } ?? [],
            mention: tag?.speaker, antecedent: nil, isReported: true, reportedFrom: first, sentence: sentence.index)
        draft.isTurn = true
        add(draft, in: &sentence, resume: tokens.upperBound, floor: tokens.upperBound)
        return true
    }

    /// Where the turn goes on behind the mark that ends its tag. "…, said Lund, a baker from the hill. …": what tells
    /// more of the speaker is the narrator's, up to the stop.
    private func speechGoesOn(after mark: Int, in tokens: Range<Int>) -> Int {
        guard mark < tokens.upperBound else { return tokens.upperBound }
        guard reading.has(mark, .comma) else { return mark + 1 }
        let stop = (mark..<tokens.upperBound).first { reading.has($0, .stop) } ?? tokens.upperBound
        return reading.hasFiniteVerb(in: mark + 1..<stop) ? mark + 1 : min(stop + 1, tokens.upperBound)
    }

    private func opensWithDash(_ block: Int) -> Bool {
        guard reading.text.blockTokens.indices.contains(block) else { return false }
        let tokens = reading.text.blockTokens[block]
        return tokens.count > 2 && reading.has(tokens.lowerBound, .dash)
            && !tokens.contains { reading.has($0, .quoted) }
    }

    private func isTagged(_ block: Int) -> Bool {
        opensWithDash(block) && dialogueTag(in: reading.text.blockTokens[block]) != nil
    }

    /// "asked the ferryman", "she said": behind a comma or the end of a question, with a mark or nothing behind it.
    private func dialogueTag(in tokens: Range<Int>) -> (words: Range<Int>, cue: Range<Int>, speaker: Mention)? {
        for at in tokens.dropFirst(2) where reading.isFiniteCue(at) {
            if reading.has(at - 1, [.comma, .stop]), !reading.has(at, .capital),
                let speaker = reading.invertedSubject(from: at + 1, limit: clauseEnd(from: at, in: tokens))
            {
                return (at..<clauseEnd(from: at, in: tokens), at..<at + 1, speaker)
            }
            if at >= tokens.lowerBound + 3, reading.has(at - 1, .subjectPronoun), reading.has(at - 2, [.comma, .stop]),
                !reading.has(at - 1, .capital)
            {
                return (at - 1..<clauseEnd(from: at, in: tokens), at..<at + 1, Mention(at - 1..<at))
            }
        }
        return nil
    }

    /// The mark that ends a tag.
    private func clauseEnd(from cue: Int, in tokens: Range<Int>) -> Int {
        (cue..<tokens.upperBound).first { reading.has($0, [.comma, .stop, .dash, .semicolon]) } ?? tokens.upperBound
    }
}
