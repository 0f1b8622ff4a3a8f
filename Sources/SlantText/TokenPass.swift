/// The tokenizer's state while it reads a text: what it has found, and what stood before the next token.
struct TokenPass {
    let lexicon: Lexicon
    let classes: [UInt8]
    var tokens: [Token] = []
    var marks: [Mark] = []
    /// A blank stood since the last token.
    var sawBlank = true
    /// A hyphen joins the next token to the last one.
    var sawHyphen = false
    var block: UInt32 = 0
    var blockStart = 0
    var blockEnd = 0
    /// Whether the block has small letters, once somebody asked.
    var isMixedCase: Bool?

    init(lexicon: Lexicon, classes: [UInt8], expectedBytes: Int) {
        self.lexicon = lexicon
        self.classes = classes
        tokens.reserveCapacity(expectedBytes / 5 + 16)
    }

    /// Reads one block.
    mutating func read(_ text: Span<UInt8>, from start: Int, to end: Int, block: UInt32) {
        self.block = block
        blockStart = start
        blockEnd = end
        isMixedCase = nil
        sawBlank = true
        sawHyphen = false
        var index = start
        while index < end {
            let byte = text[index]
            if byte == 0x20 {
                sawBlank = true
                index &+= 1
                continue
            }
            if (byte | 0x20) &- 0x61 < 26 {
                index = readWord(text, at: index)
                continue
            }
            switch ByteClass(rawValue: classes[Int(byte)]) ?? .other {
            case .blank:
                sawBlank = true
                index &+= 1
            case .lower, .upper: index = readWord(text, at: index)
            case .digit: index = readNumber(text, at: index, tokenStart: index)
            case .apostrophe: index = readApostrophe(text, at: index, length: 1, form: .straightSingle)
            case .doubleQuote: index = readMark(text, at: index, length: 1, form: .straightDouble)
            case .hyphen: index = readHyphen(text, at: index, length: 1)
            case .stop: index = readStop(text, at: index)
            case .mark: index = readPunctuation(text, at: index)
            case .beyondASCII: index = readBeyondASCII(text, at: index)
            case .other:
                append(.other, at: index, length: 1)
                index &+= 1
            }
        }
    }

    // MARK: - Appending

    /// Adds a token and forgets what stood before it. Longer than a token can say: cut, and no word is known.
    mutating func append(_ word: WordID, kind: TokenKind, shape: TokenShape, from start: Int, to end: Int) {
        var shape = shape
        if sawBlank { shape.insert(.spaceBefore) }
        if sawHyphen { shape.insert(.hyphenBefore) }
        sawBlank = false
        sawHyphen = false
        guard end &- start <= Int(UInt16.max) else {
            appendCut(kind: kind, shape: shape, from: start, to: end)
            return
        }
        tokens.append(
            Token(
                start: UInt32(truncatingIfNeeded: start), word: word,
                length: UInt16(truncatingIfNeeded: end &- start), kind: kind, shape: shape))
    }

    private mutating func appendCut(kind: TokenKind, shape: TokenShape, from start: Int, to end: Int) {
        for piece in stride(from: start, to: end, by: Int(UInt16.max)) {
            tokens.append(
                Token(
                    start: UInt32(piece), word: .unknown, length: UInt16(min(end - piece, Int(UInt16.max))), kind: kind,
                    shape: shape))
        }
    }

    /// Adds a punctuation mark.
    mutating func append(_ mark: Punctuation, at start: Int, length: Int) {
        append(mark.word, kind: .mark, shape: [], from: start, to: start + length)
    }

    // MARK: - Looking around

    /// Whether a letter or digit begins at `index`.
    func isWordByte(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index >= blockStart, index < blockEnd else { return false }
        let byte = text[index]
        if byte < 0x80 {
            let kind = classes[Int(byte)]
            return kind == ByteClass.lower.rawValue || kind == ByteClass.upper.rawValue
                || kind == ByteClass.digit.rawValue
        }
        guard byte >= 0xC0 else { return false }
        if case .letter = ScalarClass(DecodedScalar(text, at: index).value) { return true }
        return false
    }

    func isDigit(_ text: Span<UInt8>, _ index: Int) -> Bool {
        index >= blockStart && index < blockEnd && classes[Int(text[index])] == ByteClass.digit.rawValue
    }

    func isBlank(_ text: Span<UInt8>, _ index: Int) -> Bool {
        index < blockStart || index >= blockEnd || classes[Int(text[index])] == ByteClass.blank.rawValue
    }

    /// Whether the block holds a small letter: in a line of capitals, capitals say nothing.
    mutating func blockIsMixedCase(_ text: Span<UInt8>) -> Bool {
        if let known = isMixedCase { return known }
        var found = false
        var index = blockStart
        let limit = min(blockEnd, blockStart + 4096)
        while index < limit, !found {
            found = classes[Int(text[index])] == ByteClass.lower.rawValue
            index += 1
        }
        isMixedCase = found
        return found
    }
}
