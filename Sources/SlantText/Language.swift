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

    /// As it goes into the binary: classes are in the lexicon by then and stay out.
    package func archive(to out: inout ArchiveWriter) {
        out.write(tag)
        out.write(inflection.verbs.sorted { $0.key < $1.key }) { out, entry in
            out.write(entry.key)
            out.write(entry.value.third) { $0.write($1) }
            out.write(entry.value.past) { $0.write($1) }
            out.write(entry.value.participle) { $0.write($1) }
            out.write(entry.value.ing) { $0.write($1) }
        }
        out.write(inflection.nouns.sorted { $0.key < $1.key }) { out, entry in
            out.write(entry.key)
            out.write(entry.value) { $0.write($1) }
        }
        out.write(inflection.doubling.sorted()) { $0.write($1) }
    }

    package init(archived source: inout ArchiveReader) {
        tag = source.string()
        let verbs = source.list { source in
            (
                source.string(),
                Inflection.Verb(
                    third: source.optional { $0.string() }, past: source.list { $0.string() },
                    participle: source.list { $0.string() }, ing: source.optional { $0.string() })
            )
        }
        let nouns = source.list { source in (source.string(), source.list { $0.string() }) }
        inflection = Inflection(
            verbs: Dictionary(verbs) { first, _ in first }, nouns: Dictionary(nouns) { first, _ in first },
            doubling: Set(source.list { $0.string() }))
        words = [:]
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

extension Language {
    /// Whether a BCP 47 tag is this language, in whatever country and script.
    package func covers(_ tag: String) -> Bool {
        tag.prefix { $0 != "-" && $0 != "_" }.lowercased() == self.tag.prefix { $0 != "-" }
    }
}
