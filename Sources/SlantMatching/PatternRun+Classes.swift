import SlantText

/// The classes of the pattern language.
extension PatternRun {
    /// Longest class phrase in tokens: "US$ 1.5 million".
    private static let longestPhrase = 6

    /// Calls with the place after each stretch of the class that begins at `start`.
    func forEachEnd(of name: PatternClass, from start: Int, _ found: (Int) -> Void) {
        guard start >= bounds.lowerBound, start < bounds.upperBound else { return }
        switch name {
        case .number: numberEnds(from: start, found)
        case .money: moneyEnd(from: start).map(found)
        case .percent: percentEnd(from: start).map(found)
        case .name: spanEnds(phrases.names, from: start, found)
        case .source: spanEnds(phrases.sources, from: start, found)
        case .vaguesource: spanEnds(phrases.vagueSources, from: start, found)
        case .scare: spanEnds(phrases.scares, from: start, found)
        case .shout: shoutEnd(from: start).map(found)
        case .question: if start == bounds.lowerBound, isQuestion { found(bounds.upperBound) }
        default: if isOne(of: name, at: start) { found(start + 1) }
        }
    }

    /// Calls with the first token of each stretch of the class that ends before `end`.
    func forEachStart(of name: PatternClass, endingAt end: Int, _ found: (Int) -> Void) {
        guard end > bounds.lowerBound, end <= bounds.upperBound else { return }
        switch name {
        case .number, .money, .percent:
            for start in max(bounds.lowerBound, end - PatternRun.longestPhrase)..<end {
                forEachEnd(of: name, from: start) { if $0 == end { found(start) } }
            }
        case .name: spanStarts(phrases.names, endingAt: end, found)
        case .source: spanStarts(phrases.sources, endingAt: end, found)
        case .vaguesource: spanStarts(phrases.vagueSources, endingAt: end, found)
        case .scare: spanStarts(phrases.scares, endingAt: end, found)
        case .shout:
            var start = end
            while start > bounds.lowerBound, isShouted(start - 1) { start -= 1 }
            if start < end, shoutEnd(from: start) == end { found(start) }
        case .question: if end == bounds.upperBound, isQuestion { found(bounds.lowerBound) }
        default: if isOne(of: name, at: end - 1) { found(end - 1) }
        }
    }

    // MARK: - Classes of one token

    private func isOne(of name: PatternClass, at index: Int) -> Bool {
        let token = text.tokens[index]
        let classes = text.classes(index)
        switch name {
        case .year: return isYear(token)
        case .weekday: return classes.contains(.weekday)
        case .pronoun: return classes.contains(.pronoun)
        case .determiner: return classes.contains(.determiner)
        case .possessive: return classes.contains(.possessive) || token.shape.contains(.possessive)
        case .be: return classes.contains(.be)
        case .modal: return classes.contains(.modal)
        case .negation: return classes.contains(.negation)
        case .adverb: return token.kind == .word && (classes.contains(.adverb) || endsInLy(token))
        case .capitalized: return isCapitalized(index)
        default: return false
        }
    }

    private func endsInLy(_ token: Token) -> Bool {
        guard token.length > 4, !token.shape.contains(.possessive) else { return false }
        let end = Int(token.end)
        return text.prose.text[end - 2] | 0x20 == 0x6C && text.prose.text[end - 1] | 0x20 == 0x79
    }

    /// A capital that says something: not a sentence's first word, nor in a line where all have one.
    private func isCapitalized(_ index: Int) -> Bool {
        guard text.tokens[index].kind == .word, text.tokens[index].shape.contains(.capitalized),
            index > bounds.lowerBound
        else { return false }
        return !text.sentences[text.sentenceIndex(holding: index)].isTitleCase
    }

