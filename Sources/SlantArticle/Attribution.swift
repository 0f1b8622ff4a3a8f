/// Somebody says, thinks or decrees something.
package struct Attribution: Hashable, Sendable {
    /// Whether the content stands between marks.
    package enum Kind: String, Sendable { case direct, mixed, indirect }
    /// What is done with the content.
    package enum Act: String, Sendable { case speech, thought, other }
    /// What the cue does to the claim: only some acts source one (DESIGN §4, "When is a claim sourced?").
    package enum Force: String, CaseIterable, Sendable {
        case asserts, accuses, denies, finds, investigates, requests, promises, other

        /// Whether a claim in the content has a source in this one.
        package var sources: Bool {
            switch self {
            case .asserts, .accuses, .denies, .finds, .investigates: true
            case .requests, .promises, .other: false
            }
        }
    }

    package let kind: Kind
    package let act: Act
    package let force: Force
    /// Tokens of what is said, ascending, disjoint; may cross sentences.
    package let content: [Range<Int>]
    /// Tokens of the reporting verb, noun or "according to"; empty where there is none.
    package let cue: [Range<Int>]
    /// Lemma of the cue's verb or noun: "say", "claim", "according to".
    package let cueLemma: String?
    /// Tokens of the mention that speaks; `nil` in a passive, or where it is carried over from another sentence.
    package let mention: Range<Int>?
    /// Who speaks, where that is known.
    package let source: Source.ID?
    /// Whether its source is vague or missing, so that its words stay the narrator's.
    package let isVague: Bool

    package init(
        kind: Kind, act: Act, force: Force, content: [Range<Int>], cue: [Range<Int>], cueLemma: String?,
        mention: Range<Int>?, source: Source.ID?, isVague: Bool
    ) {
        self.kind = kind
        self.act = act
        self.force = force
        self.content = content
        self.cue = cue
        self.cueLemma = cueLemma
        self.mention = mention
        self.source = source
        self.isVague = isVague
    }
}

/// A verb that reports somebody's words in the narrator's voice, whatever its complement: what the kind `verb` and
/// symmetry ask. Only verbs whose subject can speak, with a complement that their language entry allows.
package struct ReportingVerb: Hashable, Sendable {
    /// What stands beside it.
    package enum Complement: String, CaseIterable, Sendable { case clause, quotation, infinitive, object, none }

    /// The verb's own token.
    package let token: Int
    /// "claim".
    package let lemma: String
    /// Its class in the language data.
    package let verbClass: VerbClass
    /// Tokens of its subject; `nil` where a participle has none of its own ("…, insisting it …").
    package let subject: Range<Int>?
    package let source: Source.ID?
    package let complement: Complement

    package init(
        token: Int, lemma: String, verbClass: VerbClass, subject: Range<Int>?, source: Source.ID?,
        complement: Complement
    ) {
        self.token = token
        self.lemma = lemma
        self.verbClass = verbClass
        self.subject = subject
        self.source = source
        self.complement = complement
    }
}
