package import SlantDiagnostics
import SlantLint

extension Workspace {
    /// The files of packs that the settings of the current folder name, beside those that ship: what people who work on
    /// their rules mean without saying so. None where the settings are broken; linting says how.
    package func ownPacks() -> [FileText] {
        let folder = FileSystem.currentFolder
        var finder = ConfigurationFinder(currentFolder: folder)
        let found = finder.configuration(for: folder)
        var packs = PackFinder(currentFolder: folder)
        return Configuration(layers: found.layers).packReferences.flatMap { packs.files(for: $0).files }
    }
}
