import SlantDiagnostics
import SlantLint
import SlantReaders
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
            ("slant --format sarif=report.sarif news/", "and write a report for code scanning"),
            ("slant --changed main", "check the lines that this branch changed"),
            ("slant --fix --dry-run draft.md", "show what --fix would write"),
        ],
        flags: [
            Flags.minSeverity, Flags.only, Flags.skip, Flags.voice, Flags.baseline, Flags.changed, Flags.diff,
            Flags.quiet, Flags.statistics, Flags.maxFindings, Flags.failOn, Flags.fix, Flags.unsafeFixes, Flags.dryRun,
            Flags.config, Flags.noConfig, Flags.pack, Flags.input, Flags.standardInputPath,
            Flags.forceExclude, Flags.listFiles, Flags.jobs, Flags.reports(ReporterRegistry.all.map { $0.name }),
            Flags.template,
        ],
        run: { options, console throws(UsageError) in
            try options.checkFixes()
            try options.checkBaseline()
            var settings = try options.workspaceOptions()
            settings.readsBaselines = !options.readsRows
            let workspace = Workspace(options: settings)
            let type = try options.printedReporter()
            let template = try options.reportTemplate()
            var review = Review()
            review.fixes = !options.writesFixes ? [] : options.takesUnsafeFixes ? [.safe, .unsafe] : [.safe]
            review.changes = try options.changes(&console)
            var plan = try options.plan(in: workspace, usualPath: review.changes == nil ? nil : ".")
            guard console.accepts(plan, consequence: "no file was linted") else { return .misuse }
            if let changes = review.changes {
                plan.items.removeAll { $0.absolutePath.map { !changes.touches($0) } ?? false }
            }
            if options.wantsFileList { return console.list(plan) }
            console.notice(unknownEndingsOf: plan)
            let linters = plan.linters
            console.keep(linters)
            let description = RunDescription(
                version: Version.current, width: console.width, isTerminal: console.isTerminal, ink: console.ink,
                currentFolder: FileSystem.currentFolder,
                pages: RulePages(base: StandardStreams.environment(RulePages.variable)), template: template,
                describe: { id in linters.lazy.compactMap { $0.description(of: id) }.first })
            let fixing: LintRun.Fixing = !options.writesFixes ? .none : options.isDryRun ? .shown : .written
            var run = LintRun(type.init(description), limit: options.findingLimit, fixing: fixing, console)
            for report in options.reports {
                let type = ReporterRegistry.reporter(named: report.format) ?? TextReporter.self
                run.add(type.init(description.forFile), to: report.path)
            }
            if review.changes != nil, plan.items.isEmpty, plan.failures.isEmpty {
                run.console.notice("nothing to lint: no line of a file here has changed")
                run.isExplained = true
            }
            await run.lint(plan, in: workspace, review, readsRows: options.readsRows)
            console = run.console
            return run.exitCode
        })
}

extension Options {
    /// What is printed on standard output.
    fileprivate func printedReporter() throws(UsageError) -> any Reporter.Type {
        if wantsStatistics {
            if let format { throw .conflict("--statistics", "--format \(format)") }
            return StatisticsReporter.self
        }
        let usesTemplate = template != nil && !reports.contains { $0.format == TemplateReporter.name }
        let usual = usesTemplate ? TemplateReporter.name : isQuiet ? LineReporter.name : TextReporter.name
        return ReporterRegistry.reporter(named: format ?? usual) ?? TextReporter.self
    }

    /// What `--fix` can and cannot do.
    fileprivate func checkFixes() throws(UsageError) {
        if takesUnsafeFixes, !writesFixes { throw .needs("--unsafe", "--fix") }
        if isDryRun, !writesFixes { throw .needs("--dry-run", "--fix") }
        guard writesFixes else { return }
        if readsRows { throw .conflict("--fix", "--input jsonl") }
        if isDryRun {
            if let format { throw .conflict("--dry-run", "--format \(format)") }
            if wantsStatistics { throw .conflict("--dry-run", "--statistics") }
        } else if arguments.contains("-") {
            throw .fixesOfStandardInput
        }
    }

    /// What `--baseline` knows: findings of files.
    fileprivate func checkBaseline() throws(UsageError) {
        guard baseline != nil else { return }
        if readsRows { throw .conflict("--baseline", "--input jsonl") }
        if arguments.contains("-"), standardInputPath == nil { throw .needs("--baseline with -", "--stdin-path") }
    }

    /// The changed lines, if somebody wants only those.
    fileprivate func changes(_ console: inout Console) throws(UsageError) -> ChangedLines? {
        if changedSince == nil, diff == nil { return nil }
        if readsRows { throw .conflict(diff == nil ? "--changed" : "--diff", "--input jsonl") }
        if changedSince != nil, diff != nil { throw .conflict("--changed", "--diff") }
        if arguments.contains("-") {
            if diff == "-" { throw .conflict("--diff -", "-") }
            if standardInputPath == nil {
                throw .needs(diff == nil ? "--changed with -" : "--diff with -", "--stdin-path")
            }
        }
        do throws(ChangeProblem) {
            let (changes, notices) = try foundChanges()
            for notice in notices { console.notice(notice) }
            return changes
        } catch {
            throw .cannotTellChanges(error.message)
        }
    }

    private func foundChanges() throws(ChangeProblem) -> (changes: ChangedLines, notices: [String]) {
        if let base = changedSince {
            return try Workspace.changes(since: base, at: arguments.isEmpty ? ["."] : arguments)
        }
        let bytes: [UInt8]
        do throws(Failure) {
            bytes = try diff == "-" ? Workspace.standardInput() : TextFile.bytes(of: diff ?? "")
        } catch {
            throw ChangeProblem(message: "--diff \(diff ?? ""): " + FailureText(failure: error).message)
        }
        return try Workspace.changes(inDiff: bytes)
    }

    fileprivate func reportTemplate() throws(UsageError) -> ReportTemplate? {
        guard let template else {
            let formats = [format].compactMap { $0 } + reports.map(\.format)
            if formats.contains(TemplateReporter.name) { throw .missingTemplate }
            return nil
        }
        do throws(ReportTemplate.Problem) {
            return try ReportTemplate(template)
        } catch {
            throw .badTemplate(error)
        }
    }
}

extension Console {
    /// Says of files that somebody named, and whose ending no reader knows, how they are read.
    fileprivate mutating func notice(unknownEndingsOf plan: Plan) {
        for item in plan.items where item.isNamed && !item.isStandardInput {
            guard let path = item.path, ReaderRegistry.reader(claiming: path) == nil else { continue }
            let name = PathName.name(of: path)
            guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { continue }
            let ending = name[dot...].lowercased()
            let rows = [".jsonl", ".ndjson"].contains(ending)
            notice(
                "\(path): \(ending) is no format that slant knows; it is read as plain text"
                    + (rows ? "; rows of texts are read with --input jsonl - < \(path)" : ""))
        }
    }

    /// The paths of a plan, one a line.
    fileprivate mutating func list(_ plan: Plan) -> ExitCode {
        var code = ExitCode.clean
        for failure in plan.failures { code = max(code, complain(of: failure)) }
        notice(emptyFolders: plan.emptyFolders)
        for item in plan.items {
            let path = item.path ?? "-"
            print((isTerminal ? CharacterCells.shown(path) : path) + "\n")
        }
        return code
    }
}
