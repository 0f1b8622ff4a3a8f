package import SlantText

/// How people say that others speak, in one language: what `ArticleBuilder` asks, compiled for one lexicon. All
/// tables are arrays by `WordID`.
package struct ArticleGrammar: Sendable {
    /// A reporting word: everything that its language entry says. Immutable; a class only because it is looked at for
    /// every cue of a text, and copying five lists each time is most of the work.
    final class Cue: Sendable {
        enum Kind: String, Sendable { case verb, noun, adjective, according }

        let lemma: String
        let kind: Kind
        let verbClass: VerbClass
        let act: Attribution.Act
        let force: Attribution.Force
        let takes: ArticleGrammarData.Takes
        /// Of a noun: the words that lead to what is said.
        let links: [WordID]
        let never: [WordID]

        init(
            lemma: String, kind: Kind, verbClass: VerbClass, act: Attribution.Act, force: Attribution.Force,
            takes: ArticleGrammarData.Takes, links: [WordID], never: [WordID]
        ) {
            self.lemma = lemma
            self.kind = kind
            self.verbClass = verbClass
            self.act = act
            self.force = force
            self.takes = takes
            self.links = links
            self.never = never
        }
    }

    /// One form of a cue, with the words that must follow it ("call" + "for").
    struct Candidate: Sendable {
        let cue: Int
        let forms: Forms
        /// Where its words stand in `ArticleGrammar.particles`.
        let particles: Range<Int>
    }

    struct Forms: OptionSet, Sendable {
        let rawValue: UInt8
        static let base = Forms(rawValue: 1)
        static let third = Forms(rawValue: 2)
        static let past = Forms(rawValue: 4)
        static let participle = Forms(rawValue: 8)
        static let ing = Forms(rawValue: 16)
    }

    /// What the tables say of a word.
    struct Entry: Sendable {
        var tags: WordTags = []
        var firstCandidate: UInt16 = 0
        var candidateCount: UInt16 = 0
        var lists: WordLists = []
    }

    let cues: [Cue]
    /// Grouped by word; of one word those with more particles first.
    let candidates: [Candidate]
    /// The words that must follow candidates, end to end.
    let particles: [WordID]
    let entries: [Entry]
    /// Labels that compete for the same people.
    let labels: LabelTable

    @inline(__always)
    func entry(_ word: WordID) -> Entry {
        let index = Int(word.rawValue)
        return index < entries.count ? entries[index] : Entry()
    }

    /// Puts the words of `data` and `labels` into the lexicon and builds the tables. `language` must already have put its words
    /// there.
    package init(
        data: ArticleGrammarData, labels: LabelData = .empty, language: Language, lexicon: inout Lexicon.Builder
    ) {
        ArticleGrammar.addClasses(of: data, to: &lexicon)
        var compiler = GrammarCompiler(inflection: language.inflection)
        compiler.addTags(of: data, language: language, lexicon: &lexicon)
        compiler.addVerbs(data.verbs, lexicon: &lexicon)
        compiler.addNominals(data.nouns, kind: .noun, lexicon: &lexicon)
        compiler.addNominals(data.adjectives, kind: .adjective, lexicon: &lexicon)
        compiler.addAccording(data.according, lexicon: &lexicon)
        self.labels = LabelTable(labels, inflection: language.inflection, lexicon: &lexicon)
        compiler.addLabels(self.labels, peoples: labels.peoples, lexicon: &lexicon)
        (cues, candidates, particles, entries) = compiler.tables()
    }

    /// The classes that pattern classes and kinds ask for come from the same lists.
    private static func addClasses(of data: ArticleGrammarData, to lexicon: inout Lexicon.Builder) {
        let named = Dictionary(uniqueKeysWithValues: WordClasses.named.map { ($0.name, $0.value) })
        let open: Set = ["role", "body", "metonym", "vagueSource", "givenName", "thing", "document"]
        for (list, words) in data.words.sorted(by: { $0.key < $1.key }) {
            let name = ["maleName", "femaleName"].contains(list) ? "givenName" : list
            guard open.contains(name), let value = named[name] else { continue }
            for word in words { lexicon.add(value, to: Language.folded(word)) }
        }
    }
}
