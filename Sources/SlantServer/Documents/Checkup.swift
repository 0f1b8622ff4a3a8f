import SlantDiagnostics
import SlantLint
import SlantWorkspace

/// An open document and all that it takes to say what is wrong with it: a draft is linted, a pack runs its examples,
/// a `.lintrc` is read as a run would read it.
struct Checkup: Sendable {
    enum Subject: Sendable {
        case draft(Draft, DraftResult?)
        case pack(PackDocument)
        case configuration(ConfigurationDocument)
        /// Nothing of ours.
        case foreign
    }

    let document: Document
    let subject: Subject
    let client: ClientCapabilities
    /// Tells what settings it was made under.
    let stamp: ResultStamp
    /// Settings that keep the draft from being linted.
    let elsewhere: [FileProblems]

    /// Everything that is to be said. It may take milliseconds.
    func report() -> Report {
        var items = DiagnosticItems(file: document.file, uri: document.uri, client: client)
        var result: DraftResult?
        var isReadable = true
        let diagnostics: [Diagnostic]
        switch subject {
        case .draft(_, let known?):
            result = known
            diagnostics = known.result.diagnostics
        case .draft(let draft, nil):
            result = draft.result.map { DraftResult(draft: draft, result: $0) }
            diagnostics = result?.result.diagnostics ?? []
        case .pack(let pack): (diagnostics, isReadable) = pack.verdict
        case .configuration(let configuration):
            diagnostics = configuration.diagnostics
            isReadable = diagnostics.isEmpty
        case .foreign:
            diagnostics = []
            isReadable = false
        }
        return Report(
            document: document, stamp: stamp, items: .array(diagnostics.map { items.item($0) }),
            result: result, isReadable: isReadable, elsewhere: elsewhere)
    }
}

/// What a checkup came to.
struct Report: Sendable {
    /// At the version that was looked at.
    let document: Document
    let stamp: ResultStamp
    /// As the protocol has them.
    let items: WireValue
    let result: DraftResult?
    /// Whether settings can be read from the text, if that is what it is for.
    let isReadable: Bool
    let elsewhere: [FileProblems]

    /// Names text, settings and packs: the same again has the same findings.
    var id: String { stamp.resultID(of: document.file.bytes) }
}

extension Session {
    /// What is to be said of a document as it stands when its turn comes; `nil` if it is closed by then, or nobody waits
    /// any more.
    ///
    /// One check of a document goes on at a time. What is asked meanwhile waits for it and looks at the newest text, so
    /// that a text that takes longer than the time between two keys does not pile lints up.
    func report(of uri: String) async -> Report? {
        while let going = checks[uri] { _ = await going.value }
        guard !Task.isCancelled, let checkup = checkup(of: uri) else { return nil }
        let task = Task {
            let report = await Aside.value { checkup.report() }
            self.checks[uri] = nil
            self.keep(report, of: uri)
            return report
        }
        checks[uri] = task
        return await task.value
    }

    /// Whether a report on a document is what was asked for, and still true of what is open now.
    func isCurrent(_ report: Report, for asked: Document) -> Bool {
        report.document.isSame(as: asked) && documents[asked.uri]?.isSame(as: asked) == true
    }

    /// Keeps a result for what is asked of the document next.
    private func keep(_ report: Report, of uri: String) {
        guard let document = documents[uri], document.isSame(as: report.document) else { return }
        if let result = report.result, report.stamp == stamp { results[uri] = result }
        if report.isReadable { adopt(document) }
    }

    /// What there is to check of an open document, as everything stands now.
    func checkup(of uri: String) -> Checkup? {
        guard let document = documents[uri] else { return nil }
        readChangedSettings()
        var elsewhere: [FileProblems] = []
        let subject: Checkup.Subject
        switch document.kind {
        case .draft, .commitMessage:
            let draft = draft(document)
            if draft.linter == nil {
                elsewhere = shelf.entry(forPath: document.path, in: workspace(of: document.path)).problems
            }
            subject = .draft(draft, results[uri].flatMap { $0.holds(for: draft) ? $0 : nil })
        case .pack: subject = .pack(packDocument(document))
        case .configuration: subject = .configuration(configurationDocument(document))
        case .foreign: subject = .foreign
        }
        return Checkup(
            document: document, subject: subject, client: client, stamp: stamp, elsewhere: elsewhere)
    }
}
