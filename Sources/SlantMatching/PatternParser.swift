import SlantDiagnostics
import SlantText

/// Reads the pattern language. All problems of a pattern at once; a pattern with problems is not compiled.
package enum PatternParser {
    /// The tree of a pattern, `nil` where it cannot be made, and what is wrong.
    package static func parse(_ text: String) -> (pattern: Pattern?, problems: [PatternProblem]) {
        var pass = PatternPass(text)
        let pattern = pass.pattern()
        return pass.problems.isEmpty ? (pattern, []) : (nil, pass.problems)
    }

    /// A gap may be so long; a longer one says nothing about a sentence.
    package static let longestGap = 12
    /// Brackets may stand in one another so deep.
    static let deepestNesting = 16
}

/// The parser's state: the pattern's characters and where it is.
struct PatternPass {
    private let text: String
    private let bytes: [UInt8]
    /// Offset in `bytes`, always at the start of a scalar.
    private var index = 0
    private(set) var problems: [PatternProblem] = []

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    // MARK: - The whole

    mutating func pattern() -> Pattern {
        var before: [Pattern.Node] = []
        var focus: [Pattern.Node]?
        var after: [Pattern.Node] = []
        while index < bytes.count {
            let nodes = sequence(depth: 0)
            if focus == nil { before += nodes } else { after += nodes }
            guard let next = peek else { break }
            let start = offset
            switch next {
            case "[":
                if focus != nil { report("one focus [ ] a pattern", start..<start + 1) }
                index += 1
                let inner = sequence(depth: 0)
                if peek == "]" { index += 1 } else { report("this [ is not closed", start..<start + 1) }
                if inner.isEmpty { report("the focus [ ] is empty", start..<offset) }
                focus = inner
            default:
                report("this \(next) closes nothing", start..<start + 1)
                index += 1
            }
        }
        if focus == nil, before.isEmpty, problems.isEmpty {
            report("the pattern matches the empty text", 0..<bytes.count)
        }
        guard let focus else { return Pattern(before: [], focus: before, after: [], text: text) }
        return Pattern(before: before, focus: focus, after: after, text: text)
    }

    /// Items up to a bracket that is not theirs, a bar, or the end.
    private mutating func sequence(depth: Int) -> [Pattern.Node] {
        var nodes: [Pattern.Node] = []
        while let next = peek {
            if next == " " || next == "\t" || next == "\n" {
                index += 1
                continue
            }
            if next == ")" || next == "]" || next == "|" { break }
            if next == "[" {
                if depth == 0 { break }
                report("the focus [ ] stands never inside ( )", offset..<offset + 1)
                index += 1
                continue
            }
            guard let items = item(depth: depth) else { continue }
            nodes += optionalIfAsked(items)
        }
        if depth == 0, peek == "|" {
            report("alternatives stand in brackets: (one|other)", offset..<offset + 1)
            index += 1
            return nodes + sequence(depth: 0)
        }
        return nodes
    }

    /// `?` after ) or > makes what stands before it optional; blanks between do not matter.
    private mutating func optionalIfAsked(_ items: [Pattern.Node]) -> [Pattern.Node] {
        guard items.count == 1, let node = items.first else { return items }
        let canBeOptional =
            switch node.element {
            case .choice, .lemma: true
            default: false
            }
        guard canBeOptional else { return items }
        var look = index
        while look < bytes.count, bytes[look] == 0x20 { look += 1 }
        guard look < bytes.count, bytes[look] == 0x3F else { return items }
        index = look + 1
        return [Pattern.Node(.optional(node), node.range.lowerBound..<offset)]
    }

    // MARK: - Items

    private mutating func item(depth: Int) -> [Pattern.Node]? {
        let start = offset
        guard let next = peek else { return nil }
        switch next {
        case "(": return choice(depth: depth, start: start).map { [$0] }
        case "<": return lemma(start: start).map { [$0] }
        case "_": return gap(start: start).map { [$0] }
        case "@": return list(start: start).map { [$0] }
        case "#": return wordClass(start: start).map { [$0] }
        case "=":
            index += 1
            let word = readWord()
            if word.isEmpty { report("a word in exact case follows =", start..<start + 1) }
            return [Pattern.Node(.exact(word.filter { $0 != "." }), start..<offset)]
        case "^":
            index += 1
            return [Pattern.Node(.sentenceStart, start..<offset)]
        case "$":
            index += 1
            return [Pattern.Node(.sentenceEnd, start..<offset)]
        case "\\":
            index += 1
            guard peek != nil else {
                report("a character follows \\", start..<start + 1)
                return nil
            }
            if let scalar = peek, PatternPass.isWordScalar(scalar) { return words(start: start) }
            return mark(start: start).map { [$0] }
        default:
            if PatternPass.isWordScalar(next) { return words(start: start) }
            return mark(start: start).map { [$0] }
        }
    }

