import SlantArticle
import SlantDiagnostics
package import SlantJSON
package import SlantMatching
package import SlantText

/// A reporting verb that tells the reader what to think of the speaker.
///
/// Whether a verb reports, with a subject that can speak and a complement that its language entry allows, is the
/// article's to say; this kind compares places.
package struct VerbKind: Kind {
    package static let name = "verb"
    package static let summary = "a reporting verb that tells the reader what to think of the speaker"
    package static let messageFields = ["match", "source", "other"]
    package static let keys: [ObjectShape.Key] =
        RuleShape.wording + [
            .init(
                "contrast", .words(Severity.allCases.map(\.rawValue)),
                doc: "The severity where another source of the article gets a neutral verb.")
        ]

    package let trigger: PatternSetID?
    private let contrast: Severity?

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        trigger = linker.set(of: linker.patterns("match", of: object), isTriggered: true)
        contrast = object.string("contrast").flatMap { Severity(rawValue: $0.text) }
    }

    package func archive(to out: inout ArchiveWriter) {
        out.write(trigger) { $0.write($1.rawValue) }
        out.write(contrast) { $0.write($1.rawValue) }
    }

    package init(archived source: inout ArchiveReader) {
        trigger = source.optional { PatternSetID($0.uint32()) }
        contrast = source.optional { $0.string() }.flatMap { Severity(rawValue: $0) }
    }

    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]
    ) -> [Finding] {
        let verbs = scope.article.reportingVerbs
        let neutral = NeutralVerbs(in: scope.article)
        return scope.candidates(matches).compactMap { match in
            guard let verb = VerbKind.verb(in: match.focus, of: verbs) else { return nil }
            return finding(at: match, verb: verb, neutral: neutral, scope)
        }
    }

    private func finding(
        at match: PatternMatch, verb: ReportingVerb, neutral: NeutralVerbs, _ scope: RuleScope
    ) -> Finding {
        let article = scope.article
        let speaker = verb.source.map { article.sources[$0].name } ?? verb.subject.map { article.text.string($0) }
        var fields = ["source": speaker ?? "the speaker", "other": "others"]
        var related: [Finding.Related] = []
        var severity: Severity?
        if let contrast, let own = verb.source,
            let other = neutral.nearest(
                to: verb, besides: own, sentence: article.text.sentences[match.sentence].tokens),
            let id = other.source
        {
            let name = article.sources[id].name
            fields["other"] = name
            severity = contrast
            related.append(VerbKind.note(other, name, article))
            // A second verb of another shape shows that the first is no accident.
            if let second = neutral.plain(otherThan: other, near: verb, besides: own), let id = second.source {
                related.append(VerbKind.note(second, article.sources[id].name, article))
            }
        }
        return Finding(
            rule: scope.rule, tokens: match.focus, sentence: match.sentence, fields: fields, related: related,
            severity: severity)
    }

    private static func note(_ verb: ReportingVerb, _ name: String, _ article: Article) -> Finding.Related {
        let tokens = verb.token..<verb.token + 1
        return .init(message: "“\(article.text.string(tokens))”, \(name)", tokens: tokens)
    }

    /// The first reporting verb in a focus. O(log verbs).
    private static func verb(in focus: Range<Int>, of verbs: [ReportingVerb]) -> ReportingVerb? {
        var low = 0
        var high = verbs.count
        while low < high {
            let middle = (low + high) / 2
            if verbs[middle].token < focus.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < verbs.count, focus.contains(verbs[low].token) else { return nil }
        return verbs[low]
    }

    /// The neutral verbs of the article whose source is somebody, "said" and "told" apart: they show a contrast best.
    private struct NeutralVerbs {
        let plain: [ReportingVerb]
        let says: [ReportingVerb]
        let tells: [ReportingVerb]
        let all: [ReportingVerb]

        init(in article: Article) {
            all = article.reportingVerbs.filter { verb in
                verb.verbClass == .neutral && verb.source.map { article.sources[$0].nature != .vague } == true
            }
            plain = all.filter { ["say", "tell"].contains($0.lemma) }
            says = plain.filter { $0.lemma == "say" }
            tells = plain.filter { $0.lemma == "tell" }
        }

        /// The nearest "said" to a "told", or the other way round, that another source gets.
        func plain(otherThan first: ReportingVerb, near verb: ReportingVerb, besides source: Source.ID)
            -> ReportingVerb?
        {
            let others = first.lemma == "say" ? tells : says
            return VerbKind.nearest(to: verb.token, besides: source, 0..<0, in: others)
        }

        /// The nearest that another source gets.
        func nearest(to verb: ReportingVerb, besides source: Source.ID, sentence: Range<Int>) -> ReportingVerb? {
            VerbKind.nearest(to: verb.token, besides: source, sentence, in: plain)
                ?? VerbKind.nearest(to: verb.token, besides: source, sentence, in: all)
        }
    }

    /// Looks to both sides of a place; so many verbs of one source in a row that the bound is met leave no contrast
    /// near enough to show. `verbs` ascend.
    /// One in the same sentence comes before any other.
    private static func nearest(
        to token: Int, besides source: Source.ID, _ sentence: Range<Int>, in verbs: [ReportingVerb]
    ) -> ReportingVerb? {
        var low = 0
        var high = verbs.count
        while low < high {
            let middle = (low + high) / 2
            if verbs[middle].token < token { low = middle + 1 } else { high = middle }
        }
        let before = verbs[max(0, low - 64)..<low].last { $0.source != source }
        let after = verbs[low..<min(verbs.count, low + 64)].first { $0.source != source }
        guard let before, let after else { return before ?? after }
        if sentence.contains(before.token) != sentence.contains(after.token) {
            return sentence.contains(before.token) ? before : after
        }
        return token - before.token <= after.token - token ? before : after
    }
}
