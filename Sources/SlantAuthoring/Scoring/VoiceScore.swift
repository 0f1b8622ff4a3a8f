/// How well somebody tells who says what: `slant score --voice`. The measures and their names are those of
/// `docs/scoring.md`.
package struct VoiceScore: Sendable {
    /// Right, wrong and missed of one measure, and what some measures count beside it.
    struct Tally: Sendable {
        var hits = HitCount()
        /// Words that are predicted as of a kind, and those of them that are content of any kind.
        var ofKind = 0
        var rightOfKind = 0
        /// Sources whose attribution is found at all.
        var paired = 0
    }

    private(set) var articles = 0
    private(set) var words = 0
    private var tallies: [String: Tally] = [:]

    package init() {}

    /// An attribution with its words.
    struct Claim {
        let kind: VoiceRow.Kind
        let isSpeech: Bool
        let content: Set<Int>
        let cueWords: Set<Int>
        let cue: [ByteSpan]
        let spans: [ByteSpan]
        let source: [ByteSpan]
        let heads: Set<String>
    }

    /// Adds an article: what people marked, and what somebody else makes of it (`nil`: nothing).
    package mutating func add(_ text: ScoredText, marked: VoiceRow, found: VoiceRow?) {
        let found = found ?? .empty
        articles += 1
        words += text.words.count
        var ignored = text.inside(marked.ignored)
        for attribution in marked.attributions where attribution.isOptional {
            ignored.formUnion(text.inside(attribution.content))
        }
        let gold = VoiceScore.claims(marked, text, ignored)
        let other = VoiceScore.claims(found, text, ignored)
        addQuotations(text, marked, found, gold)
        addWords(gold, other)
        addPieces(text, gold, other)
        addPairs(text, gold, other)
        addVoices(text, (marked, gold), (found, other), leavingOut: ignored.union(text.inside(marked.unsure)))
    }

    /// The measures in the order of the table. `gold` is how many there are to find.
    package var measures: [(name: String, figures: VoiceFigures)] {
        var list = VoiceScore.order.map { ($0, figures(of: $0)) }
        let direct = tallies["sources, direct"] ?? Tally()
        let all = direct.hits.right + direct.hits.missed
        for (name, count) in [("accuracy", all), ("accuracy if found", direct.paired)] {
            let share = HitCount.share(direct.hits.right, of: count)
            list.append(("speaker of direct, \(name)", VoiceFigures(precision: 0, recall: 0, f1: share, gold: count)))
        }
        return list
    }

    private func figures(of name: String) -> VoiceFigures {
        let tally = tallies[name] ?? Tally()
        let hits = tally.hits
        let gold = hits.right + hits.missed
        guard VoiceScore.kindMeasures.contains(name) else {
            return VoiceFigures(precision: hits.precision, recall: hits.recall, f1: hits.f1, gold: gold)
        }
        // A word of a kind is found whatever it is called; a word that is called so is right if it is content at all.
        let precision = HitCount.share(tally.rightOfKind, of: tally.ofKind)
        return VoiceFigures(
            precision: precision, recall: hits.recall, f1: HitCount.harmonic(precision, hits.recall), gold: gold)
    }

    private static let kindMeasures = Set(VoiceRow.Kind.allCases.map { "content words, \($0.rawValue)" })

    private static let order: [String] =
        ["quote spans, exact", "quote words", "human direct pieces"]
        + ["content words", "attributions", "sources", "cues"].flatMap { measure in
            (["all", "speech"] + VoiceRow.Kind.allCases.map(\.rawValue)).map { "\(measure), \($0)" }
        }
        + [
            "cues, exact", "content pieces, exact", "source spans, exact", "cue spans, exact", "voice, quoted",
            "voice, reported", "voice, narrator",
        ]

    // MARK: Counting

    private mutating func count(_ name: String, _ change: (inout Tally) -> Void) {
        change(&tallies[name, default: Tally()])
    }

    private mutating func count<Item: Hashable>(_ name: String, gold: Set<Item>, found: Set<Item>) {
        count(name) { $0.hits.add(gold: gold, found: found) }
    }

    private static func claims(_ row: VoiceRow, _ text: ScoredText, _ ignored: Set<Int>) -> [Claim] {
        row.attributions.compactMap { attribution in
            let content = text.inside(attribution.content).subtracting(ignored)
            guard !content.isEmpty else { return nil }
            let heads = SourceHeads(text, attribution.source).words
            return Claim(
                kind: attribution.kind, isSpeech: attribution.isSpeech, content: content,
                cueWords: text.inside(attribution.cue), cue: attribution.cue, spans: attribution.content,
                source: heads.isEmpty ? [] : attribution.source, heads: heads)
        }
    }

    private mutating func addQuotations(
        _ text: ScoredText, _ marked: VoiceRow, _ found: VoiceRow, _ gold: [Claim]
    ) {
        func sure(_ spans: [ByteSpan]) -> Set<ByteSpan> {
            let sure = spans.filter { span in !marked.unsure.contains { $0.overlaps(span) } }
            return Set(sure.map { text.trimmed($0) }.filter { !$0.isEmpty })
        }
        count("quote spans, exact", gold: sure(marked.quotes), found: sure(found.quotes))
        let doubt = text.inside(marked.unsure)
        count(
            "quote words", gold: text.inside(marked.quotes).subtracting(doubt),
            found: text.inside(found.quotes).subtracting(doubt))
        let all = Set(found.quotes.map { text.trimmed($0) })
        for claim in gold where claim.kind == .direct {
            for piece in VoicePieces.of(claim.spans, in: text) {
                count("human direct pieces") {
                    if all.contains(piece) { $0.hits.right += 1 } else { $0.hits.missed += 1 }
                }
            }
        }
    }

    private mutating func addWords(_ gold: [Claim], _ other: [Claim]) {
        var claimOf: [Int: Claim] = [:]
        for claim in gold { for word in claim.content { claimOf[word] = claim } }
        let marked = Set(claimOf.keys)
        let found = other.reduce(into: Set<Int>()) { $0.formUnion($1.content) }
        count("content words, all", gold: marked, found: found)
        let speech = marked.filter { claimOf[$0]?.isSpeech == true }
        count("content words, speech", gold: speech, found: found.subtracting(marked.subtracting(speech)))
        for kind in VoiceRow.Kind.allCases {
            let ofKind = marked.filter { claimOf[$0]?.kind == kind }
            let called = other.reduce(into: Set<Int>()) { if $1.kind == kind { $0.formUnion($1.content) } }
            count("content words, \(kind.rawValue)") { tally in
                tally.hits.right += ofKind.intersection(found).count
                tally.hits.missed += ofKind.subtracting(found).count
                tally.rightOfKind += called.intersection(marked).count
                tally.ofKind += called.count
            }
        }
    }

    private mutating func addPieces(_ text: ScoredText, _ gold: [Claim], _ other: [Claim]) {
        let parts: [(name: String, spans: (Claim) -> [ByteSpan])] = [
            ("content pieces, exact", { $0.spans }), ("source spans, exact", { $0.source }),
            ("cue spans, exact", { $0.cue }),
        ]
        for (name, spans) in parts {
            func pieces(_ claims: [Claim]) -> Set<ByteSpan> {
                Set(claims.flatMap { VoicePieces.of(spans($0), in: text) }.filter { !$0.isEmpty })
            }
            count(name, gold: pieces(gold), found: pieces(other))
        }
    }

    private mutating func addPairs(_ text: ScoredText, _ gold: [Claim], _ other: [Claim]) {
        let pairs = VoicePairs(gold, other)
        for (index, claim) in gold.enumerated() {
            let partner = pairs.partner[index].map { other[$0] }
            let names = ["all", claim.kind.rawValue] + (claim.isSpeech ? ["speech"] : [])
            for name in names { addFound(claim, partner, name) }
            guard !claim.cueWords.isEmpty else { continue }
            count("cues, exact") {
                if VoiceScore.hasSameCue(claim, partner, text) { $0.hits.right += 1 } else { $0.hits.missed += 1 }
            }
        }
        for (index, claim) in other.enumerated() {
            let partner = pairs.markedPartner[index].map { gold[$0] }
            let kind = partner?.kind ?? claim.kind
            let names = ["all", kind.rawValue] + (partner?.isSpeech ?? true ? ["speech"] : [])
            for name in names { addWrong(claim, partner, name) }
            if !claim.cueWords.isEmpty, !VoiceScore.hasSameCue(claim, partner, text) {
                count("cues, exact") { $0.hits.wrong += 1 }
            }
        }
    }

    private mutating func addFound(_ claim: Claim, _ partner: Claim?, _ name: String) {
        let isFound = VoiceScore.overlap(claim, partner) >= 0.5
        count("attributions, \(name)") { if isFound { $0.hits.right += 1 } else { $0.hits.missed += 1 } }
        if !claim.source.isEmpty {
            let isSame = partner.map { !claim.heads.isDisjoint(with: $0.heads) } ?? false
            count("sources, \(name)") {
                if isSame { $0.hits.right += 1 } else { $0.hits.missed += 1 }
                if partner != nil { $0.paired += 1 }
            }
        }
        if !claim.cueWords.isEmpty {
            let isShared = partner.map { !claim.cueWords.isDisjoint(with: $0.cueWords) } ?? false
            count("cues, \(name)") { if isShared { $0.hits.right += 1 } else { $0.hits.missed += 1 } }
        }
    }

    /// What is found and not so marked; what is right has been counted from the other side.
    private mutating func addWrong(_ claim: Claim, _ partner: Claim?, _ name: String) {
        if VoiceScore.overlap(claim, partner) < 0.5 { count("attributions, \(name)") { $0.hits.wrong += 1 } }
        if !claim.source.isEmpty, partner.map({ claim.heads.isDisjoint(with: $0.heads) }) ?? true {
            count("sources, \(name)") { $0.hits.wrong += 1 }
        }
        if !claim.cueWords.isEmpty, partner.map({ claim.cueWords.isDisjoint(with: $0.cueWords) }) ?? true {
            count("cues, \(name)") { $0.hits.wrong += 1 }
        }
    }

    /// A word is quoted where an attribution holds it between marks, reported where one holds it elsewhere, else the
    /// narrator's.
    private mutating func addVoices(
        _ text: ScoredText, _ marked: (row: VoiceRow, claims: [Claim]), _ found: (row: VoiceRow, claims: [Claim]),
        leavingOut: Set<Int>
    ) {
        let every = Set(text.words.indices).subtracting(leavingOut)
        func voices(_ side: (row: VoiceRow, claims: [Claim])) -> [Set<Int>] {
            let content = side.claims.reduce(into: Set<Int>()) { $0.formUnion($1.content) }.intersection(every)
            let quoted = content.intersection(text.inside(side.row.quotes))
            return [quoted, content.subtracting(quoted), every.subtracting(content)]
        }
        let (gold, other) = (voices(marked), voices(found))
        for (index, name) in ["quoted", "reported", "narrator"].enumerated() {
            count("voice, \(name)", gold: gold[index], found: other[index])
        }
    }

    /// Intersection over union of the words.
    private static func overlap(_ claim: Claim, _ partner: Claim?) -> Double {
        guard let partner else { return 0 }
        let both = claim.content.intersection(partner.content).count
        return HitCount.share(both, of: claim.content.count + partner.content.count - both)
    }

    private static func hasSameCue(_ claim: Claim, _ partner: Claim?, _ text: ScoredText) -> Bool {
        guard let partner else { return false }
        return Set(claim.cue.map { text.trimmed($0) }) == Set(partner.cue.map { text.trimmed($0) })
    }
}

