/// A language as data: what its words are and how they inflect. Read from `rules/language/<tag>/*.json`.
package struct Language: Sendable {
    /// BCP 47 primary tag: `en`.
    package let tag: String
    package let inflection: Inflection
    /// Closed classes, by folded word; a `Lexicon.Builder` takes them up before any pack does.
    package let words: [String: WordClasses]

    package init(tag: String, inflection: Inflection, words: [String: WordClasses]) {
        self.tag = tag
        self.inflection = inflection
        self.words = words
    }

    /// Puts the language's words into a lexicon.
    package func addWords(to lexicon: inout Lexicon.Builder) {
        for (word, classes) in words.sorted(by: { $0.key < $1.key }) { lexicon.add(classes, to: word) }
    }

    /// The same of a part of a string.
    package static func folded(_ word: Substring) -> String { folded(String(word)) }

    /// A word as the lexicon keeps it: lower case, one apostrophe, nothing invisible.
    package static func folded(_ word: String) -> String {
        var isASCII = true
        var isFolded = true
        for byte in word.utf8 {
            if byte >= 0x80 { isASCII = false }
            if byte &- 0x41 < 26 { isFolded = false }
        }
        if isASCII, isFolded { return word }
        if isASCII { return String(decoding: word.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self) }
        var scalars = String.UnicodeScalarView()
        for scalar in word.lowercased().unicodeScalars {
            switch scalar.value {
            case 0x2018, 0x2019, 0x02BC: scalars.append("'")
            case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
