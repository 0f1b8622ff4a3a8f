import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantWorkspace

/// Findings of everything below the workspace's folders, for a client that asks for them.
enum WorkspaceDiagnosticsFeature {
    static let feature = Feature(
        requests: ["workspace/diagnostic": diagnostics],
        notifications: ["window/workDoneProgress/cancel": cancel])

    private static func diagnostics(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        let pull = WorkspacePull(
            previous: Dictionary(
                (params["previousResultIds"]?.items ?? []).compactMap { entry in
                    entry["uri"]?.string.flatMap { uri in entry["value"]?.string.map { (uri.text, $0.text) } }
                }, uniquingKeysWith: { first, _ in first }),
            progress: WorkProgress(token: params["workDoneToken"], outbox: session.outbox),
            parts: params["partialResultToken"].map { PartialResults(token: WireValue($0), outbox: session.outbox) },
            check: { await session.report(of: $0) })
        if let id = session.taking {
            session.stoppable.insert(id)
            if let key = WorkProgress.key(params["workDoneToken"]) { session.progressTokens[key] = id }
        }
        return .waiting { () throws(ResponseError) in
            // Asked again without any change, it answers when there is one.
            if let count = await session.lastPullCount, !pull.previous.isEmpty {
                await session.waitForChange(since: count)
            }
            if Task.isCancelled { throw .cancelled }
            let state = await session.workspaceState()
            let result = try await pull.result(state)
            await session.pulled(at: state.changeCount)
            return result
        }
    }

    private static func cancel(_ session: isolated Session, _ params: JSONValue) {
        guard let key = WorkProgress.key(params["token"]), let id = session.progressTokens.removeValue(forKey: key)
        else { return }
        session.cancel(id)
    }
}

/// What a pull of the workspace works on: the session at one moment.
struct WorkspaceState: Sendable {
    let folders: [String]
    let options: WorkspaceOptions
    let client: ClientCapabilities
    let stamp: ResultStamp
    let changeCount: Int
    /// Open documents; what stands on the disk under their names does not count.
    let open: [Document]
}

extension Session {
    func workspaceState() -> WorkspaceState {
        readChangedSettings()
        return WorkspaceState(
            folders: folders, options: workspaceOptions, client: client, stamp: stamp,
            changeCount: changeCount, open: documents.values.sorted { $0.uri < $1.uri })
    }

    func pulled(at count: Int) { lastPullCount = count }
}

/// An answer that is sent in parts. Once it has begun, all of it goes this way, and the response itself is empty.
private struct PartialResults: Sendable {
    let token: WireValue
    let outbox: Outbox

    func send(_ items: [WireValue]) {
        if !items.isEmpty { outbox.notify("$/progress", ["token": token, "value": ["items": .array(items)]]) }
    }
}

/// One pull: open documents first, then the files of each folder, read from the disk.
private struct WorkspacePull: Sendable {
    /// So many documents are sent at once to a client that takes an answer in parts.
    private static let batch = 64

    let previous: [String: String]
    let progress: WorkProgress
    /// `nil` for a client that takes the answer whole.
    let parts: PartialResults?
    /// What is to be said of an open document.
    let check: @Sendable (String) async -> Report?

    private struct Cancelled: Error {}

    func result(_ state: WorkspaceState) async throws(ResponseError) -> WireValue {
        progress.begin("Checking articles")
        var items: [WireValue] = []
        var seen: Set<String> = []
        for document in state.open {
            seen.insert(document.uri)
            seen.formUnion(document.path.map { [DocumentURI.uri(of: $0)] } ?? [])
            if let item = await item(of: document, state) { items.append(item) }
        }
        let workspace = Workspace(options: state.options)
        let plan = workspace.plan(state.folders)
        for problem in plan.problems {
            guard let path = problem.file.path else { continue }
            let uri = DocumentURI.uri(of: path)
            guard seen.insert(uri).inserted else { continue }
            items.append(self.item(of: problem.diagnostics, in: problem.file, uri, state))
        }
        if plan.problems.isEmpty { try await lint(plan, workspace, state, &items, &seen) }
        // What had findings and is gone has none.
        for uri in previous.keys.sorted() where !seen.contains(uri) {
            items.append(["kind": "full", "uri": .string(uri), "version": .null, "items": []])
        }
        if let parts {
            parts.send(items)
            items = []
        }
        progress.end("\(plan.items.count) articles")
        return ["items": .array(items)]
    }

    private func lint(
        _ plan: Plan, _ workspace: Workspace, _ state: WorkspaceState, _ items: inout [WireValue],
        _ seen: inout Set<String>
    ) async throws(ResponseError) {
        var done = 0
        var collected = items
        var known = seen
        do throws(Cancelled) {
            try await workspace.lint(plan) { (outcome: Outcome) throws(Cancelled) in
                if Task.isCancelled { throw Cancelled() }
                done += 1
                if case .linted(let file) = outcome, let path = file.path {
                    let uri = DocumentURI.uri(of: path)
                    if known.insert(uri).inserted {
                        collected.append(item(of: file.result.diagnostics, in: file.result.file, uri, state))
                    }
                }
                guard done % WorkspacePull.batch == 0 else { return }
                progress.advance(done: done, of: plan.items.count)
                if let parts {
                    parts.send(collected)
                    collected = []
                }
            }
        } catch {
            progress.end("stopped")
            throw .cancelled
        }
        (items, seen) = (collected, known)
    }

    /// `nil` for one that is closed meanwhile: its file will say.
    private func item(of document: Document, _ state: WorkspaceState) async -> WireValue? {
        let id = state.stamp.resultID(of: document.file.bytes)
        if previous[document.uri] == id { return item(document.uri, version: document.version, id: id) { [] } }
        guard let report = await check(document.uri) else { return nil }
        return item(document.uri, version: report.document.version, id: report.id) { report.items }
    }

    private func item(
        of diagnostics: [Diagnostic], in file: FileText, _ uri: String, _ state: WorkspaceState
    ) -> WireValue {
        let id = state.stamp.resultID(of: file.bytes)
        return item(uri, version: nil, id: id) {
            var items = DiagnosticItems(file: file, uri: uri, client: state.client)
            return .array(diagnostics.map { items.item($0) })
        }
    }

    private func item(_ uri: String, version: Int?, id: String, _ items: () -> WireValue) -> WireValue {
        let version = version.map { WireValue.integer($0) } ?? .null
        if previous[uri] == id {
            return ["kind": "unchanged", "uri": .string(uri), "version": version, "resultId": .string(id)]
        }
        return [
            "kind": "full", "uri": .string(uri), "version": version, "resultId": .string(id), "items": items(),
        ]
    }
}
