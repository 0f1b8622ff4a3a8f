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

    /// Ways to write it. None for words that are somebody's, nor for a phrase that markup breaks; in a text that
    /// cannot be written back they are only shown.
    private func fixes(for candidate: LintPass.Candidate, voice: Voice?) -> [Fix] {
        guard let replacement = candidate.finding.replacement, candidate.isContiguous, voice != .quoted,
            voice != .scare, voice != nil
        else { return [] }
        let place = replacedRange(of: candidate)
        let safety = pass.file.isEditable ? replacement.safety : .manual
        return replacement.texts.map { text in
            let title = text.isEmpty ? "leave it out" : "write “\(text)”"
            return Fix(title: title, edits: [TextEdit(range: place, text: text)], safety: safety)
        }
    }

    /// The focus without the possessive ending of its last word: that stays as it is written.
    private func replacedRange(of candidate: LintPass.Candidate) -> TextRange {
        let text = pass.article.text
        guard let last = candidate.finding.tokens.last.map({ text.tokens[$0] }), last.shape.contains(.possessive)
        else { return candidate.range }
        let word = Array(text.string(last).unicodeScalars)
        guard let apostrophe = word.lastIndex(where: { $0 == "'" || $0 == "\u{2019}" }) else { return candidate.range }
        let ending = word[apostrophe...].reduce(0) { $0 + UTF8.width($1) }
        let start = text.tokens[candidate.finding.tokens.lowerBound].start
        let range = ProseRange(start: start, end: last.end - UInt32(ending))
        return text.prose.offsets.fileRange(of: range).range
    }
}
