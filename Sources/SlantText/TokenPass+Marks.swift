/// Numbers, punctuation, hyphens and quotation marks.
extension TokenPass {
    /// Reads the number whose digits begin at `start`: inner commas, points and colons, letters at its end, feet and
    /// inches. `tokenStart` lies before it where an apostrophe stands for a century ('90s).
    mutating func readNumber(_ text: Span<UInt8>, at start: Int, tokenStart: Int) -> Int {
        var index = start
        var hash = Lexicon.seed
        var shape: TokenShape = []
        while index < blockEnd {
            let byte = text[index]
            let kind = classes[Int(byte)]
            if kind == ByteClass.digit.rawValue || kind == ByteClass.lower.rawValue || kind == ByteClass.upper.rawValue
            {
                hash = Lexicon.hash(hash, kind == ByteClass.upper.rawValue ? byte | 0x20 : byte)
            } else if byte == 0x2C || byte == 0x2E || byte == 0x3A {
                guard isDigit(text, index + 1), isDigit(text, index - 1) else { break }
                hash = Lexicon.hash(hash, byte)
            } else {
                break
            }
            index += 1
        }
        let wordEnd = index
        if let end = possessiveEnd(text, at: index, hash: hash, isASCII: true) {
            shape.insert(.possessive)
            index = end
        } else if let end = inchesEnd(text, at: index) {
            index = end
        }
        let word = wordEnd == index || shape.contains(.possessive) ? lexicon.word(hash: hash) : .unknown
        append(word, kind: .number, shape: shape, from: tokenStart, to: index)
        return index
    }

    /// The byte after `'10"` that turns a number into feet and inches.
    private func inchesEnd(_ text: Span<UInt8>, at index: Int) -> Int? {
        guard index < blockEnd else { return nil }
        var next: Int
        switch text[index] {
        case 0x27: next = index + 1
        case 0xC0...:
            let scalar = DecodedScalar(text, at: index)
            switch ScalarClass(scalar.value) {
            case .apostrophe, .prime: next = index + scalar.length
            default: return nil
            }
        default: return nil
        }
        let hasBlank = next < blockEnd && text[next] == 0x20
        if hasBlank { next += 1 }
        let digits = next
        while isDigit(text, next) { next += 1 }
        guard next > digits else { return nil }
        if next < blockEnd, text[next] == 0x22 { return next + 1 }
        if next < blockEnd, text[next] >= 0xC0 {
            let scalar = DecodedScalar(text, at: next)
            switch ScalarClass(scalar.value) {
            case .prime, .quotation(.rightDouble): return next + scalar.length
            default: break
            }
        }
        return hasBlank ? nil : next
    }

    /// An apostrophe that stands in no word: a century's ('90s), or a mark that quotations judge.
    mutating func readApostrophe(_ text: Span<UInt8>, at index: Int, length: Int, form: Mark.Form) -> Int {
        let next = index + length
        if !isWordByte(text, index - 1), isDigit(text, next), isDigit(text, next + 1), !isDigit(text, next + 2),
            !isWordByte(text, next + 2) || (text[next + 2] | 0x20 == 0x73 && !isWordByte(text, next + 3))
        {
            return readNumber(text, at: next, tokenStart: next)
        }
        if text[index] == 0x27, next < blockEnd, text[next] == 0x27 {
            return readMark(text, at: index, length: 2, form: .straightDouble)
        }
        if text[index] == 0x60, next < blockEnd, text[next] == 0x60 {
            return readMark(text, at: index, length: 2, form: .leftDouble)
        }
        return readMark(text, at: index, length: length, form: form)
    }

    /// Keeps a quotation mark beside the tokens.
    mutating func readMark(_ text: Span<UInt8>, at index: Int, length: Int, form: Mark.Form) -> Int {
        marks.append(
            Mark(
                start: UInt32(index), length: UInt8(length), form: form, spaceBefore: opensAfter(text, index),
                spaceAfter: closesBefore(text, index + length), nextToken: UInt32(tokens.count), block: block))
        return index + length
    }

