import SlantArticle
import SlantDiagnostics
import SlantLint

/// Two or three sentences about an article, for somebody on deadline. They count; they do not judge.
struct ProfileSummary {
    enum Kind: String { case headline, verbs, words, reply, labels }

    struct Statement {
        let kind: Kind
        let text: String
    }

    /// In the order of `Kind`; those that the article gives cause for.
    private(set) var statements: [Statement] = []

    init(_ profile: Profile) {
        add(.headline, ProfileSummary.headline(profile))
        add(.verbs, profile.sides.count >= 2 ? ProfileSummary.verbsOfSides(profile) : ProfileSummary.verbs(profile))
        add(.words, profile.sides.count >= 2 ? ProfileSummary.wordsOfSides(profile) : ProfileSummary.words(profile))
        add(.reply, ProfileSummary.reply(profile))
        add(.labels, ProfileSummary.labels(profile))
    }

    /// All of them as one paragraph.
    var text: String { statements.map(\.text).joined(separator: " ") }

    private mutating func add(_ kind: Kind, _ text: String?) {
        if let text { statements.append(Statement(kind: kind, text: text)) }
    }

    private static func headline(_ profile: Profile) -> String? {
        guard let finding = profile.result.diagnostics.first(where: { $0.kind == "headline" }) else { return nil }
        return sentence(finding.message)
    }

    /// "Verbs doubt or concede 4 times of 5 for the Valley League, never of 8 for the provincial government."
    private static func verbsOfSides(_ profile: Profile) -> String? {
        let sides = profile.sides.filter { $0.verbs.reporting > 0 }
            .sorted { ($1.verbs.lowering, $0.name) < ($0.verbs.lowering, $1.name) }
        guard sides.count > 1, sides.contains(where: { $0.verbs.lowering > 0 }) else { return nil }
        let parts = sides.map { side in
            "\(times(side.verbs.lowering, of: side.verbs.reporting)) for \(side.name)"
        }
        return "Verbs doubt or concede \(parts.joined(separator: ", "))."
    }

    private static func verbs(_ profile: Profile) -> String? {
        let all = profile.verbs.reporting
        guard all > 0 else { return nil }
        let lowered = profile.speakersInOrder.filter { $0.verbsByClass.lowering > 0 }
        guard !lowered.isEmpty else { return "None of \(Wording.counted(all, "reporting verb")) doubts or concedes." }
        let parts = lowered.prefix(3).map { speaker in
            let counts = speaker.verbsByClass
            return "\(times(counts.lowering, of: counts.reporting)) for \(speaker.shownName)"
        }
        let rest = lowered.count - parts.count
        let more = rest > 0 ? ", and for \(Wording.number(rest)) more" : ""
        return "Verbs doubt or concede \(parts.joined(separator: ", "))\(more)."
    }

    private static func wordsOfSides(_ profile: Profile) -> String? {
        let sides = profile.sides.sorted { ($1.words.quoted, $0.name) < ($0.words.quoted, $1.name) }
        guard let first = sides.first, first.words.total > 0 else { return nil }
        let others = sides.dropFirst().map { "\(Wording.number($0.words.quoted)) for \($0.name)" }
        let noun = first.words.quoted == 1 ? "quoted word" : "quoted words"
        return "\(Wording.number(first.words.quoted)) \(noun) for \(first.name), "
            + "\(others.joined(separator: ", "))."
    }

    private static func words(_ profile: Profile) -> String? {
        let words = profile.words
        guard words.total > 0 else { return nil }
        var text = "\(Wording.number(words.outlet)) of \(Wording.counted(words.total, "word")) are the outlet’s own"
        let most = profile.speakers.max { ($0.words.quoted, $1.id) < ($1.words.quoted, $0.id) }
        if let most, most.words.quoted > 0 {
            text += "; \(most.shownName) is quoted most, with \(Wording.counted(most.words.quoted, "word"))"
        }
        return text + "."
    }

    private static func reply(_ profile: Profile) -> String? {
        let names = profile.unheard.map(\.words)
        guard !names.isEmpty else { return nil }
        return "\(Wording.list(names)) \(names.count == 1 ? "is" : "are") accused and not heard."
    }

    private static func labels(_ profile: Profile) -> String? {
        let named = profile.sides.map { ($0.name, $0.labels) } + profile.others.map { ($0.name, $0.labels) }
        var parts: [String] = []
        for (name, labels) in named {
            let own = labels.filter { ($0.voice == .narrator || $0.voice == .scare) && $0.rank != .plain }
            guard let first = own.first else { continue }
            parts.append(
                first.text == name ? "“\(first.text)”" : "\(name) “\(first.text)”")
        }
        guard !parts.isEmpty else { return nil }
        return "In its own voice the outlet calls \(Wording.list(Array(parts.prefix(3))))."
    }

    // MARK: Words

    private static func times(_ count: Int, of total: Int) -> String {
        switch count {
        case 0: "never of \(Wording.number(total))"
        case 1: "once of \(Wording.number(total))"
        default: "\(Wording.number(count)) times of \(Wording.number(total))"
        }
    }

    private static func sentence(_ clause: String) -> String {
        guard let first = clause.first else { return clause }
        return first.uppercased() + clause.dropFirst() + "."
    }
}
