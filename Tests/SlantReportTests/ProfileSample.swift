import SlantDiagnostics
import SlantLint

@testable import SlantReport

/// Profiles for what is printed of them.
enum ProfileSample {
    struct Skipped: Error {}

    static func document(
        _ text: String, path: String? = "ferry.md", id: String? = nil, group: String? = nil
    ) throws -> ProfiledDocument {
        let result = Linter().profile(for: FileText(path: path, text: text), place: TextPlace(path: path))
        guard case .counted(let profile) = result else { throw Skipped() }
        return ProfiledDocument(id: id, path: path, group: group, profile: profile)
    }

    static let ferry = """
        # Ferry stays in port

        Harbour master Ida Holm said that the ferry would not sail. “The engine is forty years old,” Holm said.

        Karl Brink, who owns the line, claimed that the ship was safe. Critics say that the line is broke.
        """

    static func run(isMany: Bool = false, field: String? = nil, isTerminal: Bool = false) -> ProfileRun {
        ProfileRun(
            description: .plain(isTerminal: isTerminal), isMany: isMany, field: field, nameWidth: isMany ? 8 : nil)
    }

    /// What a format prints of some documents.
    static func written(
        _ type: any ProfileReporter.Type, _ documents: [ProfiledDocument], run: ProfileRun = run()
    ) -> String {
        var reporter = type.init(run)
        var output = Output()
        var all = ProfileSum()
        var groups: [ProfileSum] = []
        reporter.begin(to: &output)
        for document in documents {
            reporter.add(document, to: &output)
            all.add(document.profile)
            let index = groups.firstIndex { $0.name == document.group } ?? groups.count
            if index == groups.count { groups.append(ProfileSum(name: document.group)) }
            groups[index].add(document.profile)
        }
        reporter.end(run.field == nil ? [all] : groups, failures: [], to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }
}
