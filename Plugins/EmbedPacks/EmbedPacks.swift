import Foundation
import PackagePlugin

/// Writes `rules/**.json` into a Swift file, so that a copied binary has its packs with it.
///
/// Every file is named as an input: then an edit is always seen. A new or deleted file is seen after
/// `touch Package.swift` (a folder as an input would be worse: it misses edits).
@main
struct EmbedPacks: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let rules = context.package.directoryURL.appending(path: "rules")
        let inputs = jsonFiles(under: rules)
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        let tool = try context.tool(named: "embed-packs").url
        return [
            .buildCommand(
                displayName: "Embedding \(inputs.count) rule files", executable: tool,
                arguments: [output.path(), rules.path()] + inputs.map { $0.path() }, inputFiles: inputs,
                outputFiles: [output])
        ]
    }

    /// In an order that does not depend on the file system.
    private func jsonFiles(under folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "json" }
        return files.sorted { $0.path() < $1.path() }
    }
}
