import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantWorkspace

/// A pack or a `.lintrc` at a place: what stands there, and the names that could.
struct AuthoredFile: Sendable {
    let document: Document
    let client: ClientCapabilities
    /// Packs beside those that ship, this one as it is typed included.
    let files: [FileText]

    var shape: FileShape { document.kind == .pack ? .pack : .configuration }
    var index: PackIndex { PackIndex(files: files) }
    /// The name of the pack that is written here.
    var packName: String { JSONReader.read(document.file).value?["pack"]?.string?.text ?? "" }

    /// Whether a value holds patterns: there `@` and `#` are names.
    func isPattern(_ path: [JSONCursor.Step]) -> Bool {
        guard document.kind == .pack else { return false }
        return path.contains { [.key("match"), .key("unless"), .key("lists")].contains($0) }
    }

    /// Whether a string names a rule.
    func isRuleName(_ path: [JSONCursor.Step], isKey: Bool) -> Bool {
        if document.kind == .pack {
            return path.contains { [.key("supersedes"), .key("count")].contains($0) }
        }
        return isKey && path.last == .key("rules")
    }
}

extension Session {
    /// `nil` for a document that is no pack and no `.lintrc`.
    func authoredFile(_ document: Document) -> AuthoredFile? {
        guard document.kind == .pack || document.kind == .configuration else { return nil }
        let workspace = workspace(of: document.path)
        let folder = document.path.map { Session.folder(of: $0) } ?? workspace
        var files = shelf.packFiles(for: folder, in: workspace).filter { $0.path != document.path }
        // What is typed counts before what is saved.
        files = files.map { file in documents.values.first { $0.path == file.path }?.file ?? file }
        if document.kind == .pack { files.append(document.file) }
        return AuthoredFile(document: document, client: client, files: files)
    }
}
