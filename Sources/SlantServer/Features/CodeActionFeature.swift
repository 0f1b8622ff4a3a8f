import SlantDiagnostics
import SlantJSON

/// What can be done about findings: other words, comments that silence, settings; each for itself, or all safe fixes at
/// once. Nothing is changed inside quoted words: the linter offers no fix there.
enum CodeActionFeature {
    static let feature = Feature(
        requests: ["textDocument/codeAction": actions, "codeAction/resolve": resolve],
        capabilities: { client in
            guard client.takesCodeActions else { return [] }
            return [
                .init(
                    key: "codeActionProvider",
                    value: [
                        "codeActionKinds": .array(Proposal.Kind.allCases.map { .string($0.rawValue) }),
                        "resolveProvider": .boolean(client.resolvesEdits),
                    ])
            ]
        })

    private static func actions(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let uri = try params.documentURI
        guard let start = WirePosition(params["range"]?["start"]), let end = WirePosition(params["range"]?["end"])
        else {
            throw .invalidParams("\"range\" is missing")
        }
        guard session.client.takesCodeActions, let draft = session.draft(at: uri), draft.linter != nil else {
            return .now([])
        }
        let range = PositionMap(draft.document.file, session.client.encoding).range(start, max(start, end))
        let only = params["context"]?["only"]?.items?.compactMap { $0.string?.text }
        let kinds = Set(Proposal.Kind.allCases.filter { $0.isAsked(by: only ?? [""]) })
        let known = session.results[uri]
        let target = session.configurationTarget(for: draft.document)
        return .aside {
            guard let range, let proposals = proposals(draft, known, target) else { return [] }
            var items = DiagnosticItems(file: draft.document.file, uri: uri, client: draft.client)
            let actions = proposals.proposals(touching: range, kinds: kinds).compactMap { proposal in
                action(proposal, range, draft, &items)
            }
            return .array(actions)
        }
    }

    private static func proposals(_ draft: Draft, _ known: DraftResult?, _ target: ConfigurationTarget) -> Proposals? {
        let result = known.flatMap { $0.holds(for: draft) ? $0.result : nil } ?? draft.result
        return result.map { Proposals(draft: draft, result: $0, configuration: target) }
    }

    /// As the protocol has it; `nil` if it would do nothing. A client that asks for edits later gets what finds them.
    private static func action(
        _ proposal: Proposal, _ range: TextRange, _ draft: Draft, _ items: inout DiagnosticItems
    ) -> WireValue? {
        var edit: WireValue?
        var data: WireValue?
        if draft.client.resolvesEdits {
            data = [
                "uri": .string(draft.document.uri), "version": .integer(draft.document.version),
                "start": .integer(Int(range.start)), "end": .integer(Int(range.end)),
                "at": .integer(proposal.diagnostics.first.map { Int($0.range.start) } ?? 0),
            ]
        } else {
            edit = proposal.change().flatMap { $0.wire(for: draft.client) }
            if edit == nil { return nil }
        }
        let isPreferred = proposal.isPreferred && draft.client.showsPreferredActions
        return .object([
            "title": .string(proposal.title), "kind": .string(proposal.kind.rawValue),
            "diagnostics": .array(proposal.diagnostics.map { items.item($0) }),
            "isPreferred": isPreferred ? true : nil, "edit": edit, "data": data,
        ])
    }

    private static func resolve(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let data = params["data"]
        guard let title = params["title"]?.string?.text, let uri = data?["uri"]?.string?.text,
            let start = data?["start"]?.integer, let end = data?["end"]?.integer, 0 <= start, start <= end
        else { throw .invalidParams("this is no action of slant") }
        guard let draft = session.draft(at: uri), draft.document.version == data?["version"]?.integer,
            end <= draft.document.file.bytes.count
        else { throw .contentModified }
        let at = data?["at"]?.integer
        let known = session.results[uri]
        let target = session.configurationTarget(for: draft.document)
        let action = WireValue(params)
        return .aside { () throws(ResponseError) in
            let found = proposals(draft, known, target)?.proposals(
                touching: TextRange(start, end), kinds: Set(Proposal.Kind.allCases))
            let wanted = found?.first { proposal in
                proposal.title == title && proposal.diagnostics.first.map { Int($0.range.start) } == at
            }
            guard let edit = wanted?.change()?.wire(for: draft.client) else {
                throw .invalidParams("this cannot be done here")
            }
            return action.adding([.init(key: "edit", value: edit)])
        }
    }
}
