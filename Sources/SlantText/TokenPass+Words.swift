/// Words, with the apostrophes, dots and addresses that may belong to them.
extension TokenPass {
    /// What is known of a word while its letters are read.
    private struct Letters {
        var hash = Lexicon.seed
        var capitals = 0
        var letters = 0
        var shape: TokenShape = []
    }

    /// Reads the word, abbreviation or address that begins at `start`; gives the byte after it.
    mutating func readWord(_ text: Span<UInt8>, at start: Int) -> Int {
        var seen = Letters()
        let wordEnd = readLetters(text, from: start, into: &seen)
        var end = wordEnd
        // Most words end at a blank: nothing of what follows belongs to them.
        let isBeforeBlank = wordEnd >= blockEnd || text[wordEnd] == 0x20
        if !isBeforeBlank,
            let possessiveEnd = possessiveEnd(
                text, at: wordEnd, hash: seen.hash, isASCII: !seen.shape.contains(.nonASCII))
        {
            end = possessiveEnd
            seen.shape.insert(.possessive)
        }
        if !isBeforeBlank, end < blockEnd, text[end] < 0x80, end == wordEnd,
            let addressEnd = addressEnd(text, from: start, at: end)
        {
            append(.unknown, kind: .address, shape: [], from: start, to: addressEnd)
            return addressEnd
        }
        if seen.capitals > 0 {
            if classes[Int(text[start])] == ByteClass.upper.rawValue || seen.shape.contains(.capitalized) {
                seen.shape.insert(.capitalized)
            }
            if seen.capitals == seen.letters, seen.letters > 1 {
                seen.shape.insert(.allCapitals)
            } else if seen.capitals > (seen.shape.contains(.capitalized) ? 1 : 0) {
                seen.shape.insert(.innerCapital)
            }
        }
        if !isBeforeBlank, end < blockEnd, text[end] == 0x2E, !seen.shape.contains(.possessive),
            let next = readDotted(text, from: start, wordEnd: wordEnd, seen.hash, seen.shape, letters: seen.letters)
        {
            return next
        }
        append(word(text, start..<wordEnd, seen.hash, seen.shape), kind: .word, shape: seen.shape, from: start, to: end)
        return end
    }

    /// The word's number: by hash, by dictionary beyond ASCII, its own for US beside us.
    private mutating func word(_ text: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64, _ shape: TokenShape) -> WordID
    {
        if shape.contains(.nonASCII) {
            var bytes: [UInt8] = []
            for index in range { bytes.append(text[index]) }
            return lexicon.wordBeyondASCII(Language.folded(String(decoding: bytes, as: UTF8.self)))
        }
        let word = lexicon.word(hash: hash)
        if shape.contains(.allCapitals), lexicon.classes(of: word).contains(.capitals), blockIsMixedCase(text) {
            return lexicon.word(hash: hash ^ Lexicon.capitalsSalt)
        }
        return word
    }

    /// Reads letters, digits and inner apostrophes from `start`; gives the byte after the last letter.
    private func readLetters(_ text: Span<UInt8>, from start: Int, into seen: inout Letters) -> Int {
        var index = start
        var hash = Lexicon.seed
        var letters = 0
        var capitals = 0
        let end = blockEnd
        while index < end {
            let byte = text[index]
            let small = byte | 0x20
            if small &- 0x61 < 26 {
                hash = Lexicon.hash(hash, small)
                letters &+= 1
                capitals &+= Int(((byte ^ 0x20) >> 5) & 1)
                index &+= 1
            } else if byte &- 0x30 < 10 {
                hash = Lexicon.hash(hash, byte)
                index &+= 1
            } else if byte == 0x27 {
                guard let next = innerApostrophe(text, at: index, length: 1, hash, seen) else { break }
                hash = Lexicon.hash(hash, 0x27)
                index = next
            } else if byte >= 0x80 {
                seen.letters = letters
                seen.capitals = capitals
                guard let next = readBeyondASCII(text, at: index, isFirst: index == start, &hash, &seen) else { break }
                letters = seen.letters
                capitals = seen.capitals
                index = next
            } else {
                break
            }
        }
        seen.hash = hash
        seen.letters = letters
        seen.capitals = capitals
        return index
    }

