import SlantText

/// A verb with its auxiliaries: "has repeatedly said".
struct VerbGroup: Sendable {
    /// Its first auxiliary, or the verb itself.
    let start: Int
    let hasBe: Bool
    let isInfinitive: Bool
    let isNegated: Bool
    let hasModal: Bool
}

extension Reading {
    /// The auxiliaries and adverbs before a verb.
    func verbGroup(at verb: Int, floor: Int) -> VerbGroup {
        var start = verb
        var at = verb - 1
        var hasBe = false
        var isNegated = false
        var hasModal = false
        while at >= floor, verb - at < 9, !has(at, .quoted) {
            let tag = tags[at]
            if tag.intersects(.negation) { isNegated = true }
            if tag.intersects(.auxiliary) {
                if tag.intersects(.capital), !tag.intersects([.sentenceStart, .titleCase]) { break }
                if tag.intersects(.be), !tag.intersects(.have) { hasBe = hasBe || start == verb || !hasModal }
                if tag.intersects(.modal) { hasModal = true }
                start = at
                at -= 1
                // "I'm", "he'd": the subject is in the same token.
                if tag.intersects(.subjectPronoun) { break }
                continue
            }
            if tag.intersects(.to) {
                return VerbGroup(
                    start: at, hasBe: hasBe, isInfinitive: true, isNegated: isNegated, hasModal: hasModal)
            }
            if let gap = gapStart(at, floor: floor) {
                at = gap - 1
                continue
            }
            guard tag.intersects([.adverb, .negation]), !tag.intersects([.quantifier, .subordinator, .capital]) else {
                break
            }
            at -= 1
        }
        return VerbGroup(start: start, hasBe: hasBe, isInfinitive: false, isNegated: isNegated, hasModal: hasModal)
    }

    /// Where words between an auxiliary and its verb begin that end at an index: "has | since | said", "was | first |
    /// reported", "have | in the past | said".
    func gapStart(_ last: Int, floor: Int) -> Int? {
        guard last > floor, !has(last, [.quoted, .capital, .mark]) else { return nil }
        if has(last - 1, .auxiliary), !has(last - 1, [.quoted, .capital]) {
            return has(last, [.adverb, .adjective, .number, .preposition]) && !has(last, [.of, .to, .as]) ? last : nil
        }
        guard has(last, .time) || has(last, .timeModifier) else { return nil }
        var at = last - 1
        while at > floor, last - at < 4, !has(at, [.quoted, .mark]) {
            if has(at - 1, .auxiliary) {
                return has(at, [.preposition, .timeModifier]) && !has(at - 1, [.quoted, .capital]) ? at : nil
            }
            at -= 1
        }
        return nil
    }

    /// Where the adverbs and times directly before an index begin: "also said", "on Tuesday said".
    func adverbsStart(before index: Int, floor: Int) -> Int {
        var at = index
        while at > floor {
            if tags[at - 1].intersects([.adverb, .negation]),
                !tags[at - 1].intersects([.quantifier, .quoted, .capital, .subordinator])
            {
                at -= 1
            } else if let start = timeStart(before: at, floor: floor) {
                at = start
            } else {
                break
            }
        }
        return at
    }

    /// Where a time that ends before an index begins, if something stands before it: "The ministry | on Tuesday | said".
    func timeStart(before end: Int, floor: Int) -> Int? {
        guard end - 1 > floor, has(end - 1, .time), !has(end - 1, [.quoted, .possessiveEnding]) else { return nil }
        var found: Int?
        var at = end - 1
        while at > floor, end - at < 5 {
            if has(at, [.quoted, .mark]) { break }
            if skipTime(from: at, limit: end) == end { found = at }
            at -= 1
        }
        // "a poll released in August | found": the time is the participle's.
        let before: WordTags = [
            .mark, .preposition, .coordinator, .subordinator, .determiner, .adjective, .past, .ing, .auxiliary,
        ]
        guard let found, !has(found - 1, before) || has(found - 1, .capital) else { return nil }
        return found
    }

    /// Whether a form that can be a noun or an adjective is one here.
    func isNominalUse(at index: Int, forms: ArticleGrammar.Forms, nextIndex: Int, in sentence: Range<Int>) -> Bool {
        let tag = tags[index]
        if tag.intersects(.possessiveEnding) { return true }
        if tag.intersects(.capital), !tag.intersects([.titleCase, .sentenceStart]) { return true }
        guard index > sentence.lowerBound else {
            return forms.isSubset(of: [.base, .third]) && !tag.intersects(.titleCase)
        }
        let left = adverbsStart(before: index, floor: sentence.lowerBound) - 1
        let before = index - 1
        let previous = tags[before]
        if text.tokens[index].shape.contains(.hyphenBefore) { return true }
        if left >= sentence.lowerBound, tags[left].intersects([.to, .modal, .auxiliaryDo]) {
            return forms.isDisjoint(with: [.base])
        }
        // "has long said", "was first reported".
        if previous.intersects([.adverb, .adjective, .number, .preposition, .time, .timeModifier]),
            let gap = gapStart(before, floor: sentence.lowerBound),
            forms.intersects([.past, .participle]) || has(gap - 1, [.modal, .auxiliaryDo])
        {
            return false
        }
        // "the right seized upon": with its particle a past form is a verb.
        let isSure = forms.isSubset(of: [.past, .participle]) && nextIndex > index + 1
        if !(isSure && previous.intersects(.adjective)),
            previous.intersects([.possessive, .possessiveEnding, .determiner, .adjective, .of]),
            !previous.intersects([.that, .relative, .subjectPronoun, .quantifier, .role, .body, .vague]),
            !isNameLike(previous, forms: forms)
        {
            return !(forms == .ing && previous.intersects(.of))
        }
        if forms.isSubset(of: [.past, .participle]) {
            if previous.intersects([.quantifier, .number]), nextIndex < sentence.upperBound,
                tags[nextIndex] == .plainWord
            {
                return true
            }
            return previous.intersects([.preposition]) && !previous.intersects([.that, .subordinator, .capital])
        }
        if forms == .ing { return false }
        if tag.intersects(.alsoNoun), isCounted(index, forms: forms, nextIndex: nextIndex, in: sentence) { return true }
        if previous.intersects(.number) {
            return !opensComplement(nextIndex, in: sentence) && nextIndex < sentence.upperBound - 1
        }
        if previous.intersects([.preposition]), !previous.intersects([.relative, .capital, .quantifier, .subordinator])
        {
            return true
        }
        if forms.contains(.past) || !tag.intersects(.alsoNoun) { return false }
        guard left >= sentence.lowerBound else { return true }
        return isNounBetween(tags[left], left, index, forms: forms, nextIndex: nextIndex, in: sentence)
    }

