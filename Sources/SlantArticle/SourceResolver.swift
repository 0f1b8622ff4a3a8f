import SlantText

/// Makes the speakers of an article out of their mentions: one for each person or body, however it is called. Only
/// what the article itself says binds two mentions; no guess beats a wrong one.
struct SourceResolver {
    /// A speaker while the article is read.
    struct Draft {
        var name: Range<Int>
        var role: Range<Int>?
        let nature: Source.Nature
        var mentions: [Range<Int>]
        let surname: UInt64
        var givenName: UInt64?
        var headWords: [UInt64]
        var isFemale: Bool?
    }

    let reading: Reading
    var drafts: [Draft] = []
    /// By attribution.
    private(set) var sourceOfDraft: [Source.ID?] = []
    /// By reporting verb.
    private(set) var sourceOfVerb: [Source.ID?] = []
    /// By the first token of a mention.
    private var known: [Int: Source.ID] = [:]
    private var bySurname: [UInt64: [Source.ID]] = [:]
    private var byBody: [UInt64: Source.ID] = [:]
    private var byHead: [UInt64: Source.ID] = [:]
    /// The words of names that do not open their sentence; collected when they are first asked for.
    private lazy var namedWords: Set<UInt64> = collectedNamedWords()
    private(set) var fullNames: [UInt64: Range<Int>] = [:]
    /// The bodies with a name of their own that have spoken or acted so far; of more than two only the first two.
    private(set) var namedBodies: [Source.ID] = []
    /// The personal names up to the first that is somebody else's; collected when they are first asked for.
    private lazy var personalNames = PersonalNames(in: reading)
    private(set) var recentPersons: [Source.ID] = []
    private var lastBody: Source.ID?
    private var lastGroup: Source.ID?

    init(reading: Reading) { self.reading = reading }

    /// Resolves the mentions of attributions and verbs in reading order.
    mutating func run(_ attributions: [AttributionDraft], verbs: [VerbDraft]) {
        fullNames.reserveCapacity(reading.names.count / 2)
        for name in reading.names where name.count >= 2 {
            // “Dump Berg”: a slogan is nobody's name.
            if reading.has(name.lowerBound, .quoted), reading.isStart(ofStretchAt: name.lowerBound),
                !reading.has(name.lowerBound, .givenName)
            {
                continue
            }
            guard let last = name.last, fullNames[reading.nameHash(last)] == nil, !reading.has(last, .body) else {
                continue
            }
            fullNames[reading.nameHash(last)] = name
        }
        sourceOfDraft = [Source.ID?](repeating: nil, count: attributions.count)
        sourceOfVerb = [Source.ID?](repeating: nil, count: verbs.count)
        var order: [(token: Int, index: Int, isVerb: Bool)] = []
        order.reserveCapacity(attributions.count + verbs.count)
        known.reserveCapacity(attributions.count)
        for index in attributions.indices {
            if let mention = attributions[index].mention { order.append((mention.range.lowerBound, index, false)) }
        }
        for (index, verb) in verbs.enumerated() {
            if let mention = verb.subject ?? verb.implied { order.append((mention.range.lowerBound, index, true)) }
        }
        order.sort { ($0.token, $0.isVerb ? 1 : 0, $0.index) < ($1.token, $1.isVerb ? 1 : 0, $1.index) }
        for entry in order {
            if entry.isVerb {
                let verb = verbs[entry.index]
                guard let mention = verb.subject ?? verb.implied else { continue }
                sourceOfVerb[entry.index] = source(of: mention)
            } else {
                guard let mention = attributions[entry.index].mention else { continue }
                sourceOfDraft[entry.index] = source(
                    of: mention, antecedent: attributions[entry.index].antecedent,
                    isLabel: attributions[entry.index].isTurn)
            }
        }
    }

    mutating func source(
        of mention: Mention, antecedent: Mention? = nil, isLabel: Bool = false
    ) -> Source.ID? {
        if let id = known[mention.range.lowerBound] { return id }
        let id: Source.ID?
        if reading.isRelative(mention) {
            let sentence = reading.text.sentences[reading.text.sentenceIndex(holding: mention.range.lowerBound)]
            let noun = antecedent ?? reading.antecedent(of: mention, floor: sentence.tokens.lowerBound)
            id = noun.flatMap { reading.isRelative($0) ? nil : source(of: $0) }
        } else if isLabel {
            // Whoever has a turn in a transcript is a person.
            id = person(withoutTitle(mention.core), role: nil, mention)
        } else {
            id = resolve(reading.kind(of: mention), mention)
        }
        if let id {
            known[mention.range.lowerBound] = id
            if drafts[id].mentions.last != mention.range { drafts[id].mentions.append(mention.range) }
            remember(id)
        }
        return id
    }

    private mutating func remember(_ id: Source.ID) {
        switch drafts[id].nature {
        case .person: notePerson(id)
        case .body: (lastBody, lastGroup) = (id, id)
        case .unnamed, .vague: lastGroup = id
        }
        if drafts[id].nature == .unnamed, let head = drafts[id].name.last(where: { reading.has($0, .role) }),
            !reading.isPlural(head)
        {
            notePerson(id)
        }
    }

