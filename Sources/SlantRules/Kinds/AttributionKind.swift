import SlantArticle
package import SlantJSON
package import SlantMatching
package import SlantText

/// This claim needs a source and has none or only a vague one.
package struct AttributionKind: Kind {
    package static let name = "attribution"
    package static let summary = "this claim needs a source and has none or only a vague one"
    package static let keys: [ObjectShape.Key] =
        RuleShape.wording + [
            .init(
                "within", .words(Sourcing.Window.allCases.map(\.rawValue)),
                doc: "Where a source may stand; sentence if left out.")
        ]

    package let trigger: PatternSetID?
    private let within: Sourcing.Window

    package init(_ object: ShapedObject, _ linker: inout RuleLinker) {
        trigger = linker.set(of: linker.patterns("match", of: object), isTriggered: true)
        within = object.string("within").flatMap { Sourcing.Window(rawValue: $0.text) } ?? .sentence
    }

    package func archive(to out: inout ArchiveWriter) {
        out.write(trigger) { $0.write($1.rawValue) }
        out.write(within.rawValue)
    }

    package init(archived source: inout ArchiveReader) {
        trigger = source.optional { PatternSetID($0.uint32()) }
        within = Sourcing.Window(rawValue: source.string()) ?? .sentence
    }

    package func findings(
        in scope: RuleScope, matches: ArraySlice<PatternMatch>, counted: [CountedFinding]
    ) -> [Finding] {
        let sourcing = Sourcing(scope.article)
        return matches.compactMap { match in
            guard isSpoken(match.focus, in: scope, sourcing), !sourcing.isSourced(match.focus, within: within),
                !scope.isSilenced(match.focus)
            else { return nil }
            return scope.finding(at: match.focus)
        }
    }

    /// What stands in the report of a request or promise ("called on Rome to act after an alleged attack") is nobody's
    /// claim but the outlet's, although the words around it are reported.
    private func isSpoken(_ focus: Range<Int>, in scope: RuleScope, _ sourcing: Sourcing) -> Bool {
        if scope.admits(focus) { return true }
        guard scope.voices.contains(.narrator), scope.article.voice(of: focus) == .reported else { return false }
        return scope.isInRegion(focus) && sourcing.isInRequest(focus)
    }
}
