import SlantDiagnostics
import SlantPacks
import SlantRules

/// What ships in the binary, as linting asks for it.
package enum ShippedRules {
    /// Lists that packs share; they hold no rules and are always at hand.
    private static let sharedListsName = "lexis"

    /// The names of the packs, sorted.
    package static var packNames: [String] { EmbeddedPacks.packs.map(\.name).sorted() }

    static var sharedLists: [PackFile] { EmbeddedPacks.packs.filter { $0.name == sharedListsName } }

    /// The shipped packs that a reference names; `nil` if it is none of ours. `*` in a preset stands for all of them.
    static func packs(for reference: PackReference) -> [PackFile]? {
        if reference.text == "*", reference.folder.isEmpty { return EmbeddedPacks.packs }
        guard !reference.isPath, let pack = EmbeddedPacks.packs.first(where: { $0.name == reference.text }) else {
            return nil
        }
        return [pack]
    }

    /// The files of a language; none if we do not know it.
    static func language(_ tag: String) -> [PackFile] { EmbeddedPacks.language(tag) }

    /// The presets, by name.
    static var presets: [PackFile] { EmbeddedPacks.presets }
}
