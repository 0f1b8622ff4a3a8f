import SlantDiagnostics
import SlantLint
import SlantReport
import SlantWorkspace

/// `slant lint`, which is also what slant does without a command.
enum LintCommand {
    static let command = Command(
        "lint", in: .articles, summary: "check wording; what slant does without a command",
        purpose: "Check articles. PATH is a file, a folder, or - for standard input.",
        form: "slant [lint] [OPTION ...] PATH ...",
        examples: [
            ("slant draft.md", "check an article"),
            ("slant --min-severity suggestion draft.md", "and show weak signals too"),
            ("slant --quiet news/ | sort", "one line for each finding in a folder"),
            ("slant --stdin-path draft.md -", "check what comes through a pipe"),
        ],
        flags: [
            Flags.minSeverity, Flags.only, Flags.skip, Flags.voice, Flags.quiet, Flags.failOn, Flags.config,
            Flags.noConfig, Flags.pack, Flags.input, Flags.standardInputPath, Flags.forceExclude, Flags.jobs,
            Flags.format(ReporterRegistry.all.map { $0.name }, help: ReporterRegistry.help),
        ],
        run: { options, console throws(UsageError) in
            let workspace = Workspace(options: try options.workspaceOptions())
            let plan = try options.plan(in: workspace)
            guard console.accepts(plan, consequence: "no file was linted") else { return .misuse }
            let format = options.format ?? (options.isQuiet ? LineReporter.name : TextReporter.name)
            let type = ReporterRegistry.reporter(named: format) ?? TextReporter.self
            let run = RunDescription(
                version: Version.current, width: console.width, isTerminal: console.isTerminal, ink: console.ink)
            var report = Report(type.init(run), console)
            await report.lint(plan, in: workspace, readsRows: options.readsRows)
            console = report.console
            return report.exitCode
        })
}

/// A run on its way to standard output.
private struct Report {
    private var reporter: any Reporter
    var console: Console
    private var totals = Totals()
    private(set) var exitCode = ExitCode.clean

    /// Nobody reads what is printed: the rest need not be linted.
    private struct Closed: Error {}

    init(_ reporter: any Reporter, _ console: Console) {
        self.reporter = reporter
        self.console = console
    }

    mutating func lint(_ plan: Plan, in workspace: Workspace, readsRows: Bool) async {
        for failure in plan.failures { fail(failure) }
        console.notice(emptyFolders: plan.emptyFolders)
        reporter.begin(to: &console.output)
        var report = self
        if readsRows, let linter = plan.linters.first {
            try? await workspace.lintRows(with: linter) { (outcome) throws(Closed) in
                report.add(outcome)
                if report.console.isClosed { throw Closed() }
            }
        } else {
            try? await workspace.lint(plan) { (outcome) throws(Closed) in
                report.add(outcome)
                report.showProgress(of: plan.items.count)
                if report.console.isClosed { throw Closed() }
            }
        }
        self = report
        console.wipeProgress()
        reporter.end(totals, to: &console.output)
        console.flushIfFull()
        if totals.failing > 0 { exitCode = max(exitCode, .findings) }
    }

    private mutating func showProgress(of total: Int) {
        let done = totals.files + totals.skipped + totals.failures.count
        console.show(done: done, of: total, findings: totals.shown.values.reduce(0, +))
    }

    private mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .linted(let path, let result): add(ReportedDocument(path: path, result: result))
        case .failed(let failure): fail(failure)
        }
    }

    private mutating func add(_ row: RowOutcome) {
        switch row {
        case .linted(let id, let path, let result): add(ReportedDocument(id: id, path: path, result: result))
        case .bad(let line, let id, let message):
            fail(.badRow(line: line, id: id, message: message))
            reporter.add(BrokenRow(id: id, line: line, error: message), to: &console.output)
        }
    }

    private mutating func add(_ document: ReportedDocument) {
        if let notice = document.result.notice { console.notice("\(document.name): \(notice)") }
        totals.add(document.result)
        reporter.add(document, to: &console.output)
        console.flushIfFull()
    }

    private mutating func fail(_ failure: Failure) {
        let text = FailureText(failure: failure)
        console.complain(text.line(ink: console.errorInk))
        exitCode = max(exitCode, text.exitCode)
        totals.failures.append(Totals.Failure(path: text.name, message: text.message))
        if case .missing = failure { totals.missingPaths += 1 }
    }
}
