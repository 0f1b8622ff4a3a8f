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
        if singular.hasSuffix("man"), singular.count > 3 { return singular.dropLast(3) + "men" }
        return sibilant(singular)
    }

    /// `s`, `es` after a hiss, `ies` for a consonant and y.
    private func sibilant(_ word: String) -> String {
        let letters = Array(word)
        guard let last = letters.last else { return word }
        if last == "y", letters.count > 1, !Inflection.isVowel(letters[letters.count - 2]) {
            return word.dropLast() + "ies"
        }
        let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
        let consonantO = last == "o" && letters.count > 2 && !Inflection.isVowel(letters[letters.count - 2])
        return word + (hisses || consonantO ? "es" : "s")
    }

    /// Consonant, vowel, consonant in a word of one syllable, or one that the data names.
    private func doubles(_ base: String) -> Bool {
        if doubling.contains(base) { return true }
        // The u of qu is no vowel: quip, quit.
        let letters = Array(base.replacing("qu", with: "qw"))
        guard letters.count >= 3, let last = letters.last, !Inflection.isVowel(last), !"wxyh".contains(last),
            Inflection.isVowel(letters[letters.count - 2]), !Inflection.isVowel(letters[letters.count - 3])
        else { return false }
        return letters.filter(Inflection.isVowel).count == 1
    }

    private static func pastStem(_ base: String, doubles: Bool) -> String {
        if doubles, let last = base.last { return base + String(last) }
        if base.hasSuffix("e") { return String(base.dropLast()) }
        let letters = Array(base)
        if base.hasSuffix("y"), letters.count > 1, !isVowel(letters[letters.count - 2]) {
            return base.dropLast() + "i"
        }
        return base
    }

    private static func ingStem(_ base: String, doubles: Bool) -> String {
        if doubles, let last = base.last { return base + String(last) }
        if base.hasSuffix("ie") { return base.dropLast(2) + "y" }
        let keepsE = ["ee", "oe", "ye"].contains { base.hasSuffix($0) }
        return base.hasSuffix("e") && !keepsE && base.count > 2 ? String(base.dropLast()) : base
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
