import SlantText

/// Labels with a colon: "PESKOV: …", "Ada Lund: “…”", "Pence: No deal" in a headline.
extension AttributionFinder {
    /// Longer ones are no labels.
    private static let longest = 8

    /// Reads the label at the beginning of a block, if there is one.
    mutating func readLabel(_ sentence: inout Sentence) {
        let block = reading.text.sentences[sentence.index].block
        guard sentence.tokens.lowerBound == reading.text.blockTokens[block].lowerBound else { return }
        if readDialogue(&sentence) || readTopicLabel(&sentence) { return }
        guard let label = label(of: block) else { return }
        let start = label.upperBound + 1
        guard start < sentence.limit else { return }
        // "“LUND: We left.": a transcript whose turns stand between marks.
        let isInside = reading.has(label.lowerBound, .quoted)
        let isQuoted = reading.has(start, .quoted) && !isInside
        let isHeadline =
            reading.has(start, .titleCase) || reading.text.prose.blocks[block].region == .headline
        let isTurn = !isHeadline && !isQuoted && isTurn(block, label)
        guard isTurn || !isInside, isQuoted && label.count <= 6 || isTurn || isHeadline && canSpeak(label) else {
            return
        }
        var end = isTurn ? reading.text.blockTokens[block].upperBound : sentence.limit
        if isQuoted, let stretch = reading.stretch(at: start) { end = reading.stretches[stretch].tokens.upperBound }
        var draft = AttributionDraft(
            cue: nil, act: .speech, force: .asserts, content: [start..<end],
            cueTokens: [label.upperBound..<start], mention: Mention(label), antecedent: nil, isReported: true,
            reportedFrom: start, sentence: sentence.index)
        draft.isTurn = isTurn
        if isTurn, !isInside { draft.content += paragraphs(ofTurnIn: block) }
        add(draft, in: &sentence, resume: end, floor: end)
    }

    /// "Mayor on the bridge: ‘Nobody asked us’", "Lund to voters: stay home": a headline that says on what or to whom.
    private mutating func readTopicLabel(_ sentence: inout Sentence) -> Bool {
        let first = sentence.tokens.lowerBound
        guard isHeadline(sentence), reading.sentenceTags[sentence.index].intersects(.colon),
            let colon = (first..<min(sentence.limit, first + 14)).first(where: { reading.has($0, .colon) }),
            colon + 1 < sentence.limit,
            let joint = (first + 1..<max(first + 1, colon)).first(where: { reading.has($0, [.preposition, .to]) }),
            colon - joint > 1,
            !(first..<colon).contains(where: { reading.has($0, [.quoted, .comma, .finiteVerb, .cue]) })
        else { return false }
        let name = first..<joint
        let isMarked = reading.has(colon + 1, .quoted) && reading.isStart(ofStretchAt: colon + 1)
        guard canSpeak(name), reading.has(joint, .to) || isMarked && reading.isIn(.topicPreposition, joint) else {
            return false
        }
        var end = sentence.limit
        if isMarked, let stretch = reading.stretch(at: colon + 1) { end = reading.stretches[stretch].tokens.upperBound }
        addLabel(name, colon: colon, content: colon + 1..<end, in: &sentence)
        return true
    }

    private mutating func addLabel(_ name: Range<Int>, colon: Int, content: Range<Int>, in sentence: inout Sentence) {
        let draft = AttributionDraft(
            cue: nil, act: .speech, force: .asserts, content: [content], cueTokens: [colon..<colon + 1],
            mention: Mention(name), antecedent: nil, isReported: true, reportedFrom: content.lowerBound,
            sentence: sentence.index)
        let end = max(colon + 1, content.upperBound, name.upperBound)
        add(draft, in: &sentence, resume: end, floor: end)
    }

    /// "Camp was empty – army", "Camp was empty: report", "‘They lied’: families of the drowned": a headline whose last
    /// words name who says it. False where they do not.
    mutating func readSourceBehindDash(_ sentence: inout Sentence) -> Bool {
        guard isHeadline(sentence), reading.sentenceTags[sentence.index].intersects([.dash, .colon]),
            let mark = (sentence.tokens.lowerBound..<sentence.limit).last(where: {
                reading.has($0, [.dash, .colon]) && !reading.has($0, .quoted)
            }), mark > sentence.floor + 1, mark + 1 < sentence.limit, sentence.limit - mark <= 7
        else { return false }
        let name = mark + 1..<sentence.limit
        let said = sentence.floor..<mark
        let isMarked = said.allSatisfy { reading.has($0, .quoted) }
        guard
            name.allSatisfy({
                !reading.has($0, [.mark, .finiteVerb, .cue, .quoted, .to]) || reading.has($0, .document)
            }),
            canSpeak(name), isMarked || canEnd(name, behind: mark),
            isMarked || isClause(said)
        else { return false }
        addLabel(name, colon: mark, content: said, in: &sentence)
        return true
    }

