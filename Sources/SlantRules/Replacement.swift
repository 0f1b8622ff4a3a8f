import SlantDiagnostics
import SlantJSON
import SlantMatching
import SlantText

/// Other wording for a match, as a pack writes it: `on suspicion of`, `<deny:v>`.
struct Replacement: Sendable {
    /// A stretch of it.
    private enum Part: Sendable {
        case text(String)
        /// Inflects like the match; of several words a verb inflects the first, a noun the last.
        case verb([String])
        case noun([String])
    }

    private let parts: [Part]
    private let written: String

    /// Reads a replacement and reports what is wrong, inside the string.
    init?(_ string: JSONString, _ linker: inout RuleLinker) {
        var parts: [Part] = []
        var text = ""
        var lemma: (start: Int, text: String)?
        var isRight = true
        var offset = 0
        for character in string.text {
            let start = offset
            offset += character.utf8.count
            switch (character, lemma) {
            case ("<", nil): lemma = (start, "")
            case (">", let open?):
                if !text.isEmpty { parts.append(.text(text)) }
                text = ""
                if let part = Replacement.lemma(open.text) {
                    parts.append(part)
                } else {
                    isRight = false
                    linker.report(
                        "\"<\(open.text)>\" in a replacement needs \":v\" or \":n\", such as <deny:v>",
                        at: string.fileRange(ofUTF8: open.start..<offset))
                }
                lemma = nil
            case (_, .some): lemma?.text.append(character)
            case (_, nil): text.append(character)
            }
        }
        if let lemma {
            isRight = false
            linker.report("\"<\" is not closed", at: string.fileRange(ofUTF8: lemma.start..<lemma.start + 1))
        }
        if !text.isEmpty { parts.append(.text(text)) }
        guard isRight else { return nil }
        self.parts = parts
        written = string.text
    }

    func archive(to out: inout ArchiveWriter) {
        out.write(written)
        out.write(parts) { out, part in
            switch part {
            case .text(let text):
                out.write(0)
                out.write([text]) { $0.write($1) }
            case .verb(let words):
                out.write(1)
                out.write(words) { $0.write($1) }
            case .noun(let words):
                out.write(2)
                out.write(words) { $0.write($1) }
            }
        }
    }

    init(archived source: inout ArchiveReader) {
        written = source.string()
        parts = source.list { source in
            let kind = source.int()
            let words = source.list { $0.string() }
            return kind == 0 ? .text(words.joined()) : kind == 1 ? .verb(words) : .noun(words)
        }
    }

    private static func lemma(_ text: String) -> Part? {
        let words = text.dropLast(2).split(separator: " ").map { String($0) }
        guard !words.isEmpty else { return nil }
        if text.hasSuffix(":v") { return .verb(words) }
        return text.hasSuffix(":n") ? .noun(words) : nil
    }

    /// The wording for a match, with its inflection and capitals.
    func wording(for match: Range<Int>, in text: TokenizedText, _ forms: WordForms) -> String {
        let inflection = text.language.inflection
        var wording = ""
        for part in parts {
            switch part {
            case .text(let plain): wording += plain
            case .verb(let words):
                let form = forms.verbForm(in: match, of: text) ?? .base
                wording += ([inflection.verb(words[0], as: form)] + words.dropFirst()).joined(separator: " ")
            case .noun(let words):
                let form = forms.nounForm(in: match, of: text) ?? .singular
                let last = words.suffix(1).map { inflection.noun($0, as: form) }
                wording += (words.dropLast() + last).joined(separator: " ")
            }
        }
        return Capitals(of: match, in: text).applied(to: wording, text)
    }

    /// A pattern that finds the wording in a text, whatever its inflection; `nil` for one that has no words.
    var pattern: Pattern? {
        var pattern = ""
        var isInLemma = false
        for character in written {
            if character == "<" || character == ">" { isInLemma = character == "<" }
            let isSpecial = !isInLemma && character != ">" && "\\()[]|?_@#^$=".contains(character)
            pattern += isSpecial ? "\\" + String(character) : String(character)
        }
        let (parsed, problems) = PatternParser.parse(pattern)
        return problems.isEmpty ? parsed : nil
    }
}

/// How a match is written: what a replacement takes over.
enum Capitals: Sendable {
    case small
    case first
    /// Every word, as headlines do.
    case words
    case all

    init(of match: Range<Int>, in text: TokenizedText) {
        let words = match.filter { text.tokens[$0].kind == .word }
        guard let first = words.first, text.tokens[first].shape.contains(.capitalized) else {
            self = .small
            return
        }
        let sentence = text.sentences[text.sentenceIndex(holding: first)]
        if words.allSatisfy({ text.tokens[$0].shape.contains(.allCapitals) }) {
            self = .all
        } else if sentence.isTitleCase, words.allSatisfy({ text.tokens[$0].shape.contains(.capitalized) }) {
            self = .words
        } else {
            self = .first
        }
    }

    func applied(to wording: String, _ text: TokenizedText) -> String {
        switch self {
        case .small: wording
        case .first: Capitals.capitalized(wording)
        case .all: wording.uppercased()
        case .words:
            wording.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { index, word in
                let classes = text.lexicon.classes(of: text.lexicon.word(Language.folded(word)))
                let isSmall = index > 0 && !classes.isDisjoint(with: [.preposition, .determiner, .conjunction])
                return isSmall ? String(word) : Capitals.capitalized(String(word))
            }.joined(separator: " ")
        }
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
