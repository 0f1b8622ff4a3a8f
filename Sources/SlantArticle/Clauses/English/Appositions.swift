import SlantText

/// "Ada Lund, the harbour master, said": from the comma before the verb back to the name.
extension Reading {
    /// "Ada Lund, the harbour master, said": from the comma before the verb back to the name.
    func subjectWithApposition(comma: Int, floor: Int) -> Mention? {
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
    func isIntroduction(_ fragment: Range<Int>) -> Bool {
        let first = tags[fragment.lowerBound]
        return first.intersects(.sentenceStart)
            && first.intersects([.preposition, .subordinator, .ing, .adverb, .time, .past, .to, .coordinator])
            && !first.intersects([.determiner, .quantifier])
    }

    func endsFragment(_ index: Int) -> Bool {
        tags[index].intersects([.comma, .semicolon, .colon, .dash, .stop])
            || tags[index].intersects(.quoted) && !isMention(index)
    }

    /// A few marked words within a description: known as “Sparks”.
    private func isMention(_ index: Int) -> Bool {
        guard let stretch = stretch(at: index), let last = stretches[stretch].tokens.last else { return false }
        return stretches[stretch].tokens.count <= 4 && !has(last, [.comma, .stop])
    }

    func core(of fragment: Range<Int>, through comma: Int, floor: Int) -> Mention? {
        guard let mention = plainSubject(endingBefore: fragment.upperBound, floor: max(floor, fragment.lowerBound))
        else { return nil }
        return Mention(range: mention.range.lowerBound..<comma, core: mention.core)
    }

    /// Two names side by side, or a given name first.
    func isPersonal(_ fragment: Range<Int>) -> Bool {
        fragment.count >= 2 && fragment.allSatisfy { tags[$0].intersects([.capital]) }
            && fragment.contains { tags[$0].intersects([.givenName, .title]) || fragment.count == 2 }
    }

    /// Whether the fragment before a name can be what the name explains: "the spokesman, John Kirby, said".
    func canPrecedeName(before comma: Int, floor: Int) -> Bool {
        var at = comma - 1
        while at >= floor, !endsFragment(at), comma - at < 20 { at -= 1 }
        guard at + 1 < comma else { return false }
        let first = tags[at + 1]
        return first.intersects([.determiner, .possessive]) && !first.intersects(.preposition)
            && !(at + 1..<comma).contains { tags[$0].intersects(.auxiliary) }
    }

    /// A fragment that explains what stands before it: an age, a place, a description, a relative clause.
    func canBeApposition(_ fragment: Range<Int>) -> Bool {
        let first = tags[fragment.lowerBound]
        if first.intersects([.sentenceStart]), first.intersects([.preposition, .subordinator, .ing, .adverb, .time]) {
            return false
        }
        if first.intersects([.relative, .ing]), !first.intersects(.capital) { return true }
        if !fragment.contains(where: { tags[$0].intersects(.relative) }),
            fragment.contains(where: { tags[$0].intersects(.finiteVerb) && !tags[$0].intersects(.capital) })
        {
            return false
        }
        if first.intersects([.determiner, .number, .quantifier, .possessive, .role, .body, .title, .past, .ing]) {
            return true
        }
        if first.intersects([.preposition, .adverb, .adjective, .demonym]) { return true }
        // A state, a party and state, or a lower-case description ("president of the union").
        if first.intersects(.capital) {
            return fragment.count <= 4 || fragment.prefix(4).contains { tags[$0].intersects(.possessiveEnding) }
        }
        return !first.intersects([.subordinator, .coordinator, .subjectPronoun])
    }
}
