import SlantText

/// A label of the language's table with the words around it that say whom it is said of.
struct LabelPhrase {
    enum Determiner { case none, definite, indefinite }

    /// Without the determiner. Tokens.
    let tokens: Range<Int>
    /// The label alone. Tokens.
    let label: Range<Int>
    let entry: LabelTable.Entry
    let determiner: Determiner
    /// The last word of the name before it, or in its "of" phrase: "Assad". A token.
    let owner: Int?
    /// Whether the owner is a demonym: "Syrian".
    let isDemonym: Bool
    /// Whether the owner is somebody's in the possessive or with "of": never the same as the label's bearer.
    let isOwned: Bool
}

/// Finds them.
struct LabelPhrases {
    let reading: Reading
    let table: LabelTable

    /// No more words before a label are looked at.
    private static let longest = 6

    /// The phrase whose label ends at a token, if that is one.
    func phrase(endingAt index: Int, in sentence: Range<Int>) -> LabelPhrase? {
        guard let entries = table.entries[reading.text.tokens[index].word] else { return nil }
        guard let entry = entries.first(where: { matches($0.before, before: index, in: sentence) }) else { return nil }
        guard isHead(index, entry, in: sentence) else { return nil }
        let label = index - entry.before.count..<index + 1
        var start = label.lowerBound
        var owner: Int?
        var isOwned = false
        var determiner = LabelPhrase.Determiner.none
        while start > sentence.lowerBound, label.lowerBound - start < LabelPhrases.longest {
            let at = start - 1
            guard reading.stretchAt[at] == reading.stretchAt[index] else { break }
            if reading.has(at, .determiner) || reading.has(at, .possessive) {
                determiner = isIndefinite(at) ? .indefinite : .definite
                break
            }
            let isName = isName(at)
            // Before a name stands what is done to it: "train Syrian rebels".
            guard isName || owner == nil && isModifier(at) else { break }
            if isName, owner == nil {
                owner = at
                isOwned = reading.has(at, .possessiveEnding)
            }
            start = at
        }
        if owner == nil, let after = ownerAfter(index, in: sentence) {
            owner = after
            isOwned = true
        }
        // "Police suspect Dorn": a verb, unless a determiner stands before it.
        if determiner == .none, reading.has(index, [.cue, .past, .finite]) { return nil }
        return LabelPhrase(
            tokens: start..<index + 1, label: label, entry: entry, determiner: determiner, owner: owner,
            isDemonym: owner.map { reading.has($0, [.demonym, .people]) } ?? false, isOwned: isOwned)
    }

    private func matches(_ words: [WordID], before index: Int, in sentence: Range<Int>) -> Bool {
        guard index - words.count >= sentence.lowerBound else { return false }
        for (offset, word) in words.enumerated() where reading.text.tokens[index - words.count + offset].word != word {
            return false
        }
        return true
    }

    /// Of "rebel leaders" the leaders are the head; "rebels" is one nearly always.
    private func isHead(_ index: Int, _ entry: LabelTable.Entry, in sentence: Range<Int>) -> Bool {
        let next = index + 1
        guard next < sentence.upperBound else { return true }
        if reading.text.tokens[next].shape.contains(.hyphenBefore) { return false }
        if reading.has(index, .possessiveEnding) { return true }
        let tag = reading.tags[next]
        // "a terrorist attack": a noun as much as a verb.
        if !entry.isPlural, tag.intersects(.alsoNoun), !tag.intersects(.capital) { return false }
        let closes: WordTags = [
            .mark, .preposition, .of, .be, .have, .auxiliaryDo, .modal, .relative, .that, .to, .coordinator,
            .subordinator, .adverb, .finite, .past, .determiner, .possessive, .question, .time, .negation, .cue,
        ]
        if tag.intersects(closes) { return true }
        if tag.intersects(.capital) { return !reading.has(index, .capital) }
        return entry.isPlural
    }

    private func isIndefinite(_ index: Int) -> Bool { reading.isIn(.indefinite, index) }

    /// A capital that names somebody: the first word of a sentence does so only with evidence.
    private func isName(_ index: Int) -> Bool {
        guard reading.has(index, .capital), reading.text.tokens[index].kind == .word else { return false }
        if reading.has(index, [.determiner, .possessive, .preposition, .time, .quantifier]) { return false }
        if reading.has(index, [.sentenceStart, .titleCase]) {
            return reading.has(index, [.demonym, .people, .metonym, .givenName, .allCapitals, .possessiveEnding])
        }
        return true
    }

    private func isModifier(_ index: Int) -> Bool {
        let tag = reading.tags[index]
        guard reading.text.tokens[index].kind == .word else { return false }
        if reading.text.tokens[index].shape.contains(.hyphenBefore) { return true }
        let closes: WordTags = [
            .mark, .preposition, .of, .be, .have, .auxiliaryDo, .modal, .relative, .that, .to, .coordinator, .question,
            .subordinator, .subjectPronoun, .objectPronoun, .finite, .past, .time, .number, .quantifier, .negation,
            .adverb, .cue, .ing,
        ]
        return !tag.intersects(closes)
    }

    /// "the regime of Bashar al-Assad", "the government of Mora": the last word of the name.
    private func ownerAfter(_ index: Int, in sentence: Range<Int>) -> Int? {
        var at = index + 1
        guard at < sentence.upperBound, reading.has(at, .of), !reading.has(index, .possessiveEnding) else { return nil }
        at += 1
        while at < sentence.upperBound, at < index + 4, reading.has(at, [.determiner, .title, .role]) { at += 1 }
        guard let name = reading.names[safe: reading.names.firstIndex(beginningAtOrAfter: at)], name.lowerBound == at
        else { return nil }
        return name.upperBound - 1
    }
}
