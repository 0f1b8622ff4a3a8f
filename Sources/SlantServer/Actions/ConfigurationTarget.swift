import SlantDiagnostics
import SlantLint
import SlantWorkspace

/// The `.lintrc` that a setting would be written into, as it stands in the editor or on the disk.
struct ConfigurationTarget: Sendable {
    let uri: String
    /// `nil` where it is not open.
    let version: Int?
    /// `nil` where it is still to be made.
    let file: FileText?

    /// With a rule turned off.
    func turningOff(_ id: String) -> DocumentChange? {
        guard let file else { return new("\"rules\": { \(JSONEdit.quoted(id)): \"off\" }") }
        return change(JSONEdit(file)?.setting("off", forKey: id, inObject: "rules"))
    }

    /// With a phrase accepted.
    func accepting(_ phrase: String) -> DocumentChange? {
        guard let file else { return new("\"vocabulary\": [\(JSONEdit.quoted(phrase))]") }
        return change(JSONEdit(file)?.appending(phrase, toList: "vocabulary"))
    }

    private func change(_ edits: [TextEdit]?) -> DocumentChange? {
        guard let edits, !edits.isEmpty else { return nil }
        return DocumentChange(uri: uri, version: version, file: file, edits: edits)
    }

    private func new(_ member: String) -> DocumentChange {
        let edit = TextEdit(range: TextRange(0, 0), text: "{\n  \(member)\n}\n")
        return DocumentChange(uri: uri, version: nil, file: nil, edits: [edit])
    }
}

extension Session {
    /// Where a setting for a draft is written: the nearest `.lintrc`, else one in the workspace's folder.
    func configurationTarget(for document: Document) -> ConfigurationTarget {
        let workspace = workspace(of: document.path)
        let entry = shelf.entry(forPath: document.path, in: workspace)
        let path = entry.configurationPath ?? PathName.joined(workspace, ".lintrc")
        if let open = documents.values.first(where: { $0.path == path }) {
            return ConfigurationTarget(uri: open.uri, version: open.version, file: open.file)
        }
        let bytes = try? FileSystem.bytes(of: path)
        let isText = bytes.map { String(validating: $0, as: UTF8.self) != nil } ?? false
        return ConfigurationTarget(
            uri: DocumentURI.uri(of: path), version: nil,
            file: isText ? bytes.map { FileText(path: path, bytes: $0) } : nil)
    }
}
