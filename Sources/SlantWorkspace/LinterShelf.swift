package import SlantDiagnostics
package import SlantLint

/// The linters of texts that are open somewhere, whatever stands on the disk under their names: chosen as a run chooses
/// them, one for each configuration, and kept until somebody says that files have changed, or `isOutOfDate` does (then
/// make a new shelf).
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
    private var files: SettingsFiles

    package init(options: WorkspaceOptions) {
        self.options = options
        files = SettingsFiles(texts: options.texts)
    }

    /// Whether a file that something here was read from, or was looked for and not found, is not as it was. One system
    /// call for each.
    package var isOutOfDate: Bool { files.isOutOfDate }

    /// Whether settings were read from a path, or would be if there were a file.
    package func depends(on path: String) -> Bool { files.seen[path] != nil }

    /// What settings are read from at a path: `nil` where there is nothing to read.
    package func bytes(of path: String) -> [UInt8]? {
        var files = files
        return try? files.bytes(of: path)
    }

    /// The linter of a text. `path` is absolute and normalised, `nil` for a text without a file, which is treated as one
    /// in `workspace`, the folder that people work in.
    package mutating func entry(forPath path: String?, in workspace: String) -> Entry {
        let folder = path.map { PathName.folder(of: $0) } ?? workspace
        var finder = finder(in: workspace)
        let key = workspace + "\n" + (options.configurationPath ?? finder.configuration(for: folder).key)
        keep(finder, of: workspace)
        if let entry = entries[key] { return entry }
        var planner = Planner(options: options, currentFolder: workspace)
        let entry = LinterShelf.entry(planner.plan(forTextsIn: folder), in: workspace)
        files.add(planner.files)
        entries[key] = entry
        return entry
    }

    /// Whether `ignore` in the settings or a `.slantignore` leaves a text out. What version control ignores is linted:
    /// a draft is often nobody's business yet.
    package mutating func leavesOut(_ path: String, in workspace: String) -> Bool {
        let key = workspace + "\n" + path
        if let known = isLeftOut[key] { return known }
        var walk = FileWalk(currentFolder: workspace, excludesNamedFiles: true, usesConfiguration: true)
        var finder = finder(in: workspace)
        let verdict = walk.leavesOut(path, &finder)
        keep(finder, of: workspace)
        for folder in ConfigurationFinder.ancestors(of: PathName.folder(of: path)).folders {
            files.note(PathName.joined(folder, ".slantignore"))
        }
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
        var packs = PackFinder(currentFolder: workspace, files: SettingsFiles(texts: options.texts))
        var found: [FileText] = []
        for reference in entry.linter.configuration.packReferences {
            for file in packs.files(for: reference).files {
                let path = PathName.joined(workspace, file.path ?? "")
                if !found.contains(where: { $0.path == path }) {
                    found.append(FileText(path: path, bytes: file.bytes))
                }
            }
        }
        return found
    }

    private func finder(in workspace: String) -> ConfigurationFinder {
        finders[workspace]
            ?? ConfigurationFinder(currentFolder: workspace, files: SettingsFiles(texts: options.texts))
    }

    private mutating func keep(_ finder: ConfigurationFinder, of workspace: String) {
        finders[workspace] = finder
        files.add(finder.files)
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
