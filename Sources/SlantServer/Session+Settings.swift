import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantReaders
import SlantWorkspace

/// Where settings come from, and what follows when they change.
extension Session {
    /// So long files must rest before what they say is read again: a checkout of a branch tells of hundreds.
    private static let fileRest = Duration.milliseconds(60)

    /// The folder of the workspace that a text belongs to: the innermost that holds it, else the first.
    func workspace(of path: String?) -> String {
        guard let path else { return folders.first ?? options.currentFolder }
        let holding = folders.filter { PathName.relative(path, to: $0) != nil }
        if let folder = holding.max(by: { $0.utf8.count < $1.utf8.count }) { return folder }
        return folders.isEmpty ? PathName.folder(of: path) : folders[0]
    }

    /// Settings of the editor, with what is wrong in them.
    func take(_ read: (settings: ServerSettings, problems: [String])) {
        for problem in read.problems { complain("settings: \(problem)") }
        guard read.settings != settings else { return }
        settings = read.settings
        settingsChanged(after: .zero)
    }

    /// Asks for the section `slant` of the editor's settings, where the client keeps them.
    func askForSettings() {
        guard client.answersConfiguration else { return }
        ask("workspace/configuration", ["items": [["section": "slant"]]]) { session, result in
            guard let value = result?.items?.first, let read = ServerSettings.reading(value) else { return }
            session.take(read)
        }
    }

    /// Asks to be told of what changes under open drafts: files that they are judged by, drafts themselves, and settings
    /// of the editor.
    func register() {
        var registrations: [WireValue] = []
        if client.watchesFiles {
            let endings = ReaderRegistry.all.flatMap { type(of: $0).format.extensions }.joined(separator: ",")
            let globs = ["**/.lintrc", "**/.slantignore", "**/*.json", "**/*.{\(endings)}"]
            let watchers = globs.map { WireValue.object(["globPattern": .string($0)]) }
            registrations.append([
                "id": "slant-files", "method": "workspace/didChangeWatchedFiles",
                "registerOptions": ["watchers": .array(watchers)],
            ])
        }
        if client.registersSettings {
            registrations.append([
                "id": "slant-settings", "method": "workspace/didChangeConfiguration",
                "registerOptions": ["section": "slant"],
            ])
        }
        if !registrations.isEmpty {
            ask("client/registerCapability", ["registrations": .array(registrations)])
        }
    }

    /// Files changed that settings, packs or vocabularies may be in: they are read again when they are next needed, and
    /// whoever sees findings is told once, after the last of the changes.
    func filesChanged() { settingsChanged(after: Session.fileRest) }

    private func settingsChanged(after rest: Duration) {
        shelf = LinterShelf(options: workspaceOptions)
        stamp.settingsChanged()
        complaints = []
        changed()
        refresh?.cancel()
        refresh = Task {
            if rest > .zero { try? await Task.sleep(for: rest) }
            if !Task.isCancelled { self.refreshAll() }
        }
    }

    /// As a run would have them from its command line, with what is open in place of files.
    var workspaceOptions: WorkspaceOptions {
        var all = settings.options(workers: options.workers)
        all.texts = settingTexts
        return all
    }

    /// Reads settings again that have changed on the disk, where the client does not tell of it.
    func readChangedSettings() {
        if !client.watchesFiles, shelf.isOutOfDate { settingsChanged(after: .zero) }
    }

    /// A `.lintrc`, a pack or a vocabulary that is open counts as it is typed, from the last text on that could be read:
    /// half a key must not silence every draft.
    func adopt(_ document: Document) {
        guard let path = document.path else { return }
        let isUsed = shelf.depends(on: path)
        // A draft is a vocabulary if settings name it.
        guard isUsed || !document.isDraft, shelf.bytes(of: path) != document.file.bytes else { return }
        settingTexts[path] = document.file.bytes
        if isUsed { settingsChanged(after: .zero) } else { shelf = LinterShelf(options: workspaceOptions) }
    }

    /// What is closed counts as it stands on the disk.
    func disown(_ document: Document) {
        guard let path = document.path, settingTexts.removeValue(forKey: path) != nil else { return }
        settingsChanged(after: .zero)
    }

    /// Whoever shows findings gets new ones.
    private func refreshAll() {
        refresh = nil
        guard phase == .running else { return }
        if client.pullsDiagnostics {
            if client.refreshesDiagnostics { ask("workspace/diagnostic/refresh", nil) }
            return
        }
        for uri in documents.keys.sorted() { push(uri, after: .zero) }
    }

    /// Something that findings depend on is not as it was.
    func changed() {
        changeCount += 1
        idlePull?.wake()
        idlePull = nil
    }

    /// A draft with its linter; `nil` for what is none, or is not open.
    func draft(at uri: String) -> Draft? {
        guard let document = documents[uri], document.isDraft else { return nil }
        return draft(document)
    }

    func draft(_ document: Document) -> Draft {
        let workspace = workspace(of: document.path)
        var draft = Draft(document: document, linter: nil, stamp: stamp, client: client)
        if let path = document.path, shelf.leavesOut(path, in: workspace) { return draft }
        let entry = shelf.entry(forPath: document.path, in: workspace)
        for problem in entry.optionProblems { complain(problem) }
        if entry.problems.isEmpty {
            draft.linter = entry.linter
        } else {
            complain(of: entry.problems)
        }
        return draft
    }

    /// Silence must not look like a clean text: broken settings are named where the writer sees it.
    private func complain(of problems: [FileProblems]) {
        for problem in problems {
            guard let first = problem.diagnostics.first else { continue }
            let place = problem.file.position(of: first.range.start)
            let path = problem.file.path ?? ".lintrc"
            let shown = PathName.relative(path, to: workspace(of: path)) ?? path
            complain(
                "\(shown):\(place.line):\(place.scalarColumn): \(first.message); no draft is checked until it is mended"
            )
        }
    }
}
