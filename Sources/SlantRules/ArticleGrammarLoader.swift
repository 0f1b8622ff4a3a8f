package import SlantArticle
import SlantDiagnostics
package import SlantJSON

/// Reads `attribution.json` of a language: who speaks and how.
package enum ArticleGrammarLoader {
    /// What reading gives: the data from what is right, and what is wrong.
    package struct Result: Sendable {
        package let data: ArticleGrammarData
        package var problems: [PackProblems]
    }

    /// The data of some files; files of other names are not looked at.
    package static func load(_ files: [PackFile]) -> Result {
        guard let file = files.first(where: { $0.name == "attribution" }) else {
            return Result(data: .empty, problems: [])
        }
        let (value, syntax) = JSONReader.read(file.file)
        var problems = syntax
        var data = ArticleGrammarData.empty
        if let value, let object = ShapedObject(value, shape: fileShape, problems: &problems) {
            data = ArticleGrammarData(
                verbs: object.objects("verbs").compactMap { verbs($0, &problems) },
                nouns: object.objects("nouns").compactMap { nominals($0, words: "nouns", &problems) },
                adjectives: object.objects("adjectives").compactMap { nominals($0, words: "adjectives", &problems) },
                according: object.strings("according").map(\.text), words: lists(object, &problems))
        }
        return Result(
            data: data, problems: problems.isEmpty ? [] : [PackProblems(file: file.file, diagnostics: problems)])
    }

    private static func lists(_ object: ShapedObject, _ problems: inout [Diagnostic]) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for (name, words) in object.stringMap("words") {
            guard ArticleGrammarData.listNames.contains(name.text) else {
                let message = unknown("list of words", name.text, among: ArticleGrammarData.listNames.sorted())
                problems.append(.error(message, at: name.range))
                continue
            }
            lists[name.text, default: []] += words.map(\.text)
        }
        return lists
    }

    private static func verbs(_ object: ShapedObject, _ problems: inout [Diagnostic]) -> ArticleGrammarData.Verbs? {
        guard let act = act(object), let force = force(object) else { return nil }
        var takes: ArticleGrammarData.Takes = []
        for name in object.strings("takes") {
            guard let known = ArticleGrammarData.Takes.named.first(where: { $0.name == name.text }) else {
                let names = ArticleGrammarData.Takes.named.map(\.name)
                problems.append(.error(unknown("complement", name.text, among: names), at: name.range))
                continue
            }
            takes.formUnion(known.value)
        }
        var never: [String: [String]] = [:]
        for (verb, words) in object.stringMap("never") { never[verb.text] = words.map(\.text) }
        return ArticleGrammarData.Verbs(
            verbClass: verbClass(object), act: act, force: force, takes: takes,
            verbs: object.strings("verbs").map(\.text), never: never)
    }

    private static func nominals(
        _ object: ShapedObject, words: String, _ problems: inout [Diagnostic]
    ) -> ArticleGrammarData.Nominals? {
        guard let act = act(object), let force = force(object) else { return nil }
        return ArticleGrammarData.Nominals(
            act: act, force: force, verbClass: verbClass(object),
            takes: object.strings("takes").map(\.text), words: object.strings(words).map(\.text))
    }

    private static func act(_ object: ShapedObject) -> Attribution.Act? {
        object.string("act").flatMap { Attribution.Act(rawValue: $0.text) }
    }

    private static func force(_ object: ShapedObject) -> Attribution.Force? {
        object.string("force").flatMap { Attribution.Force(rawValue: $0.text) }
    }

    private static func verbClass(_ object: ShapedObject) -> VerbClass {
        object.string("class").flatMap { VerbClass(rawValue: $0.text) } ?? .neutral
    }

    private static let acts = JSONType.words(["speech", "thought", "other"])
    private static let forces = JSONType.words(Attribution.Force.allCases.map(\.rawValue))

    private static let classes = JSONType.words(VerbClass.allCases.map(\.rawValue))

    package static let fileShape = ObjectShape(
        "a file of attribution",
        keys: [
            .init("$schema", .string, doc: "The schema of this file."),
            .init("language", .string, doc: "The language's tag."),
            .init("description", .string, doc: "What the file holds."),
            .init("basis", .strings, doc: "Where its lists come from."),
            .init("verbs", .objects(verbShape), isRequired: true, doc: "Reporting verbs that share everything."),
            .init("nouns", .objects(nounShape), isRequired: true, doc: "Reporting nouns that share everything."),
            .init("adjectives", .objects(adjectiveShape), doc: "Adjectives after be that lead a clause."),
            .init("according", .strings, isRequired: true, doc: "Phrases that stand before a source."),
            .init("words", .map(.strings), isRequired: true, doc: "Words by what they are in a clause."),
        ])

    private static let common: [ObjectShape.Key] = [
        .init("class", classes, doc: "What it tells the reader of the speaker; neutral if left out."),
        .init("act", acts, isRequired: true, doc: "What is done with the content."),
        .init("force", forces, isRequired: true, doc: "What is done to the claim."),
        .init("takes", .strings, isRequired: true, doc: "What may follow."),
    ]

    private static let verbShape = ObjectShape(
        "a group of reporting verbs",
        keys: common + [
            .init("verbs", .strings, isRequired: true, doc: "Base forms, with what must follow: call for."),
            .init("never", .map(.strings), doc: "By verb: words after it that make it another verb."),
        ])

    private static let nounShape = ObjectShape(
        "a group of reporting nouns",
        keys: common + [.init("nouns", .strings, isRequired: true, doc: "Singulars.")])

    private static let adjectiveShape = ObjectShape(
        "a group of adjectives",
        keys: common + [.init("adjectives", .strings, isRequired: true, doc: "As they stand after be.")])
}
