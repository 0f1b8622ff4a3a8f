import SlantLint
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

    /// The entries that are gone, by baseline. `sawAll`: whether everything that was planned has been linted; if not, a
    /// file that is not there may be one that the run did not come to.
    func gone(in plan: Plan, sawAll: Bool) -> [Totals.GoneEntry] {
        var done: Set<String> = []
        var gone: [Totals.GoneEntry] = []
        for (baseline, linter) in zip(plan.baselines, plan.linters) {
            guard let baseline, done.insert(baseline.path).inserted else { continue }
            let elsewhere = sawAll ? baseline.gone(below: plan.folders, besides: moved).filter(linter.looksFor) : []
            gone += ((goneByFile[baseline.name] ?? []) + elsewhere).map { entry in
                Totals.GoneEntry(baseline: baseline.name, path: entry.path, rule: entry.rule, words: entry.words)
            }
        }
        return gone
    }

    /// Lines for standard error: how many entries of each baseline are gone, and which.
    static func lines(for gone: [Totals.GoneEntry]) -> [String] {
        var lines: [String] = []
        var rest = gone[...]
        while let baseline = rest.first?.baseline {
            let entries = rest.prefix { $0.baseline == baseline }
            rest = rest.dropFirst(entries.count)
            let (noun, verb) = entries.count == 1 ? ("entry", "is") : ("entries", "are")
            let count = Wording.number(entries.count)
            lines.append("\(baseline): \(count) \(noun) \(verb) gone; slant baseline writes it without them")
            lines += entries.prefix(longest).map { "  \($0.path): \($0.rule): \($0.words)" }
            let more = entries.count - longest
            if more > 0 { lines.append("  and \(Wording.number(more)) more") }
        }
        return lines
    }
}
