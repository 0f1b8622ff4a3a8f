import SlantDiagnostics
import SlantJSON
import SlantLint

/// What an editor can have done by name: `slant.profile` with the address of an open draft, and the format if it is not
/// `json`, gives the framing of the draft as it is typed.
enum CommandFeature {
    static let feature = Feature(
        requests: ["workspace/executeCommand": execute],
        capabilities: { _ in [.init(key: "executeCommandProvider", value: ["commands": [.string(profile)]])] })

    private static let profile = "slant.profile"

    private static func execute(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        guard let command = params["command"]?.string?.text, command == profile else {
            throw .invalidParams("slant has the command \"\(profile)\" and no other")
        }
        let arguments = params["arguments"]?.items ?? []
        guard let uri = arguments.first?.string?.text, let draft = session.draft(at: uri) else {
            throw .invalidParams("\"\(profile)\" needs the address of an open draft")
        }
        let format = arguments.dropFirst().first?.string?.text ?? "json"
        let write = session.options.writeProfile
        return .aside { () throws(ResponseError) in
            guard let counted = draft.profile else { throw .invalidParams("the settings leave this draft out") }
            switch counted {
            case .skipped(let reason): throw .invalidParams(reason)
            case .counted(let profile):
                guard let text = write(profile, draft.document.path, format) else {
                    throw .invalidParams("a profile has no format \"\(format)\"")
                }
                guard format == "json" else { return .string(text) }
                return JSONReader.read(FileText(path: nil, text: text)).value.map { WireValue($0) } ?? .null
            }
        }
    }
}
