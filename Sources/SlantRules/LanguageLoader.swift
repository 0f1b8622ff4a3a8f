package import SlantDiagnostics
package import SlantJSON
package import SlantText

/// Reads the files of `rules/language/<tag>/` that say what words are and how they inflect.
///
/// Who speaks and how (`attribution.json`) is read by `ArticleGrammarLoader`.
package enum LanguageLoader {
    /// What reading gives: a language from what is right, and what is wrong.
    package struct Result: Sendable {
        package let language: Language
        package var problems: [PackProblems]
    }

    /// The language of some files; files of other names are not looked at.
    package static func load(_ files: [PackFile], tag: String) -> Result {
        var words: [String: WordClasses] = [:]
        var verbs: [String: Inflection.Verb] = [:]
        var nouns: [String: [String]] = [:]
        var doubling: Set<String> = []
        var problems: [PackProblems] = []
        for file in files where file.name == "words" || file.name == "inflection" {
            let isWords = file.name == "words"
            let (value, syntax) = JSONReader.read(file.file)
            var found = syntax
            let shape = isWords ? wordsShape : inflectionShape
            if let value, let object = ShapedObject(value, shape: shape, problems: &found) {
                if isWords {
                    readWords(object, into: &words, &found)
                } else {
                    verbs = readVerbs(object, &found)
                    for (noun, plurals) in object.stringMap("nouns") { nouns[noun.text] = plurals.map(\.text) }
                    doubling = Set(object.strings("doubling").map(\.text))
                }
            }
            if !found.isEmpty { problems.append(PackProblems(file: file.file, diagnostics: found)) }
        }
        let inflection = Inflection(verbs: verbs, nouns: nouns, doubling: doubling)
        return Result(language: Language(tag: tag, inflection: inflection, words: words), problems: problems)
    }

    private static func readWords(
        _ object: ShapedObject, into words: inout [String: WordClasses], _ problems: inout [Diagnostic]
    ) {
        words.reserveCapacity(2_000)
        for (name, members) in object.stringMap("classes") {
            guard let known = WordClasses.named.first(where: { $0.name == name.text }) else {
                let message = unknown("word class", name.text, among: WordClasses.named.map(\.name))
                problems.append(.error(message, at: name.range))
                continue
            }
            for word in members { words[Language.folded(word.text), default: []].formUnion(known.value) }
        }
    }

    private static func readVerbs(_ object: ShapedObject, _ problems: inout [Diagnostic]) -> [String: Inflection.Verb] {
        var verbs: [String: Inflection.Verb] = [:]
        for member in object.members("verbs") {
            guard let forms = ShapedObject(member.value, shape: verbShape, problems: &problems) else { continue }
            verbs[member.key.text] = Inflection.Verb(
                third: forms.string("third")?.text, past: forms.strings("past").map(\.text),
                participle: forms.strings("participle").map(\.text), ing: forms.string("ing")?.text)
        }
        return verbs
    }

    package static let wordsShape = ObjectShape(
        "a file of word classes",
        keys: [
            .init("$schema", .string, doc: "The schema of this file."),
            .init("description", .string, doc: "What the lists are for."),
            .init("basis", .strings, doc: "Where the lists come from."),
            .init("classes", .map(.strings), isRequired: true, doc: "Words by class."),
        ])

    package static let inflectionShape = ObjectShape(
        "a file of inflections",
        keys: [
            .init("$schema", .string, doc: "The schema of this file."),
            .init("description", .string, doc: "What the lists are for."),
            .init("basis", .strings, doc: "Where the lists come from."),
            .init("verbs", .map(.anything), isRequired: true, doc: "Irregular verbs by base form."),
            .init("nouns", .map(.strings), isRequired: true, doc: "Irregular plurals by singular."),
            .init("doubling", .strings, doc: "Verbs of several syllables that double their last letter."),
        ])

    package static let verbShape = ObjectShape(
        "an irregular verb",
        keys: [
            .init("third", .string, doc: "Third person singular."),
            .init("past", .stringOrStrings, isRequired: true, doc: "Past forms."),
            .init("participle", .stringOrStrings, isRequired: true, doc: "Past participles."),
            .init("ing", .string, doc: "Present participle."),
        ])
}

/// Everything that is wrong with one file, in order of place.
package struct PackProblems: Sendable {
    package let file: FileText
    package let diagnostics: [Diagnostic]

    package init(file: FileText, diagnostics: [Diagnostic]) {
        self.file = file
        self.diagnostics = diagnostics.sorted { $0.range < $1.range }
    }
}

/// `unknown list "@sponsers"; did you mean "@sponsored"?`
func unknown(_ what: String, _ name: String, among names: some Sequence<String>) -> String {
    let nearest = nearestName(to: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    return "unknown \(what) \"\(name)\"\(nearest)"
}
