import SlantJSON
import SlantMatching
import SlantRules
import SlantText

/// Words that a pattern matches: the shortest way through it.
enum PatternSample {
    /// Words for a pattern; `nil` where one of its parts cannot be made up.
    static func words(of pattern: String, in packs: CompiledPacks, pack: String) -> String? {
        guard let parsed = PatternParser.parse(pattern).pattern else { return nil }
        return words(of: parsed.before + parsed.focus + parsed.after, in: packs, pack: pack, depth: 0)
    }

    private static func words(of nodes: [Pattern.Node], in packs: CompiledPacks, pack: String, depth: Int) -> String? {
        var words: [String] = []
        for node in nodes {
            guard let text = word(for: node.element, in: packs, pack: pack, depth: depth) else { return nil }
            if !text.isEmpty { words.append(text) }
        }
        return words.joined(separator: " ")
    }

    private static func word(
        for element: Pattern.Element, in packs: CompiledPacks, pack: String, depth: Int
    ) -> String? {
        switch element {
        case .word(let word, let needsPossessive): return word + (needsPossessive ? "'s" : "")
        case .exact(let word): return word
        case .lemma(let words, _, let needsPossessive):
            return words.joined(separator: " ") + (needsPossessive ? "'s" : "")
        case .choice(let branches):
            return branches.first.flatMap { self.words(of: $0, in: packs, pack: pack, depth: depth) }
        case .optional, .sentenceStart, .sentenceEnd: return ""
        case .gap(let count, _): return Array(repeating: "zzz", count: count.lowerBound).joined(separator: " ")
        case .list(let other, let name, _):
            // Lists in lists are two deep at most in what people write; more is not worth a sample.
            guard depth < 4, let item = packs.firstItem(of: name, in: other ?? pack) else { return nil }
            guard let parsed = PatternParser.parse(item).pattern else { return nil }
            return words(of: parsed.focus, in: packs, pack: other ?? pack, depth: depth + 1)
        case .mark(let mark): return mark.rawValue
        case .wordClass: return nil
        }
    }
}

extension CompiledPacks {
    /// The first item of a list as its pack has it.
    fileprivate func firstItem(of list: String, in pack: String) -> String? {
        guard let pack = packs.first(where: { $0.name == pack }), let value = JSONReader.read(pack.file).value else {
            return nil
        }
        return value["lists"]?[list]?.items?.first?.string?.text
    }
}
