import Foundation
import SlantDiagnostics
import SlantLint
import SlantWorkspace

/// A folder with files, gone when the test is over. The pack of these tests flags "regime" and "thug".
final class TemporaryFolder {
    let path: String

    static let pack = """
        { "pack": "t", "version": "1.0.0", "language": "en", "description": "Rules of the tests.", "rules": [
          { "id": "regime", "kind": "phrase", "match": ["<regime:n>"], "message": "“{match}” is a label" },
          { "id": "thug", "kind": "phrase", "match": ["<thug:n>"], "message": "“{match}” is an insult" }
        ] }
        """
    static let lintrc = #"{ "extends": [], "packs": ["t.json"] }"#

    /// Lays the files out; `t.json` and a `.lintrc` that names it stand beside them unless they are given.
    init(_ files: [String: String]) throws {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        path = base + "/slant-tests-" + UUID().uuidString
        var all = ["t.json": TemporaryFolder.pack, ".lintrc": TemporaryFolder.lintrc]
        all.merge(files) { $1 }
        for (name, text) in all { try write(text, to: name) }
    }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    /// A plan over paths in the folder.
    func plan(_ names: String..., options: WorkspaceOptions = WorkspaceOptions()) -> Plan {
        Workspace(options: options).plan(names.map { $0 == "." ? path : path + "/" + $0 })
    }

    /// The paths of the items of a plan, below the folder.
    func names(_ plan: Plan) -> [String] { plan.items.map { local($0.path ?? "-") } }

    /// The problems of a plan as `file:line:column message`.
    func problems(_ plan: Plan) -> [String] {
        plan.problems.flatMap { problem in
            problem.diagnostics.map { diagnostic in
                let place = problem.file.position(of: diagnostic.range.start)
                return
                    "\(local(problem.file.path ?? "")):\(place.line):\(place.scalarColumn) \(local(diagnostic.message))"
            }
        }
    }

    /// The findings of a run as `file:line:column rule`, failures as they are.
    func found(_ plan: Plan, options: WorkspaceOptions = WorkspaceOptions()) async -> [String] {
        var found: [String] = []
        await Workspace(options: options).lint(plan) { outcome in
            switch outcome {
            case .linted(let linted):
                for diagnostic in linted.result.diagnostics {
                    let place = linted.result.file.position(of: diagnostic.range.start)
                    found.append(
                        "\(local(linted.path ?? "-")):\(place.line):\(place.scalarColumn) \(diagnostic.id ?? "-")")
                }
            case .failed(let failure): found.append("failed \(local(failure.path ?? "-"))")
            }
        }
        return found
    }

    private func local(_ text: String) -> String { text.replacingOccurrences(of: path + "/", with: "") }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
