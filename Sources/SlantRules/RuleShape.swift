import SlantArticle
import SlantDiagnostics
package import SlantJSON
import SlantText

/// The keys that packs and rules of every kind may have. Loader, schema and manual come from here.
package enum RuleShape {
    /// A pack, its rules not yet looked at: which keys a rule may have depends on its kind.
    package static let pack = ObjectShape(
        "a pack",
        keys: [
            .init("$schema", .string, doc: "The schema that an editor checks this file against."),
            .init("pack", .string, isRequired: true, doc: "The pack's name: the first half of the ids of its rules."),
            .init("version", .string, doc: "The version of the pack."),
            .init(
                "language", .string, isRequired: true, doc: "The language its patterns are written in, as a tag: en."),
            .init("description", .string, doc: "What the pack is about, in a sentence."),
            .init("lists", .map(.strings), doc: "Patterns by name: @name in a pattern stands for any of them."),
            .init("rules", .list(.anything), doc: "The rules."),
        ])

    /// What every rule may have, whatever its kind.
    package static let common: [ObjectShape.Key] = [
        .init("id", .string, isRequired: true, doc: "One to three plain words joined by hyphens: stated-as-fact."),
        .init("kind", .string, isRequired: true, doc: "What the rule looks for and how."),
        .init(
            "severity", .words(Severity.allCases.map(\.rawValue)), doc: "How bad a finding is; warning if left out."),
        .init("message", .string, isRequired: true, doc: "What the words do to the reader: one clause, no full stop."),
        .init("advice", .string, doc: "What to write instead, in a sentence or two."),
        .init("basis", .stringOrStrings, doc: "The guides and papers that the rule rests on."),
        .init("examples", .object(examples), doc: "Sentences that prove the rule."),
        .init("mirror", .strings, doc: "The other side's terms: the pack must flag each, put after \"The\"."),
        .init(
            "region", .either([regionWord, .list(regionWord)]),
            doc: "Where it looks; all but byline, dateline and boilerplate if left out."),
        .init("supersedes", .strings, doc: "Ids of rules whose finding on the same words this one replaces."),
        .init(
            "weight", .number(0...100),
            doc: "What a finding adds to the evidence of its sentence; 1 if left out, 0.5 for a suggestion."),
        .init("limit", .integer(1...1_000_000), doc: "At most so many reports in one article."),
        .init("tags", .strings, doc: "Words by which a configuration can name several rules: #tag."),
        .init("aliases", .strings, doc: "Former ids, still honoured."),
        .init("since", .string, doc: "The version of the pack that brought it."),
        .init("default", .words(["on", "off"]), doc: "\"off\": it runs only where a configuration names it."),
    ]

    /// What the kinds have that look at words with patterns.
    package static let wording: [ObjectShape.Key] = [
        .init("match", .stringOrStrings, isRequired: true, doc: "Patterns: the wording that it looks for."),
        .init("unless", .object(unless), doc: "Patterns that silence it."),
        .init("voice", .either([voiceWord, .list(voiceWord)]), doc: "Whose words it speaks of; narrator if left out."),
    ]

    /// `unless`, in the order in which `explain` tells of it.
    package static let unless = ObjectShape(
        "\"unless\"",
        keys: [
            .init("left", .stringOrStrings, doc: "Immediately before the focus."),
            .init("right", .stringOrStrings, doc: "Immediately after the focus."),
            .init(
                "overlap", .stringOrStrings, doc: "A phrase that shares a word with the focus: fixed phrases, names."),
            .init("sentence", .stringOrStrings, doc: "Anywhere else in the sentence."),
            .init("near", .object(near), doc: "Within some words of the focus."),
            .init("source", .words(["sentence", "paragraph"]), doc: "Where the claim is sourced there."),
        ])

    package static let near = ObjectShape(
        "\"near\"",
        keys: [
            .init("words", .integer(1...100), isRequired: true, doc: "How many words away at most."),
            .init("match", .stringOrStrings, isRequired: true, doc: "Patterns."),
        ])

    package static let examples = ObjectShape(
        "\"examples\"",
        keys: [
            .init("flag", .stringOrStrings, doc: "Sentences that must be flagged, with ⟦…⟧ around the words."),
            .init("pass", .stringOrStrings, doc: "Sentences that must not be flagged."),
        ])

    private static let voiceWord = JSONType.words(Voice.allCases.map(\.rawValue))
    private static let regionWord = JSONType.words(Region.allCases.map(\.rawValue))

    /// All keys of a rule of some kind.
    static func rule(of kind: String, adding keys: [ObjectShape.Key]) -> ObjectShape {
        ObjectShape("a rule of kind \"\(kind)\"", keys: common + keys)
    }
}
