import SlantArticle
import SlantDiagnostics
import SlantText

/// Verbs that say in the outlet's own voice that somebody or something was harmed.
///
/// The verbs are language data (`harm`, `suffering`, `harmed` in `words.json`). What is denied, asked, feared or only
/// possible asserts nothing and is left out; so is every form that may be a noun, without evidence for a verb.
struct HarmFinder {
    let article: Article
    private var text: TokenizedText { article.text }

    /// What was found: tokens.
    struct Place: Hashable {
        let verb: Range<Int>
        let agent: Range<Int>?
        let patient: Range<Int>?
    }

    /// In order of the verbs.
    func places(in sentence: Range<Int>) -> [Place] {
        sentence.compactMap { token in
            guard article.voice(at: token) == .narrator else { return nil }
            let classes = text.classes(token)
            let clause = ClauseReading(text: text, sentence: sentence)
            if classes.contains(.harm), let place = deed(token, clause) { return place }
            if HarmFinder.fire.contains(clause.folded(token)) { return arson(token, clause) }
            if classes.contains(.suffering) { return loss(token, clause) }
            return classes.contains(.harmed) ? result(token, clause) : nil
        }
    }

    /// killed, was shot, burns
    private func deed(_ verb: Int, _ clause: ClauseReading) -> Place? {
        guard !text.tokens[verb].shape.contains(.hyphenBefore), !isJoined(verb + 1, clause) else { return nil }
        let isContinuous = clause.folded(verb).hasSuffix("ing")
        let start = clause.groupStart(before: verb)
        let group = start..<verb
        guard isVerb(verb, group: group, isContinuous: isContinuous, clause), isAsserted(group, clause) else {
            return nil
        }
        var end = verb + 1
        if clause.sentence.contains(end), ["down", "out"].contains(clause.folded(end)) { end += 1 }
        // "The odds have shot up", "it is damaging": no harm to anybody.
        if clause.sentence.contains(end), clause.folded(end) == "up" { return nil }
        if isContinuous, !clause.opensPhrase(end) { return nil }
        let isForm = clause.folded(verb).hasSuffix("s")
        if !isContinuous, !isForm, clause.isPassive(group) || !clause.opensPhrase(end) {
            let isReduced = !clause.isPassive(group)
            let subject = clause.phrase(before: start, mayBeObject: isReduced)
            return Place(
                verb: start..<end, agent: agent(after: end, clause),
                patient: clause.isPassive(group) && !clause.isRelative(before: start)
                    ? subject : subject.map(clause.nearestNoun))
        }
        let subject = isContinuous && group.isEmpty ? nil : clause.phrase(before: start)
        // "Depot burns": without an object the subject is what is harmed.
        guard clause.opensPhrase(end) else { return Place(verb: start..<end, agent: nil, patient: subject) }
        return Place(verb: start..<end, agent: subject, patient: clause.phrase(from: end))
    }

    /// set the fire, was set alight
    private func arson(_ fire: Int, _ clause: ClauseReading) -> Place? {
        let reach = max(clause.sentence.lowerBound, fire - 3)
        guard let verb = (reach..<fire).last(where: { ["set", "sets"].contains(clause.folded($0)) }) else { return nil }
        let start = clause.groupStart(before: verb)
        guard isAsserted(start..<verb, clause) else { return nil }
        let isPassive = clause.isPassive(start..<verb)
        let subject = clause.phrase(before: start)
        let isTo = clause.sentence.contains(fire + 1) && clause.folded(fire + 1) == "to"
        return Place(
            verb: start..<fire + 1, agent: isPassive ? agent(after: fire + 1, clause) : subject,
            patient: isPassive ? subject : isTo ? clause.phrase(from: fire + 2) : nil)
    }

    /// died
    private func loss(_ verb: Int, _ clause: ClauseReading) -> Place? {
        let start = clause.groupStart(before: verb)
        guard isVerb(verb, group: start..<verb, isContinuous: false, clause), isAsserted(start..<verb, clause) else {
            return nil
        }
        let subject = clause.phrase(before: start)
        return Place(
            verb: start..<verb + 1, agent: nil,
            patient: clause.isRelative(before: start) ? subject.map(clause.nearestNoun) : subject)
    }