    /// Whether what stands before `index` lets a quotation open there: the edge, a blank, a bracket, dash or mark.
    private func opensAfter(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index > blockStart else { return true }
        var before = index - 1
        while before > blockStart, text[before] & 0xC0 == 0x80 { before -= 1 }
        let byte = text[before]
        if byte < 0x80 {
            return isBlank(text, before) || [0x28, 0x5B, 0x7B, 0x2D, 0x22, 0x27, 0x2F, 0x3A].contains(byte)
        }
        switch ScalarClass(DecodedScalar(text, at: before).value) {
        case .blank, .quotation, .ignorable, .apostrophe: return true
        case .mark(let mark): return mark == .dash || mark == .ellipsis
        default: return false
        }
    }

    /// Whether what stands at `index` lets a quotation close before it: the edge, a blank, punctuation or a mark.
    private func closesBefore(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index < blockEnd else { return true }
        let byte = text[index]
        if byte < 0x80 { return !isWordByte(text, index) && ![0x28, 0x5B, 0x7B, 0x24].contains(byte) }
        switch ScalarClass(DecodedScalar(text, at: index).value) {
        case .letter: return false
        default: return true
        }
    }

    /// A hyphen inside a compound joins, a hanging one is nothing, a free or doubled one is a dash.
    mutating func readHyphen(_ text: Span<UInt8>, at index: Int, length: Int) -> Int {
        var end = index + length
        if end < blockEnd, text[end] == 0x2D {
            while end < blockEnd, text[end] == 0x2D { end += 1 }
            append(.dash, at: index, length: end - index)
            return end
        }
        let touchesBefore = index > blockStart && !isBlank(text, index - 1)
        if touchesBefore, !sawBlank {
            sawHyphen = !isBlank(text, end)
            if !sawHyphen { sawBlank = true }
        } else if isDigit(text, end) || !isBlank(text, end) {
            sawHyphen = false
        } else {
            append(.dash, at: index, length: length)
        }
        return end
    }

    /// One stop, or a run of them: an ellipsis.
    mutating func readStop(_ text: Span<UInt8>, at index: Int) -> Int {
        var end = index + 1
        while end < blockEnd, text[end] == 0x2E { end += 1 }
        append(end - index > 1 ? .ellipsis : .stop, at: index, length: end - index)
        return end
    }

    /// A mark of ASCII; @name and #topic are addresses.
    mutating func readPunctuation(_ text: Span<UInt8>, at index: Int) -> Int {
        let byte = text[index]
        if byte == 0x40 || byte == 0x23, isWordByte(text, index + 1), !isWordByte(text, index - 1) {
            var end = index + 1
            while end < blockEnd, isWordByte(text, end) || text[end] == 0x5F || text[end] & 0xC0 == 0x80 { end += 1 }
            append(.unknown, kind: .address, shape: [], from: index, to: end)
            return end
        }
        let mark: Punctuation =
            switch byte {
            case 0x2C: .comma
            case 0x3A: .colon
            case 0x3B: .semicolon
            case 0x3F: .question
            case 0x21: .exclamation
            case 0x28: .leftParenthesis
            case 0x29: .rightParenthesis
            case 0x5B: .leftBracket
            case 0x5D: .rightBracket
            case 0x2F: .slash
            case 0x26: .ampersand
            case 0x25: .percent
            case 0x24: .dollar
            default: .other
            }
        append(mark, at: index, length: 1)
        return index + 1
    }

    /// What a scalar beyond ASCII begins.
    mutating func readBeyondASCII(_ text: Span<UInt8>, at index: Int) -> Int {
        let scalar = DecodedScalar(text, at: index)
        switch ScalarClass(scalar.value) {
        case .letter: return readWord(text, at: index)
        case .ignorable: return index + scalar.length
        case .blank:
            sawBlank = true
            return index + scalar.length
        case .apostrophe: return readApostrophe(text, at: index, length: scalar.length, form: .rightSingle)
        case .quotation(.leftSingle):
            return readApostrophe(text, at: index, length: scalar.length, form: .leftSingle)
        case .quotation(let form): return readMark(text, at: index, length: scalar.length, form: form)
        case .hyphen: return readHyphen(text, at: index, length: scalar.length)
        case .mark(let mark):
            append(mark, at: index, length: scalar.length)
            return index + scalar.length
        case .prime:
            append(.other, at: index, length: scalar.length)
            return index + scalar.length
        }
    }
}
