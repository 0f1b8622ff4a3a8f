import SlantDiagnostics
import SlantPacks
import SlantRules

/// What ships in the binary, as linting asks for it.
package enum ShippedRules {
    /// Lists that packs share; they hold no rules and are always at hand.
    private static let sharedListsName = "lexis"

    /// The names of the packs, sorted.
    package static var packNames: [String] { EmbeddedPacks.packNames }

    /// The rules of all packs, in their order.
    package static var ruleNames: [String] { compiled.rules.map(\.id) }

    /// All of them, compiled when the program was built.
    static var compiled: CompiledPacks { EmbeddedPacks.compiled }
    /// The language that they were compiled with.
    static let compiledLanguage = "en"

    static var sharedLists: [PackFile] { EmbeddedPacks.pack(named: sharedListsName).map { [$0] } ?? [] }

    /// The shipped packs that a reference names; `nil` if it is none of ours. `*` in a preset stands for all of them.
    static func packs(for reference: PackReference) -> [PackFile]? {
        if isEverything(reference) { return EmbeddedPacks.packs }
        return reference.isPath ? nil : EmbeddedPacks.pack(named: reference.text).map { [$0] }
    }

    /// The names of the shipped packs that a reference stands for; a pack that ships is named like its file.
    static func packNames(for reference: PackReference) -> [String] {
        isEverything(reference) ? packNames : reference.isPath ? [] : [reference.text]
    }

    /// Whether a reference names packs that ship, so that no file has to be looked for.
    package static func isShipped(_ reference: PackReference) -> Bool {
        isEverything(reference) || !reference.isPath && packNames.contains(reference.text)
    }

    private static func isEverything(_ reference: PackReference) -> Bool {
        reference.text == "*" && reference.folder.isEmpty
    }

    /// The files of a language; none if we do not know it.
    static func language(_ tag: String) -> [PackFile] { EmbeddedPacks.language(tag) }

    static func preset(named name: String) -> PackFile? { EmbeddedPacks.preset(named: name) }

    static var presetNames: [String] { EmbeddedPacks.presetNames }
}
