import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantWorkspace

/// What stands behind a word: of a finding what, why, what to write instead and on whose advice; of somebody's words
/// whose they are and how we know; in a pack or a `.lintrc` what a key or a name means.
enum HoverFeature {
    static let feature = Feature(
        requests: ["textDocument/hover": hover],
        capabilities: { _ in [.init(key: "hoverProvider", value: true)] })

    private static func hover(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let uri = try params.documentURI
        let position = try params.wirePosition
        guard let document = session.documents[uri] else { return { .null } }
        let offset = UInt32(PositionMap(document.file, session.client.encoding).offset(of: position))
        if !document.isDraft { return session.authoringHover(document, at: offset) }
        let draft = session.draft(document)
        let known = session.results[uri].flatMap { $0.holds(for: draft) ? $0.result : nil }
        let workspace = session.workspace(of: document.path)
        let folder = document.path.map { Session.folder(of: $0) } ?? workspace
        let packs = session.shelf.packFiles(for: folder, in: workspace)
        return {
            var parts: [String] = []
            var range: TextRange?
            for diagnostic in (known ?? draft.result)?.diagnostics ?? []
            where diagnostic.range.start <= offset && offset <= diagnostic.range.end {
                parts.append(text(of: diagnostic, RuleCard(of: diagnostic.id ?? "", among: packs), draft.client))
                range = range ?? diagnostic.range
            }
            if let article = draft.article {
                let places = DraftPlaces(article: article)
                if let token = places.token(at: offset), let note = VoiceNote(at: token, in: article) {
                    parts.append(note.text)
                    range = range ?? places.range(of: note.tokens)
                }
            }
            guard let range, !parts.isEmpty else { return .null }
            return answer(parts.joined(separator: "\n\n---\n\n"), range, document.file, draft.client)
        }
    }

    /// A text for a stretch of a document, in what the client reads.
    static func answer(_ text: String, _ range: TextRange, _ file: FileText, _ client: ClientCapabilities) -> WireValue
    {
        var positions = PositionMap(file, client.encoding)
        let value = client.readsMarkdown ? text : plain(text)
        return [
            "contents": ["kind": client.readsMarkdown ? "markdown" : "plaintext", "value": .string(value)],
            "range": positions.wire(range),
        ]
    }

    private static func text(of diagnostic: Diagnostic, _ card: RuleCard?, _ client: ClientCapabilities) -> String {
        let id = diagnostic.id ?? "slant"
        let name = client.pages.address(of: id).map { "[\(id)](\($0))" } ?? id
        var lines = ["**\(diagnostic.message)**", "\(diagnostic.severity.rawValue), \(name)"]
        if let advice = diagnostic.advice ?? card?.advice { lines.append(advice) }
        for note in diagnostic.notes.prefix(3) { lines.append("Beside it: \(note.message)") }
        if let pass = card?.pass { lines.append("Passes: *\(pass)*") }
        if let basis = card?.basis, !basis.isEmpty { lines.append("Basis: \(basis.joined(separator: "; "))") }
        return lines.joined(separator: "\n\n")
    }

    /// Without the marks of Markdown that `text` and `VoiceNote` use.
    private static func plain(_ text: String) -> String {
        text.replacing("**", with: "").replacing("`", with: "").replacing("\n\n---\n\n", with: "\n\n")
    }
}
