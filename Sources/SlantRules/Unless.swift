import SlantArticle
import SlantJSON
import SlantMatching
import SlantText

/// What silences a match: patterns beside it, on it, around it, or a source.
///
/// The patterns see all voices and stay within the sentence. But for `overlap` they share no word with the focus.
/// Quotation marks are no tokens, so that `left` and `right` pass over them by themselves.
package struct Unless: Sendable {
    let left: PatternSetID?
    let right: PatternSetID?
    let overlap: PatternSetID?
    let sentence: PatternSetID?
    let near: PatternSetID?
    /// How many words from the focus `near` reaches.
    let nearWords: Int
    let source: Sourcing.Window?

    /// Nothing silences.
    static let nothing = Unless(nil)

    private init(_: Void?) {
        (left, right, overlap, sentence, near, nearWords, source) = (nil, nil, nil, nil, nil, 0, nil)
    }

    /// Reads the key `unless` of a rule.
    init(of rule: ShapedObject, _ linker: inout RuleLinker) {
        guard let object = rule.object("unless") else {
            self = .nothing
            return
        }
        left = Unless.set("left", of: object, &linker)
        right = Unless.set("right", of: object, &linker)
        overlap = Unless.set("overlap", of: object, &linker)
        sentence = Unless.set("sentence", of: object, &linker)
        let nearby = object.object("near")
        near = nearby.flatMap { Unless.set("match", of: $0, &linker) }
        nearWords = nearby?.integer("words")?.value ?? 0
        source = object.string("source").flatMap { Sourcing.Window(rawValue: $0.text) }
    }

    func archive(to out: inout ArchiveWriter) {
        for set in [left, right, overlap, sentence, near] { out.write(set) { $0.write($1.rawValue) } }
        out.write(nearWords)
        out.write(source) { $0.write($1.rawValue) }
    }

    init(archived source: inout ArchiveReader) {
        func set() -> PatternSetID? { source.optional { PatternSetID($0.uint32()) } }
        (left, right, overlap, sentence, near) = (set(), set(), set(), set(), set())
        nearWords = source.int()
        self.source = source.optional { $0.string() }.flatMap { Sourcing.Window(rawValue: $0) }
    }

    private static func set(_ key: String, of object: ShapedObject, _ linker: inout RuleLinker) -> PatternSetID? {
        let patterns = linker.patterns(key, of: object)
        for pattern in patterns where pattern.hasFocus {
            linker.report("a pattern of \"unless\" has no focus: all of it is looked for", at: pattern.string.range)
        }
        return linker.set(of: patterns, isTriggered: false)
    }

    /// Whether something silences a focus. Work bounded by the sentence.
    func silences(_ focus: Range<Int>, in scope: RuleScope) -> Bool {
        let article = scope.article
        let bounds = article.text.sentences[article.text.sentenceIndex(holding: focus.lowerBound)].tokens
        if let left, scope.match(of: left, endingAt: focus.lowerBound, bounds: bounds) != nil { return true }
        if let right, scope.match(of: right, startingAt: focus.upperBound, bounds: bounds) != nil { return true }
        if let overlap {
            let found = scope.matches(of: overlap, beginningIn: bounds.lowerBound..<focus.upperBound, bounds: bounds)
            if found.contains(where: { $0.overlaps(focus) }) { return true }
        }
        if let sentence, isAround(focus, sentence, bounds, bounds, scope) { return true }
        if let near, isAround(focus, near, neighbourhood(of: focus, in: bounds, article), bounds, scope) { return true }
        if let source { return Sourcing(article).isSourced(focus, within: source) }
        return false
    }

    /// Whether a match that shares no word with the focus touches `reach`.
    private func isAround(
        _ focus: Range<Int>, _ set: PatternSetID, _ reach: Range<Int>, _ bounds: Range<Int>, _ scope: RuleScope
    ) -> Bool {
        let found = scope.matches(of: set, beginningIn: bounds, bounds: bounds)
        if found.contains(where: { !$0.overlaps(focus) && $0.overlaps(reach) }) { return true }
        // The longest match may run into the focus where a shorter one stops before it.
        let before = bounds.lowerBound..<focus.lowerBound
        guard !before.isEmpty, found.contains(where: { $0.overlaps(focus) && $0.lowerBound < focus.lowerBound })
        else { return false }
        return scope.matches(of: set, beginningIn: before, bounds: before).contains { $0.overlaps(reach) }
    }

    /// The focus and so many words on both sides of it.
    private func neighbourhood(of focus: Range<Int>, in bounds: Range<Int>, _ article: Article) -> Range<Int> {
        let tokens = article.text.tokens
        var (start, end) = (focus.lowerBound, focus.upperBound)
        var left = nearWords
        while start > bounds.lowerBound, left > 0 {
            start -= 1
            if tokens[start].isWordLike { left -= 1 }
        }
        var right = nearWords
        while end < bounds.upperBound, right > 0 {
            if tokens[end].isWordLike { right -= 1 }
            end += 1
        }
        return start..<end
    }
}