    /// A scalar beyond ASCII inside a word; `nil` where the word ends before it.
    private func readBeyondASCII(
        _ text: Span<UInt8>, at index: Int, isFirst: Bool, _ hash: inout UInt64, _ seen: inout Letters
    ) -> Int? {
        let scalar = DecodedScalar(text, at: index)
        let next = index + scalar.length
        switch ScalarClass(scalar.value) {
        case .letter(let isUpper):
            seen.shape.insert(.nonASCII)
            seen.letters += 1
            if isUpper {
                seen.capitals += 1
                if isFirst { seen.shape.insert(.capitalized) }
            }
            return next
        case .ignorable:
            return isWordByte(text, next) ? next : nil
        case .apostrophe, .quotation(.leftSingle), .quotation(.straightSingle):
            guard let after = innerApostrophe(text, at: index, length: scalar.length, hash, seen) else { return nil }
            hash = Lexicon.hash(hash, 0x27)
            return after
        default: return nil
        }
    }

    /// The byte after an apostrophe that stands inside a word (don't, O'Brien); `nil` for one that ends it.
    private func innerApostrophe(
        _ text: Span<UInt8>, at index: Int, length: Int, _ hash: UInt64, _ seen: Letters
    ) -> Int? {
        let next = index + length
        guard isWordByte(text, next), !isDigit(text, next) else { return nil }
        if text[next] | 0x20 == 0x73, !isWordByte(text, next + 1) {
            let whole = Lexicon.hash(Lexicon.hash(hash, 0x27), 0x73)
            return lexicon.classes(of: lexicon.word(hash: whole)).contains(.contraction) ? next : nil
        }
        return next
    }

    /// The byte after a possessive ending that begins at `index`.
    func possessiveEnd(_ text: Span<UInt8>, at index: Int, hash: UInt64, isASCII: Bool) -> Int? {
        guard index < blockEnd else { return nil }
        var next = index + 1
        if text[index] >= 0x80 {
            let scalar = DecodedScalar(text, at: index)
            switch ScalarClass(scalar.value) {
            case .apostrophe, .quotation(.leftSingle): next = index + scalar.length
            default: return nil
            }
        } else if text[index] != 0x27 {
            return nil
        }
        guard next < blockEnd, text[next] | 0x20 == 0x73, !isWordByte(text, next + 1) else { return nil }
        return next + 1
    }

    /// Where the address ends that a word turned out to begin: `https://…`, `www.…`, `name@host`.
    private func addressEnd(_ text: Span<UInt8>, from start: Int, at index: Int) -> Int? {
        switch text[index] {
        case 0x3A:  // :
            guard index + 2 < blockEnd, text[index + 1] == 0x2F, text[index + 2] == 0x2F else { return nil }
        case 0x40:  // @
            guard isWordByte(text, index + 1) else { return nil }
        case 0x2E:  // .
            let isWeb =
                index - start == 3 && text[start] | 0x20 == 0x77 && text[start + 1] | 0x20 == 0x77
                && text[start + 2] | 0x20 == 0x77
            guard isWordByte(text, index + 1), isWeb || isMailName(text, from: index) else { return nil }
        default: return nil
        }
        return endOfAddress(text, from: index)
    }

    /// Whether dots and letters lead to an @ within what a mail name may have.
    private func isMailName(_ text: Span<UInt8>, from index: Int) -> Bool {
        var index = index
        let limit = min(blockEnd, index + 64)
        while index < limit, text[index] < 0x80,
            isWordByte(text, index) || [0x2E, 0x5F, 0x2D, 0x2B].contains(text[index])
        {
            index += 1
        }
        return index < limit && text[index] == 0x40 && isWordByte(text, index + 1)
    }

    /// The end of an address: a blank or quotation mark, less the punctuation that ends a sentence.
    func endOfAddress(_ text: Span<UInt8>, from index: Int) -> Int {
        var end = index
        while end < blockEnd, !isBlank(text, end), ![0x22, 0x3C, 0x3E].contains(text[end]) {
            if text[end] >= 0xC0, case .quotation = ScalarClass(DecodedScalar(text, at: end).value) { break }
            end += 1
        }
        let closing: [UInt8] = [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x29, 0x5D]
        while end > index + 1, closing.contains(text[end - 1]) { end -= 1 }
        return end
    }

