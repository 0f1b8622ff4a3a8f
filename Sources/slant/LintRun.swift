import SlantDiagnostics
import SlantLint
import SlantReport
import SlantWorkspace

/// A run of `slant lint` on its way to standard output and to files.
struct LintRun {
    /// What becomes of fixes.
    enum Fixing: Sendable {
        case none
        case written
        /// As a diff, in place of findings.
        case shown
    }

    var console: Console
    private var reporter: any Reporter
    private var files: [ReportFile] = []
    private var totals = Totals()
    private(set) var exitCode = ExitCode.clean
    /// Whether it has been said already why there is nothing to lint.
    var isExplained = false
    /// How many findings may still be printed; `nil`: all.
    private var room: Int?
    private let fixing: Fixing
    private var fixCount = 0
    private var fixedFiles = 0
    private var baselines = BaselineReport()

    /// Nobody reads what is printed, or somebody pressed Ctrl-C: the rest need not be linted.
    private struct Stopped: Error {}

    init(_ reporter: any Reporter, limit: Int?, fixing: Fixing = .none, _ console: Console) {
        self.reporter = reporter
        self.console = console
        self.fixing = fixing
        room = limit
    }

    /// One more report, into a file. What cannot be opened is said at once, and the others are written.
    mutating func add(_ reporter: any Reporter, to path: String) {
        do throws(ReplacedFile.Failure) {
            files.append(try ReportFile(reporter, to: path))
        } catch {
            fail(toWrite: path, error.reason)
        }
    }

    mutating func lint(_ plan: Plan, in workspace: Workspace, _ review: Review, readsRows: Bool) async {
        for failure in plan.failures { fail(failure) }
        console.notice(emptyFolders: plan.emptyFolders)
        isExplained = isExplained || !plan.emptyFolders.isEmpty
        if fixing != .shown { reporter.begin(to: &console.output) }
        Interrupt.hold()
        var run = self
        if readsRows, let linter = plan.linters.first {
            try? await workspace.lintRows(with: linter) { (outcome) throws(Stopped) in
                run.add(outcome)
                if run.mustStop { throw Stopped() }
            }
        } else {
            try? await workspace.lint(plan, review) { (outcome) throws(Stopped) in
                run.add(outcome, plan)
                run.showProgress(of: plan.items.count)
                if run.mustStop { throw Stopped() }
            }
        }
        self = run
        totals.gone = baselines.gone(in: plan, sawAll: review.changes == nil && !mustStop)
        finish()
        console.say(BaselineReport.lines(for: totals.gone))
    }

    private var mustStop: Bool { console.isClosed || Interrupt.isPending }

    private mutating func finish() {
        console.wipeProgress()
        if fixing != .shown { reporter.end(totals, to: &console.output) }
        console.flushIfFull()
        sayWhatIsFixed()
        for index in files.indices {
            files[index].finish(totals)
            if let reason = files[index].failure { fail(toWrite: files[index].path, reason) }
        }
        // A diff is not judged: whoever asked for it wants to see it.
        if totals.failing > 0, fixing != .shown { exitCode = max(exitCode, .findings) }
        let isSilent = totals.files == 0 && totals.skipped == 0 && totals.failures.isEmpty && !isExplained
        if isSilent, !Interrupt.isPending { console.notice("nothing to lint") }
        if Interrupt.isPending {
            let count = Wording.counted(totals.files, "file")
            console.say("interrupted after \(count); what is printed is not all")
            exitCode = .interrupted
        }
    }

    private mutating func showProgress(of total: Int) {
        let done = totals.files + totals.skipped + totals.failures.count
        console.show(done: done, of: total, findings: totals.shown.values.reduce(0, +))
    }

    private mutating func add(_ outcome: Outcome, _ plan: Plan) {
        switch outcome {
        case .failed(let failure): fail(failure)
        case .linted(let file):
            if let baseline = file.baseline { baselines.add(file, baseline) }
            totals.known += file.knownCount
            add(ReportedDocument(path: file.path, result: put(file)))
        }
    }

    /// Writes the fixes of a file, or shows them. Gives what stands in the file then: without its fixes if they cannot be
    /// written.
    private mutating func put(_ file: LintedFile) -> LintResult {
        guard let original = file.original else { return file.result }
        let bytes = file.result.file.bytes
        switch fixing {
        case .none: return file.result
        case .shown:
            let path = file.path.map { ReportPath.path($0, in: FileSystem.currentFolder) } ?? "-"
            let diff = UnifiedDiff.bytes(from: original.file.bytes, to: bytes, path: path)
            console.output.bytes += console.isTerminal ? Array(UnifiedDiff.shown(diff).utf8) : diff
            console.flushIfFull()
        case .written:
            guard let path = file.path else { return original }
            do throws(ReplacedFile.Failure) {
                try ReplacedFile.write(bytes, to: path)
            } catch {
                console.error("\(path): \(error.reason); its fixes are not written")
                exitCode = max(exitCode, .unread)
                return original
            }
        }
        fixCount += file.fixCount
        fixedFiles += 1
        return file.result
    }

    private mutating func sayWhatIsFixed() {
        guard fixing != .none else { return }
        guard fixCount > 0 else {
            console.say("nothing to fix")
            return
        }
        let fixes = Wording.counted(fixCount, "fix", plural: "fixes")
        let line = "\(fixes) in \(Wording.counted(fixedFiles, "file"))"
        console.say(fixing == .shown ? line + "; nothing is written (--dry-run)" : line)
    }

    private mutating func add(_ row: RowOutcome) {
        switch row {
        case .linted(let id, let path, let result): add(ReportedDocument(id: id, path: path, result: result))
        case .bad(let line, let id, let message):
            fail(.badRow(line: line, id: id, message: message))
            let row = BrokenRow(id: id, line: line, error: message)
            reporter.add(row, to: &console.output)
            for index in files.indices { files[index].add(row) }
        }
    }

    private mutating func add(_ document: ReportedDocument) {
        if let notice = document.result.notice { console.notice("\(document.name): \(notice)") }
        totals.add(document.result)
        for index in files.indices { files[index].add(document) }
        if fixing != .shown { reporter.add(shortened(document), to: &console.output) }
        console.flushIfFull()
    }

    /// What of a text may still be printed.
    private mutating func shortened(_ document: ReportedDocument) -> ReportedDocument {
        guard let left = room else { return document }
        let diagnostics = document.result.diagnostics
        room = max(0, left - diagnostics.count)
        guard diagnostics.count > left else { return document }
        totals.unprinted += diagnostics.count - left
        let kept = document.result.keeping(Array(diagnostics.prefix(left)))
        return ReportedDocument(id: document.id, path: document.path, result: kept)
    }

    private mutating func fail(_ failure: Failure) {
        let text = FailureText(failure: failure)
        console.complain(text.line(ink: console.errorInk))
        exitCode = max(exitCode, text.exitCode)
        totals.failures.append(Totals.Failure(path: text.name, message: text.message))
        if case .missing = failure { totals.missingPaths += 1 }
    }

    private mutating func fail(toWrite path: String, _ reason: String) {
        console.error("\(path): \(reason); the report is not written")
        exitCode = max(exitCode, .unread)
    }
}
