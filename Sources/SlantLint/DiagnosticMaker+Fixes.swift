import SlantArticle
import SlantDiagnostics
import SlantRules
import SlantText

/// Replacements become edits of the file.
extension DiagnosticMaker {
    /// Ways to write it. None for words that are somebody's, nor for a phrase that markup breaks; in a text that
    /// cannot be written back they are only shown.
    func fixes(for candidate: LintPass.Candidate, voice: Voice?) -> [Fix] {
        guard let replacement = candidate.finding.replacement, candidate.isContiguous, voice != .quoted,
            voice != .scare, voice != nil
        else { return [] }
        let place = replacedRange(of: candidate)
        let safety = pass.file.isEditable ? replacement.safety : .manual
        return replacement.texts.map { text in
            let title = text.isEmpty ? "leave it out" : "write “\(text)”"
            return Fix(title: title, edits: [edit(place, text, candidate.finding.tokens)], safety: safety)
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

    /// The edit, with the article before it where other words want another one: “a controversial figure” is not to
    /// become “a outspoken figure”. What is left out takes the blank after it along.
    private func edit(_ place: TextRange, _ text: String, _ tokens: Range<Int>) -> TextEdit {
        var place = place
        var wording = text
        if text.isEmpty {
            guard let next = neighbour(after: tokens) else { return TextEdit(range: place, text: text) }
            place = TextRange(start: place.start, end: next.range.start)
            wording = next.text
        }
        guard pass.article.text.language.tag == "en", let before = article(before: tokens),
            let wanted = IndefiniteArticle(before: wording), wanted.rawValue != before.text.lowercased()
        else { return TextEdit(range: place, text: text) }
        let blank = pass.file[TextRange(start: before.range.end, end: place.start)]
        return TextEdit(
            range: TextRange(start: before.range.start, end: place.end),
            text: wanted.written(like: before.text, before: wording) + blank + text)
    }

    /// The “a” or “an” right before some tokens, in the same voice and with nothing but blanks between.
    private func article(before tokens: Range<Int>) -> (text: String, range: TextRange)? {
        let index = tokens.lowerBound - 1
        guard index >= 0, let word = word(at: index, beside: tokens, from: index, to: tokens.lowerBound),
            IndefiniteArticle(rawValue: word.text.lowercased()) != nil
        else { return nil }
        return word
    }

    /// The word right after some tokens, with nothing but blanks between.
    private func neighbour(after tokens: Range<Int>) -> (text: String, range: TextRange)? {
        guard tokens.upperBound < pass.article.text.tokens.count else { return nil }
        return word(at: tokens.upperBound, beside: tokens, from: tokens.upperBound - 1, to: tokens.upperBound)
    }

    /// A token beside others, if it stands in their sentence and voice and the file has only blanks between `left` and
    /// `right`.
    private func word(
        at index: Int, beside tokens: Range<Int>, from left: Int, to right: Int
    ) -> (text: String, range: TextRange)? {
        let text = pass.article.text
        let sentence = text.sentences[text.sentenceIndex(holding: tokens.lowerBound)].tokens
        guard sentence.contains(index), pass.article.voice(at: index) == pass.article.voice(at: tokens.lowerBound)
        else {
            return nil
        }
        let gap = text.prose[ProseRange(start: text.tokens[left].end, end: text.tokens[right].start)]
        guard !gap.isEmpty, gap.allSatisfy(\.isWhitespace) else { return nil }
        let both = ProseRange(start: text.tokens[left].start, end: text.tokens[right].end)
        guard text.prose.offsets.fileRange(of: both).isContiguous else { return nil }
        let range = text.prose.offsets.fileRange(of: text.tokens[index].range).range
        return (text.string(text.tokens[index]), range)
    }
}