    // MARK: - Dots

    /// A word and the stop that belongs to it: U.S., Mr., S. Lee. `nil` where the stop is its own.
    private mutating func readDotted(
        _ text: Span<UInt8>, from start: Int, wordEnd: Int, _ hash: UInt64, _ shape: TokenShape, letters: Int
    ) -> Int? {
        var shape = shape
        shape.insert(.dotted)
        if letters == 1, wordEnd == start + 1, let end = acronymEnd(text, from: start) {
            return appendAcronym(text, start..<end, shape: shape)
        }
        let word = word(text, start..<wordEnd, hash, shape)
        let said = lexicon.classes(of: word)
        let isInitial = letters == 1 && shape.contains(.capitalized) && hash != Lexicon.hash("i".utf8)
        if isInitial {
            guard nextLetterIsCapital(text, after: wordEnd + 1) else { return nil }
        } else if said.contains(.beforeNumber), !said.contains(.title), !said.contains(.abbreviation) {
            guard nextIsDigit(text, after: wordEnd + 1) else { return nil }
        } else if !said.contains(.title), !said.contains(.abbreviation) || !shape.contains(.capitalized) {
            // "Ill." is a state; "ill." ends a sentence.
            return nil
        }
        append(word, kind: .word, shape: shape, from: start, to: wordEnd + 1)
        return wordEnd + 1
    }

    /// The end of letters that are each followed by a stop (U.S., p.m., U.S.A): two letters at least.
    private func acronymEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        var letters = 0
        while index < blockEnd, text[index] < 0x80, isWordByte(text, index), !isDigit(text, index),
            !isWordByte(text, index + 1)
        {
            letters += 1
            index += 1
            guard index < blockEnd, text[index] == 0x2E else { break }
            index += 1
        }
        return letters > 1 ? index : nil
    }

    /// Capitals lose their dots (U.S. is US); small letters keep them (a.m. is not am).
    private mutating func appendAcronym(_ text: Span<UInt8>, _ range: Range<Int>, shape: TokenShape) -> Int {
        var hash = Lexicon.seed
        var isCapitals = true
        for index in range where text[index] != 0x2E {
            if classes[Int(text[index])] != ByteClass.upper.rawValue { isCapitals = false }
        }
        for index in range where !(isCapitals && text[index] == 0x2E) { hash = Lexicon.hash(hash, text[index] | 0x20) }
        var shape = shape
        var end = range.upperBound
        var word = lexicon.word(hash: hash)
        if isCapitals {
            shape.insert([.capitalized, .allCapitals])
            if lexicon.classes(of: word).contains(.capitals), blockIsMixedCase(text) {
                word = lexicon.word(hash: hash ^ Lexicon.capitalsSalt)
            }
        } else {
            word = lexicon.word(hash: dottedHash(text, range))
        }
        if let possessive = possessiveEnd(text, at: end, hash: hash, isASCII: true) {
            end = possessive
            shape.insert(.possessive)
        }
        append(word, kind: .word, shape: shape, from: range.lowerBound, to: end)
        return end
    }

    private func dottedHash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = Lexicon.seed
        for index in range {
            let byte = text[index]
            hash = Lexicon.hash(hash, byte == 0x2E ? byte : byte | 0x20)
        }
        return hash
    }

    private func nextLetterIsCapital(_ text: Span<UInt8>, after index: Int) -> Bool {
        var index = index
        while index < blockEnd, isBlank(text, index) { index += 1 }
        guard index < blockEnd else { return false }
        if text[index] < 0x80 { return classes[Int(text[index])] == ByteClass.upper.rawValue }
        if text[index] >= 0xC0, case .letter(true) = ScalarClass(DecodedScalar(text, at: index).value) { return true }
        return false
    }

    private func nextIsDigit(_ text: Span<UInt8>, after index: Int) -> Bool {
        var index = index
        while index < blockEnd, isBlank(text, index) { index += 1 }
        return isDigit(text, index)
    }
}