    /// Who spoke lately, the last one last; a pronoun never reaches far back.
    private mutating func notePerson(_ id: Source.ID) {
        if recentPersons.last == id { return }
        recentPersons.removeAll { $0 == id }
        if recentPersons.count >= 8 { recentPersons.removeFirst() }
        recentPersons.append(id)
    }

    private mutating func resolve(_ kind: MentionKind, _ mention: Mention) -> Source.ID? {
        switch kind {
        case .pronoun(let pronoun):
            return actor(before: mention, pronoun) ?? antecedent(of: pronoun) ?? onlyPerson(before: mention, pronoun)
                ?? stranger(pronoun, mention)
        case .person(let name, _) where isCommonNoun(name):
            let heads = [reading.nameHash(name.lowerBound)]
            return add(mention.core, role: nil, nature: .unnamed, surname: 0, given: nil, heads: heads)
        case .person(let name, let role): return person(name, role: role, mention)
        case .body(let name): return body(name, mention)
        case .role(let head, _):
            let hash = reading.nameHash(head)
            if let id = byHead[hash] { return id }
            return add(mention.core, role: nil, nature: .unnamed, surname: 0, given: nil, heads: [hash])
        case .unnamed(let head):
            if let id = onlyBody(for: head, mention) { return id }
            return add(
                mention.core, role: nil, nature: .unnamed, surname: 0, given: nil, heads: [reading.nameHash(head)])
        case .vague(let head):
            let hash = reading.nameHash(head)
            if let id = byHead[hash], drafts[id].nature == .vague { return id }
            return add(mention.core, role: nil, nature: .vague, surname: 0, given: nil, heads: [hash])
        }
    }

    /// "Reviewers" at the beginning of a sentence: a plural that is no name anywhere else.
    mutating func isCommonNoun(_ name: Range<Int>) -> Bool {
        guard name.count == 1, reading.has(name.lowerBound, .sentenceStart), reading.isPlural(name.lowerBound) else {
            return false
        }
        return !namedWords.contains(reading.nameHash(name.lowerBound))
    }

    private func collectedNamedWords() -> Set<UInt64> {
        var words: Set<UInt64> = []
        words.reserveCapacity(reading.names.count)
        for name in reading.names {
            for index in name where !reading.has(index, .sentenceStart) { words.insert(reading.nameHash(index)) }
        }
        return words
    }

    /// The one person whom the article has named before a token; `nil` if there are several, or none.
    mutating func onlyPerson(before token: Int) -> Range<Int>? { personalNames.only(before: token) }

    mutating func antecedent(of pronoun: MentionKind.Pronoun) -> Source.ID? {
        switch pronoun {
        case .he, .she:
            let isFemale = if case .she = pronoun { true } else { false }
            guard let last = recentPersons.last(where: { (drafts[$0].isFemale ?? isFemale) == isFemale }) else {
                return nil
            }
            drafts[last].isFemale = isFemale
            return last
        case .it: return namedThing ?? lastBody
        case .they: return lastGroup
        case .speaker: return nil
        }
    }

    /// "Gullmark says … It also says": who spoke last under one word that no title, given name or pronoun made a person.
    private var namedThing: Source.ID? {
        guard let last = recentPersons.last, let place = drafts[last].mentions.last?.lowerBound,
            drafts[last].isFemale == nil, drafts[last].name.count == 1, drafts[last].role == nil,
            !drafts[last].name.contains(where: { reading.has($0, [.givenName, .title]) }),
            lastBody.flatMap({ drafts[$0].mentions.last?.lowerBound }) ?? -1 < place
        else { return nil }
        return last
    }

    /// A person of whom the article has only the pronoun is a source under that name: no guess beats a wrong one.
    private mutating func stranger(_ pronoun: MentionKind.Pronoun, _ mention: Mention) -> Source.ID? {
        switch pronoun {
        case .he, .she:
            let id = add(mention.core, role: nil, nature: .person, surname: 0, given: nil, heads: [])
            drafts[id].isFemale = if case .she = pronoun { true } else { false }
            return id
        case .it, .they, .speaker: return nil
        }
    }

    mutating func person(_ name: Range<Int>, role: Range<Int>?, _ mention: Mention) -> Source.ID {
        let surname = reading.nameHash(name.upperBound - 1)
        let given = name.count > 1 ? reading.nameHash(name.lowerBound) : nil
        let isFemale = gender(mention, name: name)
        // Of two who share a surname the bare one is the first whom the article named.
        let first = name.count == 1 ? firstGivenName(surname) : nil
        for id in (bySurname[surname] ?? []).suffix(8).reversed() {
            let draft = drafts[id]
            if let first, let other = draft.givenName, first != other { continue }
            if let given, let other = draft.givenName, given != other { continue }
            if let isFemale, let other = draft.isFemale, isFemale != other { continue }
            if name.count > draft.name.count { drafts[id].name = name }
            if drafts[id].givenName == nil { drafts[id].givenName = given }
            if drafts[id].role == nil { drafts[id].role = role }
            if drafts[id].isFemale == nil { drafts[id].isFemale = isFemale }
            note(roles: mention, id)
            return id
        }
        var full = name
        if name.count == 1, let longer = fullNames[surname] { full = withoutTitle(longer) }
        let id = add(
            full, role: role, nature: .person, surname: surname,
            given: full.count > 1 ? reading.nameHash(full.lowerBound) : nil, heads: [])
        drafts[id].isFemale = isFemale ?? gender(mention, name: full)
        bySurname[surname, default: []].append(id)
        note(roles: mention, id)
        return id
    }

