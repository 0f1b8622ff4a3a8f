import SlantText

/// A text being read for its voices: its tokens, what each can be, and which marked stretch it stands in. Immutable;
/// the questions of grammar are extensions of it, one file each. A class only so that all who read share it by one count.
final class Reading: Sendable {
    let text: TokenizedText
    let grammar: ArticleGrammar
    /// By token.
    let tags: [WordTags]
    /// By sentence: the tags of all its tokens together.
    let sentenceTags: [WordTags]
    /// Runs of capitalised words that name somebody or something, ascending.
    let names: [Range<Int>]
    /// Marked stretches, nested ones included, by start.
    let stretches: [MarkedStretch]
    /// By token: its outermost stretch, or -1.
    let stretchAt: [Int32]

    init(text: TokenizedText, grammar: ArticleGrammar) {
        self.text = text
        self.grammar = grammar
        stretches = QuotationMarks.stretches(in: text, grammar: grammar)
        var stretchAt = [Int32](repeating: -1, count: text.tokens.count)
        for (index, stretch) in stretches.enumerated() where stretch.depth == 0 {
            for token in stretch.tokens { stretchAt[token] = Int32(index) }
        }
        self.stretchAt = stretchAt
        (tags, sentenceTags) = Reading.tags(of: text, grammar: grammar, stretchAt: stretchAt)
        names = NameFinder(text: text, tags: tags, sentenceTags: sentenceTags, stretchAt: stretchAt).names
    }

    func has(_ index: Int, _ tag: WordTags) -> Bool { tags[index].intersects(tag) }

    /// The outermost stretch that holds a token.
    func stretch(at token: Int) -> Int? {
        guard token >= 0, token < stretchAt.count, stretchAt[token] >= 0 else { return nil }
        return Int(stretchAt[token])
    }

    private static func tags(
        of text: TokenizedText, grammar: ArticleGrammar, stretchAt: [Int32]
    ) -> (tags: [WordTags], sentences: [WordTags]) {
        let bytes = text.prose.text
        var tags = [WordTags](repeating: [], count: text.tokens.count)
        var sentenceTags: [WordTags] = []
        sentenceTags.reserveCapacity(text.sentences.count)
        let shapes = shapeTags
        let list = text.tokens
        let tokens = list.span
        for sentence in text.sentences {
            var all: WordTags = []
            for index in sentence.tokens {
                let token = tokens[index]
                let entry = grammar.entry(token.word)
                var value = entry.tags
                if token.kind == .mark {
                    if value.isEmpty { value = .otherMark }
                } else {
                    value.formUnion(shapes[Int(token.shape.rawValue)])
                    if token.kind != .word { value.formUnion(token.kind == .number ? .number : .capital) }
                    if value.intersects(.modal) { settleModal(&value, isFirst: index == sentence.tokens.lowerBound) }
                    // "said A. Lund".
                    if token.shape.contains(.dotted) { value.subtract([.determiner, .subjectPronoun]) }
                    if sentence.isTitleCase {
                        value.formUnion(.titleCase)
                    } else if value.intersects(.capital), index > sentence.tokens.lowerBound {
                        // Sat, Rose: a name that looks like a verb.
                        value.subtract([.finite, .past])
                        // "said Per Holm": a capital within a line, and another behind it.
                        if value.intersects(.preposition), isNameStart(index, in: sentence, tokens, stretchAt) {
                            value.subtract(.preposition)
                        }
                        if !value.intersects(.calendar) { value.subtract(.time) }
                    }
                    if token.shape.contains(.hyphenBefore) {
                        // "Texas-based": no verb of its own.
                        value.subtract([.past, .finite, .ing])
                        if index > sentence.tokens.lowerBound {
                            // "34-year-old": no year, and nobody is old.
                            if tags[index - 1].intersects(.time) { value.subtract(.adjective) }
                            tags[index - 1].subtract([.past, .finite, .ing])
                        }
                    } else if !value.intersects(.closed) {
                        let ending = ending(of: token, in: bytes)
                        // "weekly", "likely": adjectives of the list.
                        value.formUnion(value.intersects(.adjective) ? ending.subtracting(.adverb) : ending)
                    }
                }
                if stretchAt[index] >= 0 { value.formUnion(.quoted) }
                tags[index] = value
                all.formUnion(value)
            }
            if let first = sentence.tokens.first { tags[first].formUnion(.sentenceStart) }
            sentenceTags.append(all)
        }
        return (tags, sentenceTags)
    }

    /// Whether a capitalised word begins a run of capitals in the middle of a line of small letters.
    @inline(__always)
    private static func isNameStart(
        _ index: Int, in sentence: Sentence, _ tokens: Span<Token>, _ stretchAt: [Int32]
    ) -> Bool {
        guard index + 1 < sentence.tokens.upperBound, tokens[index + 1].shape.contains(.capitalized),
            tokens[index - 1].kind == .word, !tokens[index - 1].shape.contains(.capitalized)
        else { return false }
        return stretchAt[index] == stretchAt[index - 1]
    }

    /// By shape: what the way a word is written says.
    private static let shapeTags: [WordTags] = (0..<256).map { bits in
        let shape = TokenShape(rawValue: UInt8(bits))
        var value: WordTags = shape.contains(.capitalized) ? .capital : .plainWord
        if shape.contains(.allCapitals) { value.formUnion(.allCapitals) }
        if shape.contains(.possessive) { value.formUnion(.possessiveEnding) }
        return value
    }

    /// Will, May: names with a capital, verbs without; a month is no verb, "may" no month.
    private static func settleModal(_ value: inout WordTags, isFirst: Bool) {
        if value.intersects(.capital) {
            if !isFirst { value.subtract(.modal) }
        } else {
            value.subtract(.time)
        }
    }

    /// What the last letters of a word that no list holds say.
    @inline(__always)
    private static func ending(of token: Token, in bytes: [UInt8]) -> WordTags {
        guard token.length > 4 else { return [] }
        let end = Int(token.end) - (token.shape.contains(.possessive) ? 2 : 0)
        guard end >= 3 else { return [] }
        let last = bytes[end - 1] | 0x20
        let before = bytes[end - 2] | 0x20
        switch (before, last) {
        case (0x65, 0x64): return .past
        case (0x6C, 0x79): return token.shape.contains(.capitalized) ? [] : .adverb
        case (0x6E, 0x67): return bytes[end - 3] | 0x20 == 0x69 ? .ing : []
        default: return []
        }
    }
}
