import SlantArticle
import SlantDiagnostics
import SlantRules
import SlantText

/// Makes diagnostics of findings: tokens become bytes of the file, fields become words, replacements become fixes.
struct DiagnosticMaker {
    let pass: LintPass

    func diagnostic(of candidate: LintPass.Candidate) -> Diagnostic {
        let finding = candidate.finding
        let rule = pass.packs.rules[finding.rule]
        let match = ShownWords.shown(pass.article.text.string(finding.tokens))
        let voice = pass.article.voice(of: finding.tokens)
        let span = pass.article.voiceSpan(at: finding.tokens.lowerBound)
        let source = span?.source.flatMap { id in
            pass.article.sources.indices.contains(id) ? pass.article.sources[id].name : nil
        }
        return Diagnostic(
            id: rule.id, kind: rule.kind, severity: candidate.severity,
            message: rule.message.filled { $0 == "match" ? match : finding.fields[$0].map(ShownWords.shown) },
            advice: rule.advice, range: candidate.range,
            notes: finding.related.map { Note(message: $0.message, range: range(of: $0.tokens)) },
            fixes: fixes(for: candidate, voice: voice), voice: voice?.rawValue, source: source, tags: rule.tags,
            weight: pass.packs.weight(of: finding.rule, pass.settings.settings))
    }

    private func range(of tokens: Range<Int>) -> TextRange {
        let text = pass.article.text
        return text.prose.offsets.fileRange(of: text.proseRange(of: tokens)).range
    }
}
