package import SlantArticle
import SlantDiagnostics
package import SlantJSON

/// Reads `labels.json` of a language: labels that compete for the same people.
package enum LabelLoader {
    /// What reading gives: the data from what is right, and what is wrong.
    package struct Result: Sendable {
        package let data: LabelData
        package var problems: [PackProblems]
    }

    /// The data of some files; files of other names are not looked at.
    package static func load(_ files: [PackFile]) -> Result {
        guard let file = files.first(where: { $0.name == "labels" }) else { return Result(data: .empty, problems: []) }
        let (value, syntax) = JSONReader.read(file.file)
        var problems = syntax
        var groups: [LabelData.Group] = []
        var peoples: [String] = []
        if let value, let object = ShapedObject(value, shape: fileShape, problems: &problems) {
            groups = object.objects("groups").compactMap(group)
            peoples = object.strings("peoples").map(\.text)
        }
        return Result(
            data: LabelData(groups: groups, peoples: peoples),
            problems: problems.isEmpty ? [] : [PackProblems(file: file.file, diagnostics: problems)])
    }

    private static func group(_ object: ShapedObject) -> LabelData.Group? {
        guard let name = object.string("group") else { return nil }
        let binding = object.string("binding").flatMap { LabelData.Binding(rawValue: $0.text) } ?? .identity
        return LabelData.Group(
            name: name.text, binding: binding,
            labels: LabelRank.allCases.map { ($0, object.strings($0.name).map(\.text)) })
    }

    package static let fileShape = ObjectShape(
        "a file of labels",
        keys: [
            .init("$schema", .string, doc: "The schema of this file."),
            .init("language", .string, doc: "The language's tag."),
            .init("description", .string, doc: "What the file holds."),
            .init("basis", .strings, doc: "Where its lists come from."),
            .init("peoples", .strings, doc: "Adjectives that say where somebody is from, not who."),
            .init("groups", .objects(groupShape), isRequired: true, doc: "Labels that compete with each other."),
        ])

    private static let groupShape = ObjectShape(
        "a group of labels",
        keys: [
            .init("group", .string, isRequired: true, doc: "What rules call it."),
            .init(
                "binding", .words(LabelData.Binding.allCases.map(\.rawValue)),
                doc: "What a name beside a label says; identity if left out."),
        ] + LabelRank.allCases.map { .init($0.name, .strings, doc: "Labels of this rank, in the singular.") })
}
