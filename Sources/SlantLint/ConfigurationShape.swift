import SlantArticle
package import SlantJSON
import SlantText

/// The keys of a `.lintrc`: what is checked, and what a schema and the manual say of them.
package enum ConfigurationShape {
    static let levels = ["error", "warning", "suggestion", "off"]
    private static let severities = ["error", "warning", "suggestion"]

    /// The whole file.
    package static let file = ObjectShape(
        "",
        keys: [
            .init("$schema", .string, doc: "The schema of this file, for editors."),
            .init(
                "extends", .stringOrStrings,
                doc: "What this file builds on: presets (news, strict, opinion, encyclopedia, corporate) and paths of "
                    + "other files. Absent means news, [] nothing."),
        ] + common + [
            .init(
                "overrides", .objects(override),
                doc: "Other settings for some files. Where several apply, the later wins."),
            .init("ignore", .strings, doc: "Files and folders that a walk leaves out, written as in .gitignore."),
            .init("baseline", .string, doc: "The file of findings that are accepted as they are."),
            .init("minSeverity", .words(severities), doc: "What is milder is not shown. Usual: warning."),
            .init(
                "failOn", .words(severities + ["never"]),
                doc: "From this severity on a run exits with 1. Usual: warning."),
        ])

    /// An entry of `overrides`.
    package static let override = ObjectShape(
        "an override",
        keys: [
            .init("files", .strings, doc: "Globs of the files it is for, relative to this file."),
            .init(
                "when", .map(.stringOrStrings),
                doc: "Front matter of the texts it is for, such as {\"section\": \"opinion\"}."),
        ] + common)

    /// An object that stands for a severity in `rules`.
    package static let rule = ObjectShape(
        "the settings of a rule",
        keys: [
            .init("severity", .words(levels), doc: "How bad its findings are, or off."),
            .init("voice", .list(.words(Voice.allCases.map(\.rawValue))), doc: "In whose words it looks."),
            .init("region", .list(.words(Region.allCases.map(\.rawValue))), doc: "In which parts of an article."),
            .init("weight", .number(0...10), doc: "What a finding adds to the evidence of its sentence."),
            .init("limit", .integer(1...1_000_000), doc: "At most so many reports in one article."),
        ])

    private static let common: [ObjectShape.Key] = [
        .init("packs", .stringOrStrings, doc: "Packs to use: names of shipped ones, paths, globs."),
        .init(
            "rules", .map(.anything),
            doc: "By \"pack/rule\", \"pack/*\" or \"#tag\": error, warning, suggestion, off, or an object. The more "
                + "exact wins."),
        .init(
            "vocabulary", .stringOrStrings,
            doc: "Phrases that are accepted wherever they stand, or text files with one a line."),
        .init("parties", .map(.strings), doc: "The sides of a story and the names that each goes by."),
        .init("language", .string, doc: "The language of the texts, as a tag: en."),
    ]
}
