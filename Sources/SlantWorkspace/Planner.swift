import SlantDiagnostics
import SlantLint

/// Makes a plan: files, one linter for each configuration, and everything that is wrong with configurations and packs.
struct Planner {
    let options: WorkspaceOptions
    let currentFolder: String
    private var finder: ConfigurationFinder
    private var packs: PackFinder
    private var linters: [Linter] = []
    private var linterByKey: [String: Int] = [:]
    /// A configuration is looked for once in a folder, not for each of its files.
    private var linterByFolder: [String: Int] = [:]
    /// Configurations with the same packs share what is linked.
    private var linkedByReferences: [[PackReference]: LinkedPacks] = [:]
    private var problems: [FileProblems] = []
    private var optionProblems: [String] = []
    private var baselines: [String: Baseline] = [:]

    init(options: WorkspaceOptions, currentFolder: String = FileSystem.currentFolder) {
        self.options = options
        self.currentFolder = currentFolder
        let files = SettingsFiles(texts: options.texts)
        finder = ConfigurationFinder(currentFolder: currentFolder, files: files)
        packs = PackFinder(currentFolder: currentFolder, files: files)
    }

    /// The files of settings that were looked at so far.
    var files: SettingsFiles {
        var files = finder.files
        files.add(packs.files)
        return files
    }

    mutating func plan(_ paths: [String]) -> Plan {
        var walk = FileWalk(
            currentFolder: currentFolder, excludesNamedFiles: options.excludesNamedFiles,
            usesConfiguration: !options.ignoresConfiguration)
        var plan = Plan()
        var readsStandardInput = false
        for path in paths {
            if path == "-" { readsStandardInput = true } else { walk.add(path, &finder) }
        }
        if readsStandardInput { plan.items.append(standardInput()) }
        for file in walk.files {
            let linter = linter(for: PathName.folder(of: file.absolutePath))
            plan.items.append(
                Plan.Item(
                    path: file.path, linter: linter, absolutePath: file.absolutePath, isStandardInput: false,
                    isNamed: file.isNamed))
        }
        // Order of output does not depend on that of the arguments. Paths that are equal up to here are one.
        plan.items.sort { ($0.path ?? "").utf8.lexicographicallyPrecedes(($1.path ?? "").utf8) }
        finish(&plan)
        plan.failures = walk.failures
        plan.folders = walk.folders
        plan.emptyFolders = walk.emptyFolders
        return plan
    }

    /// A plan without files: one linter, for texts that come as rows, or for a command that wants the packs alone.
    mutating func planWithoutFiles() -> Plan { plan(forTextsIn: currentFolder) }

    /// The same for texts that would stand in some folder.
    mutating func plan(forTextsIn folder: String) -> Plan {
        var plan = Plan()
        _ = linter(for: folder)
        finish(&plan)
        return plan
    }

    /// The same under a configuration whose text is not what stands on the disk.
    mutating func plan(configurationAt path: String, text: [UInt8]) -> Plan {
        var plan = Plan()
        finder.take(text, at: path)
        _ = linter(of: finder.configuration(at: path))
        finish(&plan)
        return plan
    }

    private mutating func finish(_ plan: inout Plan) {
        plan.linters = linters
        if options.readsBaselines { plan.baselines = linters.map { baseline(of: $0.configuration) } }
        plan.problems = problems
        plan.optionProblems = optionProblems
    }

    private mutating func standardInput() -> Plan.Item {
        let path = options.standardInputPath.map { PathName.joined(currentFolder, $0) }
        let linter = linter(for: path.map(PathName.folder) ?? currentFolder)
        return Plan.Item(
            path: options.standardInputPath, linter: linter, absolutePath: path, isStandardInput: true, isNamed: true)
    }

    // MARK: Linters

    private mutating func linter(for folder: String) -> Int {
        if let known = linterByFolder[folder] { return known }
        let linter = lookUpLinter(for: folder)
        linterByFolder[folder] = linter
        return linter
    }

    private mutating func lookUpLinter(for folder: String) -> Int {
        let found: ConfigurationFinder.Found
        if options.ignoresConfiguration {
            found = finder.preset
        } else if let path = options.configurationPath {
            found = given(path)
        } else {
            found = finder.configuration(for: folder)
        }
        return linter(of: found)
    }

