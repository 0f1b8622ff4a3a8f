import SlantDiagnostics
import SlantJSON

/// A change of a text as a client sends it: other characters for a range, or for everything.
struct ContentChange: Sendable {
    /// `nil`: the whole text.
    let range: (start: WirePosition, end: WirePosition)?
    let text: String

    enum Problem: Error, Equatable {
        case noText
        case badRange
        /// The end of a range lies before its start.
        case reversed(WirePosition, WirePosition)

        var message: String {
            switch self {
            case .noText: "a change without \"text\""
            case .badRange: "a change with a range that has no places"
            case .reversed(let start, let end):
                "a change from \(start.line):\(start.character) back to \(end.line):\(end.character)"
            }
        }
    }

    init(_ value: JSONValue) throws(Problem) {
        guard let text = value["text"]?.string?.text else { throw .noText }
        self.text = text
        guard let range = value["range"], range.members != nil else {
            self.range = nil
            return
        }
        guard let start = WirePosition(range["start"]), let end = WirePosition(range["end"]) else { throw .badRange }
        guard start <= end else { throw .reversed(start, end) }
        self.range = (start, end)
    }

    /// The text after the change. Linear in the text.
    func applied(to file: FileText, _ encoding: PositionEncoding) -> FileText {
        guard let range, let place = PositionMap(file, encoding).range(range.start, range.end) else {
            return FileText(path: file.path, text: text)
        }
        var bytes = file.bytes
        bytes.replaceSubrange(place.indices, with: text.utf8)
        return FileText(path: file.path, bytes: bytes)
    }
}
