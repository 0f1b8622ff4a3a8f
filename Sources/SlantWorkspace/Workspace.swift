package import SlantArticle
package import SlantDiagnostics
package import SlantLint
import SlantReaders

/// Files, folders, configurations and packs of one run, and the linting of all of them.
///
/// First `plan`: it walks, finds every `.lintrc` and pack and checks them, so that nothing is linted with a broken one.
/// Then `lint`, which gives results in the order of the plan whatever the number of workers.
package struct Workspace: Sendable {
    package let options: WorkspaceOptions

    package init(options: WorkspaceOptions) { self.options = options }

    /// What is to be linted. `-` is standard input.
    package func plan(_ paths: [String]) -> Plan {
        var planner = Planner(options: options)
        return planner.plan(paths)
    }

    /// The linter of the current folder, for texts that come as rows; its problems are those of the plan.
    package func planForRows() -> Plan {
        var planner = Planner(options: options)
        return planner.planWithoutFiles()
    }

    /// Lints what is planned; `emit` is called in the order of the plan, one call at a time, and stops the run by
    /// throwing. A file of a walk that is gone by now is passed over.
    package func lint<Stop: Error>(
        _ plan: Plan, _ review: Review = Review(), emit: (Outcome) throws(Stop) -> Void
    ) async throws(Stop) {
        var index = 0
        let linters = plan.linters
        let baselines = plan.baselines
        // One article is read on the thread that asks: no other one has to be woken.
        try await OrderedWork(workers: min(options.workers, plan.items.count)).run(
            next: {
                guard index < plan.items.count else { return nil }
                index += 1
                return plan.items[index - 1]
            },
            work: { (item: Plan.Item) -> Outcome? in
                let baseline = baselines.indices.contains(item.linter) ? baselines[item.linter] : nil
                return Workspace.outcome(of: item, linters[item.linter], baseline, review)
            },
            emit: { (outcome: Outcome?) throws(Stop) in
                if let outcome { try emit(outcome) }
            })
    }

    /// The changed lines of a unified diff, and what somebody should know who reads them. Throws, in words, where it is
    /// none.
    package static func changes(
        inDiff bytes: [UInt8]
    ) throws(ChangeProblem) -> (changes: ChangedLines, notices: [String]) {
        try ChangeFinder(currentFolder: FileSystem.currentFolder).lines(ofDiff: bytes)
    }

    /// The lines that differ from a commit or between the two of `A..B`, by the repositories that some paths lie in;
    /// and what somebody should know who reads them. Throws, in words, what git says against it.
    package static func changes(
        since base: String, at paths: [String]
    ) throws(ChangeProblem) -> (changes: ChangedLines, notices: [String]) {
        let current = FileSystem.currentFolder
        var folders: [String] = []
        for path in paths {
            let absolute = PathName.joined(current, path)
            let isFolder = FileSystem.status(of: absolute)?.kind == .folder
            let folder = isFolder ? absolute : PathName.folder(of: absolute)
            if !folders.contains(folder), FileSystem.status(of: folder) != nil { folders.append(folder) }
        }
        return try ChangeFinder(currentFolder: current).lines(since: base, in: folders)
    }

    /// The text and article of one item, as `inspect` and `profile` want them.
    package func article(of item: Plan.Item, in plan: Plan) throws(Failure) -> (file: FileText, article: Article?) {
        let file = try Workspace.text(of: item)
        return (file, plan.linters[item.linter].article(for: file, place: TextPlace(path: item.absolutePath)))
    }

    /// The text of one item.
    package static func text(of item: Plan.Item) throws(Failure) -> FileText {
        let bytes = item.isStandardInput ? try standardInput() : try FileSystem.bytes(of: item.path ?? "")
        let reader = ReaderRegistry.reader(for: item.path ?? "")
        do throws(ReadError) {
            return try reader.text(of: bytes, path: item.path)
        } catch {
            throw Failure(error, in: bytes)
        }
    }

    private static func outcome(
        of item: Plan.Item, _ linter: Linter, _ baseline: Baseline?, _ review: Review
    ) -> Outcome? {
        do throws(Failure) {
            let pass = ReviewPass(
                linter: linter, place: TextPlace(path: item.absolutePath), baseline: baseline, review: review)
            return .linted(pass.file(try text(of: item), path: item.path))
        } catch {
            if case .unreadable(_, .notThere) = error, !item.isNamed { return nil }
            return .failed(error)
        }
    }

    /// Everything that comes through standard input.
    package static func standardInput() throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(StandardStreams.Failure) {
            while true {
                let more = try StandardStreams.read(atMost: 1 << 18)
                if more.isEmpty { return bytes }
                bytes += more
            }
        } catch {
            if case .refused(let words) = error { throw .unreadable(path: "-", reason: .other(words)) }
            return bytes
        }
    }
}

/// What a run will do, known before the first text is linted.
package struct Plan: Sendable {
    /// A text to be linted.
    package struct Item: Sendable {
        /// As it was given, or as the walk from a given folder spells it; `nil` for standard input without a name.
        package let path: String?
        /// Which of `linters` is for it.
        package let linter: Int
        /// Absolute and normalised: what overrides go by.
        package let absolutePath: String?
        /// Whether it comes from standard input.
        package let isStandardInput: Bool
        /// Whether somebody named it, so that it must be there.
        package let isNamed: Bool
    }

    /// In the order of output: by path.
    package var items: [Item] = []
    /// One for each configuration that is in use.
    package var linters: [Linter] = []
    /// By linter: what its configuration, or `--baseline`, accepts.
    package var baselines: [Baseline?] = []
    /// Broken configurations and packs, each file once. If there is one, nothing must be linted (exit 2).
    package var problems: [FileProblems] = []
    /// What is wrong with `--only`, `--skip`, `--pack`, `--config`, `--baseline`: one clause each (exit 2).
    package var optionProblems: [String] = []
    /// Paths that are not there, folders that may not be read.
    package var failures: [Failure] = []
    /// Folders that were given, absolute.
    package var folders: [String] = []
    /// Folders that were given and hold nothing that a reader knows.
    package var emptyFolders: [String] = []

    package init() {}
}

/// What became of one item of a plan.
package enum Outcome: Sendable {
    case linted(LintedFile)
    case failed(Failure)
}