/// One line of the table.
package struct VoiceFigures: Sendable {
    package let precision: Double
    package let recall: Double
    package let f1: Double
    /// How many there are to find.
    package let gold: Int
}

/// Contiguous stretches of marked content: joined over blanks within a paragraph, cut at line ends, trimmed.
enum VoicePieces {
    static func of(_ spans: [ByteSpan], in text: ScoredText) -> [ByteSpan] {
        var pieces: [ByteSpan] = []
        for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            var start = span.start
            for line in text.bytes[span.start..<span.end].split(separator: 0x0A, omittingEmptySubsequences: false) {
                defer { start += line.count + 1 }
                guard line.contains(where: { !isBlank($0) }) else { continue }
                let piece = ByteSpan(start, start + line.count)
                if let last = pieces.last, isJoined(last.end, piece.start, text) {
                    pieces[pieces.count - 1] = ByteSpan(last.start, piece.end)
                } else {
                    pieces.append(piece)
                }
            }
        }
        return pieces.map { text.trimmed($0) }
    }

    private static func isJoined(_ end: Int, _ start: Int, _ text: ScoredText) -> Bool {
        end >= start || text.bytes[end..<start].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// Which attribution is which: one to one, best overlap of content first, then of cues.
struct VoicePairs {
    /// For each marked one the index of the found one, and the other way round.
    private(set) var partner: [Int?]
    private(set) var markedPartner: [Int?]

    init(_ gold: [VoiceScore.Claim], _ other: [VoiceScore.Claim]) {
        partner = Array(repeating: nil, count: gold.count)
        markedPartner = Array(repeating: nil, count: other.count)
        var candidates: [(score: Double, gold: Int, other: Int)] = []
        for (index, claim) in gold.enumerated() {
            for (place, found) in other.enumerated() {
                let both = claim.content.intersection(found.content).count
                let sharesCue = !claim.cueWords.isDisjoint(with: found.cueWords)
                guard both > 0 || sharesCue else { continue }
                let union = claim.content.count + found.content.count - both
                candidates.append((Double(both) / Double(max(1, union)) + (sharesCue ? 0.5 : 0), index, place))
            }
        }
        candidates.sort { ($1.score, $0.gold, $0.other) < ($0.score, $1.gold, $1.other) }
        for candidate in candidates where partner[candidate.gold] == nil && markedPartner[candidate.other] == nil {
            partner[candidate.gold] = candidate.other
            markedPartner[candidate.other] = candidate.gold
        }
    }
}
