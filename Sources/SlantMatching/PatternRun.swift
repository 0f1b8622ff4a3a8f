import SlantText

/// Runs program nodes over the tokens of one sentence, as sets of places.
///
/// Bit k of a set is the place before token `origin + k` (forward) or `origin - k` (backward).
struct PatternRun {
    let tables: ProgramTables
    let text: TokenizedText
    let phrases: PhraseSpans
    /// Tokens that may be looked at: a sentence.
    var bounds: Range<Int>

    /// The places after `node`, starting from those in `places`, to the right of `origin`.
    func forward(_ node: Int, _ places: UInt64, origin: Int) -> UInt64 {
        guard places != 0 else { return 0 }
        switch tables.nodes[node].operation {
        case .word, .exact, .anyOf, .form:
            return step(places) { place in
                let token = origin + place
                return token < bounds.upperBound && accepts(node, at: token)
            }
        case .sequence(let range):
            var result = places
            for child in range {
                result = forward(Int(tables.children[Int(child)]), result, origin: origin)
                if result == 0 { break }
            }
            return result
        case .choice(let range):
            let words = words(at: places) { origin + $0 }
            var result: UInt64 = 0
            for child in range {
                let node = Int(tables.children[Int(child)])
                let mask = tables.edges[node].first
                if mask & words != 0 || mask == .max { result |= forward(node, places, origin: origin) }
            }
            return result
        case .optional(let child):
            return places | forward(Int(child), places, origin: origin)
        case .gap(let least, let most, let crossesMarks):
            return gap(places, least: Int(least), most: Int(most), crossesMarks: crossesMarks) { place in origin + place
            }
        case .possessive(let child):
            return filter(forward(Int(child), places, origin: origin)) { place in
                place > 0 && text.tokens[origin + place - 1].shape.contains(.possessive)
            }
        case .wordClass(let name):
            return spans(places) { place, mark in
                forEachEnd(of: name, from: origin + place) { end in mark(end - origin) }
            }
        case .sentenceStart:
            return filter(places) { origin + $0 == bounds.lowerBound }
        case .sentenceEnd:
            return filter(places) { isSentenceEnd(origin + $0) }
        }
    }

    /// The places before `node`, starting from those in `places`, to the left of `origin`.
    func backward(_ node: Int, _ places: UInt64, origin: Int) -> UInt64 {
        guard places != 0 else { return 0 }
        switch tables.nodes[node].operation {
        case .word, .exact, .anyOf, .form:
            return step(places) { place in
                let token = origin - place - 1
                return token >= bounds.lowerBound && accepts(node, at: token)
            }
        case .sequence(let range):
            var result = places
            for child in range.reversed() {
                result = backward(Int(tables.children[Int(child)]), result, origin: origin)
                if result == 0 { break }
            }
            return result
        case .choice(let range):
            let words = words(at: places) { origin - $0 - 1 }
            var result: UInt64 = 0
            for child in range {
                let node = Int(tables.children[Int(child)])
                let mask = tables.edges[node].last
                if mask & words != 0 || mask == .max { result |= backward(node, places, origin: origin) }
            }
            return result
        case .optional(let child):
            return places | backward(Int(child), places, origin: origin)
        case .gap(let least, let most, let crossesMarks):
            return gap(places, least: Int(least), most: Int(most), crossesMarks: crossesMarks) { place in
                origin - place - 1
            }
        case .possessive(let child):
            let allowed = filter(places) { place in
                let token = origin - place - 1
                return token >= bounds.lowerBound && text.tokens[token].shape.contains(.possessive)
            }
            return backward(Int(child), allowed, origin: origin)
        case .wordClass(let name):
            return spans(places) { place, mark in
                forEachStart(of: name, endingAt: origin - place) { start in mark(origin - start) }
            }
        case .sentenceStart:
            return filter(places) { origin - $0 == bounds.lowerBound }
        case .sentenceEnd:
            return filter(places) { isSentenceEnd(origin - $0) }
        }
    }

