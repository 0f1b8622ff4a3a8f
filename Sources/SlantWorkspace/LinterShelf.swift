package import SlantDiagnostics
package import SlantLint

/// The linters of texts that are open somewhere, whatever stands on the disk under their names: chosen as a run chooses
/// them, one for each configuration, and kept until somebody says that files have changed (then make a new shelf).
package struct LinterShelf: Sendable {
    /// What holds for a text.
    package struct Entry: Sendable {
        package let linter: Linter
        /// Broken settings and packs, with absolute paths. If there is one, texts are not linted.
        package let problems: [FileProblems]
        /// What is wrong with the options themselves, one clause each.
        package let optionProblems: [String]
        /// The `.lintrc` that holds; `nil` for the preset alone.
        package let configurationPath: String?
    }

    private let options: WorkspaceOptions
    private var entries: [String: Entry] = [:]
    private var finders: [String: ConfigurationFinder] = [:]
    /// What was asked for before: an editor asks at every key.
    private var isLeftOut: [String: Bool] = [:]

    package init(options: WorkspaceOptions) { self.options = options }

    /// The linter of a text. `path` is absolute and normalised, `nil` for a text without a file, which is treated as one
    /// in `workspace`, the folder that people work in.
    package mutating func entry(forPath path: String?, in workspace: String) -> Entry {
        let folder = path.map { PathName.folder(of: $0) } ?? workspace
        var finder = finders[workspace] ?? ConfigurationFinder(currentFolder: workspace)
        let key = workspace + "\n" + (options.configurationPath ?? finder.configuration(for: folder).key)
        finders[workspace] = finder
        if let entry = entries[key] { return entry }
        var planner = Planner(options: options, currentFolder: workspace)
        let entry = LinterShelf.entry(planner.plan(forTextsIn: folder), in: workspace)
        entries[key] = entry
        return entry
    }

    /// Whether `ignore` in the settings or a `.slantignore` leaves a text out. What version control ignores is linted:
    /// a draft is often nobody's business yet.
    package mutating func leavesOut(_ path: String, in workspace: String) -> Bool {
        let key = workspace + "\n" + path
        if let known = isLeftOut[key] { return known }
        var walk = FileWalk(currentFolder: workspace, excludesNamedFiles: true, usesConfiguration: true)
        var finder = finders[workspace] ?? ConfigurationFinder(currentFolder: workspace)
        let verdict = walk.leavesOut(path, &finder)
        finders[workspace] = finder
        isLeftOut[key] = verdict
        return verdict
    }

    /// What is wrong with a configuration that is being written, and with all that it leads to. `text` stands in for the
    /// file at `path`.
    package func entry(ofConfigurationAt path: String, text: [UInt8], in workspace: String) -> Entry {
        var planner = Planner(options: options, currentFolder: workspace)
        return LinterShelf.entry(planner.plan(configurationAt: path, text: text), in: workspace)
    }

    /// The texts of the pack files that the settings of a folder name, absolute paths in them.
    package mutating func packFiles(for folder: String, in workspace: String) -> [FileText] {
        let entry = entry(forPath: folder + "/.", in: workspace)
        var packs = PackFinder(currentFolder: workspace)
        var files: [FileText] = []
        for reference in entry.linter.configuration.packReferences {
            for file in packs.files(for: reference).files {
                let path = PathName.joined(workspace, file.path ?? "")
                if !files.contains(where: { $0.path == path }) {
                    files.append(FileText(path: path, bytes: file.bytes))
                }
            }
        }
        return files
    }

    private static func entry(_ plan: Plan, in workspace: String) -> Entry {
        guard let linter = plan.linters.first else { preconditionFailure("a plan without files has one linter") }
        let problems = plan.problems.map { problem in
            FileProblems(
                file: FileText(
                    path: problem.file.path.map { PathName.joined(workspace, $0) }, bytes: problem.file.bytes,
                    isEditable: problem.file.isEditable),
                diagnostics: problem.diagnostics)
        }
        let layers = linter.configuration.layers.reversed()
        let path = layers.lazy.compactMap { layer -> String? in
            if case .file(let path, _) = layer.place { path } else { nil }
        }.first
        return Entry(
            linter: linter, problems: problems, optionProblems: plan.optionProblems,
            configurationPath: path.map { PathName.joined(workspace, $0) })
    }
}
