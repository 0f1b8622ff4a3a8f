import SlantText

/// The user's accepted phrases. A finding is no finding if its words are one, or stand within one.
///
/// Phrases are cut into tokens as the text is, and compared folded, so that case, kinds of apostrophe and hyphen,
/// and letters composed or not make no difference. Only words beside findings are looked at.
struct Vocabulary: Sendable {
    /// The words of each phrase, by its first word.
    private let phrases: [String: [[String]]]
    private let longest: Int

    init(phrases texts: [String], tokenizer: Tokenizer) {
        var phrases: [String: [[String]]] = [:]
        var longest = 0
        for text in texts {
            let bytes = Array(text.utf8)
            guard !bytes.isEmpty, bytes.count < 1_000 else { continue }
            let block = Block(range: ProseRange(0, bytes.count), region: .body)
            let prose = Prose(text: bytes, blocks: [block], offsets: .identity(length: bytes.count))
            let cut = tokenizer.tokenized(prose)
            let words = cut.tokens.map { Language.folded(cut.string($0)) }
            guard let first = words.first else { continue }
            phrases[first, default: []].append(words)
            longest = max(longest, words.count)
        }
        self.phrases = phrases
        self.longest = longest
    }

    var isEmpty: Bool { phrases.isEmpty }

    /// Whether some tokens are an accepted phrase, or lie within one. O(longest phrase) for each.
    func accepts(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
        guard !phrases.isEmpty, tokens.count <= longest else { return false }
        let first = max(0, tokens.upperBound - longest)
        for start in stride(from: tokens.lowerBound, through: first, by: -1) {
            for spelling in Vocabulary.spellings(of: start, in: text) {
                for phrase in phrases[spelling] ?? [] where start + phrase.count >= tokens.upperBound {
                    if Vocabulary.stands(phrase, at: start, in: text) { return true }
                }
            }
        }
        return false
    }

    private static func stands(_ phrase: [String], at start: Int, in text: TokenizedText) -> Bool {
        guard start + phrase.count <= text.tokens.count else { return false }
        return phrase.indices.allSatisfy { spellings(of: start + $0, in: text).contains(phrase[$0]) }
    }

    /// How a token may be written in a phrase: as it stands, and without its possessive ending.
    private static func spellings(of token: Int, in text: TokenizedText) -> [String] {
        let folded = Language.folded(text.string(text.tokens[token]))
        guard text.tokens[token].shape.contains(.possessive), let apostrophe = folded.lastIndex(of: "'") else {
            return [folded]
        }
        return [folded, String(folded[..<apostrophe])]
    }
}
