package import SlantDiagnostics
import SlantJSON
package import SlantLint

/// A text in which people marked the words that tilt it.
package struct BiasRow: Sendable {
    package let id: String
    package let text: String
    /// The name of a format, a language and a path, where the row says them.
    package let format: String?
    package let language: String?
    package let path: String?
    /// Whether people call the text biased.
    let isBiased: Bool
    /// Phrases that are marked wherever they stand.
    private let phrases: [String]
    /// Places that are marked.
    private let spans: [ByteSpan]
    /// Where somebody else speaks; `nil` where the row does not say.
    package let quotes: [ByteSpan]?
    /// A name by which neutral texts are counted apart.
    let set: String?

    /// Reads a row; what is wrong goes to `problems`.
    package init?(_ row: MarkedRows.Row, problems: inout [Diagnostic]) {
        var fields = RowFields(row)
        defer { problems += fields.problems }
        guard let text = fields.text() else { return nil }
        id = row.id
        self.text = text
        let size = text.utf8.count
        format = row.value["format"]?.string?.text
        language = row.value["language"]?.string?.text
        path = row.value["path"]?.string?.text
        phrases = fields.strings("biased_words")
        spans = BiasRow.lexicalSpans(size, &fields)
        quotes = row.value["quotes"] == nil ? nil : fields.spans("quotes", within: size)
        set = row.value["set"]?.string?.text
        let label = row.value["label"]?.string?.text
        isBiased = label.map { $0 == "biased" } ?? !(phrases.isEmpty && spans.isEmpty)
    }

    /// Indices of the marked words.
    func marked(in text: ScoredText) -> Set<Int> {
        phrases.reduce(into: text.inside(spans)) { $0.formUnion(text.standing($1)) }
    }

    /// Marked phrases that do not stand in the text: slips of the pen that lower every figure.
    func absentPhrases(in text: ScoredText) -> [String] { phrases.filter { text.standing($0).isEmpty } }

    /// The places of `spans`: pairs, or objects with a pair in `span`. Of objects those count whose `bias` is `lexical`
    /// (or is not said) and that are not in a quotation.
    private static func lexicalSpans(_ size: Int, _ fields: inout RowFields) -> [ByteSpan] {
        guard let list = fields.row.value["spans"] else { return [] }
        guard let items = list.items else {
            fields.report("\"spans\" is a list", at: list.range)
            return []
        }
        return items.compactMap { item in
            guard item.members != nil else { return fields.span(item, within: size) }
            guard item["bias"]?.string?.text ?? "lexical" == "lexical", item["quote"]?.boolean != true else {
                return nil
            }
            guard let place = item["span"] else {
                fields.report("a span needs \"span\": [start, end)", at: item.range)
                return nil
            }
            return fields.span(place, within: size)
        }
    }
}

/// What rules find in one marked text.
package struct BiasFindings: Sendable {
    struct Hit: Sendable {
        let rule: String
        let span: ByteSpan
    }

    let hits: [Hit]
    /// The evidence of its heaviest sentence, where it is known.
    let score: Double?

    /// What linting a text gave, from a level on.
    package init(_ result: LintResult, from level: Severity) {
        hits = result.diagnostics.filter { $0.severity >= level }.map {
            Hit(rule: $0.id ?? "?", span: ByteSpan(Int($0.range.start), Int($0.range.end)))
        }
        score = result.score
    }

    /// A row as `slant lint --format jsonl` prints it, over a text of `size` bytes; of rules that `isWanted` accepts by
    /// id and tags. What is wrong goes to `problems`.
    package init(
        _ row: MarkedRows.Row, from level: Severity, size: Int, problems: inout [Diagnostic],
        where isWanted: (String, [String]) -> Bool
    ) {
        var fields = RowFields(row)
        var hits: [Hit] = []
        for item in row.value["diagnostics"]?.items ?? [] {
            let severity = item["severity"]?.string.flatMap { Severity(rawValue: $0.text) } ?? .warning
            let rule = item["rule"]?.string?.text ?? "?"
            let tags = (item["tags"]?.items ?? []).compactMap { $0.string?.text }
            guard severity >= level, isWanted(rule, tags) else { continue }
            guard let start = item["start"]?.number, let end = item["end"]?.number, start >= 0, start <= end,
                end <= Double(size)
            else {
                fields.report("a finding needs \"start\" and \"end\" within the text", at: item.range)
                continue
            }
            hits.append(Hit(rule: rule, span: ByteSpan(Int(start), Int(end))))
        }
        self.hits = hits
        score = row.value["score"]?.number
        problems += fields.problems
    }
}
