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

extension [Range<Int>] {
    /// In stretches that ascend by start: the index of the first that begins at or after a token. O(log count).
    package func firstIndex(beginningAtOrAfter token: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