    private mutating func linter(of found: ConfigurationFinder.Found) -> Int {
        if let known = linterByKey[found.key] { return known }
        report(found.problems)
        linters.append(linter(over: found))
        linterByKey[found.key] = linters.count - 1
        return linters.count - 1
    }

    private mutating func given(_ path: String) -> ConfigurationFinder.Found {
        let absolute = PathName.joined(currentFolder, path)
        if finder.isFile(absolute) { return finder.configuration(at: absolute) }
        let hint = Siblings.nearest(to: path).map { "; did you mean \"\($0)\"?" } ?? ""
        let problem = "--config \(path): no such file\(hint)"
        if !optionProblems.contains(problem) { optionProblems.append(problem) }
        return finder.preset
    }

    /// What a configuration accepts; `nil` where it names no baseline, or one that cannot be read.
    private mutating func baseline(of configuration: Configuration) -> Baseline? {
        guard let setting = configuration.baseline else { return nil }
        let path = PathName.joined(currentFolder, setting.value)
        if let known = baselines[path] { return known }
        let name = PathName.relative(path, to: currentFolder) ?? path
        let file: FileText
        do throws(Failure) {
            file = try TextFile.read(name)
        } catch {
            if case .missing(_, let nearest) = error {
                let hint = nearest.map { "; did you mean \"\($0)\"?" } ?? "; slant baseline writes one"
                complain("\(setting.origin.text): no baseline at \(name)" + hint)
            } else if case .unreadable(_, .isFolder) = error {
                complain("\(setting.origin.text): \(name) is a folder, not a baseline")
            } else if case .unreadable = error {
                complain("\(setting.origin.text): \(name) may not be read")
            } else {
                complain("\(setting.origin.text): \(name) cannot be read as UTF-8")
            }
            return nil
        }
        let (entries, diagnostics) = Baseline.entries(in: file)
        guard diagnostics.isEmpty else {
            report([FileProblems(file: file, diagnostics: diagnostics)])
            return nil
        }
        let baseline = Baseline(name: name, path: path, entries: entries) { FileSystem.status(of: $0) != nil }
        baselines[path] = baseline
        return baseline
    }

    private mutating func complain(_ problem: String) {
        if !optionProblems.contains(problem) { optionProblems.append(problem) }
    }

    private mutating func linter(over found: ConfigurationFinder.Found) -> Linter {
        var configuration = Configuration(layers: found.layers + [options.layer])
        configuration.selection = options.selection
        let references = configuration.packReferences
        let linked = linkedByReferences[references] ?? link(references, configuration)
        linkedByReferences[references] = linked
        let linter = Linter(linked: linked, configuration: configuration)
        report(linter.problems)
        // A rule of a pack that is not there is no second thing wrong.
        if !optionProblems.contains(where: { $0.hasPrefix("--pack") }) {
            for message in linter.unknownSelections where !optionProblems.contains(message) {
                optionProblems.append(message)
            }
        }
        return linter
    }

    private mutating func link(_ references: [PackReference], _ configuration: Configuration) -> LinkedPacks {
        var files = Packs()
        var unfound: [String: (file: FileText, diagnostics: [Diagnostic])] = [:]
        for reference in references {
            let (found, problem) = packs.files(for: reference)
            files.files[reference] = found
            guard let problem else { continue }
            if let file = configuration.layers.first(where: { $0.names(reference) })?.file {
                unfound[file.path ?? "", default: (file, [])].diagnostics.append(.error(problem, at: reference.range))
            } else {
                optionProblems.append("--pack \(reference.text): \(problem)")
            }
        }
        let byPath = unfound.sorted { $0.key < $1.key }.map(\.value)
        report(byPath.map { FileProblems(file: $0.file, diagnostics: $0.diagnostics) })
        return LinkedPacks(files, for: references)
    }

    /// Each file once: two configurations may extend the same broken one.
    private mutating func report(_ more: [FileProblems]) {
        for problem in more {
            if let index = problems.firstIndex(where: { $0.file.path == problem.file.path }) {
                let known = problems[index].diagnostics
                let new = problem.diagnostics.filter { !known.contains($0) }
                problems[index] = FileProblems(
                    file: problem.file, diagnostics: (known + new).sorted { $0.range < $1.range })
            } else {
                problems.append(problem)
            }
        }
    }
}

extension ConfigurationLayer {
    /// Whether a pack is named here.
    fileprivate func names(_ reference: PackReference) -> Bool {
        (content.packs + overrides.flatMap(\.content.packs)).contains { $0.value == reference }
    }
}