    /// A word, or several that hyphens join: a hyphen equals a blank.
    private mutating func words(start: Int) -> [Pattern.Node] {
        var nodes: [Pattern.Node] = []
        while let next = peek, PatternPass.isWordScalar(next) {
            let wordStart = offset
            let (word, needsPossessive) = PatternPass.withoutPossessive(readWord())
            nodes.append(
                Pattern.Node(
                    .word(Language.folded(word), needsPossessive: needsPossessive), wordStart..<offset))
            guard let joiner = peek, joiner == "-" || joiner == "\u{2010}" || joiner == "\u{2011}" else { break }
            advance()
        }
        if peek == "(" {
            report(
                "no alternatives inside a word: write (fascist|fascism), or a blank before the (", start..<offset + 1)
        }
        return nodes
    }

    private mutating func choice(depth: Int, start: Int) -> Pattern.Node? {
        index += 1
        guard depth < PatternParser.deepestNesting else {
            report("brackets stand in one another at most \(PatternParser.deepestNesting) deep", start..<start + 1)
            index = bytes.count
            return nil
        }
        var alternatives: [[Pattern.Node]] = []
        while true {
            let branchStart = offset
            let branch = sequence(depth: depth + 1)
            if branch.isEmpty {
                report("an alternative is empty; ( )? makes it optional", branchStart..<max(offset, branchStart + 1))
            }
            alternatives.append(branch)
            guard peek == "|" else { break }
            index += 1
        }
        guard peek == ")" else {
            report("this ( is not closed", start..<start + 1)
            return nil
        }
        index += 1
        if let next = peek, PatternPass.isWordScalar(next) {
            report("no alternatives inside a word: write a blank after the )", start..<offset + 1)
        }
        return Pattern.Node(.choice(alternatives), start..<offset)
    }

    private mutating func lemma(start: Int) -> Pattern.Node? {
        index += 1
        var words: [String] = []
        while let next = peek, next == " " || next == "-" || PatternPass.isWordScalar(next) {
            if PatternPass.isWordScalar(next) { words.append(Language.folded(readWord())) } else { index += 1 }
        }
        var tag = Pattern.PartOfSpeechTag.any
        if peek == ":" {
            index += 1
            let tagStart = offset
            switch readWord() {
            case "v": tag = .verb
            case "n": tag = .noun
            default: report("after : stands v for a verb or n for a noun", tagStart..<max(offset, tagStart + 1))
            }
        }
        guard peek == ">" else {
            report("this < is not closed", start..<start + 1)
            return nil
        }
        index += 1
        if words.isEmpty { report("a lemma stands between < and >", start..<offset) }
        let needsPossessive = takePossessive()
        return Pattern.Node(.lemma(words, tag, needsPossessive: needsPossessive), start..<offset)
    }

    private mutating func gap(start: Int) -> Pattern.Node? {
        index += 1
        var crossesMarks = false
        if peek == ",", index + 1 < bytes.count, bytes[index + 1] == 0x7B {
            crossesMarks = true
            index += 1
        }
        guard peek == "{" else { return Pattern.Node(.gap(1...1, crossesMarks: false), start..<offset) }
        index += 1
        let numbers = readUntil(0x7D).split(separator: ",", omittingEmptySubsequences: false).map {
            Int($0.filter { $0 != " " })
        }
        guard peek == "}" else {
            report("this { is not closed", start..<offset)
            return nil
        }
        index += 1
        guard numbers.count == 1 || numbers.count == 2, let low = numbers[0], let high = numbers[numbers.count - 1],
            low >= 0, low <= high, high > 0, high <= PatternParser.longestGap
        else {
            report("a gap is _{least,most} with at most \(PatternParser.longestGap) words", start..<offset)
            return nil
        }
        return Pattern.Node(.gap(low...high, crossesMarks: crossesMarks), start..<offset)
    }

