/// Which of “a” and “an” English puts before a word: the sound decides, and the spelling tells it but for a few words.
package enum IndefiniteArticle: String, Sendable {
    case a
    case an

    /// The article before some words; `nil` where they begin with nothing that is spoken.
    package init?(before words: String) {
        let spoken = words.drop { !$0.isLetter && !$0.isNumber }
        guard let first = spoken.first else { return nil }
        if first.isNumber {
            self = IndefiniteArticle.isVowelNumber(spoken) ? .an : .a
            return
        }
        let word = spoken.prefix { $0.isLetter }
        if IndefiniteArticle.isSpelt(word) {
            self = "AEFHILMNORSX".contains(first) ? .an : .a
            return
        }
        let small = word.lowercased()
        if IndefiniteArticle.silent.contains(where: small.hasPrefix) {
            self = .an
        } else if IndefiniteArticle.soundsConsonant(small) {
            self = .a
        } else {
            self = small.first.map { IndefiniteArticle.vowels.contains($0) } ?? false ? .an : .a
        }
    }

    /// The same article as somebody wrote the other one: `A` → `An`, and `AN` before a word all in capitals.
    package func written(like other: String, before words: String) -> String {
        guard other.first?.isUppercase == true else { return rawValue }
        let letters = words.filter(\.isLetter)
        let isShouted = other.count > 1 ? !other.contains(where: \.isLowercase) : letters.count > 3
        if isShouted, !letters.contains(where: \.isLowercase) { return rawValue.uppercased() }
        return "A" + rawValue.dropFirst()
    }

    private static let vowels: Set<Character> = [
        "a", "e", "i", "o", "u", "à", "á", "â", "ã", "ä", "å", "æ", "è", "é", "ê", "ë", "ì", "í", "î", "ï", "ò", "ó",
        "ô", "õ", "ö", "ø", "œ", "ù", "ú", "û", "ü",
    ]

    /// The stems whose h is silent in every variety of English (Oxford English Dictionary); “historic” is none.
    private static let silent = ["hour", "honest", "honor", "honour", "heir"]

    /// Vowel letters that begin with the sound of “you” or “one”.
    private static let consonantal = [
        "eu", "ewe", "once", "ubi", "ura", "uri", "usa", "use", "usi", "usu", "ute", "uti", "uto", "ufo", "ukr",
        "ouija",
    ]

    private static func soundsConsonant(_ word: String) -> Bool {
        if word == "one" || word == "oneself" || consonantal.contains(where: word.hasPrefix) { return true }
        guard word.hasPrefix("uni") else { return false }
        // “un-” before a word with i-: uninformed, unimportant, unidentified.
        return !["unin", "unim", "unid", "unir"].contains(where: word.hasPrefix)
    }

    /// Capitals that are read letter by letter: up to three, or without a vowel (FBI, MP, LGBT; but NATO).
    private static func isSpelt(_ word: Substring) -> Bool {
        guard word.count > 1, word.allSatisfy(\.isUppercase) else { return false }
        return word.count <= 3 || !word.contains { "AEIOUY".contains($0) }
    }

    /// Eight, eleven and eighteen begin with a vowel: 8, 80, 11, 18, 11,000; but not 1,800.
    private static func isVowelNumber(_ text: Substring) -> Bool {
        if text.first == "8" { return true }
        let digits = text.prefix { $0.isNumber }
        return digits == "11" || digits == "18"
    }
}
