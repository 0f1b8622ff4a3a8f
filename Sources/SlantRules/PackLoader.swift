import SlantArticle
import SlantDiagnostics
import SlantText

/// Reads packs and a language, and links them. What a user wrote never throws: a value and all diagnostics.
package enum PackLoader {
    /// What loading gives.
    package struct Result: Sendable {
        /// Packs to lint with; `nil` if any file has an error.
        package let packs: CompiledPacks?
        /// What is wrong, each file once, in the order of the files.
        package let problems: [PackProblems]
    }

    /// Links `packs` (packs that have only lists included) with the files of a language folder (`words.json`, …).
    /// Time linear in the files.
    package static func load(packs: [PackFile], language: [PackFile], tag: String = "en") -> Result {
        let loaded = LanguageLoader.load(language, tag: tag)
        let attribution = ArticleGrammarLoader.load(language)
        let labels = LabelLoader.load(language)
        var linker = RuleLinker(language: loaded.language, attribution: attribution.data, labels: labels.data)
        var readers = packs.map(PackReader.init)
        checkNames(&readers)
        for index in readers.indices { readers[index].readLists(into: &linker) }
        let endless = linker.lists.endless()
        for index in readers.indices {
            for (pack, problem) in endless where pack == readers[index].name {
                readers[index].report(problem.message, at: problem.range)
            }
        }
        // Endless lists cannot be compiled; the rest of the rules can still be checked.
        linker.isCompiling = endless.isEmpty
        for index in readers.indices { readers[index].readRules(into: &linker) }
        let names = RuleNames(readers.flatMap { $0.readings.map(\.rule) })
        for index in readers.indices { readers[index].checkReferences(names) }
        var problems = loaded.problems + attribution.problems + labels.problems
        for reader in readers where !reader.problems.isEmpty {
            problems.append(PackProblems(file: reader.file.file, diagnostics: reader.problems))
        }
        guard problems.isEmpty else { return Result(packs: nil, problems: problems) }
        return Result(packs: CompiledPacks(readers, names: names, linker: linker), problems: [])
    }

    /// Two packs of one name would share their lists and ids.
    private static func checkNames(_ readers: inout [PackReader]) {
        var seen: [String: String] = [:]
        for index in readers.indices {
            guard let range = readers[index].nameRange else { continue }
            let name = readers[index].name
            if let other = seen[name] {
                readers[index].report("a second pack with the name \"\(name)\"; the first is \(other)", at: range)
            } else {
                seen[name] = readers[index].file.file.path ?? "standard input"
            }
        }
    }
}
