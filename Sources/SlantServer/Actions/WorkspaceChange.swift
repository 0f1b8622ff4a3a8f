import SlantDiagnostics
import SlantJSON

/// Other text for places of one document.
struct DocumentChange: Sendable {
    let uri: String
    /// The version that the places speak of; `nil` for a file that is not open.
    let version: Int?
    /// The text that they speak of; `nil` for a file that is to be made.
    let file: FileText?
    /// Sorted and disjoint.
    let edits: [TextEdit]

    /// The same text after the change. The edits must lie in it.
    func applied(to file: FileText) -> FileText {
        var bytes: [UInt8] = []
        var index = 0
        for edit in edits {
            bytes += file.bytes[index..<Int(edit.range.start)]
            bytes += edit.text.utf8
            index = Int(edit.range.end)
        }
        bytes += file.bytes[index...]
        return FileText(path: file.path, bytes: bytes)
    }

    /// As the protocol has it: with versions, where the client can be held to them. `nil` if the client cannot do it.
    func wire(for client: ClientCapabilities) -> WireValue? {
        guard let file else { return client.createsFiles ? wireOfNewFile : nil }
        var positions = PositionMap(file, client.encoding)
        let edits = edits.map { WireValue.object(["range": positions.wire($0.range), "newText": .string($0.text)]) }
        guard client.versionsEdits else { return ["changes": .object([.init(key: uri, value: .array(edits))])] }
        let document: WireValue = ["uri": .string(uri), "version": version.map { .integer($0) } ?? .null]
        return ["documentChanges": [["textDocument": document, "edits": .array(edits)]]]
    }

    private var wireOfNewFile: WireValue {
        let start: WireValue = ["line": 0, "character": 0]
        let text = edits.map(\.text).joined()
        return [
            "documentChanges": [
                ["kind": "create", "uri": .string(uri), "options": ["ignoreIfExists": true]],
                [
                    "textDocument": ["uri": .string(uri), "version": .null],
                    "edits": [["range": ["start": start, "end": start], "newText": .string(text)]],
                ],
            ]
        ]
    }
}

extension FileText {
    /// How its lines end, by the first; LF for a single line.
    var lineEnd: String {
        guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
        if bytes[end] == 0x0A { return "\n" }
        return end + 1 < bytes.count && bytes[end + 1] == 0x0A ? "\r\n" : "\r"
    }
}
