/// Any words as Markdown that shows just these words, on one line.
///
/// Only what could begin markup gets a backslash: editors that show Markdown as it stands show each of them, too. The
/// rules are those of CommonMark (backslash escapes) and of GitHub's addresses without marks.
enum MarkdownText {
    /// `beginsLine`: whether the words stand first on their line, where lists, headings and quotations begin.
    static func escaped(_ text: String, beginsLine: Bool) -> String {
        let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let characters = Array(words)
        var result = ""
        result.reserveCapacity(words.utf8.count + 8)
        var isStart = beginsLine
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            let before = characters[max(0, index - 3)..<index]
            if isStart, character == " " || character == "\t" { continue }
            if needsBackslash(character, after: before, next: next) || isStart && "#>+-=|".contains(character) {
                result.append("\\")
            }
            result.append(character)
            // “1.” and “1)” begin a list as long as nothing but digits stands before.
            isStart = isStart && character.isASCII && character.isNumber
            if isStart, let next, next == "." || next == ")" { result.append("\\") }
        }
        return result
    }

    private static func needsBackslash(
        _ character: Character, after before: ArraySlice<Character>, next: Character?
    ) -> Bool {
        switch character {
        case "\\", "`", "*", "_", "[", "]", "<", "~": true
        case "&": next.map { $0 == "#" || $0.isLetter } ?? false
        case ":": next == "/"
        case ".": before.map { $0.lowercased() } == ["w", "w", "w"]
        case "@": before.last?.isWhitespace == false && next?.isWhitespace == false
        default: false
        }
    }
}
