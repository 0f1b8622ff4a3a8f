import SlantArticle
package import SlantDiagnostics
package import SlantJSON
package import SlantMatching
import SlantText

/// What the rules of all packs are compiled into while they are read: one lexicon, one matcher.
package struct RuleLinker: Sendable {
    /// The pack being read.
    var pack = ""
    /// What is wrong with it, in the order of discovery.
    var problems: [Diagnostic] = []
    var lists = ListTable()
    var lexicon: Lexicon.Builder
    let language: Language
    /// How the language says that others speak.
    let grammar: ArticleGrammar
    private var builder: MatcherBuilder
    /// Whether patterns are compiled; they cannot be where a list holds itself.
    var isCompiling = true
    /// How many pattern sets there are.
    private(set) var setCount = 0

    init(language: Language, attribution: ArticleGrammarData, labels: LabelData) {
        self.language = language
        lexicon = Lexicon.Builder()
        language.addWords(to: &lexicon)
        grammar = ArticleGrammar(data: attribution, labels: labels, language: language, lexicon: &lexicon)
        builder = MatcherBuilder(language: language)
    }

    /// Says what is wrong at a place of the pack being read.
    package mutating func report(_ message: String, at range: TextRange) {
        problems.append(.error(message, at: range))
    }

    /// The patterns of a key, parsed, with lists that exist.
    package mutating func patterns(_ key: String, of object: ShapedObject) -> [PlacedPattern] {
        var found: [PlacedPattern] = []
        for string in object.strings(key) {
            guard let pattern = PlacedPattern(string, of: pack, &problems) else { continue }
            if lists.checkReferences(of: pattern, &problems) { found.append(pattern) }
        }
        return found
    }

    /// Compiles patterns into a set; `nil` for none.
    package mutating func set(of patterns: [PlacedPattern], isTriggered: Bool) -> PatternSetID? {
        guard !patterns.isEmpty, isCompiling else { return nil }
        let (set, found) = addSet(patterns.map(\.pattern), isTriggered: isTriggered)
        for (index, problem) in found { report(problem.message, at: patterns[index].fileRange(problem.range)) }
        return set
    }

    /// Compiles patterns that no pack has written; `nil` where that cannot be done.
    package mutating func set(ofOwn patterns: [Pattern]) -> PatternSetID? {
        guard !patterns.isEmpty, isCompiling else { return nil }
        let (set, problems) = addSet(patterns, isTriggered: false)
        return problems.isEmpty ? set : nil
    }

    /// The forms of the lemmas that patterns name.
    func forms(of patterns: [PlacedPattern]) -> WordForms {
        isCompiling ? WordForms(of: patterns, in: lists, language.inflection) : WordForms()
    }

    private mutating func addSet(
        _ patterns: [Pattern], isTriggered: Bool
    ) -> (set: PatternSetID, problems: [(pattern: Int, problem: PatternProblem)]) {
        let lists = lists
        let added = builder.addSet(patterns, pack: pack, isTriggered: isTriggered, lexicon: &lexicon) {
            lists.patterns($0, $1)
        }
        setCount = max(setCount, Int(added.set.rawValue) + 1)
        return added
    }

    /// The matcher over all sets; the lexicon must be frozen only after it was made.
    mutating func matcher() -> Matcher { builder.matcher() }
}
