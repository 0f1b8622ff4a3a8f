import SlantLint
import SlantReport
import SlantWorkspace

/// `slant profile`.
enum ProfileCommand {
    static let command = Command(
        "profile", in: .articles, summary: "who speaks, how much, with which verbs, and what each side is called",
        purpose: """
            Count the framing of an article: who speaks, how many words are quoted and how many only reported, with
            which verbs, what each side is called, and what stands there without a source. Nothing is judged: equal
            numbers are not the aim, but a difference should have a reason that you know. PATH is a file, a folder, or
            - for standard input. Several articles give a line each, and the sums.
            """,
        form: "slant profile [OPTION ...] PATH ...",
        examples: [
            ("slant profile draft.md", "one article, as tables"),
            ("slant profile --format html draft.md > draft.html", "as a page: voices shaded, findings beside the text"),
            ("slant profile news/", "a line for each article, and the sums"),
            ("slant profile --by section news/", "compare by a line of the front matter"),
            ("slant profile --input jsonl --by outlet - < rows", "compare outlets: a field of each row"),
        ],
        flags: [
            Flags.by, Flags.config, Flags.noConfig, Flags.pack, Flags.input, Flags.standardInputPath,
            Flags.forceExclude, Flags.jobs,
            Flags.format(
                ProfileReporterRegistry.all.map { $0.name },
                help: "text (usual), json, jsonl (a line for each article) or html (a page)"),
        ],
        run: { options, console throws(UsageError) in
            let workspace = Workspace(options: try options.workspaceOptions())
            let plan = try options.plan(in: workspace)
            guard console.accepts(plan, consequence: "no file was read") else { return .misuse }
            var counting = Counting(plan, options, console)
            await counting.run(plan, in: workspace, options)
            console = counting.console
            return counting.exitCode
        })
}

/// Profiles on their way to standard output, and their sums.
private struct Counting {
    var console: Console
    private var reporter: any ProfileReporter
    private let field: String?
    private var all = ProfileSum()
    private var groups: [String?: ProfileSum] = [:]
    private var failures: [Totals.Failure] = []
    private var skipped = 0
    private(set) var exitCode = ExitCode.clean

    /// Nobody reads what is printed.
    private struct Closed: Error {}

    init(_ plan: Plan, _ options: Options, _ console: Console) {
        self.console = console
        field = options.groupField
        let description = RunDescription(
            version: Version.current, width: console.width, isTerminal: console.isTerminal, ink: console.ink)
        let names = plan.items.map { CharacterCells.count(of: $0.path ?? "-") }
        let type = ProfileReporterRegistry.reporter(named: options.format ?? "") ?? ProfileTextReporter.self
        reporter = type.init(
            ProfileRun(
                description: description, isMany: options.readsRows || field != nil || plan.items.count > 1,
                field: field, nameWidth: names.max()))
    }

    mutating func run(_ plan: Plan, in workspace: Workspace, _ options: Options) async {
        for failure in plan.failures { fail(failure) }
        console.notice(emptyFolders: plan.emptyFolders)
        reporter.begin(to: &console.output)
        var counting = self
        if options.readsRows, let linter = plan.linters.first {
            try? await workspace.profileRows(with: linter, by: field) { (outcome) throws(Closed) in
                counting.add(outcome)
                if counting.console.isClosed { throw Closed() }
            }
        } else {
            try? await workspace.profiles(of: plan, by: field) { (outcome) throws(Closed) in
                counting.add(outcome)
                counting.showProgress(of: plan.items.count)
                if counting.console.isClosed { throw Closed() }
            }
        }
        self = counting
        console.wipeProgress()
        reporter.end(sums, failures: failures, to: &console.output)
        console.flushIfFull()
    }

    private mutating func showProgress(of total: Int) {
        console.show(
            done: all.articles + skipped + failures.count, of: total, findings: all.findings.values.reduce(0, +))
    }

    /// By the value of the field, articles without one last; or one sum for all.
    private var sums: [ProfileSum] {
        guard field != nil else { return [all] }
        return groups.sorted { left, right in
            guard let left = left.key else { return false }
            return right.key.map { left < $0 } ?? true
        }.map(\.value)
    }

    private mutating func add(_ outcome: ProfileOutcome) {
        switch outcome {
        case .counted(let id, let path, let group, let profile):
            all.add(profile)
            if field != nil { groups[group, default: ProfileSum(name: group)].add(profile) }
            reporter.add(ProfiledDocument(id: id, path: path, group: group, profile: profile), to: &console.output)
            console.flushIfFull()
        case .skipped(let name, let reason):
            skipped += 1
            console.notice("\(name): \(reason)")
        case .failed(let failure): fail(failure)
        case .bad(let line, let id, let message):
            fail(.badRow(line: line, id: id, message: message))
            reporter.add(BrokenRow(id: id, line: line, error: message), to: &console.output)
        }
    }

    private mutating func fail(_ failure: Failure) {
        exitCode = max(exitCode, console.complain(of: failure))
        let text = FailureText(failure: failure)
        failures.append(Totals.Failure(path: text.name, message: text.message))
    }
}
