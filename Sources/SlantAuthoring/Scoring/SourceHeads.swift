/// The heads of a source: the words that two people who mark the same speaker agree on, whatever else they mark. Of
/// "Robby Mook, manager of the campaign" it is "mook", of "data released Friday" it is "data"; each member of a
/// coordination has one. The rules are those of the scorer that came with the annotated articles
/// (`docs/scoring.md`), so that figures can be set beside its figures.
struct SourceHeads {
    /// Of English and German: a head stands before the first of these.
    private static let breakWords: Set<String> = [
        "who", "whom", "which", "that", "whose", "of", "for", "from", "at", "in", "on", "with", "to", "by", "near",
        "about", "und", "der", "die", "das", "des", "aus", "von", "vom", "für", "im", "beim", "bei", "zur", "zum",
    ]
    /// "data released on", "a man living in": what follows a participle that ends a head.
    private static let afterParticiple: Set<String> = [
        "by", "on", "to", "in", "at", "from", "with", "for", "this", "last", "the",
    ]
    /// What may stand before a source and is no part of it.
    private static let leading: Set<String> = [
        "by", "from", "to", "of", "in", "for", "among", "with", "von", "laut", "der", "die", "das", "dem", "den", "des",
    ]
    /// "some of the officials": here "of" does not end the head.
    private static let quantities: Set<String> = [
        "some", "many", "most", "one", "none", "several", "all", "both", "each", "any", "majority",
    ]
    /// Words before a name of three or more that are none of its roles.
    private static let noRoles: Set<String> = [
        "of", "for", "from", "at", "in", "on", "with", "to", "by", "near", "about", "and", "the", "a", "an", "his",
        "her", "its", "their",
    ]
    /// Titles, articles and pronouns that lean on a noun are no heads where there is another word.
    private static let weak: Set<String> = [
        "the", "a", "an", "and", "or", "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "president", "former",
        "later", "himself", "herself", "themselves", "itself", "also", "even", "both", "all", "some", "many", "most",
        "other", "another", "ein", "eine", "einer", "der", "die", "das",
    ]

    /// In lower case, without a possessive ending.
    let words: Set<String>

    init(_ text: ScoredText, _ source: [ByteSpan]) {
        var heads: Set<String> = []
        for span in source { heads.formUnion(SourceHeads.heads(text, span)) }
        words = heads
    }

    private static func heads(_ text: ScoredText, _ span: ByteSpan) -> Set<String> {
        var inside = text.inside([span]).sorted()
        guard !inside.isEmpty else { return [] }
        let letters = SourceLetters(text.string(span))
        let first = letters.end(ofLeading: leading)
        var stop = letters.firstBreak(from: first + 1, words: breakWords, afterParticiple: afterParticiple)
        if letters.beginsWithQuantity(at: first, quantities) { stop = nil }
        var cut = stop.map { span.start + letters.byteOffset($0) } ?? span.end
        if let stop, let name = letters.fullName(notAfter: noRoles), stop < name.lowerBound {
            cut = span.start + letters.byteOffset(name.upperBound)
            inside = inside.filter { text.places[$0].start >= span.start + letters.byteOffset(name.lowerBound) }
        }
        let before = inside.filter { text.places[$0].start < cut }
        return lastOfEach(before.isEmpty ? inside : before, text)
    }

    /// The last strong word of each member of a coordination.
    private static func lastOfEach(_ group: [Int], _ text: ScoredText) -> Set<String> {
        var heads: Set<String> = []
        let members = group.map { base(text.words[$0]) }.split { $0 == "and" || $0 == "und" }
        for member in members {
            if let head = member.last(where: { !weak.contains($0) }) ?? member.last { heads.insert(head) }
        }
        return heads
    }

    /// Without `'s` or an apostrophe at the end.
    private static func base(_ word: String) -> String {
        for ending in ["'s", "’s", "'", "’"] where word.hasSuffix(ending) { return String(word.dropLast(ending.count)) }
        return word
    }
}

/// The letters of a source, looked at one by one.
private struct SourceLetters {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Where a scalar begins, in bytes.
    func byteOffset(_ index: Int) -> Int { scalars[..<index].reduce(0) { $0 + UTF8.width($1) } }

