import SlantDiagnostics
package import SlantRules

/// What `rules/` held when the program was built: packs, languages, presets, schemas.
///
/// The texts are string literals, so they lie in the binary's read-only data; each is copied once, into the `FileText`
/// that places speak of, and only when it is asked for.
package enum EmbeddedPacks {
    /// The packs, in the order of their names.
    package static var packs: [PackFile] { files { isPack($0) } }

    /// All packs that ship, compiled with English when the program was built.
    package static var compiled: CompiledPacks { CompiledPacks(archived: Array(EmbeddedFiles.compiled.utf8)) }

    /// The names of the packs that ship.
    package static var packNames: [String] { paths.filter { isPack($0) }.map { String($0.dropLast(5)) } }

    /// A pack by name.
    package static func pack(named name: String) -> PackFile? { files { $0 == name + ".json" && isPack($0) }.first }

    /// The files of a language; none for one that nobody has described.
    package static func language(_ tag: String) -> [PackFile] { files { $0.hasPrefix("language/\(tag)/") } }

    /// The tags of the languages, in order.
    package static var languages: [String] {
        var tags: [String] = []
        for path in paths where path.hasPrefix("language/") {
            let tag = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            if tags.last != tag { tags.append(tag) }
        }
        return tags
    }

    /// A preset of configuration by name: `news`.
    package static func preset(named name: String) -> PackFile? { files { $0 == "presets/\(name).json" }.first }

    /// The names of the presets.
    package static var presetNames: [String] {
        paths.filter { $0.hasPrefix("presets/") }.map { String($0.dropFirst(8).dropLast(5)) }
    }

    /// Paths below `rules/`, in order.
    package static var paths: [String] { EmbeddedFiles.all.map(\.path) }

    /// The text of a file below `rules/`.
    package static func text(at path: String) -> String? { EmbeddedFiles.all.first { $0.path == path }?.text }

    /// Packs stand in `rules/` itself; folders hold what is no pack.
    private static func isPack(_ path: String) -> Bool { !path.utf8.contains(UInt8(ascii: "/")) }

    private static func files(where isWanted: (String) -> Bool) -> [PackFile] {
        EmbeddedFiles.all.filter { isWanted($0.path) }.map {
            PackFile(file: FileText(path: "rules/" + $0.path, bytes: Array($0.text.utf8), isEditable: false))
        }
    }
}
