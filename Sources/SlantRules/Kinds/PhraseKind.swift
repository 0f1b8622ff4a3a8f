import SlantArticle
import SlantDiagnostics
package import SlantJSON
package import SlantMatching
package import SlantText

/// This wording is a problem here. With `replace` it has a better one: a fix.
package struct PhraseKind: Kind {
    package static let name = "phrase"
    package static let summary = "this wording is a problem here; with replace it has a better one"
    package static let keys: [ObjectShape.Key] =
        RuleShape.wording + [
            .init("replace", .stringOrStrings, doc: "Better wording: a string is a fix, a list offers choices."),
            .init("safety", .words(["safe", "unsafe"]), doc: "\"unsafe\": the fix may change what is said."),
        ]

    package let trigger: PatternSetID?
    private let replacements: [Replacement]
    private let safety: Fix.Safety
    /// Finds the replacements themselves: a match inside one is no finding.
    private let ownWording: PatternSetID?
    private let forms: WordForms

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        let patterns = linker.patterns("match", of: object)
        trigger = linker.set(of: patterns, isTriggered: true)
        let strings = object.strings("replace")
        var replacements: [Replacement] = []
        for string in strings {
            if let replacement = Replacement(string, &linker) { replacements.append(replacement) }
        }
        self.replacements = replacements
        if strings.isEmpty, let range = object.keyRange("safety") {
            linker.report("\"safety\" says how far a replacement may go; this rule has no \"replace\"", at: range)
        }
        let isUnsafe = object.string("safety")?.text == "unsafe"
        safety = replacements.count > 1 ? .manual : isUnsafe ? .unsafe : .safe
        ownWording = linker.set(ofOwn: replacements.compactMap(\.pattern))
        forms = replacements.isEmpty ? WordForms() : linker.forms(of: patterns)
    }

    package func archive(to out: inout ArchiveWriter) {
        out.write(trigger) { $0.write($1.rawValue) }
        out.write(replacements) { $1.archive(to: &$0) }
        out.write(safety.rawValue)
        out.write(ownWording) { $0.write($1.rawValue) }
        forms.archive(to: &out)
    }

    package init(archived source: inout ArchiveReader) {
        trigger = source.optional { PatternSetID($0.uint32()) }
        replacements = source.list { Replacement(archived: &$0) }
        safety = Fix.Safety(rawValue: source.string()) ?? .manual
        ownWording = source.optional { PatternSetID($0.uint32()) }
        forms = WordForms(archived: &source)
    }

    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]
    ) -> [Finding] {
        scope.candidates(matches).compactMap { match in
            guard !replacements.isEmpty else { return scope.finding(at: match.focus) }
            if isOwnWording(match, scope) { return nil }
            let text = scope.article.text
            let texts = replacements.map { $0.wording(for: match.focus, in: text, forms) }
            return Finding(
                rule: scope.rule, tokens: match.focus, sentence: match.sentence,
                replacement: .init(texts: texts, safety: safety))
        }
    }

    private func isOwnWording(_ match: PatternMatch, _ scope: RuleScope) -> Bool {
        guard let ownWording else { return false }
        let bounds = scope.article.text.sentences[match.sentence].tokens
        let starts = bounds.lowerBound..<match.focus.lowerBound + 1
        return scope.matches(of: ownWording, beginningIn: starts, bounds: bounds).contains {
            $0.lowerBound <= match.focus.lowerBound && $0.upperBound >= match.focus.upperBound
        }
    }
}
