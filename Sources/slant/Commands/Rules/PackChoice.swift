import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantPacks
import SlantReport
import SlantRules
import SlantWorkspace

/// The packs that a `rules` command speaks of: those that ship, named ones of them, or files.
struct PackChoice {
    /// All packs, linked: a rule may name lists and rules of others.
    let packs: CompiledPacks
    /// Those that were asked for; all where none was.
    let chosen: [Pack]

    enum Result {
        case packs(PackChoice)
        /// Files with errors.
        case problems([FileProblems])
        /// A name that is neither a pack that ships nor a path.
        case failure(Failure)
    }

    /// `names`: what was asked for. `more`: files that are linked beside what ships, as `--pack` says.
    static func load(_ names: [String], more: [String] = []) -> Result {
        var files: [FileText] = []
        for name in names + more where EmbeddedPacks.pack(named: name) == nil {
            do throws(Failure) {
                files.append(try TextFile.read(name))
            } catch {
                return .failure(suggestion(for: name, error))
            }
        }
        let own = files.map { packName(of: $0) }
        let shipped = EmbeddedPacks.packs.filter { file in !own.contains(packName(of: file.file)) }
        let language = EmbeddedPacks.language("en")
        let loaded = PackLoader.load(packs: shipped + files.map(PackFile.init), language: language)
        guard let packs = loaded.packs else {
            return .problems(loaded.problems.map { FileProblems(file: $0.file, diagnostics: $0.diagnostics) })
        }
        let wanted = Set(names.filter { EmbeddedPacks.pack(named: $0) != nil } + own.compactMap { $0 })
        let chosen = packs.packs.filter { names.isEmpty || wanted.contains($0.name) }
        return .packs(PackChoice(packs: packs, chosen: chosen))
    }

    private static func packName(of file: FileText) -> String? {
        JSONReader.read(file).value?["pack"]?.string?.text
    }

    private static func suggestion(for name: String, _ failure: Failure) -> Failure {
        guard case .missing(let path, nil) = failure else { return failure }
        return .missing(path: path, nearest: nearestName(to: name, among: EmbeddedPacks.packNames))
    }
}

extension Console {
    /// The packs that were asked for, or what is wrong with them, printed. Where the packs themselves are what a
    /// command looks at, their errors are its result and go to standard output.
    mutating func choose(
        _ names: [String], more: [String] = [], isResult: Bool = false
    ) -> (choice: PackChoice?, exitCode: ExitCode) {
        switch PackChoice.load(names, more: more) {
        case .packs(let choice): return (choice, .clean)
        case .problems(let problems):
            let files = problems.map { ($0.file, $0.diagnostics) }
            if isResult {
                print(report.lines(for: files, consequence: "no rule was run"))
            } else {
                complain(errorReport.lines(for: files, consequence: "no rule was run"))
            }
            return (nil, .misuse)
        case .failure(let failure):
            let text = FailureText(failure: failure)
            complain(text.line(ink: errorInk))
            return (nil, text.exitCode)
        }
    }
}
