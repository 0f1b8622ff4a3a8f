import SlantArticle
import SlantText

/// Reports in the passive whose subject the article's own reading leaves open: "some of which have been verified by UN
/// officials". Only with a name in the agent, for things are no sources.
struct PassiveReports {
    struct Found {
        /// The participle's token.
        let verb: Int
        let lemma: String
        let verbClass: VerbClass
        /// Tokens of who reports.
        let agent: Range<Int>
    }

    private(set) var found: [Found] = []

    init(in article: Article, classes: [String: VerbClass]) {
        let text = article.text
        let by = text.lexicon.word("by")
        guard by != .unknown else { return }
        var participles: [String: String]?
        for sentence in text.sentences {
            for token in sentence.tokens.dropFirst() where text.tokens[token].word == by {
                let verb = token - 1
                let clause = ClauseReading(text: text, sentence: sentence.tokens)
                let group = clause.groupStart(before: verb)..<verb
                guard clause.isPassive(group), article.voice(at: verb) == .narrator,
                    let agent = clause.phrase(from: token + 1), PassiveReports.hasName(agent, in: article)
                else { continue }
                let known = participles ?? PassiveReports.participles(of: classes, in: text.language)
                participles = known
                guard let lemma = known[clause.folded(verb)], let verbClass = classes[lemma] else { continue }
                found.append(Found(verb: verb, lemma: lemma, verbClass: verbClass, agent: agent))
            }
        }
    }

    private static func hasName(_ tokens: Range<Int>, in article: Article) -> Bool {
        let names = article.phrases.names
        let first = names.partition(where: { $0.upperBound > tokens.lowerBound })
        return first < names.count && names[first].lowerBound < tokens.upperBound
    }

    /// verified → verify, for verbs that report words.
    private static func participles(of classes: [String: VerbClass], in language: Language) -> [String: String] {
        var lemmas: [String: String] = [:]
        for (lemma, verbClass) in classes where verbClass.reportsWords && !lemma.contains(" ") {
            lemmas[language.inflection.verb(lemma, as: .participle)] = lemma
        }
        return lemmas
    }
}
