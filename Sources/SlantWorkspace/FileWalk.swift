import SlantDiagnostics
import SlantLint
import SlantReaders

/// Finds the files to lint under the paths that were given. Folders are walked in the order of names; links in them are
/// not followed; each file comes once, under the first name that leads to it.
struct FileWalk {
    /// A file to lint.
    struct File {
        /// As it was given, or below the folder that was given.
        let path: String
        let absolutePath: String
        /// Whether somebody named it: then it is an error if it is gone.
        let isNamed: Bool
    }

    let currentFolder: String
    let excludesNamedFiles: Bool
    /// Only what `ignore` and ignore files say; with `--no-config` without the former.
    let usesConfiguration: Bool
    private(set) var files: [File] = []
    private(set) var failures: [Failure] = []
    /// The folders that were given, absolute.
    private(set) var folders: [String] = []
    private(set) var emptyFolders: [String] = []
    private var seen: Set<FileSystem.Identity> = []

    init(currentFolder: String, excludesNamedFiles: Bool, usesConfiguration: Bool) {
        self.currentFolder = currentFolder
        self.excludesNamedFiles = excludesNamedFiles
        self.usesConfiguration = usesConfiguration
    }

    /// Takes up a path of the command line.
    mutating func add(_ path: String, _ finder: inout ConfigurationFinder) {
        let absolute = PathName.joined(currentFolder, path)
        guard let status = FileSystem.status(of: path) else {
            if let reason = FileSystem.reason(for: path), reason != .notThere {
                failures.append(.unreadable(path: path, reason: reason))
            } else {
                failures.append(.missing(path: path, nearest: Siblings.nearest(to: path)))
            }
            return
        }
        if status.kind == .folder {
            addFolder(path, absolute, status.identity, &finder)
        } else {
            let stack =
                excludesNamedFiles ? stack(above: PathName.folder(of: absolute), absolute, &finder) : IgnoreStack()
            if let stack, !stack.leavesOut(absolute, isFolder: false) {
                add(File(path: path, absolutePath: absolute, isNamed: true), status.identity)
            }
        }
    }

    /// Whether settings leave out a text, be it on the disk or not. What version control ignores does not count.
    mutating func leavesOut(_ absolute: String, _ finder: inout ConfigurationFinder) -> Bool {
        let folder = PathName.folder(of: absolute)
        guard let stack = stack(above: folder, absolute, among: [".slantignore"], &finder) else { return true }
        return stack.leavesOut(absolute, isFolder: false)
    }

    private mutating func add(_ file: File, _ identity: FileSystem.Identity) {
        if seen.insert(identity).inserted { files.append(file) }
    }

    private mutating func addFolder(
        _ path: String, _ absolute: String, _ identity: FileSystem.Identity, _ finder: inout ConfigurationFinder
    ) {
        folders.append(absolute)
        let count = files.count
        let failureCount = failures.count
        if let stack = stack(above: absolute, excludesNamedFiles ? absolute : nil, &finder) {
            var trimmed = path
            while trimmed.hasSuffix("/"), trimmed.count > 1 { trimmed.removeLast() }
            walk(trimmed, absolute, stack, &finder)
        }
        if files.count == count, failures.count == failureCount { emptyFolders.append(path) }
    }

    /// What holds above a folder. `nil` if `excluded`, a path that somebody named, is left out with a folder above it.
    private func stack(
        above folder: String, _ excluded: String?, among ignoreFiles: Set<String>? = nil,
        _ finder: inout ConfigurationFinder
    ) -> IgnoreStack? {
        var stack = IgnoreStack()
        let (ancestors, isRepository) = ConfigurationFinder.ancestors(of: folder)
        for ancestor in ancestors {
            if excluded != nil, ancestor != ancestors.first, stack.leavesOut(ancestor, isFolder: true) { return nil }
            if ancestor == folder, excluded == nil || excluded == folder { break }
            // Outside a repository nobody says how far up ignore files hold; the ones above where people are do not.
            let isInside = isRepository || ancestor == currentFolder || ancestor.hasPrefix(currentFolder + "/")
            var names = isInside ? (try? FileSystem.names(in: ancestor)) ?? [] : []
            if let ignoreFiles { names.removeAll { !ignoreFiles.contains($0) } }
            stack = stack.entering(
                ancestor, names: names, configured: usesConfiguration ? finder.layers(in: ancestor) : [])
        }
        return stack
    }

    private mutating func walk(
        _ path: String, _ absolute: String, _ above: IgnoreStack, _ finder: inout ConfigurationFinder
    ) {
        let names: [String]
        do throws(Failure) {
            names = try FileSystem.names(in: absolute)
        } catch {
            // A folder that is gone again is passed over; one that may not be read is not.
            if case .unreadable(_, let reason) = error, reason != .notThere {
                failures.append(.unreadable(path: path, reason: reason))
            }
            return
        }
        let hasConfiguration = usesConfiguration && names.contains(ConfigurationFinder.name)
        let stack = above.entering(
            absolute, names: names, configured: hasConfiguration ? finder.layers(in: absolute) : [])
        for entry in entries(names, path, absolute) {
            guard !stack.leavesOut(entry.absolutePath, isFolder: entry.isFolder) else { continue }
            if entry.isFolder {
                walk(entry.path, entry.absolutePath, stack, &finder)
            } else {
                add(File(path: entry.path, absolutePath: entry.absolutePath, isNamed: false), entry.identity)
            }
        }
    }

    private struct Entry {
        let path: String
        let absolutePath: String
        let isFolder: Bool
        let identity: FileSystem.Identity
    }

    /// What a walk goes into or reads, in the order of whole paths: `a.md` before `a/b.md`.
    private func entries(_ names: [String], _ path: String, _ absolute: String) -> [Entry] {
        let prefix = path == "." ? "" : path == "/" ? "/" : path + "/"
        let absolutePrefix = absolute == "/" ? "/" : absolute + "/"
        var entries: [(key: String, entry: Entry)] = []
        for name in names where name != ".git" {
            let isKnown = ReaderRegistry.reader(claiming: name) != nil
            guard let status = FileSystem.status(of: absolutePrefix + name, followingLinks: false) else { continue }
            let isFolder = status.kind == .folder
            guard isFolder || status.kind == .file && isKnown else { continue }
            let entry = Entry(
                path: prefix + name, absolutePath: absolutePrefix + name, isFolder: isFolder, identity: status.identity)
            entries.append((isFolder ? name + "/" : name, entry))
        }
        return entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.entry)
    }
}
