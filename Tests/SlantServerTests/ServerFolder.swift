import Foundation
import Testing

/// A folder with files for an editor to open, gone when the test is over. Its pack flags "regime" and "thug", and has
/// better words for "crony" and "strongman".
final class ServerFolder {
    let path: String

    static let pack = """
        { "pack": "t", "version": "1.0.0", "language": "en", "description": "Rules of the tests.", "rules": [
          { "id": "regime", "kind": "phrase", "match": ["<regime:n>"], "message": "“{match}” is a label",
            "advice": "Name the government.", "basis": ["The tests"],
            "examples": { "flag": ["The ⟦regime⟧ fell."], "pass": ["Its diet regime is strict, she said."] },
            "unless": { "left": ["diet"] } },
          { "id": "thug", "kind": "phrase", "match": ["<thug:n>"], "message": "“{match}” is an insult" },
          { "id": "crony", "kind": "phrase", "match": ["<crony:n>"], "message": "“{match}” sneers", "replace": "<ally:n>" },
          { "id": "strongman", "kind": "phrase", "match": ["strongman", "military strongman"],
            "message": "“{match}” is a label", "replace": ["ruler", "president"] },
          { "id": "claimed", "kind": "verb", "match": ["<claim:v>", "<insist:v>"], "message": "“{match}” doubts {source}" }
        ] }
        """
    static let lintrc = #"{ "extends": [], "packs": ["t.json"] }"#

    /// Lays the files out; `t.json` and a `.lintrc` that names it stand beside them unless they are given.
    init(_ files: [String: String] = [:]) throws {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        path = base + "/slant-server-" + UUID().uuidString
        var all = ["t.json": ServerFolder.pack, ".lintrc": ServerFolder.lintrc]
        all.merge(files) { $1 }
        for (name, text) in all { try write(text, to: name) }
    }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(of name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    func uri(_ name: String) -> String { URL(fileURLWithPath: path + "/" + name).absoluteString }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
