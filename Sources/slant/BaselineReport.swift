import SlantReport
import SlantWorkspace

/// What a run says of its baselines: entries that nothing answers to any more.
struct BaselineReport: Sendable {
    /// More lines than that nobody reads; the baseline is to be written anew.
    private static let longest = 20

    private var goneByFile: [String: [Baseline.Entry]] = [:]
    private var moved: Set<Baseline.Entry> = []

    /// Takes up what a baseline made of one file.
    mutating func add(_ file: LintedFile, _ baseline: String) {
        if !file.gone.isEmpty { goneByFile[baseline, default: []] += file.gone }
        moved.formUnion(file.moved)
    }

    /// Lines for standard error: how many entries of each baseline are gone, and which.
    func lines(for baselines: [Baseline]) -> [String] {
        var lines: [String] = []
        for baseline in baselines {
            let gone = (goneByFile[baseline.name] ?? []) + baseline.gone(besides: moved)
            guard !gone.isEmpty else { continue }
            let (noun, verb) = gone.count == 1 ? ("entry", "is") : ("entries", "are")
            let count = Wording.number(gone.count)
            lines.append("\(baseline.name): \(count) \(noun) \(verb) gone; slant baseline writes it without them")
            for entry in gone.prefix(BaselineReport.longest) {
                lines.append("  \(entry.path): \(entry.rule): \(entry.words)")
            }
            let more = gone.count - BaselineReport.longest
            if more > 0 { lines.append("  and \(Wording.number(more)) more") }
        }
        return lines
    }
}
