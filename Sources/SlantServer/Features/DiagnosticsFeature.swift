import SlantDiagnostics
import SlantJSON

/// Findings of one document, for a client that asks for them.
enum DiagnosticsFeature {
    static let feature = Feature(
        requests: ["textDocument/diagnostic": diagnostics],
        capabilities: { client in
            guard client.pullsDiagnostics else { return [] }
            return [
                .init(
                    key: "diagnosticProvider",
                    value: [
                        "identifier": "slant", "interFileDependencies": false, "workspaceDiagnostics": true,
                        "workDoneProgress": true,
                    ])
            ]
        })

    private static func diagnostics(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let uri = try params.documentURI
        session.readChangedSettings()
        guard let document = session.documents[uri] else { return .now(["kind": "full", "items": []]) }
        let id = session.stamp.resultID(of: document.file.bytes)
        if params["previousResultId"]?.string?.text == id {
            return .now(["kind": "unchanged", "resultId": .string(id)])
        }
        return .waiting { () throws(ResponseError) in
            guard let report = await session.report(of: uri), await session.isCurrent(report, for: document) else {
                throw .overtaken
            }
            return ["kind": "full", "resultId": .string(report.id), "items": report.items]
        }
    }
}

extension JSONValue {
    /// The address of the document that a request speaks of.
    var documentURI: String {
        get throws(ResponseError) {
            guard let uri = self["textDocument"]?["uri"]?.string?.text else {
                throw .invalidParams("\"textDocument\" with \"uri\" is missing")
            }
            return uri
        }
    }

    /// The place that a request speaks of.
    var wirePosition: WirePosition {
        get throws(ResponseError) {
            guard let position = WirePosition(self["position"]) else {
                throw .invalidParams("\"position\" with \"line\" and \"character\" is missing")
            }
            return position
        }
    }
}
