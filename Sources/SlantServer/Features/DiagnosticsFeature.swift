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
                    ])
            ]
        })

    private static func diagnostics(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let uri = try params.documentURI
        guard let checkup = session.checkup(of: uri) else {
            return { ["kind": "full", "items": []] }
        }
        let id = Draft.resultID(of: checkup.document.file.bytes, generation: session.generation)
        if params["previousResultId"]?.string?.text == id {
            return { ["kind": "unchanged", "resultId": .string(id)] }
        }
        return { () throws(ResponseError) in
            let report = await checkup.report()
            guard await session.keep(report, of: uri) else { throw .overtaken }
            return ["kind": "full", "resultId": .string(id), "items": report.items]
        }
    }
}

extension Session {
    /// Keeps a result for what is asked of the draft next. Whether the document is still the same.
    func keep(_ report: Report, of uri: String) -> Bool {
        guard let document = documents[uri] else { return false }
        guard document.version == report.version else { return false }
        if let result = report.result { results[uri] = result }
        return true
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
