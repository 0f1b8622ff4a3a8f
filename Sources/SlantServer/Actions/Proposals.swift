import SlantDiagnostics
import SlantLint

/// Everything that can be done about the findings of a draft, at one version.
struct Proposals: Sendable {
    let draft: Draft
    let result: LintResult
    /// The `.lintrc` that holds, or that would.
    let configuration: ConfigurationTarget

    /// Where more findings than these are selected, nobody is after one of them; and each comment is tried by a lint.
    private static let mostInMenu = 8

    /// What can be done in a stretch of the text, the best first. `kinds`: those that are wanted.
    func proposals(touching range: TextRange, kinds: Set<Proposal.Kind>) -> [Proposal] {
        var proposals: [Proposal] = []
        let touched = result.diagnostics.filter { $0.range.start <= range.end && range.start <= $0.range.end }
        if kinds.contains(.quickFix) {
            let said = SaidWording(draft: draft, diagnostics: touched)
            for diagnostic in touched {
                proposals += replacements(of: diagnostic)
                if let removal = IdleComment.proposal(for: diagnostic, in: self) { proposals.append(removal) }
                if let word = said.proposal(for: diagnostic, change: change) { proposals.append(word) }
            }
            if touched.count <= Proposals.mostInMenu {
                let findings = touched.filter { $0.kind != nil }
                for diagnostic in findings { proposals += SilencingComment.proposals(for: diagnostic, in: self) }
                for diagnostic in touched { proposals += settings(about: diagnostic) }
            }
        }
        if kinds.contains(.fixAll), let all = fixAll { proposals.append(all) }
        return unique(proposals)
    }

    /// Two findings of one rule offer to turn it off once.
    private func unique(_ proposals: [Proposal]) -> [Proposal] {
        var seen: Set<String> = []
        return proposals.filter { proposal in
            let place = ["in .lintrc", "in this file", "in the vocabulary"].contains { proposal.title.hasSuffix($0) }
            return !place || seen.insert(proposal.title).inserted
        }
    }

    // MARK: Other wording

    private func replacements(of diagnostic: Diagnostic) -> [Proposal] {
        diagnostic.fixes.map { fix in
            Proposal(
                capitalized(fix.title), for: [diagnostic],
                isPreferred: fix.safety == .safe && diagnostic.fixes.count == 1
            ) { change(fix.edits) }
        }
    }

    /// Every fix that is safe, where two overlap the first: each at its place, all at once.
    private var fixAll: Proposal? {
        var edits: [TextEdit] = []
        var mended: [Diagnostic] = []
        for diagnostic in result.diagnostics {
            guard let fix = diagnostic.fixes.first(where: { $0.safety == .safe }), let first = fix.edits.first,
                (edits.last?.range.end ?? 0) <= first.range.start
            else { continue }
            edits += fix.edits
            mended.append(diagnostic)
        }
        guard !edits.isEmpty else { return nil }
        let title = mended.count == 1 ? "Fix what can be fixed safely" : "Fix \(mended.count) findings safely"
        let all = edits
        return Proposal(title, kind: .fixAll, for: mended) { change(all) }
    }

    /// Edits of the draft itself.
    func change(_ edits: [TextEdit]) -> DocumentChange {
        DocumentChange(
            uri: draft.document.uri, version: draft.document.version, file: draft.document.file, edits: edits)
    }

    // MARK: Settings

    private func settings(about diagnostic: Diagnostic) -> [Proposal] {
        guard let id = diagnostic.id else { return [] }
        let target = configuration
        var proposals = [
            Proposal("Disable \(id) in .lintrc", for: [diagnostic]) { target.turningOff(id) }
        ]
        let words = draft.document.file[diagnostic.range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if diagnostic.kind != nil, diagnostic.kind != "density", words.utf8.count < 80 {
            proposals.append(
                Proposal("Accept “\(words)” in the vocabulary", for: [diagnostic]) { target.accepting(words) })
        }
        return proposals
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
