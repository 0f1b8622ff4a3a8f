import SlantText

/// What a reporting verb or noun tells the reader of the speaker: the classes of `attribution.json`
/// (after Hooper 1975, Thompson and Ye 1991 and Recasens et al. 2013; `rules/language/en` names its sources).
package enum VerbClass: String, CaseIterable, Ordinal, Sendable {
    /// say, tell, add, accuse, deny: nothing.
    case neutral
    /// whisper, shout, repeat: how it sounded.
    case manner
    /// claim, insist, maintain: do not believe it.
    case doubting
    /// admit, concede: the truth was dragged out.
    case conceding
    /// point out, reveal, note: the outlet vouches for it.
    case endorsing
    /// slam, rant, boast: temper.
    case heated
    /// urge, demand, order.
    case directive
    /// promise, vow, refuse to.
    case commit
    /// believe, want, fear: no speech.
    case cognition

    /// Whether it reports words: what is counted of a source. Requests, promises and thoughts are other acts.
    package var reportsWords: Bool {
        switch self {
        case .neutral, .manner, .doubting, .conceding, .endorsing, .heated: true
        case .directive, .commit, .cognition: false
        }
    }

    /// Whether it takes from the speaker: doubts, lets confess, or heats up.
    package var isLoaded: Bool {
        switch self {
        case .doubting, .conceding, .heated: true
        case .neutral, .manner, .endorsing, .directive, .commit, .cognition: false
        }
    }
}

extension VerbClass {
    /// Its number in a `CaseSet`.
    package var ordinal: UInt32 {
        switch self {
        case .neutral: 0
        case .manner: 1
        case .doubting: 2
        case .conceding: 3
        case .endorsing: 4
        case .heated: 5
        case .directive: 6
        case .commit: 7
        case .cognition: 8
        }
    }
}
