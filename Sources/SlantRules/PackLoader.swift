package import SlantDiagnostics

/// Reads packs and a language, and links them. What a user wrote never throws: a value and all diagnostics.
package enum PackLoader {
    /// What loading gives: packs to lint with (`nil` if any file has an error), and what is wrong, by file.
    package struct Result: Sendable {
        package let packs: CompiledPacks?
        /// For each file with problems: the file and its diagnostics in order.
        package let problems: [(file: FileText, diagnostics: [Diagnostic])]
    }

    /// Links `packs` (all `lexis`-like packs included) with the files of a language folder (`words.json`, …).
    package static func load(packs: [PackFile], language: [PackFile]) -> Result {
        Result(packs: nil, problems: [])
    }
}
