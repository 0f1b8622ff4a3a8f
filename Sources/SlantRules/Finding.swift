package import SlantDiagnostics

/// What a kind finds in an article: tokens, never bytes.
package struct Finding: Hashable, Sendable {
    /// A second place and what stands there.
    package struct Related: Hashable, Sendable {
        package let message: String
        package let tokens: Range<Int>

        package init(message: String, tokens: Range<Int>) {
            self.message = message
            self.tokens = tokens
        }
    }

    /// Other wording for the focus.
    package struct Replacement: Hashable, Sendable {
        /// With the match's capitals and inflection already taken over; several are for a person to choose from.
        package let texts: [String]
        package let safety: Fix.Safety

        package init(texts: [String], safety: Fix.Safety) {
            self.texts = texts
            self.safety = safety
        }
    }

    /// Index of the rule in `CompiledPacks.rules`.
    package let rule: Int
    /// Tokens of the focus; never empty.
    package let tokens: Range<Int>
    /// Index of the sentence.
    package let sentence: Int
    /// Values for the fields of the message beyond `{match}`.
    package let fields: [String: String]
    package let related: [Related]
    /// Where it is not the rule's own (`contrast`).
    package let severity: Severity?
    /// `nil` without `replace`.
    package let replacement: Replacement?

    package init(
        rule: Int, tokens: Range<Int>, sentence: Int, fields: [String: String] = [:], related: [Related] = [],
        severity: Severity? = nil, replacement: Replacement? = nil
    ) {
        precondition(!tokens.isEmpty, "a finding holds a word")
        self.rule = rule
        self.tokens = tokens
        self.sentence = sentence
        self.fields = fields
        self.related = related
        self.severity = severity
        self.replacement = replacement
    }
}
