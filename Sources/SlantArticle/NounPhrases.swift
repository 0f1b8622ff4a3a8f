import SlantText

/// A mention that may speak.
struct Mention: Hashable, Sendable {
    /// All of it, appositions included: "Ada Lund, the harbour master".
    let range: Range<Int>
    /// Its first noun group, where the name or head stands: "Ada Lund".
    let core: Range<Int>

    init(range: Range<Int>, core: Range<Int>) {
        self.range = range
        self.core = core
    }

    init(_ range: Range<Int>) { self.init(range: range, core: range) }
}

/// Noun phrases without a parser: a subject is read leftwards from its verb, an object or inverted subject rightwards
/// from its first word, each within one sentence and a bounded number of words.
extension Reading {
    /// Longer phrases are no subjects.
    private static let longest = 60

    /// The subject that ends before `end`, looked for not before `floor`.
    func subject(endingBefore end: Int, floor: Int) -> Mention? {
        guard end > floor else { return nil }
        let last = end - 1
        if has(last, .closeBracket), let open = opening(of: last, floor: floor, .openBracket), open > floor {
            guard let inner = subject(endingBefore: open, floor: floor) else { return nil }
            return Mention(range: inner.range.lowerBound..<end, core: inner.core)
        }
        if has(last, .comma) { return subjectWithApposition(comma: last, floor: floor) }
        if has(last, .dash) {
            guard let open = opening(of: last, floor: floor, .dash), open > floor else { return nil }
            guard let inner = subject(endingBefore: open, floor: floor) else { return nil }
            return Mention(range: inner.range.lowerBound..<end, core: inner.core)
        }
        if has(last, .mark) { return nil }
        return plainSubject(endingBefore: end, floor: floor)
    }

    private func opening(of index: Int, floor: Int, _ tag: WordTags) -> Int? {
        var at = index - 1
        while at >= floor, index - at < Reading.longest {
            if has(at, tag) { return at }
            at -= 1
        }
        return nil
    }

    /// A subject without a mark before its verb.
    private func plainSubject(endingBefore end: Int, floor: Int) -> Mention? {
        let last = end - 1
        let tag = tags[last]
        if tag.intersects(.relative), !tag.intersects(.possessive) { return Mention(last..<end) }
        if tag.intersects(.subjectPronoun) { return Mention(last..<end) }
        if tag.intersects([.coordinator, .subordinator, .to, .be]) { return nil }
        if tag.intersects(.preposition), !tag.intersects([.capital, .adverb]) { return nil }
        let start = phraseStart(before: end, floor: floor)
        let trimmed = trimmedStart(start, end)
        guard trimmed < end, (trimmed..<end).contains(where: isNominal) else { return nil }
        return Mention(range: trimmed..<end, core: coreOfPhrase(trimmed, end))
    }

    private func isNominal(_ index: Int) -> Bool {
        let tag = tags[index]
        if tag.intersects(.mark) { return false }
        return tag.intersects([.capital, .quantifier, .determiner, .number, .objectPronoun, .subjectPronoun])
            || !tag.intersects([
                .preposition, .adverb, .coordinator, .subordinator, .modal, .be, .have, .auxiliaryDo, .to, .negation,
            ])
    }

    /// Where the noun phrase that ends before `end` begins: after a mark, a word that opens a clause, or a finite verb
    /// that no relative leads.
    private func phraseStart(before end: Int, floor: Int) -> Int {
        var at = end - 1
        var afterCoordinator: Int?
        while at >= floor, end - at <= Reading.longest {
            let tag = tags[at]
            if tag.intersects(.closeBracket), let open = opening(of: at, floor: floor, .openBracket) {
                at = open - 1
                continue
            }
            if tag.intersects(.quoted) {
                guard let start = nicknameStart(at) else { return at + 1 }
                at = start - 1
                continue
            }
            if tag.intersects(.mark) { return max(at + 1, coordinated(afterCoordinator, from: at + 1, commaAt: at)) }
            if tag.intersects(.but) { return at + 1 }
            if tag.intersects(.coordinator) {
                if afterCoordinator == nil { afterCoordinator = at + 1 }
                at -= 1
                continue
            }
            if tag.intersects(.subordinator), !tag.intersects(.preposition) || opensClause(at, end, floor: floor) { return at + 1 }
            if tag.intersects(.relative), !tag.intersects(.possessive) { return at + 1 }
            if tag.intersects(.question), at < end - 1, !tag.intersects(.capital) { return at + 1 }
            if tag.intersects(.subjectPronoun), at < end - 1 { return afterCoordinator ?? at + 1 }
            if isFiniteVerb(at, before: end) {
                guard let relative = relativeBefore(at, floor: floor) else { return afterCoordinator ?? at + 1 }
                at = relative - 1
                continue
            }
            at -= 1
        }
        return at + 1
    }