    func withoutTitle(_ name: Range<Int>) -> Range<Int> {
        var first = name.lowerBound
        for index in name
        where reading.has(index, [.role, .title]) && !reading.has(index, .givenName) && index + 1 < name.upperBound {
            first = index + 1
        }
        // "Secretary of State Rex Tillerson".
        if reading.has(first, .of) {
            first = (first..<name.upperBound - 1).last { reading.has($0, .givenName) } ?? name.upperBound - 2
        }
        return first..<name.upperBound
    }

    /// The given name of the first whom the article calls by a surname, where it is surely one.
    private func firstGivenName(_ surname: UInt64) -> UInt64? {
        guard let name = fullNames[surname].map(withoutTitle), name.count > 1, reading.has(name.lowerBound, .givenName)
        else { return nil }
        return reading.nameHash(name.lowerBound)
    }

    /// "the spokesman" later on is the one whose role it was.
    private mutating func note(roles mention: Mention, _ id: Source.ID) {
        for index in mention.range where reading.has(index, .role) { byHead[reading.nameHash(index)] = id }
    }

    /// Whether a title, an office or a given name tells a woman or a man.
    private func gender(_ mention: Mention, name: Range<Int>) -> Bool? {
        for index in mention.range where reading.has(index, [.title, .role]) {
            if reading.isIn(.male, index) { return false }
            if reading.isIn(.female, index) { return true }
            let word = reading.text.lexicon.spelling(of: reading.text.tokens[index].word)
            if word.hasSuffix("man") { return word.hasSuffix("woman") }
        }
        guard name.count > 1 else { return nil }
        if reading.isIn(.male, name.lowerBound) { return false }
        return reading.isIn(.female, name.lowerBound) ? true : nil
    }

    mutating func body(_ name: Range<Int>, _ mention: Mention) -> Source.ID {
        var start = name.lowerBound
        while start + 1 < name.upperBound, reading.has(start, [.determiner, .possessive]) { start += 1 }
        let words = start..<name.upperBound
        var hash: UInt64 = 0
        for index in words { hash = hash &* 31 &+ reading.nameHash(index) }
        let isAcronym = words.count == 1 && reading.has(words.lowerBound, .allCapitals)
        if let id = byBody[hash] ?? (isAcronym ? byBody[reading.nameHash(words.lowerBound)] : nil) { return id }
        let head = reading.nameHash(words.upperBound - 1)
        let isLower = !words.contains { reading.has($0, .capital) }
        if isLower, words.count == 1, let id = byHead[head], drafts[id].nature == .body { return id }
        if isLower, words.count == 1, let id = onlyBody(for: words.lowerBound, mention) { return id }
        let id = add(words, role: nil, nature: .body, surname: 0, given: nil, heads: [head])
        byBody[hash] = id
        if words.count > 1 { byBody[reading.acronymHash(words)] = id }
        return id
    }

    private mutating func add(
        _ name: Range<Int>, role: Range<Int>?, nature: Source.Nature, surname: UInt64, given: UInt64?, heads: [UInt64]
    ) -> Source.ID {
        let id = drafts.count
        drafts.append(
            Draft(
                name: name, role: role, nature: nature, mentions: [], surname: surname, givenName: given,
                headWords: heads, isFemale: nil))
        for head in heads { byHead[head] = id }
        if nature == .body, namedBodies.count < 2, isNamed(name) { namedBodies.append(id) }
        return id
    }

    private func isNamed(_ body: Range<Int>) -> Bool {
        body.contains { reading.has($0, .capital) }
            && !(body.count == 1 && reading.has(body.lowerBound, [.metonym, .sentenceStart]))
    }

    /// The finished sources, each with its side.
    func sources(_ parties: PartyIndex) -> [Source] {
        drafts.enumerated().map { id, draft in
            let isAscending = zip(draft.mentions, draft.mentions.dropFirst()).allSatisfy {
                $0.lowerBound <= $1.lowerBound
            }
            let mentions = isAscending ? draft.mentions : draft.mentions.sorted { $0.lowerBound < $1.lowerBound }
            return Source(
                id: id, name: reading.nameString(draft.name), role: draft.role.map { reading.nameString($0) },
                nature: draft.nature, mentions: mentions,
                party: parties.isEmpty
                    ? nil : parties.party(of: [draft.name] + (draft.role.map { [$0] } ?? []) + mentions, in: reading))
        }
    }
}
