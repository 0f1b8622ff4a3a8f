package import SlantText

/// All patterns of all packs, run over a text in one pass. Time linear in the text, whatever the packs hold: a
/// program is tried only where one of its anchor words stands, and is bounded there. Immutable; a class only so that
/// all rules share it by one count.
package final class Matcher: Sendable {
    let tables: ProgramTables
    let programs: [Program]
    /// Programs by set.
    let programsOfSet: [Range<Int>]
    /// By set: the words that its matches begin with, as a set of `tables`; `nil` where they may begin with anything.
    let firstWordsOfSet: [UInt32?]
    /// By word number: where its programs begin in `triggered`; one more entry than words.
    let triggerStarts: [UInt32]
    /// What stands behind each word, end to end.
    let triggered: [Trigger]
    /// Programs that begin where a stretch of capitals, a question or a scare-quoted stretch does.
    let classTriggered: [(name: PatternClass, program: Int)]

    init(
        tables: ProgramTables, programs: [Program], programsOfSet: [Range<Int>], firstWordsOfSet: [UInt32?],
        triggerStarts: [UInt32], triggered: [Trigger], classTriggered: [(name: PatternClass, program: Int)]
    ) {
        self.tables = tables
        self.programs = programs
        self.programsOfSet = programsOfSet
        self.firstWordsOfSet = firstWordsOfSet
        self.triggerStarts = triggerStarts
        self.triggered = triggered
        self.classTriggered = classTriggered
    }

    /// How many sets there are.
    package var setCount: Int { programsOfSet.count }

    /// Every match of the triggered sets, by set, then by place; within a set leftmost, then longest, no overlap of
    /// focuses. `isOn` (by set number) turns sets off without recompiling.
    package func matches(in text: TokenizedText, phrases: PhraseSpans, isOn: [Bool]? = nil) -> [PatternMatch] {
        var found: [PatternMatch] = []
        let (words, allStarts, allTriggers) = (text.tokens, triggerStarts, triggered)
        let tokens = words.span
        let starts = allStarts.span
        let triggers = allTriggers.span
        var run = PatternRun(tables: tables, text: text, phrases: phrases, bounds: 0..<0)
        for (number, sentence) in text.sentences.enumerated() {
            run.bounds = sentence.tokens
            for index in sentence.tokens {
                let word = Int(tokens[index].word.rawValue)
                guard word &+ 1 < starts.count else { continue }
                let first = starts[word]
                let end = starts[word &+ 1]
                guard first < end else { continue }
                for entry in first..<end {
                    let trigger = triggers[Int(entry)]
                    if trigger.mask != .max {
                        let first = max(sentence.tokens.lowerBound, index &+ Int(trigger.from))
                        let last = min(sentence.tokens.upperBound &- 1, index &+ Int(trigger.to))
                        var bits: UInt64 = 0
                        var place = first
                        while place <= last {
                            bits |= 1 << UInt64(tokens[place].word.rawValue & 63)
                            place &+= 1
                        }
                        if bits & trigger.mask == 0 { continue }
                    }
                    if let isOn, !isOn[Int(trigger.set)] { continue }
                    let program = programs[Int(trigger.program)]
                    if let match = run.match(program, at: index, sentence: number) { found.append(match) }
                }
            }
        }
        appendClassMatches(in: text, phrases: phrases, isOn: isOn, to: &found)
        return Matcher.leftmostLongest(&found)
    }

    /// Matches of the programs that begin where a stretch of capitals, a question or a scare-quoted stretch does.
    private func appendClassMatches(
        in text: TokenizedText, phrases: PhraseSpans, isOn: [Bool]?, to found: inout [PatternMatch]
    ) {
        func beginning(with name: PatternClass) -> [Program] {
            classTriggered.compactMap { entry in
                guard entry.name == name, isOn?[Int(programs[entry.program].set.rawValue)] ?? true else { return nil }
                return programs[entry.program]
            }
        }
        let (questions, shouts, scares) = (
            beginning(with: .question), beginning(with: .shout), beginning(with: .scare)
        )
        let words = text.tokens
        let tokens = words.span
        var run = PatternRun(tables: tables, text: text, phrases: phrases, bounds: 0..<0)
        func add(_ programs: [Program], at token: Int, _ sentence: Int) {
            for program in programs {
                if let match = run.match(program, at: token, sentence: sentence) { found.append(match) }
            }
        }
        var nextScare = 0
        for (number, sentence) in text.sentences.enumerated() {
            run.bounds = sentence.tokens
            if !questions.isEmpty, run.isQuestion { add(questions, at: sentence.tokens.lowerBound, number) }
            if !shouts.isEmpty {
                for token in sentence.tokens where tokens[token].shape.contains(.allCapitals) {
                    add(shouts, at: token, number)
                }
            }
            while nextScare < phrases.scares.count, phrases.scares[nextScare].lowerBound < sentence.tokens.upperBound {
                add(scares, at: phrases.scares[nextScare].lowerBound, number)
                nextScare += 1
            }
        }
    }

    /// The longest match of a set that begins exactly at `token`, within `bounds` (tokens of one sentence).
    package func match(
        of set: PatternSetID, startingAt token: Int, in text: TokenizedText, phrases: PhraseSpans, bounds: Range<Int>
    ) -> Range<Int>? {
        guard canBegin(set, at: token, in: text, bounds: bounds) else { return nil }
        return match(
            of: set, startingAt: token, PatternRun(tables: tables, text: text, phrases: phrases, bounds: bounds))
    }

    private func match(of set: PatternSetID, startingAt token: Int, _ run: PatternRun) -> Range<Int>? {
        var longest: Int?
        let word = run.bounds.contains(token) ? run.text.tokens[token].word : .unknown
        for number in programsOfSet[Int(set.rawValue)] {
            let program = programs[number]
            guard let first = program.steps.first, tables.canBegin(tables.step(first), with: word) else { continue }
            let ends = run.forward(program.steps, 1, origin: token)
            guard ends != 0 else { continue }
            longest = max(longest ?? 0, token + ends.highestBit)
        }
        return longest.map { token..<$0 }
    }

    /// Whether the token's word can begin a match of a set.
    private func canBegin(_ set: PatternSetID, at token: Int, in text: TokenizedText, bounds: Range<Int>) -> Bool {
        guard let words = firstWordsOfSet[Int(set.rawValue)] else { return true }
        return bounds.contains(token) && tables.contains(text.tokens[token].word, set: words)
    }

    /// The longest match of a set that ends exactly before `token`, within `bounds`.
    package func match(
        of set: PatternSetID, endingAt token: Int, in text: TokenizedText, phrases: PhraseSpans, bounds: Range<Int>
    ) -> Range<Int>? {
        let run = PatternRun(tables: tables, text: text, phrases: phrases, bounds: bounds)
        var longest: Int?
        let word = bounds.contains(token - 1) ? text.tokens[token - 1].word : .unknown
        for number in programsOfSet[Int(set.rawValue)] {
            let program = programs[number]
            guard let last = program.steps.last, tables.canEnd(tables.step(last), with: word) else { continue }
            let starts = run.backward(program.steps, 1, origin: token)
            guard starts != 0 else { continue }
            longest = min(longest ?? .max, token - starts.highestBit)
        }
        return longest.map { $0..<token }
    }

    /// The longest match of a set at each token of `range` where one begins, within `bounds`; they may overlap.
    package func matches(
        of set: PatternSetID, beginningIn range: Range<Int>, in text: TokenizedText, phrases: PhraseSpans,
        bounds: Range<Int>
    ) -> [Range<Int>] {
        let run = PatternRun(tables: tables, text: text, phrases: phrases, bounds: bounds)
        return range.compactMap { token in
            canBegin(set, at: token, in: text, bounds: bounds) ? match(of: set, startingAt: token, run) : nil
        }
    }

    /// Sorts by set and place, and keeps of overlapping focuses of a set the leftmost, then longest.
    private static func leftmostLongest(_ found: inout [PatternMatch]) -> [PatternMatch] {
        found.sort { left, right in
            if left.set != right.set { return left.set < right.set }
            if left.focus.lowerBound != right.focus.lowerBound { return left.focus.lowerBound < right.focus.lowerBound }
            if left.focus.upperBound != right.focus.upperBound { return left.focus.upperBound > right.focus.upperBound }
            return left.tokens.count > right.tokens.count
        }
        var kept: [PatternMatch] = []
        kept.reserveCapacity(found.count)
        for match in found {
            if let last = kept.last, last.set == match.set, match.focus.lowerBound < last.focus.upperBound { continue }
            kept.append(match)
        }
        return kept
    }
}

