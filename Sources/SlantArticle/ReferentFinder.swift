import SlantText

/// Makes the referents of an article: everybody and everything that is named, once however often. Time linear in the
/// text: of one surname no more than a few bearers are told apart.
struct ReferentFinder {
    private struct Draft {
        var name: Range<Int>
        var nature: Referent.Nature
        var givenName: UInt64?
        /// The bearer of the same surname before this one.
        let namesake: Referent.ID?
        var mentionCount = 0
        var labelCount = 0
        var uses: [LabelUse] = []
        var isNamed = true
    }

    /// What belongs to a referent, in the order of the text: one list for all, since most have one or two.
    private struct Noted {
        let referent: Referent.ID
        let range: Range<Int>
        /// Whether the referent has not been written so before.
        let isNewLabel: Bool
    }

    private struct LabelKey: Hashable {
        let owner: UInt64
        /// The group where one bearer is meant, else the label itself.
        let head: Int
        let isGroup: Bool
    }

    private let reading: Reading
    private let labels: LabelPhrases
    private var drafts: [Draft] = []
    private var noted: [Noted] = []
    /// Words by which referents have been called, mixed with their numbers.
    private var seen: Set<UInt64> = []
    /// By the hash of a surname: its last bearer.
    private var byName: [UInt64: Referent.ID] = [:]
    private var byAcronym: [UInt64: Referent.ID] = [:]
    private var byLabel: [LabelKey: Referent.ID] = [:]
    private var lastByLabel: [Int: Referent.ID] = [:]

    /// So many bearers of one surname are looked at.
    private static let bearers = 8

    init(reading: Reading) {
        self.reading = reading
        labels = LabelPhrases(reading: reading, table: reading.grammar.labels)
    }

    mutating func run() {
        let count = reading.names.count
        noted.reserveCapacity(count)
        seen.reserveCapacity(count / 2)
        byName.reserveCapacity(count / 2)
        byAcronym.reserveCapacity(count / 4)
        var next = 0
        for (number, sentence) in reading.text.sentences.enumerated() {
            var phrases: [LabelPhrase] = []
            for index in sentence.tokens
            where reading.sentenceTags[number].intersects(.label) && reading.has(index, .label) {
                guard let phrase = labels.phrase(endingAt: index, in: sentence.tokens),
                    phrases.last.map({ $0.label.upperBound <= phrase.tokens.lowerBound }) ?? true
                else { continue }
                phrases.append(phrase)
            }
            let first = next
            while next < count, reading.names[next].lowerBound < sentence.tokens.upperBound { next += 1 }
            read(reading.names[first..<next], phrases)
        }
    }

    /// Names and labels of a sentence in reading order. A name within a label's phrase is not named by itself.
    private mutating func read(_ names: ArraySlice<Range<Int>>, _ phrases: [LabelPhrase]) {
        var at = names.startIndex
        for phrase in phrases {
            while at < names.endIndex, names[at].upperBound <= phrase.tokens.lowerBound {
                mention(names[at])
                at += 1
            }
            while at < names.endIndex, names[at].lowerBound < phrase.tokens.upperBound { at += 1 }
            add(
                phrase, after: at < names.endIndex ? names[at] : nil,
                before: at > names.startIndex ? names[at - 1] : nil)
        }
        for name in names[at...] { mention(name) }
    }

    // MARK: Names

    private mutating func mention(_ name: Range<Int>) {
        let id = referent(named: name)
        note(name, of: id)
    }

    private mutating func note(_ range: Range<Int>, of id: Referent.ID) {
        let hash = range.reduce(UInt64(id) &* 0x9E37_79B9_7F4A_7C15) { $0 &* 31 &+ reading.nameHash($1) }
        let isNew = seen.insert(hash).inserted
        drafts[id].mentionCount += 1
        if isNew { drafts[id].labelCount += 1 }
        noted.append(Noted(referent: id, range: range, isNewLabel: isNew))
    }

    /// Who bears a name: by the surname, and by the given name where two are written.
    private mutating func referent(named written: Range<Int>) -> Referent.ID {
        var first = written.lowerBound
        var hasOffice = false
        for index in written where reading.has(index, [.role, .title]) && index + 1 < written.upperBound {
            first = index + 1
            hasOffice = true
        }
        // "Secretary of State Rex Tillerson": the office goes on.
        if hasOffice, first + 2 < written.upperBound, reading.has(first, .of) { first += 2 }
        let name = first..<written.upperBound
        let last = singular(name.upperBound - 1)
        let given = name.count > 1 ? reading.nameHash(name.lowerBound) : nil
        let isBody = isBody(name)
        let namesake = byName[last]
        var candidate = namesake
        var tried = 0
        while let id = candidate, tried < ReferentFinder.bearers {
            candidate = drafts[id].namesake
            tried += 1
            if let given, let other = drafts[id].givenName, given != other { continue }
            if name.count > drafts[id].name.count { drafts[id].name = name }
            if drafts[id].givenName == nil { drafts[id].givenName = given }
            return id
        }
        if name.count == 1, reading.has(name.lowerBound, .allCapitals), let id = byAcronym[reading.nameHash(first)] {
            return id
        }
        let isPerson = hasOffice || reading.has(name.lowerBound, .givenName) && name.count > 1
        let id = drafts.count
        drafts.append(
            Draft(name: name, nature: isBody ? .body : isPerson ? .person : .name, givenName: given, namesake: namesake)
        )
        byName[last] = id
        if name.count > 1 { byAcronym[reading.acronymHash(name)] = id }
        return id
    }

