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
        guard let document = session.documents[uri] else { return .now(.null) }
        let offset = UInt32(PositionMap(document.file, session.client.encoding).offset(of: position))
        if !document.isDraft { return session.authoringHover(document, at: offset) }
        let draft = session.draft(document)
        let known = session.results[uri].flatMap { $0.holds(for: draft) ? $0.result : nil }
        let workspace = session.workspace(of: document.path)
        let folder = document.path.map { Session.folder(of: $0) } ?? workspace
        let packs = session.shelf.packFiles(for: folder, in: workspace)
        return .aside {
            var shown = HoverText()
            var range: TextRange?
            for diagnostic in (known ?? draft.result)?.diagnostics ?? []
            where diagnostic.range.start <= offset && offset <= diagnostic.range.end {
                shown.add(text(of: diagnostic, RuleCard(of: diagnostic.id ?? "", among: packs), draft.client))
                range = range ?? diagnostic.range
            }
            if let article = draft.article {
                let places = DraftPlaces(article: article)
                if let token = places.token(at: offset), let note = VoiceNote(at: token, in: article) {
                    shown.add(note.text)
                    range = range ?? places.range(of: note.tokens)
                }
            }
            guard let range, !shown.isEmpty else { return .null }
            return answer(shown, range, document.file, draft.client)
        }
    }

    /// A text for a stretch of a document, in what the client reads.
    static func answer(
        _ text: HoverText, _ range: TextRange, _ file: FileText, _ client: ClientCapabilities
    ) -> WireValue {
        var positions = PositionMap(file, client.encoding)
        let contents: WireValue =
            client.readsMarkdown
            ? ["kind": "markdown", "value": .string(text.markdown)]
            : ["kind": "plaintext", "value": .string(text.plain)]
        return ["contents": contents, "range": positions.wire(range)]
    }

    private static func text(
        of diagnostic: Diagnostic, _ card: RuleCard?, _ client: ClientCapabilities
    ) -> HoverText {
        let id = diagnostic.id ?? "slant"
        var text = HoverText()
        text.add(.strong(diagnostic.message))
        text.add(
            .plain("\(diagnostic.severity.rawValue), "),
            client.pages.address(of: id).map { .link(id, address: $0) } ?? .plain(id))
        if let advice = diagnostic.advice ?? card?.advice { text.add(.plain(advice)) }
        for note in diagnostic.notes.prefix(3) { text.add(.plain("Beside it: \(note.message)")) }
        if let pass = card?.pass { text.add(.plain("Passes: "), .emphasis(pass)) }
        if let basis = card?.basis, !basis.isEmpty { text.add(.plain("Basis: \(basis.joined(separator: "; "))")) }
        return text
    }
}
