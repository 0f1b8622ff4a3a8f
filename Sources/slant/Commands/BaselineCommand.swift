import SlantDiagnostics
import SlantLint
import SlantReport
import SlantWorkspace

/// `slant baseline`.
enum BaselineCommand {
    static let command = Command(
        "baseline", in: .articles, summary: "accept what is found today and report only what is new",
        purpose: """
            Write down what is found today, so that later runs report only the rest: slant --baseline FILE,
            or "baseline" in .lintrc. PATH is a file or a folder; without one it is this folder.
            """,
        form: "slant baseline [OPTION ...] [PATH ...]",
        examples: [
            ("slant baseline", "accept what is found below this folder"),
            ("slant --baseline .slant-baseline.json .", "report what is new"),
        ],
        flags: [
            Flags.minSeverity, Flags.config, Flags.noConfig, Flags.pack, Flags.forceExclude, Flags.jobs,
            Flags.baselineFile,
        ],
        run: { options, console throws(UsageError) in
            let workspace = Workspace(options: try options.workspaceOptions())
            let plan = try options.plan(in: workspace, usualPath: ".")
            if options.arguments.contains("-") { throw UsageError.unexpectedArgument("-") }
            guard console.accepts(plan, consequence: "no file was linted") else { return .misuse }
            var writing = BaselineWriting(console)
            await writing.lint(plan, in: workspace)
            writing.write()
            console = writing.console
            return writing.exitCode
        })
}

/// What is found, on its way to the baselines that accept it.
private struct BaselineWriting {
    /// A baseline that is about to be written.
    private struct Target {
        var entries: [Baseline.Entry] = []
        /// The files that were linted, absolute.
        var paths: Set<String> = []
        /// Whether `.lintrc` or the command line names it, so that the next run reads it by itself.
        let isNamed: Bool
    }

    var console: Console
    private(set) var exitCode = ExitCode.clean
    private var targets: [String: Target] = [:]

    init(_ console: Console) { self.console = console }

    mutating func lint(_ plan: Plan, in workspace: Workspace) async {
        for failure in plan.failures { fail(failure) }
        console.notice(emptyFolders: plan.emptyFolders)
        let folder = FileSystem.currentFolder
        let named = plan.linters.map { $0.configuration.baseline.map { PathName.joined(folder, $0.value) } }
        for path in named.isEmpty ? [nil] : named {
            let target = path ?? PathName.joined(folder, Baseline.usualName)
            if targets[target] == nil { targets[target] = Target(isNamed: path != nil) }
        }
        var items = plan.items[...]
        var writing = self
        await workspace.lint(plan) { (outcome) in
            switch outcome {
            case .failed(let failure): writing.fail(failure)
            case .linted(let file):
                // Outcomes come in the order of the items; one that is gone by now has none.
                while let item = items.popFirst() {
                    guard item.path == file.path else { continue }
                    let target = named[item.linter] ?? PathName.joined(folder, Baseline.usualName)
                    writing.add(file, item.absolutePath ?? "", to: target)
                    break
                }
            }
            let done = plan.items.count - items.count
            writing.console.show(done: done, of: plan.items.count, findings: writing.count)
        }
        self = writing
        console.wipeProgress()
    }

    private var count: Int { targets.values.reduce(0) { $0 + $1.entries.count } }

    private mutating func add(_ file: LintedFile, _ absolutePath: String, to target: String) {
        if let notice = file.result.notice { console.notice("\(file.path ?? "-"): \(notice)") }
        let path = Baseline.entryPath(of: absolutePath, baseline: target)
        targets[target]?.paths.insert(absolutePath)
        targets[target]?.entries += file.result.diagnostics.map { Baseline.Entry($0, in: file.result.file, path: path) }
    }

    /// Writes every baseline. What an old one says of files that were not linted now, and are still there, stays.
    mutating func write() {
        for (path, target) in targets.sorted(by: { $0.key < $1.key }) {
            let name = PathName.relative(path, to: FileSystem.currentFolder) ?? path
            guard let kept = kept(of: path, name, besides: target.paths) else { continue }
            do throws(ReplacedFile.Failure) {
                try ReplacedFile.write(Baseline.bytes(of: target.entries + kept), to: path)
            } catch {
                console.error("\(name): \(error.reason)")
                exitCode = max(exitCode, .unread)
                continue
            }
            let files = Set(target.entries.map(\.path)).count
            let found = Wording.counted(target.entries.count, "finding")
            var line = "\(name) accepts \(found)"
            if files > 0 { line += " in \(Wording.counted(files, "file"))" }
            if !kept.isEmpty { line += ", and \(Wording.number(kept.count)) of files that were not checked now" }
            console.say(line + (target.isNamed ? "" : "; slant --baseline \(name) reports what is new"))
        }
    }

    /// `nil` if there is an old baseline that cannot be understood: it is not written over.
    private mutating func kept(of path: String, _ name: String, besides linted: Set<String>) -> [Baseline.Entry]? {
        guard FileSystem.status(of: path) != nil else { return [] }
        do throws(Failure) {
            let file = try TextFile.read(name)
            let (entries, problems) = Baseline.entries(in: file)
            if !problems.isEmpty {
                let consequence = "it is left as it is"
                console.complain(console.errorReport.lines(for: [(file, problems)], consequence: consequence))
                exitCode = max(exitCode, .misuse)
                return nil
            }
            let folder = PathName.folder(of: path)
            return entries.filter { entry in
                let absolute = PathName.joined(folder, entry.path)
                return !linted.contains(absolute) && FileSystem.status(of: absolute) != nil
            }
        } catch {
            fail(error)
            return nil
        }
    }

    private mutating func fail(_ failure: Failure) { exitCode = max(exitCode, console.complain(of: failure)) }
}
