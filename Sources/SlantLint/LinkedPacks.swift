import SlantDiagnostics
import SlantJSON
import SlantRules

/// The packs that a configuration names, linked. Configurations with the same packs can share one.
package struct LinkedPacks: Sendable {
    /// `nil` if something is wrong.
    let compiled: CompiledPacks?
    package let problems: [FileProblems]
    /// The names of the packs behind a reference.
    private let namesByReference: [PackReference: [String]]
    private let namesAlways: [String]

    /// Links every pack that is named anywhere in a configuration. What is only lists is linked as it is asked for.
    ///
    /// A file with the name of a pack that ships stands in its place, wherever that pack is in use.
    package init(_ packs: Packs, for references: [PackReference], language: String = "en") {
        let isAllShipped = packs.always.isEmpty && references.allSatisfy(ShippedRules.isShipped)
        if isAllShipped, language == ShippedRules.compiledLanguage {
            // Rules of packs that no text names are off: a bit, not a recompilation.
            let shipped = ShippedRules.compiled
            compiled = shipped
            problems = []
            let names = Set(shipped.packs.map(\.name))
            namesByReference = Dictionary(
                references.map { ($0, ShippedRules.packNames(for: $0).filter(names.contains)) },
                uniquingKeysWith: { first, _ in first })
            namesAlways = []
            return
        }
        var files: [PackFile] = []
        var paths: Set<String> = []
        func add(_ file: PackFile) {
            if paths.insert(file.file.path ?? "").inserted || file.file.path == nil { files.append(file) }
        }
        let own = references.flatMap { packs.files[$0] ?? [] } + packs.always
        let standIns = LinkedPacks.standIns(among: own)
        func standing(_ shipped: [PackFile]) -> [PackFile] { shipped.map { standIns[$0.name] ?? $0 } }
        var found: [PackReference: [PackFile]] = [:]
        for reference in references {
            let more =
                ShippedRules.packs(for: reference).map(standing) ?? packs.files[reference]?.map(PackFile.init) ?? []
            more.forEach(add)
            found[reference] = more
        }
        let always = packs.always.map(PackFile.init)
        always.forEach(add)
        if !files.isEmpty { standing(ShippedRules.sharedLists).forEach(add) }
        let result = PackLoader.load(packs: files, language: ShippedRules.language(language))
        compiled = result.packs
        problems = result.problems.map { FileProblems(file: $0.file, diagnostics: $0.diagnostics) }
        let names = Dictionary(
            (compiled?.packs ?? []).map { ($0.path ?? "", $0.name) }, uniquingKeysWith: { first, _ in first })
        namesByReference = found.mapValues { $0.compactMap { names[$0.file.path ?? ""] } }
        namesAlways = always.compactMap { names[$0.file.path ?? ""] }
    }

    /// Files of a user's that have the name of a pack that ships, by that name; the first where there are several.
    private static func standIns(among files: [FileText]) -> [String: PackFile] {
        guard !files.isEmpty else { return [:] }
        let shipped = Set(ShippedRules.packNames)
        var standIns: [String: PackFile] = [:]
        for file in files {
            guard let name = JSONReader.read(file).value?["pack"]?.string?.text, shipped.contains(name) else {
                continue
            }
            if standIns[name] == nil { standIns[name] = PackFile(file: file) }
        }
        return standIns
    }

    /// The packs in use for a text.
    func names(for references: [PackReference]) -> Set<String> {
        Set(references.flatMap { namesByReference[$0] ?? [] } + namesAlways)
    }
}
