package import SlantText

/// A pattern of the language of DESIGN §4 as a tree; every node knows its bytes in the pattern's own text.
package struct Pattern: Sendable {
    /// A node and the UTF-8 bytes of the pattern that it was written with.
    package struct Node: Sendable {
        package let element: Element
        package let range: Range<Int>

        package init(_ element: Element, _ range: Range<Int>) {
            self.element = element
            self.range = range
        }
    }

    package indirect enum Element: Sendable {
        /// A folded word in any case.
        case word(String, needsPossessive: Bool)
        /// A word in exactly this case.
        case exact(String)
        /// Every form of a lemma, which may have several words.
        case lemma([String], PartOfSpeechTag, needsPossessive: Bool)
        /// One of several sequences.
        case choice([[Node]])
        /// It or nothing.
        case optional(Node)
        /// Between so many words; `crossesMarks` lets commas and dashes stand between.
        case gap(ClosedRange<Int>, crossesMarks: Bool)
        /// `@list` or `@pack/list`.
        case list(pack: String?, name: String, needsPossessive: Bool)
        case wordClass(PatternClass, needsPossessive: Bool)
        case mark(Punctuation)
        case sentenceStart
        case sentenceEnd
    }

    /// Which forms a lemma stands for.
    package enum PartOfSpeechTag: Sendable { case any, verb, noun }

    /// What stands before the focus, the focus, and what follows it. Without `[ ]` all of it is the focus.
    package let before: [Node]
    package let focus: [Node]
    package let after: [Node]
    /// The pattern as it was written.
    package let text: String

    package init(before: [Node], focus: [Node], after: [Node], text: String) {
        self.before = before
        self.focus = focus
        self.after = after
        self.text = text
    }
}

/// The classes of the pattern language.
package enum PatternClass: String, CaseIterable, Sendable {
    case number, money, percent, year, weekday, pronoun, determiner, possessive, be, modal, negation, adverb
    case capitalized, name, source, vaguesource, shout, question, scare
}

/// Something wrong with a pattern, at some of its UTF-8 bytes.
package struct PatternProblem: Hashable, Sendable {
    package let message: String
    package let range: Range<Int>

    package init(message: String, range: Range<Int>) {
        self.message = message
        self.range = range
    }
}
