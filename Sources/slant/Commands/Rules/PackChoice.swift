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

    /// `requested`: what was asked for. `more`: files that are linked beside what ships, as `--pack` says. `configured`:
    /// those that settings name; one may ask for them by the name of the pack.
    static func load(_ requested: [String], more: [String] = [], configured: [FileText] = []) -> Result {
        var files: [FileText] = []
        let known = configured.compactMap { packName(of: $0) }
        for name in requested + more where EmbeddedPacks.pack(named: name) == nil && !known.contains(name) {
            do throws(Failure) {
                files.append(try TextFile.read(name))
            } catch {
                return .failure(suggestion(for: name, error))
            }
        }
        let given = files.compactMap { packName(of: $0) }
        let settled = configured.filter { file in !given.contains { $0 == packName(of: file) } }
        let asked = requested.filter { known.contains($0) }
        let own = files.map { packName(of: $0) }
        files += settled
        let names = files.map { packName(of: $0) }
        let shipped = EmbeddedPacks.packs.filter { file in !names.contains(packName(of: file.file)) }
        let language = EmbeddedPacks.language("en")
        let loaded = PackLoader.load(packs: shipped + files.map(PackFile.init), language: language)
        guard let packs = loaded.packs else {
            return .problems(loaded.problems.map { FileProblems(file: $0.file, diagnostics: $0.diagnostics) })
        }
        let wanted = Set(requested.filter { EmbeddedPacks.pack(named: $0) != nil } + own.compactMap { $0 } + asked)
        let chosen = packs.packs.filter { requested.isEmpty || wanted.contains($0.name) }
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
    ///
    /// Packs that the `.lintrc` of the current folder names are there too, unless `usesSettings` is false.
    mutating func choose(
        _ names: [String], more: [String] = [], isResult: Bool = false, usesSettings: Bool = true
    ) -> (choice: PackChoice?, exitCode: ExitCode) {
        let configured = usesSettings ? Workspace(options: WorkspaceOptions()).ownPacks() : []
        switch PackChoice.load(names, more: more, configured: configured) {
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
