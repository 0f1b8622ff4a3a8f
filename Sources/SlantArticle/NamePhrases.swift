import SlantText

/// Finds runs of capitalised words that name somebody or something.
struct NameFinder {
    let text: TokenizedText
    let tags: [WordTags]
    /// By sentence.
    let sentenceTags: [WordTags]
    let stretchAt: [Int32]

    private func has(_ index: Int, _ tag: WordTags) -> Bool { tags[index].intersects(tag) }

    /// All names of the text, ascending.
    var names: [Range<Int>] {
        var found: [Range<Int>] = []
        for (number, sentence) in text.sentences.enumerated()
        where !sentence.isTitleCase && sentenceTags[number].intersects(.capital) {
            var at = sentence.tokens.lowerBound
            let end = sentence.tokens.upperBound
            while at < end {
                guard canBeginName(at) else {
                    at += 1
                    continue
                }
                var last = at + 1
                while last < end {
                    if canContinueName(last) {
                        last += 1
                        continue
                    }
                    guard last + 1 < end, joinsName(last), canContinueName(last + 1), !has(last + 1, .title) else {
                        break
                    }
                    last += 2
                }
                if !(last == at + 1 && isOrdinaryStart(at)) { found.append(at..<last) }
                at = last
            }
        }
        return found
    }

    private func canBeginName(_ index: Int) -> Bool {
        let tag = tags[index]
        guard tag.intersects(.capital), text.tokens[index].kind == .word else { return false }
        if tag.intersects([
            .determiner, .subjectPronoun, .possessive, .question, .subordinator, .coordinator, .negation, .be, .have,
            .auxiliaryDo,
        ]) {
            return false
        }
        return !tag.intersects([.preposition, .adverb, .time, .modal, .quantifier, .number])
            || !tag.intersects(.sentenceStart) && !tag.intersects(.time)
    }

    private func canContinueName(_ index: Int) -> Bool {
        let tag = tags[index]
        return tag.intersects(.capital) && !tag.intersects([.time, .subjectPronoun]) && text.tokens[index].kind == .word
            && text.tokens[index].shape.contains(.spaceBefore) && !tags[index - 1].intersects(.possessiveEnding)
            && (stretchAt[index] == stretchAt[index - 1])
            || text.tokens[index].shape.contains(.hyphenBefore) && text.tokens[index].kind == .word
                && !tags[index - 1].intersects(.possessiveEnding)
    }

    /// of, de, van, al between two capitals.
    private func joinsName(_ index: Int) -> Bool {
        if has(index, .of) { return has(index - 1, [.body, .role, .document]) }
        return has(index, .nameParticle) && !has(index, .capital) && !text.tokens[index].shape.contains(.possessive)
    }

    /// A sentence's first word that stands alone and is in no list of names: more likely an ordinary word.
    private func isOrdinaryStart(_ index: Int) -> Bool {
        guard has(index, .sentenceStart) else { return false }
        if has(index, [.givenName, .metonym, .allCapitals]) { return false }
        return text.tokens[index].word != .unknown && !has(index, .nameParticle) || has(index, [.ing, .past, .adverb])
    }
}

extension Reading {
    /// A hash of a word's letters in lower case, without a possessive ending (FNV-1a).
    func nameHash(_ index: Int) -> UInt64 {
        let token = text.tokens[index]
        var end = Int(token.end)
        if token.shape.contains(.possessive) {
            end -= text.prose.text[end - 2] == UInt8(ascii: "'") ? 2 : text.prose.text[end - 1] | 0x20 == 0x73 ? 4 : 0
        }
        return WordHash.hash(text.prose.text[Int(token.start)..<max(end, Int(token.start))])
    }

    /// A hash of the first letters of some words: what their acronym would have.
    func acronymHash(_ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range where has(index, .capital) {
            let byte = text.prose.text[Int(text.tokens[index].start)]
            hash = (hash ^ UInt64(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    /// The characters of a name, without a possessive ending.
    func nameString(_ range: Range<Int>) -> String { text.nameString(range) }
}

extension TokenizedText {
    /// The characters of a name, without a possessive ending.
    func nameString(_ range: Range<Int>) -> String {
        var string = string(range)
        if let last = range.last, tokens[last].shape.contains(.possessive) {
            for ending in ["'s", "’s", "'S", "’S", "'", "’"] where string.hasSuffix(ending) {
                string.removeLast(ending.count)
                break
            }
        }
        return string
    }
}
