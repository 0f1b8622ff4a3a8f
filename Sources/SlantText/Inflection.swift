/// How the words of a language change: regular endings as rules, the rest as data.
package struct Inflection: Sendable {
    /// What an inflected form is.
    package enum Form: UInt8, Sendable, CaseIterable {
        case base, third, past, participle, ing
        case singular, plural
    }

    /// Forms of an irregular verb.
    package struct Verb: Sendable, Hashable {
        package let third: String?
        package let past: [String]
        package let participle: [String]
        package let ing: String?

        package init(third: String? = nil, past: [String], participle: [String], ing: String? = nil) {
            self.third = third
            self.past = past
            self.participle = participle
            self.ing = ing
        }
    }

    /// By base form.
    package let verbs: [String: Verb]
    /// Irregular plurals by singular.
    package let nouns: [String: [String]]
    /// Verbs of several syllables that double their last letter: admit, refer.
    package let doubling: Set<String>

    package init(verbs: [String: Verb], nouns: [String: [String]], doubling: Set<String>) {
        self.verbs = verbs
        self.nouns = nouns
        self.doubling = doubling
    }

    /// Every form of a verb of one word, the base first.
    package func verbForms(_ base: String) -> [(form: Form, text: String)] {
        let irregular = verbs[base]
        var forms: [(form: Form, text: String)] = [(.base, base)]
        forms.append((.third, irregular?.third ?? sibilant(base)))
        let stem = Inflection.pastStem(base, doubles: doubles(base))
        for text in irregular?.past ?? [stem + "ed"] { forms.append((.past, text)) }
        for text in irregular?.participle ?? [stem + "ed"] { forms.append((.participle, text)) }
        forms.append((.ing, irregular?.ing ?? Inflection.ingStem(base, doubles: doubles(base)) + "ing"))
        return forms
    }

    /// Both numbers of a noun of one word.
    package func nounForms(_ singular: String) -> [(form: Form, text: String)] {
        var forms: [(form: Form, text: String)] = [(.singular, singular)]
        for text in nouns[singular] ?? [regularPlural(singular)] { forms.append((.plural, text)) }
        return forms
    }

    /// A verb of one word in a form.
    package func verb(_ base: String, as form: Form) -> String {
        verbForms(base).first { $0.form == form }?.text ?? base
    }

    /// A noun of one word in a form.
    package func noun(_ singular: String, as form: Form) -> String {
        nounForms(singular).first { $0.form == form }?.text ?? singular
    }

    private func regularPlural(_ singular: String) -> String {
        let bytes = Array(singular.utf8)
        if bytes.count > 3, Array(bytes.suffix(3)) == Inflection.man { return singular.dropLast(2) + "en" }
        return sibilant(singular)
    }

    /// `s`, `es` after a hiss, `ies` for a consonant and y.
    private func sibilant(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard let last = bytes.last else { return word }
        let before = bytes.count > 1 ? bytes[bytes.count - 2] : 0
        if last == UInt8(ascii: "y"), before != 0, !Inflection.isVowel(before) { return word.dropLast() + "ies" }
        let hisses =
            last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
            || (last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s")))
        let consonantO = last == UInt8(ascii: "o") && bytes.count > 2 && !Inflection.isVowel(before)
        return word + (hisses || consonantO ? "es" : "s")
    }

    /// Consonant, vowel, consonant in a word of one syllable, or one that the data names.
    private func doubles(_ base: String) -> Bool {
        if doubling.contains(base) { return true }
        var bytes = Array(base.utf8)
        // The u of qu is no vowel: quip, quit.
        for index in bytes.indices.dropFirst() where bytes[index - 1] == UInt8(ascii: "q") {
            bytes[index] = UInt8(ascii: "w")
        }
        guard bytes.count >= 3, let last = bytes.last, !Inflection.isVowel(last),
            !Inflection.neverDoubled.contains(last),
            Inflection.isVowel(bytes[bytes.count - 2]), !Inflection.isVowel(bytes[bytes.count - 3])
        else { return false }
        return bytes.filter(Inflection.isVowel).count == 1
    }

    private static func pastStem(_ base: String, doubles: Bool) -> String {
        let bytes = Array(base.utf8)
        guard let last = bytes.last else { return base }
        if doubles { return base + String(UnicodeScalar(last)) }
        if last == UInt8(ascii: "e") { return String(base.dropLast()) }
        if last == UInt8(ascii: "y"), bytes.count > 1, !isVowel(bytes[bytes.count - 2]) { return base.dropLast() + "i" }
        return base
    }

    private static func ingStem(_ base: String, doubles: Bool) -> String {
        let bytes = Array(base.utf8)
        guard let last = bytes.last, bytes.count > 2 else { return base }
        if doubles { return base + String(UnicodeScalar(last)) }
        guard last == UInt8(ascii: "e") else { return base }
        let before = bytes[bytes.count - 2]
        if before == UInt8(ascii: "i") { return base.dropLast(2) + "y" }
        return [UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "y")].contains(before)
            ? base : String(base.dropLast())
    }

    private static let man = Array("man".utf8)
    private static let neverDoubled = Array("wxyh".utf8)

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }
}