    /// leaving 40 people dead
    private func result(_ state: Int, _ clause: ClauseReading) -> Place? {
        let reach = max(clause.sentence.lowerBound, state - HarmFinder.reach)
        guard let verb = (reach..<state).last(where: { HarmFinder.leave.contains(clause.folded($0)) }),
            let patient = clause.phrase(from: verb + 1), patient.upperBound >= state || patient.count > 1
        else { return nil }
        let start = clause.groupStart(before: verb)
        guard isAsserted(start..<verb, clause) else { return nil }
        let end = min(patient.upperBound, state)
        guard verb + 1 < end else { return nil }
        return Place(verb: verb..<verb + 1, agent: nil, patient: verb + 1..<end)
    }

    private func agent(after end: Int, _ clause: ClauseReading) -> Range<Int>? {
        var token = end
        while clause.sentence.contains(token), text.tokens[token].isWordLike {
            if clause.folded(token) == "by" {
                guard let agent = clause.phrase(from: token + 1),
                    !text.classes(agent.lowerBound).contains(.month), !clause.folded(agent.lowerBound).hasSuffix("ing")
                else { return nil }
                return agent
            }
            if !text.classes(token).isDisjoint(with: [.conjunction, .relative, .be, .have]) { return nil }
            token += 1
        }
        return nil
    }

    // MARK: Evidence

    private func isVerb(_ verb: Int, group: Range<Int>, isContinuous: Bool, _ clause: ClauseReading) -> Bool {
        if !group.isEmpty {
            return isContinuous
                ? group.contains { text.classes($0).contains(.be) }
                : group.contains { !text.classes($0).isDisjoint(with: [.be, .have]) } || clause.isPassive(group)
        }
        var before = verb - 1
        if isContinuous {
            return before >= clause.sentence.lowerBound && text.tokens[before].word == Punctuation.comma.word
        }
        if before >= clause.sentence.lowerBound, text.classes(before).contains(.relative) { return true }
        let reading = text.reading(at: verb, in: clause.sentence)
        let form = clause.folded(verb)
        if text.classes(verb).contains(.nounVerb) || HarmFinder.nouns.contains(form), reading != .verb { return false }
        while before >= clause.sentence.lowerBound, clause.isAdverb(before) { before -= 1 }
        guard before >= clause.sentence.lowerBound else { return clause.opensPhrase(verb + 1) }
        // "Nine killed in blast": a number before a past form is its subject; before a noun it counts that noun.
        if isNumber(before) { return form.hasSuffix("s") || !clause.opensPhrase(verb + 1) }
        // "Many dead and injured": only an object makes a verb of a second form.
        if text.classes(before).contains(.conjunction) { return clause.opensPhrase(verb + 1) }
        return reading != .noun
            && text.classes(before).isDisjoint(with: [.determiner, .possessive, .adjective, .preposition])
    }

    private func isNumber(_ token: Int) -> Bool {
        text.tokens[token].kind == .number || text.classes(token).contains(.numberWord)
    }

    /// "shell-shocked": half of a compound.
    private func isJoined(_ token: Int, _ clause: ClauseReading) -> Bool {
        clause.sentence.contains(token) && text.tokens[token].shape.contains(.hyphenBefore)
    }

    /// Neither denied nor only possible, and not in a condition.
    private func isAsserted(_ group: Range<Int>, _ clause: ClauseReading) -> Bool {
        if group.contains(where: { !text.classes($0).isDisjoint(with: [.modal, .negation]) }) { return false }
        var token = group.lowerBound - 1
        if token >= clause.sentence.lowerBound, ["to", "without"].contains(clause.folded(token)) { return false }
        while token >= clause.sentence.lowerBound, text.tokens[token].isWordLike {
            if HarmFinder.conditions.contains(clause.folded(token)) { return false }
            if text.classes(token).contains(.negation) { return false }
            if !text.classes(token).isDisjoint(with: [.relative, .conjunction]) { break }
            token -= 1
        }
        return clause.sentence.last.map { text.tokens[$0].word != Punctuation.question.word } ?? true
    }

    /// Forms that are nouns more often than verbs.
    private static let nouns: Set = [
        "ambushes", "assaults", "bombs", "damages", "massacres", "murders", "poisons", "rapes", "shells", "shot",
        "slaughters", "torches", "tortures", "wounds", "wrecks",
    ]
    private static let reach = 14
    private static let fire: Set = ["fire", "ablaze", "alight"]
    private static let leave: Set = ["leaves", "left", "leaving"]
    private static let conditions: Set = ["if", "unless", "whether", "lest"]
}
