import SlantArticle
import SlantDiagnostics
import SlantLint
import Testing

/// Profiles of short articles, with the rules that ship.
enum ProfileFixture {
    /// `configuration` is the inside of the braces of a `.lintrc`.
    static func profile(_ text: String, path: String = "draft.md", _ configuration: String = "") throws -> Profile {
        let (value, problems) = Configuration.reading(FileText(path: ".lintrc", text: "{ \(configuration) }"))
        try #require(problems.isEmpty)
        let linter = Linter(packs: Packs(), configuration: value)
        let result = linter.profile(for: FileText(path: path, text: text), place: TextPlace(path: path))
        guard case .counted(let profile) = result else {
            throw Skipped(result: result)
        }
        return profile
    }

    struct Skipped: Error { let result: ProfileResult }
}

extension Profile {
    /// `name: form count class, …; quoted/reported`, a line for each speaker.
    var speakerLines: [String] {
        speakers.map { speaker in
            let verbs = speaker.verbs.map { "\($0.form) \($0.places.count) \($0.verbClass.rawValue)" }
            let words = "\(speaker.words.quoted)/\(speaker.words.reported)"
            return "\(speaker.name): \(verbs.joined(separator: ", ")); \(words)"
        }
    }

    /// `verb | doer | harmed`, with a dash for what is not said.
    var harmLines: [String] {
        harm.map { harm in
            [harm.range, harm.agent, harm.patient].map { $0.map(text) ?? "-" }.joined(separator: " | ")
        }
    }
}
