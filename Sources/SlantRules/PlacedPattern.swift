import SlantDiagnostics
package import SlantJSON
package import SlantMatching

/// A parsed pattern and the string of the pack that it was written in.
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
        pattern = parsed
        // Most items of lists are plain words: their trees need not be walked.
        guard string.text.utf8.contains(UInt8(ascii: "@")) else {
            references = []
            return
        }
        var references: [Reference] = []
        for node in parsed.before + parsed.focus + parsed.after { PlacedPattern.collect(node, in: pack, &references) }
        self.references = references
    }

    /// Whether only a part of it is the focus.
    var hasFocus: Bool { !pattern.before.isEmpty || !pattern.after.isEmpty }

    /// Where some bytes of the pattern stand in the pack's file.
    func fileRange(_ range: Range<Int>) -> TextRange { string.fileRange(ofUTF8: range) }

    private static func collect(_ node: Pattern.Node, in home: String, _ references: inout [Reference]) {
        switch node.element {
        case .list(let pack, let name, _):
            references.append(Reference(pack: pack ?? home, name: name, range: node.range))
        case .choice(let branches):
            for branch in branches { for inner in branch { collect(inner, in: home, &references) } }
        case .optional(let inner): collect(inner, in: home, &references)
        case .word, .exact, .lemma, .gap, .wordClass, .mark, .sentenceStart, .sentenceEnd: break
        }
    }
}
