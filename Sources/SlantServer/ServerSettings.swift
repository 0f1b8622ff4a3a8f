import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantWorkspace

/// What a writer sets in the editor: `initializationOptions`, `workspace/didChangeConfiguration`, or the section
/// `slant` that the client is asked for. A `.lintrc` says the rest.
struct ServerSettings: Hashable, Sendable {
    /// A file in place of every `.lintrc`, relative to the workspace's folder.
    var configuration: String?
    /// What is shown, whatever a `.lintrc` says.
    var minSeverity: Severity?
    /// Packs beside those of the `.lintrc`.
    var packs: [String] = []

    /// The settings and what is wrong with them, one clause each. `nil`: nothing is said at all.
    static func reading(_ value: JSONValue?) -> (settings: ServerSettings, problems: [String])? {
        guard let value = value?["slant"] ?? value, let members = value.members else { return nil }
        var settings = ServerSettings()
        var problems: [String] = []
        for member in members {
            switch (member.key.text, member.value.content) {
            case (_, .null): continue
            case ("configuration", .string(let path)): settings.configuration = path.text.isEmpty ? nil : path.text
            case ("minSeverity", .string(let level)):
                settings.minSeverity = Severity(rawValue: level.text)
                if settings.minSeverity == nil, !level.text.isEmpty {
                    problems.append("\"minSeverity\" is suggestion, warning or error, not \"\(level.text)\"")
                }
            case ("packs", .array(let items)): settings.packs = items.compactMap { $0.string?.text }
            case ("configuration", _): problems.append("\"configuration\" is the path of a file")
            case ("minSeverity", _): problems.append("\"minSeverity\" is suggestion, warning or error")
            case ("packs", _): problems.append("\"packs\" is a list of paths and names")
            default:
                let nearest = nearestName(to: member.key.text, among: ["configuration", "minSeverity", "packs"])
                let hint = nearest.map { "; did you mean \"\($0)\"?" } ?? ""
                // A client may send what belongs to other servers, too; only what is nearly ours is a slip.
                if nearest != nil { problems.append("unknown setting \"\(member.key.text)\"\(hint)") }
            }
        }
        return (settings, problems)
    }

    /// As a run would have them from its command line.
    func options(workers: Int) -> WorkspaceOptions {
        var options = WorkspaceOptions(layer: .options(packs: packs, minSeverity: minSeverity), workers: workers)
        options.configurationPath = configuration
        return options
    }
}
