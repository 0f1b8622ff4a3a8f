import SlantAuthoring
import SlantDiagnostics
import SlantJSON
import SlantPacks
import SlantRules
import SlantWorkspace

/// A pack that is being written, with the packs that it is linked with.
struct PackDocument: Sendable {
    let document: Document
    /// Other packs of the settings that hold beside it.
    let others: [FileText]

    /// What is wrong with it: what keeps it from loading; else examples that do not hold, at their very words, and what
    /// it lacks before others can rely on it. And whether it loads.
    var verdict: (diagnostics: [Diagnostic], loads: Bool) {
        let result = load(beside: others)
        let own = result.problems.filter { $0.file.path == document.file.path }.flatMap(\.diagnostics)
        if !own.isEmpty { return (own, false) }
        // Somebody else's broken pack is not this one's.
        guard let packs = result.packs ?? load(beside: []).packs, let pack = pack(in: packs) else { return ([], false) }
        let failures = ExampleRunner.report(on: pack, in: packs).failures.map { failure in
            var diagnostic = failure.diagnostic
            diagnostic.advice = failure.lines.map { "\($0.label) \($0.text)" }.joined(separator: "\n")
            return diagnostic
        }
        let wants = PackLint.diagnostics(for: pack, in: packs)
        return ((failures + wants).sorted { ($0.range, $0.message) < ($1.range, $1.message) }, true)
    }

    /// Linked with all that ships; `nil` while it cannot be.
    var packs: CompiledPacks? { load(beside: others).packs ?? load(beside: []).packs }

    func pack(in packs: CompiledPacks) -> Pack? { packs.packs.last { $0.path == document.file.path } }

    private func load(beside others: [FileText]) -> PackLoader.Result {
        let own = PackDocument.name(of: document.file)
        let shipped = EmbeddedPacks.packs.filter { PackDocument.name(of: $0.file) != own }
        let beside = others.filter { PackDocument.name(of: $0) != own && $0.path != document.path }
        let files = shipped + (beside + [document.file]).map(PackFile.init)
        return PackLoader.load(packs: files, language: EmbeddedPacks.language("en"))
    }

    private static func name(of file: FileText) -> String? { JSONReader.read(file).value?["pack"]?.string?.text }
}

extension Session {
    func packDocument(_ document: Document) -> PackDocument {
        let workspace = workspace(of: document.path)
        let folder = document.path.map { Session.folder(of: $0) } ?? workspace
        return PackDocument(document: document, others: shelf.packFiles(for: folder, in: workspace))
    }
}
