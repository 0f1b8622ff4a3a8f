import SlantDiagnostics
import SlantLint
import SlantReaders
import SlantReport
import SlantWorkspace

/// Where a run prints. Findings, tables and whatever was asked for go to standard output, through one buffer; notices,
/// usage and errors to standard error, at once. Each stream is asked for itself whether it has colours.
struct Console: Sendable {
    /// One write of this size costs a tenth of as many small ones; a person still sees the first page at once.
    private static let flushAt = 32_768
    private static let usualWidth = 100

    /// What has been printed and not yet written.
    var output = Output()
    let ink: Ink
    /// Cells of a line, 40 to 120.
    let width: Int
    /// Whether a person looks at standard output.
    let isTerminal: Bool
    let errorInk: Ink
    private let errorWidth: Int
    private var progress: Progress
    /// Nobody reads standard output any more: there is no point in going on.
    private(set) var isClosed = false
    /// Why standard output could not be written.
    private(set) var failure: String?
    /// What lives until the process ends.
    private var kept: [any Sendable] = []

    /// Keeps something large until the process ends: of a short run, freeing it piece by piece would be a tenth.
    mutating func keep(_ value: some Sendable) { kept.append(value) }

    init(color: Options.Color) {
        let isUTF8 = Console.localeIsUTF8
        isTerminal = StandardStreams.isTerminal(.output)
        ink = Ink(isColored: Console.isColored(.output, color), isUTF8: isUTF8)
        errorInk = Ink(isColored: Console.isColored(.error, color), isUTF8: isUTF8)
        width = Console.width(of: .output)
        errorWidth = Console.width(of: .error)
        progress = Progress(
            isWanted: StandardStreams.isTerminal(.error) && StandardStreams.environment("TERM") != "dumb")
    }

    /// The terminal's width for a table that may wrap; `nil` in a pipe, where lines stay whole.
    var tableWidth: Int? { isTerminal ? width : nil }

    /// Text for standard output.
    mutating func print(_ text: String) {
        output.write(text)
        flushIfFull()
    }

    /// To be called after writing to `output`.
    mutating func flushIfFull() {
        if output.bytes.count >= Console.flushAt { flush() }
    }

    /// Writes what is printed so far.
    mutating func flush() {
        defer { output.bytes.removeAll(keepingCapacity: true) }
        guard !isClosed, !output.bytes.isEmpty else { return }
        wipeProgress()
        do throws(StandardStreams.Failure) {
            try StandardStreams.write(output.bytes, to: .output)
        } catch {
            isClosed = true
            if case .refused(let reason) = error { failure = reason }
        }
    }

    /// `slant: error: …` on standard error.
    mutating func error(_ message: String) { say("error", .red, message) }

    /// `slant: notice: …` on standard error.
    mutating func notice(_ message: String) { say("notice", .bold, message) }

    /// `slant: …` on standard error.
    mutating func say(_ message: String) { complain("slant: \(CharacterCells.shown(message))\n") }

    /// Several such lines.
    mutating func say(_ lines: [String]) {
        for line in lines { say(line) }
    }

    /// Lines for standard error as they are, after what is printed so far: on a terminal they stand where they belong.
    /// Nobody can be told if that fails.
    mutating func complain(_ lines: String) {
        flush()
        wipeProgress()
        try? StandardStreams.write(Array(lines.utf8), to: .error)
    }

    /// How far a run is, for a person who waits.
    mutating func show(done: Int, of total: Int, findings: Int) {
        guard let text = progress.text(done: done, of: total, findings: findings) else { return }
        try? StandardStreams.write(Array(text.utf8), to: .error)
    }

    mutating func wipeProgress() {
        guard let text = progress.wipe() else { return }
        try? StandardStreams.write(Array(text.utf8), to: .error)
    }

    /// For errors in packs and configuration.
    var errorReport: ErrorReport { ErrorReport(ink: errorInk, width: errorWidth) }

    /// The same where they are what was asked for: on standard output.
    var report: ErrorReport { ErrorReport(ink: ink, width: width) }

    private mutating func say(_ word: String, _ shade: Ink.Shade, _ message: String) {
        complain("slant: \(errorInk.paint(word, shade)): \(CharacterCells.shown(message))\n")
    }

    private static func isColored(_ stream: StandardStreams.Stream, _ color: Options.Color) -> Bool {
        switch color {
        case .always: return true
        case .never: return false
        case .auto:
            let refused = StandardStreams.environment("NO_COLOR") ?? ""
            return refused.isEmpty && StandardStreams.environment("TERM") != "dumb"
                && StandardStreams.isTerminal(stream)
        }
    }

    private static func width(of stream: StandardStreams.Stream) -> Int {
        let said = StandardStreams.environment("COLUMNS").flatMap { Int($0) }
        return min(120, max(40, StandardStreams.columns(of: stream) ?? said ?? usualWidth))
    }

    private static var localeIsUTF8: Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { StandardStreams.environment($0) }
        let name = names.first { !$0.isEmpty }?.lowercased() ?? ""
        return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
    }
}

extension Console {
    /// Prints what is wrong with packs, configuration and options. Whether nothing is.
    mutating func accepts(_ plan: Plan, consequence: String) -> Bool {
        for problem in plan.optionProblems { error(problem) }
        if !plan.problems.isEmpty {
            complain(errorReport.lines(for: plan.problems.map { ($0.file, $0.diagnostics) }, consequence: consequence))
        }
        return plan.problems.isEmpty && plan.optionProblems.isEmpty
    }

    /// Says why a text could not be read; what the run must exit with at least.
    mutating func complain(of failure: Failure) -> ExitCode {
        let text = FailureText(failure: failure)
        complain(text.line(ink: errorInk))
        return text.exitCode
    }

    /// Says of each folder without anything to lint what would have been.
    mutating func notice(emptyFolders: [String]) {
        let extensions = ReaderRegistry.all.compactMap { type(of: $0).format.extensions.first.map { "." + $0 } }
        for folder in emptyFolders {
            let list = extensions.joined(separator: ", ")
            notice("nothing to lint in \(folder): no file there that slant can read (\(list))")
        }
    }
}
