extension ArticleGrammar {
    /// The class of each reporting word by its lemma: claim → doubting. Of a verb and a noun that look alike the verb's.
    package var classesByLemma: [String: VerbClass] {
        var classes: [String: VerbClass] = [:]
        for cue in cues where cue.kind == .verb || classes[cue.lemma] == nil { classes[cue.lemma] = cue.verbClass }
        return classes
    }
}
