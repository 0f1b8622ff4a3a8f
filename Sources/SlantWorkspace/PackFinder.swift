import SlantDiagnostics
import SlantLint

/// Reads the pack files that configurations name by path or glob. Every file is read once.
struct PackFinder {
    /// What messages are relative to.
    let currentFolder: String
    private(set) var files: SettingsFiles
    private var texts: [String: FileText] = [:]

    init(currentFolder: String, files: SettingsFiles = SettingsFiles()) {
        self.currentFolder = currentFolder
        self.files = files
    }

    /// The files behind a reference, in order of their paths; or, for a message, why there are none.
    mutating func files(for reference: PackReference) -> (files: [FileText], problem: String?) {
        if ShippedRules.isShipped(reference) { return ([], nil) }
        let folder = reference.folder.isEmpty ? currentFolder : reference.folder
        let path = PathName.joined(folder, reference.text)
        let paths: [String]
        if let kind = files.kind(of: path) {
            paths = kind == .folder ? packs(in: path) : [path]
        } else if reference.text.contains(where: { "*?[{".contains($0) }) {
            paths = packs(matching: Glob(reference.text), in: folder)
        } else {
            return ([], problem(with: reference, at: path))
        }
        var found: [FileText] = []
        for path in paths { if let text = text(at: path) { found.append(text) } }
        if let unread = paths.first(where: { texts[$0] == nil }) {
            return (found, "\"\(shown(unread))\" cannot be read as UTF-8")
        }
        return (found, found.isEmpty ? "no pack matches \"\(reference.text)\"" : nil)
    }

    private func problem(with reference: PackReference, at path: String) -> String {
        if reference.isPath {
            let nearest = Siblings.nearest(to: path).map(PathName.name)
            return "no such pack file \"\(reference.text)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
        }
        let nearest = nearestName(to: reference.text, among: ShippedRules.packNames)
        let hint = nearest.map { "; did you mean \"\($0)\"?" } ?? "; there is no file of that name either"
        return "unknown pack \"\(reference.text)\"" + hint
    }

    private mutating func text(at path: String) -> FileText? {
        if let text = texts[path] { return text }
        guard let bytes = try? files.bytes(of: path), String(validating: bytes, as: UTF8.self) != nil else {
            return nil
        }
        let text = FileText(path: shown(path), bytes: bytes)
        texts[path] = text
        return text
    }

    private func shown(_ path: String) -> String { PathName.relative(path, to: currentFolder) ?? path }

    /// The JSON files that stand directly in a folder.
    private mutating func packs(in folder: String) -> [String] {
        files.names(in: folder).filter { $0.hasSuffix(".json") }.map { folder + "/" + $0 }
    }

    /// The files below a folder that match, in order. Links are not followed, hidden folders not entered.
    private mutating func packs(matching glob: Glob, in folder: String) -> [String] {
        // `../shared/*.json` starts from the folder that its steps upward lead to.
        var steps = glob.text.split(separator: "/")[...]
        var base = glob.text.hasPrefix("/") ? "/" : folder
        while let step = steps.first, steps.count > 1, !step.contains(where: { "*?[{".contains($0) }) {
            base = PathName.joined(base, String(step))
            steps.removeFirst()
        }
        let rest = Glob("/" + steps.joined(separator: "/"))
        var found: [String] = []
        var folders = [base]
        while let next = folders.popLast() {
            for name in files.names(in: next) where !name.hasPrefix(".") {
                let path = next == "/" ? "/" + name : next + "/" + name
                guard let status = FileSystem.status(of: path, followingLinks: false) else { continue }
                if status.kind == .folder, steps.count > 1 || steps.first == "**" { folders.append(path) }
                if status.kind != .folder, let relative = PathName.relative(path, to: base), rest.matches(relative) {
                    found.append(path)
                }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
