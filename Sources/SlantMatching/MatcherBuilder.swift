package import SlantText

/// Compiles the patterns of any number of packs into one `Matcher`.
package struct MatcherBuilder: Sendable {
    /// Gives the items of a list, parsed; `nil` for an unknown one. Called once for each list.
    package typealias ListLookup = (_ pack: String?, _ name: String) -> [Pattern]?

    /// `language` must already have put its words into `lexicon`.
    package init(language: Language) {}

    /// Adds a set. `isTriggered` sets are found by `Matcher.matches(in:)`; the others are only asked for at a place.
    /// Problems (unknown list, no word to start from, over the size limit) come with the index of their pattern.
    package mutating func addSet(
        _ patterns: [Pattern], isTriggered: Bool, lexicon: inout Lexicon.Builder, lists: ListLookup
    ) -> (set: PatternSetID, problems: [(pattern: Int, problem: PatternProblem)]) {
        (PatternSetID(0), [])
    }

    /// The matcher over a lexicon that holds every word of the sets.
    package func matcher() -> Matcher { Matcher() }
}
