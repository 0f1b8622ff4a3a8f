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
    /// Settings that keep the draft from being linted.
    let elsewhere: [FileProblems]

    /// Everything that is to be said. Off the session: it may take milliseconds.
    nonisolated func report() async -> Report {
        var items = DiagnosticItems(file: document.file, uri: document.uri, client: client)
        var result: DraftResult?
        let diagnostics: [Diagnostic]
        switch subject {
        case .draft(_, let known?):
            result = known
            diagnostics = known.result.diagnostics
        case .draft(let draft, nil):
            result = draft.result.map { DraftResult(draft: draft, result: $0) }
            diagnostics = result?.result.diagnostics ?? []
        case .pack(let pack): diagnostics = pack.diagnostics
        case .configuration(let configuration): diagnostics = configuration.diagnostics
        case .foreign: diagnostics = []
        }
        return Report(
            version: document.version, items: .array(diagnostics.map { items.item($0) }), result: result,
            elsewhere: elsewhere)
    }
}

/// What a checkup came to.
struct Report: Sendable {
    let version: Int
    /// As the protocol has them.
    let items: WireValue
    let result: DraftResult?
    let elsewhere: [FileProblems]
}

extension Session {
    /// What there is to check of an open document, as everything stands now.
    func checkup(of uri: String) -> Checkup? {
        guard let document = documents[uri] else { return nil }
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
        return Checkup(document: document, subject: subject, client: client, elsewhere: elsewhere)
    }
}
