/// The phrases that a simple regular expression stands for: letters, blanks, `(a|b)`, `(a)?`, `a?`, `[ab]`, `\b`, `\s+`.
///
/// Other rule files are written in regular expressions, most of which are plain words with an ending that may be missing.
/// What stands for words that cannot be counted (`.*`, `\w+`, a look ahead) has no phrases.
struct PhraseExpansion {
    /// So many phrases for one expression; more is a sign that it is no list of phrases.
    static let most = 64
    /// Brackets within brackets; deeper ones are not followed.
    private static let deepest = 32

    private let text: [Character]
    private var index = 0

    /// The phrases, each once, in order; `nil` where the expression stands for more than phrases.
    static func phrases(of expression: String) -> [String]? {
        var expansion = PhraseExpansion(
            text: Array(expression.hasPrefix("(?i)") ? expression.dropFirst(4) : expression[...]))
        guard let found = expansion.alternatives(depth: 0), expansion.index == expansion.text.count else { return nil }
        var seen: Set<String> = []
        // A hyphen and a blank are one to a pattern.
        let phrases = found.map(tidied).filter { phrase in
            !phrase.isEmpty && seen.insert(String(phrase.map { $0 == "-" ? " " : $0 })).inserted
        }
        return phrases.isEmpty || !phrases.allSatisfy(isPlain) ? nil : phrases
    }

    private init(text: [Character]) { self.text = text }

    private static func tidied(_ phrase: String) -> String {
        phrase.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }

    /// Letters, digits, blanks, hyphens and apostrophes mean themselves in a pattern.
    private static func isPlain(_ phrase: String) -> Bool {
        phrase.contains(where: \.isLetter)
            && phrase.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "'" || $0 == "’" }
    }

    /// `a|b|c`, up to a closing bracket or the end.
    private mutating func alternatives(depth: Int) -> [String]? {
        guard depth < PhraseExpansion.deepest else { return nil }
        guard var all = sequence(depth: depth) else { return nil }
        while index < text.count, text[index] == "|" {
            index += 1
            guard let more = sequence(depth: depth) else { return nil }
            all += more
            guard all.count <= PhraseExpansion.most else { return nil }
        }
        return all
    }

    private mutating func sequence(depth: Int) -> [String]? {
        var all = [""]
        while index < text.count, text[index] != "|", text[index] != ")" {
            guard let atom = atom(depth: depth), let repeated = quantified(atom) else { return nil }
            guard all.count * repeated.count <= PhraseExpansion.most else { return nil }
            all = all.flatMap { start in repeated.map { start + $0 } }
        }
        return all
    }

    /// One character, class, escape or bracketed part.
    private mutating func atom(depth: Int) -> [String]? {
        let character = text[index]
        index += 1
        switch character {
        case "(":
            if index < text.count, text[index] == "?" {
                guard index + 1 < text.count, text[index + 1] == ":" else { return nil }
                index += 2
            }
            guard let inner = alternatives(depth: depth + 1), index < text.count, text[index] == ")" else { return nil }
            index += 1
            return inner
        case "[": return characterClass()
        case "\\": return escape()
        case ".", "^", "$", "*", "+", "?", "{", "}", "]": return nil
        default: return [String(character)]
        }
    }

    private mutating func escape() -> [String]? {
        guard index < text.count else { return nil }
        let character = text[index]
        index += 1
        switch character {
        case "b": return [""]
        case "s": return [" "]
        default: return character.isLetter || character.isNumber ? nil : [String(character)]
        }
    }

    /// `[sz]`; no ranges, nothing turned round.
    private mutating func characterClass() -> [String]? {
        var members: [String] = []
        while index < text.count, text[index] != "]" {
            let character = text[index]
            if character == "^" || character == "\\" || character == "-" && !members.isEmpty { return nil }
            members.append(String(character))
            index += 1
        }
        guard index < text.count, !members.isEmpty else { return nil }
        index += 1
        return members
    }

    /// `?` after anything; `+` and `*` after a blank, where one is as good as many.
    private mutating func quantified(_ atom: [String]) -> [String]? {
        guard index < text.count else { return atom }
        switch text[index] {
        case "?":
            index += 1
            return atom + [""]
        case "+", "*":
            guard atom == [" "] else { return nil }
            let isOptional = text[index] == "*"
            index += 1
            return isOptional ? [" ", ""] : [" "]
        case "{": return nil
        default: return atom
        }
    }
}
