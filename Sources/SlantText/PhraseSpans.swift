/// Stretches of tokens that pattern classes stand for as wholes: `#name`, `#source`, `#vaguesource`, `#scare`.
/// Found before patterns run; each list ascends by start.
package struct PhraseSpans: Sendable {
    package var names: [Range<Int>]
    package var sources: [Range<Int>]
    package var vagueSources: [Range<Int>]
    /// Scare-quoted stretches, without their marks.
    package var scares: [Range<Int>]

    package init(
        names: [Range<Int>] = [], sources: [Range<Int>] = [], vagueSources: [Range<Int>] = [],
        scares: [Range<Int>] = []
    ) {
        self.names = names
        self.sources = sources
        self.vagueSources = vagueSources
        self.scares = scares
    }
}