    /// Behind "by ", "from " and their like at the start; 0 without them.
    func end(ofLeading words: Set<String>) -> Int {
        let end = run(from: 0)
        guard words.contains(lowercased(0..<end)) else { return 0 }
        let blanks = scalars[end...].prefix { isBlank($0) }.count
        return blanks > 0 ? end + blanks : 0
    }

    /// Whether "some of", "12 percent of" stands here.
    func beginsWithQuantity(at start: Int, _ words: Set<String>) -> Bool {
        var end = run(from: start)
        let isNumber =
            end > start && scalars[start..<end].allSatisfy { $0.properties.generalCategory == .decimalNumber }
        guard isNumber || words.contains(lowercased(start..<end)) else { return false }
        if isNumber, lowercased(end..<min(end + 8, scalars.count)) == " percent" { end += 8 }
        let blanks = scalars[end...].prefix { isBlank($0) }.count
        return blanks > 0 && lowercased((end + blanks)..<run(from: end + blanks)) == "of"
    }

    /// The first place from `start` on at which a head must have ended.
    func firstBreak(from start: Int, words: Set<String>, afterParticiple: Set<String>) -> Int? {
        guard start < scalars.count else { return nil }
        return (start..<scalars.count).first { index in
            if ",;(—–".unicodeScalars.contains(scalars[index]) { return true }
            if lowercased(index..<min(index + 3, scalars.count)) == " - " { return true }
            guard startsWord(index) else { return false }
            let end = run(from: index)
            let word = lowercased(index..<end)
            return words.contains(word) || isParticiple(word) && isFollowed(at: end, by: afterParticiple)
        }
    }

    /// "secretary of state Hillary Clinton": a name of two words or more after a plain word, up to a comma or the end.
    /// The range has the blank before the name.
    func fullName(notAfter words: Set<String>) -> Range<Int>? {
        for index in scalars.indices {
            if index > 0, ",;(".unicodeScalars.contains(scalars[index - 1]) { return nil }
            guard startsWord(index), scalars[index...].first.map(isSmall) == true else { continue }
            let end = run(from: index)
            guard scalars[index..<end].allSatisfy(isSmall), !words.contains(String(lowercased(index..<end))) else {
                continue
            }
            if let name = name(from: end) { return end..<name }
        }
        return nil
    }

    /// The end of " Hillary Clinton" where a comma, bracket or the end follows.
    private func name(from start: Int) -> Int? {
        var end = start
        var count = 0
        while end + 1 < scalars.count, scalars[end] == " ", ("A"..."Z").contains(scalars[end + 1]) {
            end += 2
            while end < scalars.count, isWord(scalars[end]) || ".'’-".unicodeScalars.contains(scalars[end]) { end += 1 }
            count += 1
        }
        guard count >= 2 else { return nil }
        let isLast = end == scalars.count || end == scalars.count - 1 && scalars[end] == "\n"
        return isLast || ",;(".unicodeScalars.contains(scalars[end]) ? end : nil
    }

    private func isParticiple(_ word: String) -> Bool {
        word.hasSuffix("ed") && word.count > 2 || word.hasSuffix("ing") && word.count > 3
    }

    /// A blank, then one of the words or a day of the week.
    private func isFollowed(at index: Int, by words: Set<String>) -> Bool {
        guard index < scalars.count, scalars[index] == " ", startsWord(index + 1) else { return false }
        let word = lowercased((index + 1)..<run(from: index + 1))
        return words.contains(word) || word.hasSuffix("day") && word.count > 4 && word.utf8.allSatisfy { $0 > 0x60 }
    }

    private func startsWord(_ index: Int) -> Bool {
        index < scalars.count && isWord(scalars[index]) && (index == 0 || !isWord(scalars[index - 1]))
    }

    /// The end of the letters, digits and underscores from here.
    private func run(from start: Int) -> Int {
        guard start <= scalars.count else { return scalars.count }
        return scalars[start...].firstIndex { !isWord($0) } ?? scalars.count
    }

    private func lowercased(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view).lowercased()
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || ScoredText.isWordScalar(scalar) }
    private func isSmall(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