    /// "A, B and C said": only the part after the comma is sure to be the subject.
    private func coordinated(_ afterCoordinator: Int?, from start: Int, commaAt: Int) -> Int { start }

    /// as, before, after, since: open a clause here if a verb stands between them and the subject's end.
    private func opensClause(_ index: Int, _ end: Int, floor: Int) -> Bool {
        index + 1 < end && tags[index + 1].intersects(.subjectPronoun) || index + 4 >= end || index == floor
            || has(index - 1, [.comma, .coordinator, .sentenceStart])
    }

    /// A short quotation that begins with a capital inside a name: Sean “Diddy” Combs.
    private func nicknameStart(_ index: Int) -> Int? {
        guard let stretch = stretch(at: index), stretches[stretch].tokens.count <= 4 else { return nil }
        let tokens = stretches[stretch].tokens
        guard tokens.lowerBound > 0, has(tokens.lowerBound, .capital), has(tokens.lowerBound - 1, .capital) else {
            return nil
        }
        return tokens.lowerBound
    }

    /// Whether the token is a verb of its own clause, for a reader who comes from the right.
    private func isFiniteVerb(_ index: Int, before end: Int) -> Bool {
        let tag = tags[index]
        if tag.intersects(.titleCase), !tag.intersects(.auxiliary) { return false }
        if tag.intersects([.be, .have, .auxiliaryDo, .modal, .finite]) { return !tag.intersects(.capital) || tag.intersects(.sentenceStart) }
        guard tag.intersects(.past), !tag.intersects(.capital) else { return false }
        if index + 1 < end, has(index + 1, .preposition) || has(index + 1, .to) { return false }
        guard index > 0 else { return false }
        // "a retired officer", "the newly elected mayor": an adjective.
        return !tags[index - 1].intersects([
            .determiner, .possessive, .adjective, .preposition, .adverb, .possessiveEnding, .number, .quantifier, .demonym,
        ])
    }

    /// The relative that leads the verb group ending at `index`: "people who have battled".
    private func relativeBefore(_ index: Int, floor: Int) -> Int? {
        var at = index - 1
        while at >= floor, index - at < 7 {
            let tag = tags[at]
            if tag.intersects(.relative) { return at > floor && !has(at - 1, .mark) ? at : nil }
            guard tag.intersects([.auxiliary, .adverb, .negation, .subjectPronoun, .capital]) else { return nil }
            at -= 1
        }
        return nil
    }

    /// Drops what stands before the phrase proper: "But on Tuesday".
    private func trimmedStart(_ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end {
            let tag = tags[at]
            if tag.intersects([.quantifier, .determiner]) { break }
            if tag.intersects([.coordinator, .subordinator, .negation]), !tag.intersects(.preposition) { at += 1; continue }
            if tag.intersects(.time) || tag.intersects(.adverb) && !tag.intersects(.capital) {
                if has(at, .possessiveEnding) { break }
                at += 1
                continue
            }
            if tag.intersects(.adverb), tag.intersects(.sentenceStart), at + 1 < end { at += 1; continue }
            if tag.intersects([.preposition, .to]) {
                guard let next = lastGroup(at + 1, end) else { return end }
                return next
            }
            break
        }
        return at
    }

    /// After an opening preposition: where the last noun group begins that no preposition leads.
    private func lastGroup(_ start: Int, _ end: Int) -> Int? {
        var found: Int?
        var at = start + 1
        while at < end {
            let tag = tags[at]
            let before = tags[at - 1]
            if !before.intersects([.preposition, .to, .of, .coordinator]) {
                if tag.intersects([.determiner, .possessive, .subjectPronoun]), !before.intersects(.quantifier) { found = at }
                if tag.intersects(.capital), before.intersects(.time), !tag.intersects(.time) { found = at }
                if tag.intersects(.capital), !before.intersects([
                    .capital, .determiner, .possessive, .role, .title, .adjective, .demonym, .number, .possessiveEnding,
                ]) { found = at }
            }
            at += 1
        }
        return found
    }

