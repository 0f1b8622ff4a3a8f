package import SlantArticle
import SlantDiagnostics
import SlantJSON
import SlantText

/// What the program makes of an article, as one JSON line: `slant inspect --format jsonl`. A contract (docs/formats):
/// every place is `[start, end)` in bytes of the file; the narrator's stretches are left out of `voices`.
package struct ArticleRow {
    private let article: Article
    private var writer = JSONWriter()

    package init(_ article: Article) { self.article = article }

    /// The row and its line end.
    package mutating func bytes(id: String?, path: String?) -> [UInt8] {
        writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.optionalString(id)
        writer.key("path")
        writer.optionalString(path)
        list("sentences", article.text.sentences.map(\.tokens).filter { !$0.isEmpty }) { $0.pair(of: $1) }
        list("quotes", article.quotations.filter { $0.depth == 0 }) { $0.pair(of: $1.range) }
        list("attributions", article.attributions) { $0.write($1) }
        list("voices", article.voices.filter { $0.voice != .narrator && !$0.tokens.isEmpty }) { $0.write($1) }
        list("sources", article.sources) { $0.write($1) }
        list("referents", article.referents) { $0.write($1) }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    private mutating func write(_ attribution: Attribution) {
        writer.beginObject()
        writer.key("kind")
        writer.string(attribution.kind.rawValue)
        writer.key("act")
        writer.string(attribution.act.rawValue)
        list("content", attribution.content) { $0.pair(of: $1) }
        list("cue", attribution.cue) { $0.pair(of: $1) }
        list("source", [attribution.mention].compactMap { $0 }) { $0.pair(of: $1) }
        optionalID(attribution.source)
        writer.key("vague")
        writer.boolean(attribution.isVague)
        writer.endObject()
    }

    private mutating func write(_ span: VoiceSpan) {
        let place = fileRange(of: article.text.proseRange(of: span.tokens))
        writer.beginObject()
        writer.key("start")
        writer.integer(place.start)
        writer.key("end")
        writer.integer(place.end)
        writer.key("voice")
        writer.string(span.voice.rawValue)
        optionalID(span.source)
        writer.endObject()
    }

    private mutating func write(_ source: Source) {
        writer.beginObject()
        writer.key("id")
        writer.integer(source.id)
        writer.key("name")
        writer.string(source.name)
        writer.key("role")
        writer.optionalString(source.role)
        writer.key("nature")
        writer.string(source.nature.rawValue)
        list("mentions", source.mentions) { $0.pair(of: $1) }
        writer.endObject()
    }

    private mutating func write(_ referent: Referent) {
        writer.beginObject()
        writer.key("id")
        writer.integer(referent.id)
        writer.key("name")
        writer.string(article.name(of: referent))
        writer.key("labels")
        writer.strings(article.labels(of: referent))
        list("mentions", referent.mentions) { $0.pair(of: $1) }
        writer.endObject()
    }

    private mutating func optionalID(_ id: Source.ID?) {
        writer.key("sourceId")
        if let id { writer.integer(id) } else { writer.null() }
    }

    private mutating func list<Item>(
        _ key: String, _ items: some Sequence<Item>, _ write: (inout ArticleRow, Item) -> Void
    ) {
        writer.key(key)
        writer.beginArray()
        for item in items { write(&self, item) }
        writer.endArray()
    }

    private mutating func pair(of tokens: Range<Int>) {
        guard !tokens.isEmpty else { return }
        pair(of: article.text.proseRange(of: tokens))
    }

    private mutating func pair(of range: ProseRange) {
        let place = fileRange(of: range)
        writer.beginArray()
        writer.integer(place.start)
        writer.integer(place.end)
        writer.endArray()
    }

    private func fileRange(of range: ProseRange) -> TextRange { article.text.prose.offsets.fileRange(of: range).range }
}