    private mutating func list(start: Int) -> Pattern.Node? {
        index += 1
        var pack: String?
        var name = readName()
        if peek == "/" {
            index += 1
            pack = name
            name = readName()
        }
        if name.isEmpty {
            report("the name of a list follows @", start..<offset)
            return nil
        }
        let end = offset
        let needsPossessive = takePossessive()
        if peek == "-" {
            report("a list's name has no hyphen; for compounds write a blank after it", start..<offset + 1)
            index += 1
        }
        return Pattern.Node(.list(pack: pack, name: name, needsPossessive: needsPossessive), start..<end)
    }

    private mutating func wordClass(start: Int) -> Pattern.Node? {
        index += 1
        let name = readName()
        let end = offset
        guard let found = PatternClass(rawValue: name) else {
            let nearest =
                nearestName(to: name, among: PatternClass.allCases.map(\.rawValue))
                .map { "; did you mean \"#\($0)\"?" } ?? ""
            report("unknown class \"#\(name)\"\(nearest)", start..<end)
            return nil
        }
        return Pattern.Node(.wordClass(found, needsPossessive: takePossessive()), start..<offset)
    }

    private mutating func mark(start: Int) -> Pattern.Node? {
        guard let scalar = peek else { return nil }
        advance()
        if let mark = PatternPass.punctuation(scalar) { return Pattern.Node(.mark(mark), start..<offset) }
        switch scalar {
        case "\"", "“", "”", "„", "«", "»", "‘", "’", "'":
            report("patterns do not see quotation marks; a rule's voice does, and #scare", start..<offset)
        default:
            report("“\(scalar)” means nothing in a pattern; \\ before it takes it as it is", start..<offset)
        }
        return nil
    }

    // MARK: - Characters

    private var peek: Unicode.Scalar? { scalar(at: index) }
    private var offset: Int { index }

    private func scalar(at index: Int) -> Unicode.Scalar? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        return byte < 0x80
            ? Unicode.Scalar(byte)
            : String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }

    private mutating func advance() {
        index += peek.map { UTF8.width($0) } ?? 1
    }

    private mutating func report(_ message: String, _ range: Range<Int>) {
        problems.append(
            PatternProblem(
                message: message, range: range.lowerBound..<max(range.lowerBound, min(range.upperBound, bytes.count))))
    }

    /// Letters, digits, apostrophes; dots between and after single letters (U.S.); `\` before one of them.
    private mutating func readWord() -> String {
        let start = index
        while let next = peek {
            guard PatternPass.isWordScalar(next) || (next == "." && isAcronymDot(from: start)) else { break }
            index += UTF8.width(next)
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Whether the dot at `index` follows a single letter and belongs to it: before another letter, or after a dot.
    private func isAcronymDot(from start: Int) -> Bool {
        let letters = bytes[start..<index].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard index > start, letters.allSatisfy({ $0.count == 1 }) else { return false }
        if let next = scalar(at: index + 1), PatternPass.isWordScalar(next) { return true }
        return letters.count > 1
    }

    private mutating func readName() -> String {
        let start = index
        while let next = peek, next == "_" || (next.isASCII && PatternPass.isWordScalar(next) && next != "'") {
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func readUntil(_ end: UInt8) -> String {
        let start = index
        while index < bytes.count, bytes[index] != end { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func takePossessive() -> Bool {
        guard let mark = peek, mark == "'" || mark == "’" else { return false }
        let next = index + UTF8.width(mark)
        guard next < bytes.count, bytes[next] == 0x73 else { return false }
        index = next + 1
        return true
    }

    private static func withoutPossessive(_ word: String) -> (word: String, isPossessive: Bool) {
        guard word.utf8.last == 0x73, word.utf8.count > 3 || word.utf8.dropLast().last == 0x27 else {
            return (word, false)
        }
        for ending in ["'s", "’s"] where word.hasSuffix(ending) && word.count > 2 {
            return (String(word.dropLast(2)), true)
        }
        return (word, false)
    }

    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == "'"
        }
        return scalar == "’" || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    private static func punctuation(_ scalar: Unicode.Scalar) -> Punctuation? {
        switch scalar {
        case "-", "–", "—": .dash
        case "\u{FFFD}": nil
        case "*", "+", "{", "}", "~", ">": nil
        default: Punctuation(rawValue: String(scalar))
        }
    }
}
