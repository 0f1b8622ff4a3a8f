import Foundation

/// Measures the linter: `slant-bench [--quick] [SLANT]`. Deterministic and offline; the text is made on the spot.
/// `slant-bench --once [N]` lints a megabyte once, with N times the rules, and prints nothing: for counting instructions.
///
/// Layers are timed in this process on one core; whole processes are started from SLANT (usually the binary beside
/// this one) and timed from outside, with their own peak memory.
@main
struct SlantBench {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.contains("--once") {
            Layers.lintOnce(with: RuleGrowth.linter(times: arguments.compactMap { Int($0) }.first ?? 1))
            return
        }
        let isQuick = arguments.contains("--quick")
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("slant").path
        let slant = arguments.first { !$0.hasPrefix("--") } ?? beside
        guard FileManager.default.isExecutableFile(atPath: slant) else {
            print("slant-bench: no program at \(slant)")
            exit(2)
        }
        print("| what | figure |\n| --- | --- |")
        // Whole processes come first: a child's peak memory never reads less than what its parent has had.
        let process = WholeProcess(slant: slant)
        process.reportArticle()
        process.reportGrowth(megabytes: isQuick ? [1, 3] : [1, 3, 10, 30, 100])
        process.reportCores(files: isQuick ? 500 : 10_000, runs: isQuick ? 3 : 5)
        Layers().report()
        RuleGrowth.report()
        await EditorLatency.report(words: 2_000, keys: isQuick ? 200 : 2_000)
        await EditorLatency.report(words: 20_000, keys: isQuick ? 100 : 500)
    }

    /// A row of the table.
    static func row(_ what: String, _ figure: String) { print("| \(what) | \(figure) |") }

    static func number(_ value: Double, _ digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }
}
