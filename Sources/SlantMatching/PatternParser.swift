/// Reads the pattern language. All problems of a pattern at once; a pattern with problems is not compiled.
package enum PatternParser {
    /// The tree of a pattern, `nil` where it cannot be made, and what is wrong.
    package static func parse(_ text: String) -> (pattern: Pattern?, problems: [PatternProblem]) {
        (nil, [])
    }
}
