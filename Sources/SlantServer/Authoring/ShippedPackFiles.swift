import SlantDiagnostics
import SlantLint
import SlantWorkspace

/// Files that an editor can open for packs that are in the binary: the protocol has places in files only.
struct ShippedPackFiles: Sendable {
    /// Of the workspace: whoever works on slant itself has the packs there.
    let folders: [String]
    /// Where a copy is written; `nil`: nowhere.
    let cache: String?

    /// The text of a pack at a path that can be opened; `nil` where none can be made.
    func file(of pack: PackIndex.Entry) -> FileText? {
        guard pack.isShipped else { return pack.file }
        let name = pack.name + ".json"
        let own = folders.map { PathName.joined($0, "rules/" + name) }
        if let path = own.first(where: { holds(pack.file, at: $0) }) { return at(path, pack.file) }
        guard let cache else { return nil }
        let path = PathName.joined(cache, name)
        if holds(pack.file, at: path) { return at(path, pack.file) }
        do throws(Failure) {
            try GeneratedFile.write(pack.file.bytes, named: name, in: cache, isReadOnly: true)
        } catch {
            return nil
        }
        return at(path, pack.file)
    }

    private func holds(_ file: FileText, at path: String) -> Bool {
        FileSystem.status(of: path)?.size == file.bytes.count && (try? FileSystem.bytes(of: path)) == file.bytes
    }

    private func at(_ path: String, _ file: FileText) -> FileText { FileText(path: path, bytes: file.bytes) }
}