    private func isBody(_ name: Range<Int>) -> Bool {
        if reading.has(name.lowerBound, .givenName), name.count > 1 { return false }
        return name.contains { reading.has($0, [.body, .metonym]) }
    }

    /// The hash of a name's last word; Houthis and Houthi are one.
    private func singular(_ index: Int) -> UInt64 {
        let token = reading.text.tokens[index]
        guard token.length > 4, !token.shape.contains(.possessive) else { return reading.nameHash(index) }
        let end = Int(token.end)
        let bytes = reading.text.prose.text
        guard bytes[end - 1] == UInt8(ascii: "s"), bytes[end - 2] != UInt8(ascii: "s") else {
            return reading.nameHash(index)
        }
        return WordHash.hash(bytes[Int(token.start)..<end - 1])
    }

    // MARK: Labels

    private mutating func add(_ phrase: LabelPhrase, after next: Range<Int>?, before previous: Range<Int>?) {
        let id = bearer(of: phrase, after: next, before: previous)
        let group = reading.grammar.labels.groups[phrase.entry.group]
        lastByLabel[phrase.entry.label] = id
        drafts[id].uses.append(
            LabelUse(
                tokens: phrase.tokens, label: phrase.label, group: group.name, rank: phrase.entry.rank, referent: id))
        note(phrase.tokens, of: id)
    }

    private mutating func bearer(
        of phrase: LabelPhrase, after next: Range<Int>?, before previous: Range<Int>?
    ) -> Referent.ID {
        let binding = reading.grammar.labels.groups[phrase.entry.group].binding
        if binding != .owner {
            if let next, next.lowerBound == phrase.tokens.upperBound,
                !reading.has(phrase.label.upperBound - 1, .possessiveEnding)
            {
                return referent(named: next)
            }
            if let previous, isApposition(phrase, to: previous) { return referent(named: previous) }
        }
        if let owner = phrase.owner {
            if binding == .identity, !phrase.isDemonym, !phrase.isOwned { return referent(named: owner..<owner + 1) }
            let key = LabelKey(
                owner: singular(owner), head: binding == .owner ? phrase.entry.group : phrase.entry.label,
                isGroup: binding == .owner)
            return known(key) ?? add(key, phrase)
        }
        // Bare: the one that was called so before.
        if phrase.determiner != .indefinite, let id = lastByLabel[phrase.entry.label] { return id }
        let key = LabelKey(owner: 0, head: phrase.entry.label, isGroup: false)
        return known(key) ?? add(key, phrase)
    }

    private func known(_ key: LabelKey) -> Referent.ID? { byLabel[key] }

    private mutating func add(_ key: LabelKey, _ phrase: LabelPhrase) -> Referent.ID {
        let id = drafts.count
        var draft = Draft(name: phrase.tokens, nature: .group, givenName: nil, namesake: nil)
        draft.isNamed = phrase.owner != nil
        drafts.append(draft)
        byLabel[key] = id
        return id
    }

    /// "Ansar, a militant group,": the name, a comma, the label with its determiner.
    private func isApposition(_ phrase: LabelPhrase, to name: Range<Int>) -> Bool {
        let comma = name.upperBound
        guard phrase.determiner != .none, comma + 2 == phrase.tokens.lowerBound else { return false }
        guard reading.has(comma, .comma), reading.has(comma + 1, .determiner) else { return false }
        return name.count > 1 || reading.has(name.lowerBound, .allCapitals) || !reading.has(name.lowerBound, .metonym)
    }

    // MARK: The result

    /// The finished referents; `parties` are the sides that the configuration names.
    func referents(_ parties: PartyIndex) -> [Referent] {
        let mentions = grouped(noted, counts: drafts.map(\.mentionCount))
        let labels = grouped(noted.filter(\.isNewLabel), counts: drafts.map(\.labelCount))
        return drafts.indices.map { id in
            Referent(
                id: id, name: drafts[id].name, nature: drafts[id].nature, mentions: mentions[id],
                firstMentions: labels[id], uses: drafts[id].uses, isNamed: drafts[id].isNamed,
                party: parties.isEmpty ? nil : parties.party(of: mentions[id], in: reading))
        }
    }

    /// What belongs to each referent, in the order of the text: slices of one list, counted first and then laid down.
    private func grouped(_ noted: [Noted], counts: [Int]) -> [ArraySlice<Range<Int>>] {
        var starts: [Int] = [0]
        starts.reserveCapacity(counts.count + 1)
        for count in counts { starts.append(starts[starts.count - 1] + count) }
        var next = starts
        var places = [Range<Int>](repeating: 0..<0, count: noted.count)
        for entry in noted {
            places[next[entry.referent]] = entry.range
            next[entry.referent] += 1
        }
        return counts.indices.map { places[starts[$0]..<starts[$0 + 1]] }
    }
}
