import SlantDiagnostics
import SlantJSON
import SlantLint

/// Findings for a client that does not ask for them.
extension Session {
    /// Sends the findings of a document once it has rested; what was to be sent before is overtaken.
    func push(_ uri: String, after rest: Duration) {
        guard !client.pullsDiagnostics, phase == .running else { return }
        pushes[uri]?.cancel()
        pushes[uri] = Task {
            if rest > .zero { try? await Task.sleep(for: rest) }
            guard !Task.isCancelled, let report = await self.report(of: uri), !Task.isCancelled else { return }
            self.publish(report, of: uri)
        }
    }

    private func publish(_ report: Report, of uri: String) {
        guard let document = documents[uri], document.isSame(as: report.document) else { return }
        send(uri, version: document.version, report.items)
        publishElsewhere(report.elsewhere)
    }

    /// What is wrong with settings and packs that are not open is shown at their places, and wiped when it is mended.
    private func publishElsewhere(_ problems: [FileProblems]) {
        var broken: Set<String> = []
        for problem in problems {
            guard let path = problem.file.path, !documents.values.contains(where: { $0.path == path }) else { continue }
            let uri = DocumentURI.uri(of: path)
            broken.insert(uri)
            var items = DiagnosticItems(file: problem.file, uri: uri, client: client)
            send(uri, version: nil, .array(problem.diagnostics.map { items.item($0) }))
        }
        for uri in pushedElsewhere.subtracting(broken) where documents[uri] == nil { send(uri, version: nil, []) }
        pushedElsewhere = broken
    }

    /// Nothing is found in a document that is closed.
    func wipe(_ uri: String) {
        pushes.removeValue(forKey: uri)?.cancel()
        if !client.pullsDiagnostics { send(uri, version: nil, []) }
    }

    func stopPushing() {
        for task in pushes.values { task.cancel() }
        pushes = [:]
        refresh?.cancel()
    }

    private func send(_ uri: String, version: Int?, _ items: WireValue) {
        outbox.notify(
            "textDocument/publishDiagnostics",
            .object(["uri": .string(uri), "version": version.map { .integer($0) }, "diagnostics": items]))
    }
}
