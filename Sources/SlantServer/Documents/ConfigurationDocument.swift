import SlantDiagnostics
import SlantLint
import SlantWorkspace

/// A `.lintrc` that is being written.
struct ConfigurationDocument: Sendable {
    let document: Document
    let shelf: LinterShelf
    let workspace: String

    /// What is wrong with it, as a run would say.
    var diagnostics: [Diagnostic] {
        entry.problems.filter { $0.file.path == path }.flatMap(\.diagnostics)
    }

    /// What would hold under it.
    var entry: LinterShelf.Entry {
        shelf.entry(ofConfigurationAt: path, text: document.file.bytes, in: workspace)
    }

    /// One that has no file yet would stand in the workspace's folder.
    private var path: String { document.path ?? PathName.joined(workspace, ".lintrc") }
}

extension Session {
    func configurationDocument(_ document: Document) -> ConfigurationDocument {
        ConfigurationDocument(document: document, shelf: shelf, workspace: workspace(of: document.path))
    }

    static func folder(of path: String) -> String { PathName.folder(of: path) }
}
