import SlantAuthoring
import SlantDiagnostics
import SlantJSON
import SlantLint

/// Diagnostics as the protocol has them, as much of them as the client shows.
struct DiagnosticItems {
    private let uri: String
    private let client: ClientCapabilities
    private var positions: PositionMap

    init(file: FileText, uri: String, client: ClientCapabilities) {
        self.uri = uri
        self.client = client
        positions = PositionMap(file, client.encoding)
    }

    /// One diagnostic. They come in order of place: that is what makes a text's worth of them cheap.
    mutating func item(_ diagnostic: Diagnostic) -> WireValue {
        let range = positions.wire(diagnostic.range)
        var notes: WireValue?
        if client.showsRelatedPlaces, !diagnostic.notes.isEmpty {
            notes = .array(
                diagnostic.notes.map { note in
                    [
                        "location": ["uri": .string(uri), "range": positions.wire(note.range)],
                        "message": .string(note.message),
                    ]
                })
        }
        return .object([
            "range": range, "severity": .integer(DiagnosticItems.number(diagnostic.severity)),
            "code": diagnostic.id.map { .string($0) },
            "codeDescription": page(of: diagnostic),
            "source": "slant",
            "message": .string(diagnostic.message + (diagnostic.advice.map { "\n" + $0 } ?? "")),
            "tags": client.showsTags && diagnostic.id == "slant/unused-suppression" ? [1] : nil,
            "relatedInformation": notes,
            "data": client.keepsData && diagnostic.id != nil ? DiagnosticItems.data(of: diagnostic) : nil,
        ])
    }

    /// Error, warning, information: a suggestion is no error that is milder, but a thing to know.
    private static func number(_ severity: Severity) -> Int {
        switch severity {
        case .error: 1
        case .warning: 2
        case .suggestion: 3
        }
    }

    private func page(of diagnostic: Diagnostic) -> WireValue? {
        guard client.showsCodeDescriptions, let id = diagnostic.id else { return nil }
        return client.pages.address(of: id).map { ["href": .string($0)] }
    }

    /// What an editor's own extension may show beside the message.
    private static func data(of diagnostic: Diagnostic) -> WireValue {
        .object([
            "kind": diagnostic.kind.map { .string($0) }, "voice": diagnostic.voice.map { .string($0) },
            "speaker": diagnostic.source.map { .string($0) }, "advice": diagnostic.advice.map { .string($0) },
            "fixes": .integer(diagnostic.fixes.count),
        ])
    }
}
