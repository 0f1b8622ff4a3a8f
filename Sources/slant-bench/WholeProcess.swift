import Foundation

/// Times `slant` as a whole process, from outside.
struct WholeProcess {
    let slant: String

    /// One article of 600 words, with every pack: the wait of an editor who saves a file.
    func reportArticle() {
        var corpus = Corpus()
        let file = write(Array(corpus.article(words: 600).utf8), to: "article.txt")
        let runs = (0..<40).map { _ in run([file]).seconds }.sorted()
        SlantBench.row("one article of 600 words, whole process, median ms", SlantBench.number(runs[20] * 1_000))
        SlantBench.row("… fastest ms", SlantBench.number(runs[0] * 1_000))
    }

    /// One file of growing size: the exponent of growth, and memory beside the size of the file.
    func reportGrowth(megabytes: [Int]) {
        var points: [(bytes: Double, seconds: Double)] = []
        for size in megabytes {
            let (file, bytes) = writeText(megabytes: size)
            let result = run(["--min-severity", "error", file])
            points.append((bytes, result.seconds))
            let rate = SlantBench.number(bytes / result.seconds / 1e6)
            let memory = SlantBench.number(Double(result.peakMemory) / 1e6, 0)
            SlantBench.row("one file of \(size) MB: MB/s; peak memory, MB", "\(rate); \(memory)")
        }
        guard let first = points.first, let last = points.last, points.count > 1 else { return }
        let exponent = log(last.seconds / first.seconds) / log(last.bytes / first.bytes)
        let sizes = "\(megabytes[0]) to \(megabytes[megabytes.count - 1]) MB"
        SlantBench.row("exponent of growth, \(sizes)", SlantBench.number(exponent, 2))
    }

    /// Many files on one core and on two, by turns, so that whatever else the machine does meets both; the middle one of
    /// some runs, and the most memory that any of them took.
    func reportCores(files: Int, runs: Int) {
        var corpus = Corpus()
        for index in 0..<files { _ = write(Array(corpus.article(words: 600).utf8), to: "many/\(index).txt") }
        let folder = URL(fileURLWithPath: write([], to: "many/0.json")).deletingLastPathComponent().path
        var seconds: [[Double]] = [[], []]
        var peakMemory = 0
        for _ in 0..<runs {
            for index in seconds.indices {
                let result = run(["-j", "\(index + 1)", "--quiet", folder])
                seconds[index].append(result.seconds)
                peakMemory = max(peakMemory, result.peakMemory)
            }
        }
        let medians = seconds.map { $0.sorted()[runs / 2] }
        let times = SlantBench.number(medians[0] / medians[1], 2)
        let memory = SlantBench.number(Double(peakMemory) / 1e6, 0)
        SlantBench.row("\(files) files, two cores, times faster than one; peak memory, MB", "\(times); \(memory)")
    }

    /// Writes a text a megabyte at a time, so that this process stays small; gives its path and size.
    private func writeText(megabytes: Int) -> (path: String, bytes: Double) {
        let path = write([], to: "text.txt")
        guard let file = FileHandle(forWritingAtPath: path) else { return (path, 0) }
        defer { try? file.close() }
        var corpus = Corpus()
        var bytes = 0
        for _ in 0..<megabytes {
            let text = corpus.text(bytes: 1_000_000)
            try? file.write(contentsOf: Data(text))
            bytes += text.count
        }
        return (path, Double(bytes))
    }

    /// Writes a file of the benchmark's own folder; gives its path.
    private func write(_ bytes: [UInt8], to name: String) -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("slant-bench")
        let file = folder.appendingPathComponent(name)
        try? FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(bytes).write(to: file)
        return file.path
    }

    /// Wall time in seconds and largest resident size in bytes of one run.
    private func run(_ arguments: [String]) -> (seconds: Double, peakMemory: Int) {
        let clock = ContinuousClock()
        var peakMemory = 0
        let spent = clock.measure { peakMemory = ChildProcess.run([slant, "lint", "--no-config"] + arguments) }
        return (Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18, peakMemory)
    }
}
