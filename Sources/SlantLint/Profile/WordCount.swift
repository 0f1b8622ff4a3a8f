import SlantArticle
import SlantText

/// Words of an article by voice and by speaker. One pass.
struct WordCount {
    private(set) var words = Profile.Words()
    /// By source id; vague ones have none, for their words stay the outlet's.
    private(set) var bySource: [Source.ID: Profile.Speech] = [:]

    init(of article: Article) {
        let voices = article.voices
        var next = 0
        for (index, token) in article.text.tokens.enumerated()
        where token.isWordLike && !token.shape.contains(.hyphenBefore) {
            while next < voices.count, voices[next].tokens.upperBound <= index { next += 1 }
            let span = next < voices.count && voices[next].tokens.contains(index) ? voices[next] : nil
            add(span?.voice ?? .narrator, span?.source)
        }
    }

    private mutating func add(_ voice: Voice, _ source: Source.ID?) {
        switch voice {
        case .narrator: words.narrator += 1
        case .scare: words.scare += 1
        case .quoted:
            words.quoted += 1
            if let source { bySource[source, default: Profile.Speech()].quoted += 1 }
        case .reported:
            words.reported += 1
            if let source { bySource[source, default: Profile.Speech()].reported += 1 }
        }
    }
}