extension PatternRun {
    /// The leftmost, then longest match of a program whose anchor begins at `token`.
    func match(_ program: Program, at token: Int, sentence: Int) -> PatternMatch? {
        guard let anchor = program.anchor else { return nil }
        let before = program.steps.lowerBound..<program.focus.lowerBound
        let behind = program.focus.upperBound..<program.steps.upperBound
        let focus = program.focus
        func result(_ start: Int, _ focus: Range<Int>, _ end: Int) -> PatternMatch? {
            focus.isEmpty ? nil : PatternMatch(set: program.set, tokens: start..<end, focus: focus, sentence: sentence)
        }
        if focus.contains(anchor) {
            let starts = backward(focus.lowerBound..<anchor, 1, origin: token)
            guard starts != 0, let (focusStart, start) = leftmost(starts, origin: token, before)
            else { return nil }
            let ends = forward(anchor..<focus.upperBound, 1, origin: token)
            guard ends != 0, let (focusEnd, end) = rightmost(ends, origin: token, behind)
            else { return nil }
            return result(start, focusStart..<focusEnd, end)
        }
        if anchor < focus.lowerBound {
            let starting = backward(program.steps.lowerBound..<anchor, 1, origin: token)
            guard starting != 0 else { return nil }
            var starts = forward(anchor..<focus.lowerBound, 1, origin: token)
            while starts != 0 {
                let focusStart = token + starts.trailingZeroBitCount
                starts &= starts &- 1
                let ends = forward(focus, 1, origin: focusStart)
                if let (focusEnd, end) = rightmost(ends, origin: focusStart, behind) {
                    return result(token - starting.highestBit, focusStart..<focusEnd, end)
                }
            }
            return nil
        }
        let after = forward(anchor..<program.steps.upperBound, 1, origin: token)
        guard after != 0 else { return nil }
        var ends = backward(focus.upperBound..<anchor, 1, origin: token)
        while ends != 0 {
            let focusEnd = token - ends.trailingZeroBitCount
            ends &= ends &- 1
            let starts = backward(focus, 1, origin: focusEnd)
            if let (focusStart, start) = leftmost(starts, origin: focusEnd, before) {
                return result(start, focusStart..<focusEnd, token + after.highestBit)
            }
        }
        return nil
    }