    /// Four digits from 1000 to 2199, or a decade (1990s).
    private func isYear(_ token: Token) -> Bool {
        guard token.kind == .number, token.length == 4 || token.length == 5 else { return false }
        let bytes = text.prose.text[Int(token.start)..<Int(token.end)]
        let digits = bytes.prefix(4)
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }), let first = digits.first else { return false }
        let isRecent = first == 0x31 || (first == 0x32 && bytes[bytes.startIndex + 1] <= 0x31)
        return isRecent && (token.length == 4 || bytes.last == 0x73)
    }

    // MARK: - Numbers

    private func isNumber(_ index: Int) -> Bool {
        guard index < bounds.upperBound else { return false }
        if text.tokens[index].kind == .number { return true }
        guard text.classes(index).contains(.numberWord) else { return false }
        guard text.lexicon.spelling(of: text.tokens[index].word) == "one" else { return true }
        let next = index + 1 < bounds.upperBound ? text.lexicon.spelling(of: text.tokens[index + 1].word) : ""
        return next != "of" && next != "another"
    }

    private func numberEnds(from start: Int, _ found: (Int) -> Void) {
        var end = start
        while end < start + 3, isNumber(end) {
            end += 1
            found(end)
        }
    }

    private func longestNumber(from start: Int) -> Int? {
        var end = start
        while end < start + 3, isNumber(end) { end += 1 }
        return end > start ? end : nil
    }

    private func isSymbol(_ index: Int) -> Bool {
        guard index < bounds.upperBound else { return false }
        switch text.tokens[index].word {
        case Punctuation.dollar.word, Punctuation.euro.word, Punctuation.pound.word, Punctuation.yen.word: return true
        default: return false
        }
    }

    /// `$5 million`, `US$ 5`, `5 million euros`.
    private func moneyEnd(from start: Int) -> Int? {
        if isSymbol(start) { return longestNumber(from: start + 1) }
        if isSymbol(start + 1), text.tokens[start].shape.contains(.allCapitals) {
            return longestNumber(from: start + 2)
        }
        guard let end = longestNumber(from: start), end < bounds.upperBound else { return nil }
        return text.classes(end).contains(.currency) ? end + 1 : nil
    }

    /// `40%`, `40 percent`, `40 per cent`.
    private func percentEnd(from start: Int) -> Int? {
        guard let end = longestNumber(from: start), end < bounds.upperBound else { return nil }
        if text.tokens[end].word == Punctuation.percent.word { return end + 1 }
        if text.classes(end).contains(.percent) { return end + 1 }
        guard end + 1 < bounds.upperBound, text.lexicon.spelling(of: text.tokens[end].word) == "per" else { return nil }
        return text.lexicon.spelling(of: text.tokens[end + 1].word) == "cent" ? end + 2 : nil
    }

    // MARK: - Stretches

    private func isShouted(_ index: Int) -> Bool {
        text.tokens[index].kind == .word && text.tokens[index].shape.contains(.allCapitals)
    }

    /// A run of capitals: two words, one of four letters, or one word of six, in a sentence that has small letters.
    private func shoutEnd(from start: Int) -> Int? {
        guard isShouted(start), start == bounds.lowerBound || !isShouted(start - 1) else { return nil }
        var end = start
        var longest = 0
        while end < bounds.upperBound, isShouted(end) {
            longest = max(longest, Int(text.tokens[end].length))
            end += 1
        }
        return (end - start > 1 && longest >= 4) || longest >= 6 ? end : nil
    }

    /// A sentence that asks.
    var isQuestion: Bool {
        var index = bounds.upperBound - 1
        while index > bounds.lowerBound, text.tokens[index].word == Punctuation.rightParenthesis.word { index -= 1 }
        return index >= bounds.lowerBound && text.tokens[index].word == Punctuation.question.word
    }

    private func spanEnds(_ spans: [Range<Int>], from start: Int, _ found: (Int) -> Void) {
        var index = spans.firstIndex(beginningAtOrAfter: start)
        while index < spans.count, spans[index].lowerBound == start {
            if spans[index].upperBound <= bounds.upperBound { found(spans[index].upperBound) }
            index += 1
        }
    }

    private func spanStarts(_ spans: [Range<Int>], endingAt end: Int, _ found: (Int) -> Void) {
        var index = spans.firstIndex(beginningAtOrAfter: max(bounds.lowerBound, end - UInt64.bitWidth))
        while index < spans.count, spans[index].lowerBound < end {
            if spans[index].upperBound == end { found(spans[index].lowerBound) }
            index += 1
        }
    }
}