    // MARK: - Sets of places

    /// The mask of the words that stand at some places.
    @inline(__always)
    private func words(at places: UInt64, _ token: (Int) -> Int) -> UInt64 {
        var rest = places
        var result: UInt64 = 0
        while rest != 0 {
            let index = token(rest.trailingZeroBitCount)
            rest &= rest &- 1
            if bounds.contains(index) { result |= 1 << UInt64(text.tokens[index].word.rawValue & 63) }
        }
        return result
    }

    /// One token further where it is accepted. A place at the rim falls off: no pattern is that long.
    @inline(__always)
    private func step(_ places: UInt64, _ accepts: (Int) -> Bool) -> UInt64 {
        var rest = places
        var result: UInt64 = 0
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest &- 1
            if accepts(place) { result |= (1 << UInt64(place)) << 1 }
        }
        return result
    }

    @inline(__always)
    private func filter(_ places: UInt64, _ keeps: (Int) -> Bool) -> UInt64 {
        var rest = places
        var result: UInt64 = 0
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest &- 1
            if keeps(place) { result |= 1 << UInt64(place) }
        }
        return result
    }

    private func spans(_ places: UInt64, _ find: (Int, (Int) -> Void) -> Void) -> UInt64 {
        var rest = places
        var result: UInt64 = 0
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest &- 1
            find(place) { found in
                if found >= 0, found < UInt64.bitWidth { result |= 1 << UInt64(found) }
            }
        }
        return result
    }

    private func gap(
        _ places: UInt64, least: Int, most: Int, crossesMarks: Bool, token: (Int) -> Int
    ) -> UInt64 {
        var result = least == 0 ? places : 0
        var current = places
        for count in 1...most {
            if crossesMarks { current |= step(current) { isCrossable(token($0)) } }
            current = step(current) { place in
                let index = token(place)
                guard bounds.contains(index) else { return false }
                let token = text.tokens[index]
                return token.isWordLike || token.word == Punctuation.ellipsis.word
            }
            if current == 0 { break }
            if count >= least { result |= current }
        }
        return crossesMarks ? result | step(result) { isCrossable(token($0)) } : result
    }

    // MARK: - Tokens

    private func isCrossable(_ index: Int) -> Bool {
        guard bounds.contains(index) else { return false }
        let word = text.tokens[index].word
        return word == Punctuation.comma.word || word == Punctuation.dash.word
    }

    private func isSentenceEnd(_ index: Int) -> Bool {
        var index = index
        while index < bounds.upperBound {
            guard text.tokens[index].kind == .mark else { return false }
            switch text.tokens[index].word {
            case Punctuation.comma.word, Punctuation.colon.word, Punctuation.semicolon.word, Punctuation.dash.word:
                return false
            default: index += 1
            }
        }
        return true
    }

    private func accepts(_ node: Int, at index: Int) -> Bool {
        let token = text.tokens[index]
        switch tables.nodes[node].operation {
        case .word(let word): return token.word == word
        case .exact(let word, let exact):
            return token.word == word && isWritten(token, like: tables.exactTexts[Int(exact)])
        case .anyOf(let set): return tables.contains(token.word, set: set)
        case .form(let sure, let judged, let isVerb):
            if tables.contains(token.word, set: sure) { return true }
            guard tables.contains(token.word, set: judged) else { return false }
            let reading = text.reading(at: index, in: bounds)
            return isVerb ? reading != .noun : reading != .verb
        default: return false
        }
    }

    /// The same letters in the same case; dots and a possessive ending apart.
    private func isWritten(_ token: Token, like exact: [UInt8]) -> Bool {
        var index = Int(token.start)
        for byte in exact {
            while index < Int(token.end), text.prose.text[index] == 0x2E { index += 1 }
            guard index < Int(token.end), text.prose.text[index] == byte else { return false }
            index += 1
        }
        return true
    }
}
