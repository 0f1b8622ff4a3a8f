package import SlantText

/// Compiles the patterns of any number of packs into one `Matcher`.
package struct MatcherBuilder: Sendable {
    /// Gives the items of a list of a pack, parsed; `nil` for an unknown one. Called once for each list.
    package typealias ListLookup = (_ pack: String, _ name: String) -> [Pattern]?

    /// A pattern spans at most so many tokens: the places of a run are the bits of one word.
    package static let longestPattern = 60
    /// A pattern takes at most so many steps where it is tried, lists included. What ships stays under 3,000; without
    /// a bound, lists in lists would multiply to a number that no text ends at.
    package static let mostWork = 20_000

    private let language: Language
    private var shared = PatternCompiler.Shared()
    private var programs: [Program] = []
    /// The top-level nodes of the programs, end to end.
    private var steps: [UInt32] = []
    private var programsOfSet: [Range<Int>] = []
    private var firstWordsOfSet: [UInt32?] = []
    /// Words that trigger each program; empty for one that is only asked for, or triggered by a class.
    private var anchorWords: [[WordID]] = []
    private var anchorClasses: [PatternClass?] = []

    /// `language` must already have put its words into the lexicon.
    package init(language: Language) { self.language = language }

    /// Adds a set. `isTriggered` sets are found by `Matcher.matches(in:)`; the others are only asked for at a place.
    /// Problems (unknown list, no word to start from, over the bound) come with the index of their pattern.
    package mutating func addSet(
        _ patterns: [Pattern], pack: String, isTriggered: Bool, lexicon: inout Lexicon.Builder,
        lists lookup: @escaping ListLookup
    ) -> (set: PatternSetID, problems: [(pattern: Int, problem: PatternProblem)]) {
        let set = PatternSetID(UInt32(programsOfSet.count))
        let first = programs.count
        var problems: [(pattern: Int, problem: PatternProblem)] = []
        var firstWords: [WordID]? = []
        var compiler = PatternCompiler(
            language: language, shared: shared, lexicon: lexicon, pack: pack, lookup: lookup)
        // The compiler is the only owner now: its tables grow in place.
        shared = PatternCompiler.Shared()
        lexicon = Lexicon.Builder.empty
        for (index, pattern) in patterns.enumerated() {
            compiler.problems = []
            let items = compiler.items(of: pattern)
            let begins = compiler.firstWords(of: items)
            firstWords = begins.flatMap { words in firstWords.map { $0 + words } }
            let focus = pattern.before.count..<pattern.before.count + pattern.focus.count
            let whole = AnchoredItems(items: items, focus: focus, anchor: nil)
            var own = compiler.problems + MatcherBuilder.sizeProblems(of: items, pattern)
            if own.isEmpty {
                let variants = isTriggered ? whole.anchored(lexicon: compiler.lexicon) : [whole]
                if variants.isEmpty { own = [MatcherBuilder.lacksAnchor(pattern)] }
                append(variants, to: set)
            }
            problems += own.map { (index, $0) }
        }
        firstWordsOfSet.append(firstWords.map { compiler.set(of: $0) })
        shared = compiler.shared
        lexicon = compiler.lexicon
        programsOfSet.append(first..<programs.count)
        return (set, problems)
    }

    /// What is wrong with the size of a pattern.
    private static func sizeProblems(of items: [CompiledNode], _ pattern: Pattern) -> [PatternProblem] {
        let all = 0..<pattern.text.utf8.count
        let width = CompiledNode.sum(items, \.most)
        if width > longestPattern {
            let number = width == CompiledNode.countless ? "countless" : String(width)
            let text = "the pattern can span \(number) words; at most \(longestPattern) are allowed"
            return [PatternProblem(message: text, range: all)]
        }
        let work = CompiledNode.sum(items, \.work)
        if work > mostWork {
            let number = work == CompiledNode.countless ? "countless" : String(work)
            let text = "the pattern and its lists take \(number) steps at a word; at most \(mostWork) are allowed"
            return [PatternProblem(message: text, range: all)]
        }
        if items.allSatisfy({ $0.least == 0 }) {
            return [PatternProblem(message: "the pattern matches the empty text", range: all)]
        }
        return []
    }

    private static func lacksAnchor(_ pattern: Pattern) -> PatternProblem {
        let text = "a pattern needs a word, a lemma or a list that is not optional"
        return PatternProblem(message: text, range: 0..<pattern.text.utf8.count)
    }

    private mutating func append(_ variants: [AnchoredItems], to set: PatternSetID) {
        for variant in variants {
            let anchor = variant.anchor.map { variant.items[$0] }
            let first = steps.count
            steps += variant.items.map { UInt32($0.node) }
            programs.append(
                Program(
                    set: set, steps: first..<steps.count,
                    focus: first + variant.focus.lowerBound..<first + variant.focus.upperBound,
                    anchor: variant.anchor.map { first + $0 }))
            anchorWords.append(anchor?.firstWords ?? [])
            anchorClasses.append(anchor?.standaloneClass)
        }
    }

    /// The matcher over a lexicon that holds every word of the sets.
    package func matcher() -> Matcher {
        let wordCount = anchorWords.reduce(0) { most, words in
            words.reduce(most) { max($0, Int($1.rawValue) + 1) }
        }
        var counts = [UInt32](repeating: 0, count: wordCount + 1)
        for words in anchorWords { for word in words { counts[Int(word.rawValue) + 1] += 1 } }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        var next = counts
        var triggered = [UInt32](repeating: 0, count: Int(counts.last ?? 0))
        for (program, words) in anchorWords.enumerated() {
            for word in words {
                triggered[Int(next[Int(word.rawValue)])] = UInt32(program)
                next[Int(word.rawValue)] += 1
            }
        }
        let classes = anchorClasses.enumerated().compactMap { index, name in
            name.flatMap { anchorWords[index].isEmpty ? (name: $0, program: index) : nil }
        }
        var tables = shared.tables
        tables.steps = steps
        return Matcher(
            tables: tables, programs: programs, programsOfSet: programsOfSet,
            firstWordsOfSet: firstWordsOfSet, triggerStarts: counts,
            triggered: triggered.map { Trigger($0, of: programs[Int($0)], in: tables) },
            classTriggered: classes)
    }
}
