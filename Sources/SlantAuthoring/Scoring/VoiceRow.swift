package import SlantDiagnostics
import SlantJSON

/// Who says what in an article, as somebody marked it or as `slant inspect --format jsonl` prints it.
package struct VoiceRow: Sendable {
    package enum Kind: String, CaseIterable, Sendable { case direct, mixed, indirect }

    struct Attribution: Sendable {
        let kind: Kind
        /// Whether words are said or written; thoughts and acts are none.
        let isSpeech: Bool
        let content: [ByteSpan]
        let cue: [ByteSpan]
        let source: [ByteSpan]
        /// Right if it is found, and not wrong if it is not.
        let isOptional: Bool
    }

    let attributions: [Attribution]
    let quotes: [ByteSpan]
    /// Where marks do not pair beyond doubt: no quotation is counted there.
    let unsure: [ByteSpan]
    /// Where words are neither right nor wrong.
    let ignored: [ByteSpan]

    static let empty = VoiceRow(attributions: [], quotes: [], unsure: [], ignored: [])

    /// Reads a row over a text of `size` bytes; what is wrong goes to `problems`.
    package init(_ row: MarkedRows.Row, size: Int, problems: inout [Diagnostic]) {
        var fields = RowFields(row)
        quotes = fields.spans("quotes", within: size)
        unsure = fields.spans("unsure", within: size)
        ignored = fields.spans("ignore", within: size)
        let list = row.value["attributions"]
        if let list, list.items == nil { fields.report("\"attributions\" is a list of objects", at: list.range) }
        attributions = (list?.items ?? []).map { VoiceRow.attribution($0, size: size, &fields) }
        problems += fields.problems
    }

    private init(attributions: [Attribution], quotes: [ByteSpan], unsure: [ByteSpan], ignored: [ByteSpan]) {
        self.attributions = attributions
        self.quotes = quotes
        self.unsure = unsure
        self.ignored = ignored
    }

    private static func attribution(_ value: JSONValue, size: Int, _ fields: inout RowFields) -> Attribution {
        let word = value["kind"]?.string?.text
        let kind = word.map { Kind(rawValue: $0) } ?? .indirect
        if kind == nil {
            fields.report("\"kind\" is direct, mixed or indirect", at: value["kind"]?.range)
        }
        let act = value["act"]?.string?.text ?? "speech"
        return Attribution(
            kind: kind ?? .indirect, isSpeech: act == "speech",
            content: fields.spans("content", of: value, within: size),
            cue: fields.spans("cue", of: value, within: size),
            source: fields.spans("source", of: value, within: size),
            isOptional: value["optional"]?.boolean ?? false)
    }
}
