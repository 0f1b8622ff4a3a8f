import SlantText

/// An attribution as it is found in its sentence, before sources are resolved.
struct AttributionDraft: Sendable {
    let cue: Int?
    let act: Attribution.Act
    let force: Attribution.Force
    var content: [Range<Int>]
    var cueTokens: [Range<Int>]
    var mention: Mention?
    /// The mention that a relative stands for.
    var antecedent: Mention?
    /// Which of the content is the source's own wording: a clause, not the object of "slammed".
    var isReported: Bool
    /// Where reported words begin within the content: "urged [the army] to leave".
    var reportedFrom: Int
    let sentence: Int
    /// A turn of a transcript: its words are quoted without marks.
    var isTurn = false
}

/// A reporting verb as it is found.
struct VerbDraft: Sendable {
    let token: Int
    let cue: Int
    let subject: Mention?
    let implied: Mention?
    let complement: ReportingVerb.Complement
    let attribution: Int?
}
