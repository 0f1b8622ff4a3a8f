import SlantJSON
import SlantWorkspace

/// Documents as the client opens, changes, saves and closes them.
enum DocumentSyncFeature {
    static let feature = Feature(
        notifications: [
            "textDocument/didOpen": open, "textDocument/didChange": change, "textDocument/didSave": save,
            "textDocument/didClose": close,
        ],
        capabilities: { _ in
            [
                .init(
                    key: "textDocumentSync",
                    value: ["openClose": true, "change": 2, "save": ["includeText": false]])
            ]
        })

    private static func open(_ session: isolated Session, _ params: JSONValue) {
        let text = params["textDocument"]
        guard let uri = text?["uri"]?.string?.text, let contents = text?["text"]?.string?.text else {
            session.note("textDocument/didOpen without an address or a text")
            return
        }
        session.documents[uri] = Document(
            uri: uri, languageID: text?["languageId"]?.string?.text ?? "", version: text?["version"]?.integer ?? 0,
            text: contents)
        session.results[uri] = nil
        session.changed()
        session.push(uri, after: .zero)
    }

    /// Changes are taken all or none. A wrong one leaves text and version as they were.
    private static func change(_ session: isolated Session, _ params: JSONValue) {
        guard let uri = params["textDocument"]?["uri"]?.string?.text, let document = session.documents[uri] else {
            session.note("textDocument/didChange of a document that is not open")
            return
        }
        let version = params["textDocument"]?["version"]?.integer ?? document.version
        guard version >= document.version else {
            session.note("version \(version) of \(uri) comes after \(document.version): it is passed over")
            return
        }
        do throws(ContentChange.Problem) {
            session.documents[uri] = try document.applying(
                params["contentChanges"]?.items ?? [], version: version, session.client.encoding)
        } catch {
            session.note("\(uri), version \(version): \(error.message): it is passed over")
            return
        }
        session.changed()
        session.push(uri, after: session.options.pause)
    }

    private static func save(_ session: isolated Session, _ params: JSONValue) {
        guard let uri = params["textDocument"]?["uri"]?.string?.text, let document = session.documents[uri] else {
            return
        }
        // A client that watches files tells of it anyway; reading twice does no harm. A draft may be a vocabulary.
        let isRead = document.path.map { session.shelf.depends(on: $0) } ?? false
        if !document.isDraft || isRead { session.filesChanged() }
    }

    private static func close(_ session: isolated Session, _ params: JSONValue) {
        guard let uri = params["textDocument"]?["uri"]?.string?.text,
            let document = session.documents.removeValue(forKey: uri)
        else { return }
        session.results[uri] = nil
        session.changed()
        session.disown(document)
        session.wipe(uri)
    }
}