    private func isClause(_ words: Range<Int>) -> Bool {
        reading.hasFiniteVerb(in: words)
            || words.contains { reading.has($0, .quoted) || reading.has($0, .past) && $0 > words.lowerBound }
    }

    /// Behind a colon more can follow than a name: "Strike ends: workers return". There the last word is who speaks.
    private func canEnd(_ name: Range<Int>, behind mark: Int) -> Bool {
        guard reading.has(mark, .colon) else { return true }
        let last = name.upperBound - 1
        return reading.has(last, [.role, .body, .metonym]) || reading.isIn(.headlineDocument, last) || isSurname(last)
    }

    /// The words before a colon that opens a block, if they can name somebody.
    private func label(of block: Int) -> Range<Int>? {
        guard reading.text.blockTokens.indices.contains(block) else { return nil }
        let tokens = reading.text.blockTokens[block]
        let limit = min(tokens.upperBound, tokens.lowerBound + AttributionFinder.longest + 1)
        guard tokens.lowerBound < limit,
            let colon = (tokens.lowerBound..<limit).first(where: { reading.has($0, .colon) }), colon > tokens.lowerBound
        else { return nil }
        let label = tokens.lowerBound..<colon
        let canName: WordTags = [
            .capital, .role, .title, .of, .determiner, .openBracket, .closeBracket, .comma, .number,
        ]
        let isPlain = label.allSatisfy { reading.has($0, canName) && !reading.has($0, .quoted) }
        return isPlain || opensMarkedTurn(label) ? label : nil
    }

    /// The paragraphs without a label that go on with a turn: those before the next turn, where one follows soon.
    private func paragraphs(ofTurnIn block: Int) -> [Range<Int>] {
        let blocks = reading.text.blockTokens
        var next = block + 1
        while next < blocks.count, next - block <= 3, label(of: next) == nil { next += 1 }
        guard next > block + 1, next < blocks.count, next - block <= 3, let label = label(of: next), isTurn(next, label)
        else { return [] }
        let between = blocks[block + 1..<next]
        return between.contains { $0.contains { reading.has($0, .quoted) } } ? [] : Array(between)
    }

    /// Capitals right behind the mark that opens a block.
    private func opensMarkedTurn(_ label: Range<Int>) -> Bool {
        reading.isStart(ofStretchAt: label.lowerBound) && label.count <= 4
            && label.allSatisfy { reading.has($0, .allCapitals) && reading.has($0, .quoted) }
    }

    /// A turn of a transcript: capitals throughout, one letter, or a short label beside another block's.
    private func isTurn(_ block: Int, _ label: Range<Int>) -> Bool {
        let isShouted = label.allSatisfy {
            reading.has($0, [.allCapitals, .openBracket, .closeBracket, .comma]) || reading.text.tokens[$0].length == 1
        }
        if isShouted { return true }
        guard label.count <= 3, label.allSatisfy({ reading.has($0, .capital) }) else { return false }
        return [block - 2, block - 1, block + 1, block + 2].contains { other in
            self.label(of: other).map { $0.count <= 3 } ?? false
        }
    }

    /// Whether a fuller name in the article ends in the word: "Pence" of "Mike Pence".
    private func isSurname(_ index: Int) -> Bool {
        let hash = reading.nameHash(index)
        return reading.names.contains { name in
            name.count > 1 && !reading.has(name.upperBound - 1, .body) && reading.nameHash(name.upperBound - 1) == hash
        }
    }

    /// Whether the words that lead a headline name somebody: "Army: …", but not "Football: …".
    private func canSpeak(_ label: Range<Int>) -> Bool {
        label.contains { reading.has($0, [.givenName, .title, .role, .metonym, .body]) }
            || label.count <= 3 && reading.isIn(.headlineDocument, label.upperBound - 1)
            || label.count == 2 && label.allSatisfy { reading.has($0, .capital) }
            || label.count == 1 && isSurname(label.lowerBound)
    }
}
