import SlantJSON
import SlantLint

/// Files, folders and settings of the editor that change while it is open.
enum WorkspaceChangesFeature {
    static let feature = Feature(
        notifications: [
            "workspace/didChangeWatchedFiles": files, "workspace/didChangeConfiguration": settings,
            "workspace/didChangeWorkspaceFolders": folders,
        ],
        capabilities: { _ in
            [
                .init(
                    key: "workspace",
                    value: ["workspaceFolders": ["supported": true, "changeNotifications": true]])
            ]
        })

    private static func files(_ session: isolated Session, _ params: JSONValue) {
        let uris = (params["changes"]?.items ?? []).compactMap { $0["uri"]?.string?.text }
        if uris.contains(where: mayChangeSettings) {
            session.filesChanged()
        } else if !uris.isEmpty {
            session.changed()
        }
    }

    /// A `.lintrc`, a pack, a vocabulary.
    private static func mayChangeSettings(_ uri: String) -> Bool {
        let name = PathName.name(of: DocumentURI.path(of: uri) ?? uri)
        return name.hasSuffix(".lintrc") || name == ".slantignore" || name.hasSuffix(".json") || name.hasSuffix(".txt")
    }

    private static func settings(_ session: isolated Session, _ params: JSONValue) {
        if session.client.answersConfiguration {
            session.askForSettings()
        } else if let read = ServerSettings.reading(params["settings"]) {
            session.take(read)
        }
    }

    private static func folders(_ session: isolated Session, _ params: JSONValue) {
        func paths(_ key: String) -> [String] {
            (params["event"]?[key]?.items ?? []).compactMap { folder in
                folder["uri"]?.string.flatMap { DocumentURI.path(of: $0.text) }.map(LifecycleFeature.trimmed)
            }
        }
        let gone = paths("removed")
        session.folders.removeAll { gone.contains($0) }
        for path in paths("added") where !session.folders.contains(path) { session.folders.append(path) }
        session.filesChanged()
    }
}