    /// The first noun group of a phrase: up to a preposition, a relative, a bracket or a participle after its noun.
    private func coreOfPhrase(_ start: Int, _ end: Int) -> Range<Int> {
        var at = start + 1
        while at < end {
            let tag = tags[at]
            if tag.intersects([.preposition, .relative, .to, .mark, .auxiliary]), !tag.intersects(.coordinator) { break }
            if tag.intersects([.past, .ing]), !tag.intersects(.capital), at + 1 < end, has(at + 1, [.preposition, .time]) { break }
            at += 1
        }
        return start..<at
    }

    /// "Ada Lund, the harbour master, said": from the comma before the verb back to the name.
    private func subjectWithApposition(comma: Int, floor: Int) -> Mention? {
        var fragmentEnd = comma
        var right: Range<Int>?
        var steps = 0
        while steps < 5 {
            steps += 1
            var at = fragmentEnd - 1
            while at >= floor, !endsFragment(at), comma - at < Reading.longest {
                if has(at, .closeBracket), let open = opening(of: at, floor: floor, .openBracket) { at = open }
                at -= 1
            }
            let fragment = (at + 1)..<fragmentEnd
            guard !fragment.isEmpty else { return nil }
            let isLeftmost = at < floor || !has(at, .comma) || has(at, .quoted)
            if isIntroduction(fragment), let right {
                // "As Ada Lund, the harbour master, said".
                let rest = fragment.lowerBound + 1..<fragment.upperBound
                if has(fragment.lowerBound, .subordinator), !rest.isEmpty, !hasFiniteVerb(in: rest) {
                    return core(of: rest, through: comma, floor: rest.lowerBound)
                }
                return core(of: right, through: comma, floor: right.lowerBound)
            }
            if isLeftmost || !canBeApposition(fragment) {
                return steps == 1 ? nil : core(of: fragment, through: comma, floor: isLeftmost ? floor : at + 1)
            }
            if isPersonal(fragment), steps > 1, !canPrecedeName(before: at, floor: floor) {
                return core(of: fragment, through: comma, floor: at + 1)
            }
            fragmentEnd = at
            right = fragment
        }
        return nil
    }

    /// "Speaking later on the show," at the beginning of a sentence.
    private func isIntroduction(_ fragment: Range<Int>) -> Bool {
        let first = tags[fragment.lowerBound]
        return first.intersects(.sentenceStart)
            && first.intersects([.preposition, .subordinator, .ing, .adverb, .time, .past, .to, .coordinator])
            && !first.intersects([.determiner, .quantifier])
    }

    private func endsFragment(_ index: Int) -> Bool {
        tags[index].intersects([.comma, .semicolon, .colon, .dash, .stop])
            || tags[index].intersects(.quoted) && nicknameStart(index) == nil
    }

    private func core(of fragment: Range<Int>, through comma: Int, floor: Int) -> Mention? {
        guard let mention = plainSubject(endingBefore: fragment.upperBound, floor: max(floor, fragment.lowerBound))
        else { return nil }
        return Mention(range: mention.range.lowerBound..<comma, core: mention.core)
    }

    /// Two names side by side, or a given name first.
    private func isPersonal(_ fragment: Range<Int>) -> Bool {
        fragment.count >= 2 && fragment.allSatisfy { tags[$0].intersects([.capital]) }
            && fragment.contains { tags[$0].intersects([.givenName, .title]) || fragment.count == 2 }
    }

    /// Whether the fragment before a name can be what the name explains: "the spokesman, John Kirby, said".
    private func canPrecedeName(before comma: Int, floor: Int) -> Bool {
        var at = comma - 1
        while at >= floor, !endsFragment(at), comma - at < 20 { at -= 1 }
        guard at + 1 < comma else { return false }
        let first = tags[at + 1]
        return first.intersects([.determiner, .possessive]) && !first.intersects(.preposition)
            && !(at + 1..<comma).contains { tags[$0].intersects(.auxiliary) }
    }

    /// A fragment that explains what stands before it: an age, a place, a description, a relative clause.
    private func canBeApposition(_ fragment: Range<Int>) -> Bool {
        let first = tags[fragment.lowerBound]
        if first.intersects([.sentenceStart]), first.intersects([.preposition, .subordinator, .ing, .adverb, .time]) { return false }
        if first.intersects(.relative) { return true }
        if !fragment.contains(where: { tags[$0].intersects(.relative) }),
            fragment.contains(where: { tags[$0].intersects(.finiteVerb) && !tags[$0].intersects(.capital) })
        { return false }
        if first.intersects([.determiner, .number, .quantifier, .possessive, .role, .body, .title, .past, .ing]) { return true }
        if first.intersects([.preposition, .adverb, .adjective, .demonym]) { return true }
        // A state, a party and state, or a lower-case description ("president of the union").
        if first.intersects(.capital) {
            return fragment.count <= 4 || fragment.prefix(4).contains { tags[$0].intersects(.possessiveEnding) }
        }
        return !first.intersects([.subordinator, .coordinator, .subjectPronoun])
    }

