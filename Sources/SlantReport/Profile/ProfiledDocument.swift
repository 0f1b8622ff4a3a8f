import SlantArticle
import SlantDiagnostics
package import SlantLint

/// One article whose framing was counted, with what it is called.
package struct ProfiledDocument: Sendable {
    /// The `id` of a row of a corpus.
    package let id: String?
    /// As the user gave it; `nil` for standard input.
    package let path: String?
    /// The value of the field that articles are grouped by.
    package let group: String?
    package let profile: Profile

    package init(id: String? = nil, path: String?, group: String? = nil, profile: Profile) {
        self.id = id
        self.path = path
        self.group = group
        self.profile = profile
    }

    /// What a person reads: the path, else the id, else `-` as standard input was called.
    package var name: String { path ?? id ?? "-" }
}

extension Profile.Speaker {
    /// As text names it: “critics” in marks, for nobody is of that name.
    var shownName: String { nature == .vague ? Wording.quoted(name) : name }

    /// A person's last name; the whole name of anybody else, without an article before it; a few words at most.
    var shortName: String {
        let words = name.split(separator: " ")
        guard let last = words.last, words.count > 1 else { return name }
        if nature == .person, !Profile.Speaker.nameEndings.contains(String(last)) { return String(last) }
        let plain = words[0].lowercased() == "the" ? words.dropFirst().joined(separator: " ") : name
        return Wording.shortened(plain, to: 24)
    }

    /// What follows a last name.
    private static let nameEndings: Set<String> = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"]
}

extension Profile {
    /// Speakers as a person looks for them: by side, those with most words first, nobody in particular last.
    var speakersInOrder: [Speaker] {
        let first = speakers.map { ($0.nature == .vague ? 1 : 0, $0.side ?? sides.count, -$0.words.total, $0.id) }
        return zip(first, speakers).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Whoever is accused and not heard: places of findings of the kind `reply`.
    var unheard: [Diagnosed] { found(kind: "reply") }
    /// Headlines that say more than the text: findings of the kind `headline`.
    var headlineFindings: [Diagnosed] { found(kind: "headline") }

    /// A finding's words and place.
    struct Diagnosed {
        let words: String
        let utf8Offset: UInt32
    }

    private func found(kind: String) -> [Diagnosed] {
        result.diagnostics.filter { $0.kind == kind }.map {
            Diagnosed(words: text($0.range), utf8Offset: $0.range.start)
        }
    }

    var warnings: Int { result.diagnostics.count { $0.severity == .warning } }
    var suggestions: Int { result.diagnostics.count { $0.severity == .suggestion } }
    var errors: Int { result.diagnostics.count { $0.severity == .error } }
}

extension VerbTone {
    /// The word of text output: what such verbs do.
    var verb: String {
        switch self {
        case .heated: "heat"
        case .doubting: "doubt"
        case .conceding: "concede"
        case .neutral: "neutral"
        case .endorsing: "vouch"
        }
    }

    /// The word of the page's legend.
    var adjective: String { self == .endorsing ? "vouching" : rawValue }

    /// The letter of a block.
    var letter: String { self == .endorsing ? "V" : String(rawValue.prefix(1)).uppercased() }
}
