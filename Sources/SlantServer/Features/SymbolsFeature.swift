import SlantArticle
import SlantDiagnostics
import SlantJSON

/// The outline of a draft: who speaks in it, and what each of them says.
enum SymbolsFeature {
    static let feature = Feature(
        requests: ["textDocument/documentSymbol": symbols],
        capabilities: { _ in [.init(key: "documentSymbolProvider", value: true)] })

    /// What the protocol has for things that are no code: an object speaks, a string is spoken.
    private enum Kind: Int {
        case string = 15
        case object = 19
    }

    /// A source and its words.
    private struct Speaker {
        let source: Source
        let mentions: [TextRange]
        let statements: [(words: String, voice: Voice, range: TextRange)]

        var places: [TextRange] { (mentions + statements.map(\.range)).sorted() }
    }

    private static func symbols(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let uri = try params.documentURI
        guard let draft = session.draft(at: uri) else { return .now([]) }
        return .aside {
            guard let article = draft.article else { return [] }
            var positions = PositionMap(draft.document.file, draft.client.encoding)
            let speakers = speakers(in: article)
            if draft.client.nestsSymbols {
                return .array(speakers.compactMap { nested($0, &positions) })
            }
            return .array(speakers.flatMap { flat($0, uri, &positions) })
        }
    }

    /// In the order in which they come up. Sources that say nothing here are left out.
    private static func speakers(in article: Article) -> [Speaker] {
        let places = DraftPlaces(article: article)
        var spans: [Source.ID: [VoiceSpan]] = [:]
        for span in article.voices { if let source = span.source { spans[source, default: []].append(span) } }
        let speakers = article.sources.compactMap { source -> Speaker? in
            guard let said = spans[source.id] else { return nil }
            return Speaker(
                source: source, mentions: source.mentions.filter { !$0.isEmpty }.map { places.range(of: $0) },
                statements: said.map { (places.words($0.tokens), $0.voice, places.range(of: $0.tokens)) })
        }
        return speakers.sorted { ($0.places.first?.start ?? 0) < ($1.places.first?.start ?? 0) }
    }

    private static func nested(_ speaker: Speaker, _ positions: inout PositionMap) -> WireValue? {
        let places = speaker.places
        guard let first = places.first, let end = places.map(\.end).max() else { return nil }
        let name = speaker.mentions.first ?? first
        return .object([
            "name": .string(speaker.source.name), "detail": detail(of: speaker.source).map { .string($0) },
            "kind": .integer(Kind.object.rawValue),
            "range": positions.wire(TextRange(start: first.start, end: end)), "selectionRange": positions.wire(name),
            "children": .array(
                speaker.statements.map { statement in
                    let range = positions.wire(statement.range)
                    return [
                        "name": .string(statement.words), "detail": .string(statement.voice.rawValue),
                        "kind": .integer(Kind.string.rawValue), "range": range, "selectionRange": range,
                    ]
                }),
        ])
    }

    private static func flat(_ speaker: Speaker, _ uri: String, _ positions: inout PositionMap) -> [WireValue] {
        guard let first = speaker.mentions.first ?? speaker.places.first else { return [] }
        func symbol(_ name: String, _ kind: Kind, _ range: TextRange, in container: String?) -> WireValue {
            .object([
                "name": .string(name), "kind": .integer(kind.rawValue),
                "location": ["uri": .string(uri), "range": positions.wire(range)],
                "containerName": container.map { .string($0) },
            ])
        }
        return [symbol(speaker.source.name, .object, first, in: nil)]
            + speaker.statements.map { symbol($0.words, .string, $0.range, in: speaker.source.name) }
    }

    private static func detail(of source: Source) -> String? {
        switch source.nature {
        case .person, .body: source.role
        case .unnamed: source.role ?? "not named"
        case .vague: "nobody named"
        }
    }
}