    /// Of places to the left of `origin` the leftmost that `context` stands before, and where that begins.
    private func leftmost(_ places: UInt64, origin: Int, _ context: Range<Int>) -> (Int, Int)? {
        var rest = places
        while rest != 0 {
            let place = rest.highestBit
            rest &= ~(1 << UInt64(place))
            let before = backward(context, 1, origin: origin - place)
            if before != 0 { return (origin - place, origin - place - before.highestBit) }
        }
        return nil
    }

    /// Of places to the right of `origin` the rightmost that `context` follows, and where that ends.
    private func rightmost(_ places: UInt64, origin: Int, _ context: Range<Int>) -> (Int, Int)? {
        var rest = places
        while rest != 0 {
            let place = rest.highestBit
            rest &= ~(1 << UInt64(place))
            let after = forward(context, 1, origin: origin + place)
            if after != 0 { return (origin + place, origin + place + after.highestBit) }
        }
        return nil
    }

    func forward(_ steps: Range<Int>, _ places: UInt64, origin: Int) -> UInt64 {
        var result = places
        for index in steps {
            result = forward(tables.step(index), result, origin: origin)
            if result == 0 { break }
        }
        return result
    }

    func backward(_ steps: Range<Int>, _ places: UInt64, origin: Int) -> UInt64 {
        var result = places
        for index in steps.reversed() {
            result = backward(tables.step(index), result, origin: origin)
            if result == 0 { break }
        }
        return result
    }
}

extension UInt64 {
    /// The number of the highest bit; the value must not be 0.
    var highestBit: Int { UInt64.bitWidth - 1 - leadingZeroBitCount }
}