    /// The end of the noun phrase that begins at `start`: determiners, names, nouns, "of" phrases. With `isOpen`
    /// other prepositional phrases and appositions belong to it: an inverted subject.
    func nounPhraseEnd(from start: Int, limit: Int, isOpen: Bool = false) -> Int {
        var at = start
        var sawNoun = false
        while at < limit, at - start < Reading.longest {
            let tag = tags[at]
            if tag.intersects(.quoted), !has(max(start, at), .capital) || at == start { break }
            if tag.intersects(.openBracket), sawNoun, let close = closing(from: at, limit: limit) { at = close + 1; continue }
            if tag.intersects(.mark) { break }
            if tag.intersects([.subjectPronoun, .objectPronoun]), !tag.intersects(.possessive) { return sawNoun ? at : at + 1 }
            if tag.intersects(.that) { break }
            if tag.intersects([.determiner, .possessive]), sawNoun, !has(at - 1, .coordinator), !has(at - 1, .preposition) { break }
            if tag.intersects(.coordinator) {
                guard sawNoun, at + 1 < limit, !tag.intersects(.but), joinsNouns(at, limit: limit) else { break }
                at += 1
                continue
            }
            if tag.intersects([.relative, .to, .subordinator, .auxiliary, .question]), !tag.intersects([.of, .preposition]) { break }
            if tag.intersects(.preposition), !tag.intersects(.capital) {
                guard sawNoun, isOpen || tag.intersects(.of) else { break }
                at += 1
                continue
            }
            if tag.intersects(.time), !tag.intersects(.possessiveEnding), sawNoun { break }
            if tag.intersects(.adverb), sawNoun { break }
            if tag.intersects([.finite, .past]), sawNoun, !tag.intersects(.capital) {
                guard isOpen, tag.intersects(.past), at + 1 < limit, has(at + 1, .preposition) else { break }
            }
            if tag.intersects(.ing), sawNoun, !tag.intersects(.capital) { break }
            if !tag.intersects([.determiner, .possessive, .adjective, .adverb]) { sawNoun = true }
            at += 1
        }
        return at
    }

    private func joinsNouns(_ index: Int, limit: Int) -> Bool {
        let next = tags[index + 1]
        return next.intersects([.capital, .determiner, .possessive, .number, .role, .body, .adjective])
            || !next.intersects([.auxiliary, .finite, .past, .adverb, .subjectPronoun, .preposition, .to, .ing, .cue])
    }

    private func closing(from open: Int, limit: Int) -> Int? {
        var at = open + 1
        while at < limit, at - open < 30 {
            if has(at, .closeBracket) { return at }
            at += 1
        }
        return nil
    }

    /// The inverted subject after a verb with its appositions: "said Ada Lund, 46, the harbour master".
    func invertedSubject(from start: Int, limit: Int) -> Mention? {
        var first = start
        while first < limit, has(first, .adverb), !has(first, .capital) { first += 1 }
        guard first < limit, !has(first, [.quoted, .mark, .that, .to, .question, .preposition, .time, .auxiliary]) else { return nil }
        if has(first, .objectPronoun), !has(first, [.subjectPronoun, .possessive]) { return nil }
        let end = nounPhraseEnd(from: first, limit: limit, isOpen: true)
        guard end > first, (first..<end).contains(where: isNominal) else { return nil }
        var whole = end
        while whole < limit, has(whole, .comma), whole + 1 < limit, opensApposition(whole + 1) {
            let next = appositionEnd(from: whole + 1, limit: limit)
            guard next > whole + 1 else { break }
            whole = next
        }
        return Mention(range: first..<whole, core: coreOfPhrase(first, end))
    }

    private func opensApposition(_ index: Int) -> Bool {
        let tag = tags[index]
        if tag.intersects([.quoted, .subjectPronoun, .that, .but, .subordinator, .ing]) { return false }
        return tag.intersects([.determiner, .number, .relative, .role, .body, .possessive, .capital])
            || !tag.intersects([.coordinator, .adverb, .preposition, .cue, .past, .to])
    }

    private func appositionEnd(from start: Int, limit: Int) -> Int {
        var at = start
        while at < limit, !tags[at].intersects([.comma, .semicolon, .colon, .dash, .stop, .quoted]) { at += 1 }
        return at
    }
}
