import Foundation
package import SlantText

/// English as it ships, read without the loaders under test.
package enum TestLanguage {
    /// The project's top folder.
    static var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    /// `rules/language/en`.
    package static func english() throws -> Language {
        let folder = root.appendingPathComponent("rules/language/en")
        func object(_ name: String) throws -> [String: Any] {
            let data = try Data(contentsOf: folder.appendingPathComponent(name))
            return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        }
        let values = Dictionary(uniqueKeysWithValues: WordClasses.named.map { ($0.name, $0.value) })
        var words: [String: WordClasses] = [:]
        for (name, list) in try object("words.json")["classes"] as? [String: [String]] ?? [:] {
            for word in list { words[word, default: []].formUnion(values[name] ?? []) }
        }
        let inflection = try object("inflection.json")
        var verbs: [String: Inflection.Verb] = [:]
        for (base, forms) in inflection["verbs"] as? [String: [String: Any]] ?? [:] {
            verbs[base] = Inflection.Verb(
                third: forms["third"] as? String, past: forms["past"] as? [String] ?? [],
                participle: forms["participle"] as? [String] ?? [], ing: forms["ing"] as? String)
        }
        return Language(
            tag: "en",
            inflection: Inflection(
                verbs: verbs, nouns: inflection["nouns"] as? [String: [String]] ?? [:],
                doubling: Set(inflection["doubling"] as? [String] ?? [])),
            words: words)
    }

    /// A text of one block of the body, cut into tokens with a lexicon that also holds `words`.
    package static func tokenized(_ text: String, words: [String] = []) throws -> TokenizedText {
        let language = try english()
        var builder = Lexicon.Builder()
        language.addWords(to: &builder)
        for word in words { _ = builder.intern(word.hasPrefix("=") ? word : Language.folded(word)) }
        return Tokenizer(language: language, lexicon: builder.frozen()).tokenized(paragraphs(text))
    }

    /// Prose whose blocks are the lines of a text.
    package static func paragraphs(_ text: String) -> Prose {
        let bytes = Array(text.utf8)
        var blocks: [Block] = []
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
            if end > start { blocks.append(Block(range: ProseRange(start, end), region: .body)) }
            start = end + 1
        }
        return Prose(text: bytes, blocks: blocks, offsets: .identity(length: bytes.count))
    }
}
