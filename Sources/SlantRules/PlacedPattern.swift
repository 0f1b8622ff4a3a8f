import SlantDiagnostics
package import SlantJSON
package import SlantMatching

/// A parsed pattern and the string of the pack that it was written in. Its lists are named in full.
package struct PlacedPattern: Sendable {
    /// A list that it names.
    struct Reference {
        let pack: String
        let name: String
        /// UTF-8 bytes of the pattern's text.
        let range: Range<Int>
    }

    package let pattern: Pattern
    package let string: JSONString
    /// The pack that it stands in: `@name` is a list of this one.
    let pack: String
    let references: [Reference]

    /// Parses a pattern and reports what is wrong with it, at the place inside the string.
    init?(_ string: JSONString, of pack: String, _ problems: inout [Diagnostic]) {
        let (parsed, found) = PatternParser.parse(string.text)
        for problem in found { problems.append(.error(problem.message, at: string.fileRange(ofUTF8: problem.range))) }
        guard found.isEmpty, let parsed else { return nil }
        self.string = string
        self.pack = pack
        // Most items of lists are plain words: they are kept as they are.
        guard string.text.utf8.contains(UInt8(ascii: "@")) else {
            pattern = parsed
            references = []
            return
        }
        var references: [Reference] = []
        pattern = Pattern(
            before: parsed.before.map { PlacedPattern.qualified($0, by: pack, &references) },
            focus: parsed.focus.map { PlacedPattern.qualified($0, by: pack, &references) },
            after: parsed.after.map { PlacedPattern.qualified($0, by: pack, &references) }, text: parsed.text)
        self.references = references
    }

    /// Whether only a part of it is the focus.
    var hasFocus: Bool { !pattern.before.isEmpty || !pattern.after.isEmpty }

    /// Where some bytes of the pattern stand in the pack's file.
    func fileRange(_ range: Range<Int>) -> TextRange { string.fileRange(ofUTF8: range) }

    /// The node with every list named in full, which is noted in `references`.
    private static func qualified(
        _ node: Pattern.Node, by home: String, _ references: inout [Reference]
    ) -> Pattern.Node {
        switch node.element {
        case .list(let pack, let name, let needsPossessive):
            references.append(Reference(pack: pack ?? home, name: name, range: node.range))
            return .init(.list(pack: pack ?? home, name: name, needsPossessive: needsPossessive), node.range)
        case .choice(let branches):
            return .init(.choice(branches.map { $0.map { qualified($0, by: home, &references) } }), node.range)
        case .optional(let inner):
            return .init(.optional(qualified(inner, by: home, &references)), node.range)
        case .word, .exact, .lemma, .gap, .wordClass, .mark, .sentenceStart, .sentenceEnd:
            return node
        }
    }
}