    /// "four states", "each state", "the fifth state"; "tax plans that": a noun with a number or another noun before it.
    func isCounted(
        _ index: Int, forms: ArticleGrammar.Forms, nextIndex: Int, in sentence: Range<Int>
    ) -> Bool {
        let before = index - 1
        if has(before, [.number, .quantifier]) {
            return forms.contains(.third) || isIn(.each, before)
                || before > sentence.lowerBound && has(before - 1, .determiner)
        }
        let speakers: WordTags = [
            .subjectPronoun, .objectPronoun, .relative, .role, .body, .document, .adverb, .vague, .capital,
        ]
        return forms.contains(.third) && has(before, .plainWord) && !has(before, speakers)
            && nextIndex < sentence.upperBound && has(nextIndex, [.that, .preposition, .to, .mark])
    }

    /// White, Brown: an adjective that is somebody's name.
    func isNameLike(_ tag: WordTags, forms: ArticleGrammar.Forms) -> Bool {
        tag.intersects(.capital) && !tag.intersects([.titleCase, .possessiveEnding, .determiner, .possessive])
            && (!tag.intersects(.sentenceStart) || forms.isSubset(of: [.past, .participle]))
    }

    /// A base form or an -s form: verb after a subject that agrees with it.
    func isNounBetween(
        _ subject: WordTags, _ left: Int, _ index: Int, forms: ArticleGrammar.Forms, nextIndex: Int,
        in sentence: Range<Int>
    ) -> Bool {
        if subject.intersects([.subjectPronoun, .relative, .quantifier]) { return false }
        if subject.intersects(.have) { return true }
        if subject.intersects(.be) { return true }
        if nextIndex < sentence.upperBound, has(nextIndex, [.of, .be, .have, .modal]) { return true }
        let plural = isPlural(left) || isCoordinated(left, in: sentence)
        if forms.contains(.third) {
            if subject.intersects([.comma, .coordinator, .dash, .closeBracket]) {
                return !opensComplement(nextIndex, in: sentence)
            }
            if subject.intersects(.plainWord), !opensComplement(nextIndex, in: sentence),
                nextIndex < sentence.upperBound,
                !has(nextIndex, [.to, .question])
            {
                return true
            }
            return plural && !subject.intersects(.body) && !opensComplement(nextIndex, in: sentence)
        }
        if subject.intersects([.comma, .coordinator, .closeBracket, .dash]) {
            return !opensComplement(nextIndex, in: sentence)
        }
        return !plural
    }

    /// "Lund and Berg": more than one.
    func isCoordinated(_ last: Int, in sentence: Range<Int>) -> Bool {
        var at = last
        while at > sentence.lowerBound, has(at, .capital), last - at < 6 { at -= 1 }
        return at < last && at > sentence.lowerBound && has(at, .coordinator) && has(at - 1, .capital)
    }

    func opensComplement(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound else { return false }
        return tags[index].intersects([
            .that, .determiner, .possessive, .subjectPronoun, .objectPronoun, .question, .quoted, .capital,
        ])
    }

    /// people, police, or a word that ends in s.
    func isPlural(_ index: Int) -> Bool {
        let tag = tags[index]
        if tag.intersects(.vague) { return true }
        if tag.intersects(.possessiveEnding) { return false }
        let token = text.tokens[index]
        guard token.length > 2, token.kind == .word else { return false }
        let bytes = text.prose.text
        let last = bytes[Int(token.end) - 1] | 0x20
        let before = bytes[Int(token.end) - 2] | 0x20
        return (last == 0x73 && before != 0x73 && before != 0x69)
            || tag.intersects(.body) && (!tag.intersects(.capital) || tag.intersects(.sentenceStart))
    }

    /// Whether a finite verb of its own stands in a stretch: the stretch is a clause.
    func hasFiniteVerb(in range: Range<Int>) -> Bool {
        for index in range {
            let tag = tags[index]
            if tag.intersects(.finiteVerb), !tag.intersects(.capital) || tag.intersects(.titleCase) { return true }
            if tag.intersects(.past), !tag.intersects(.capital), index > range.lowerBound,
                !tags[index - 1].intersects([.determiner, .possessive, .adjective, .preposition, .possessiveEnding])
            {
                return true
            }
        }
        return false
    }
}
