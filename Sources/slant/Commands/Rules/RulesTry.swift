import SlantArticle
import SlantAuthoring
import SlantDiagnostics
import SlantReaders
import SlantReport
import SlantRules
import SlantText
import SlantWorkspace

/// `slant rules try`.
enum RulesTry {
    static let command = Command(
        "rules try", in: .rules, summary: "look for a pattern in articles, without writing a rule",
        purpose: """
            Look for a pattern in articles, in every voice, so that one sees what a rule would leave out. PATTERN is
            written as in a pack; docs/packs.md is its language.
            """,
        form: "slant rules try [OPTION ...] PATTERN PATH ...",
        examples: [("slant rules try '<claim:v> (that|to)' news/", "who claims things in a folder")],
        flags: [Flags.pack],
        run: { options, console throws(UsageError) in
            guard options.arguments.count > 1 else { throw UsageError.missingPattern }
            let (choice, code) = console.choose([], more: options.packs)
            guard let choice else { return code }
            switch PatternTrial.load(options.arguments[0], beside: choice.packs) {
            case .failure(let problems):
                let lines = console.errorReport.lines(
                    for: [(problems.file, problems.diagnostics)], consequence: "no file was read", unnamed: "PATTERN")
                console.complain(lines)
                return .misuse
            case .success(let trial):
                return run(trial, Array(options.arguments.dropFirst()), &console)
            }
        })

    private static func run(_ trial: PatternTrial, _ paths: [String], _ console: inout Console) -> ExitCode {
        let workspace = Workspace(options: WorkspaceOptions())
        let plan = workspace.plan(paths)
        guard console.accepts(plan, consequence: "no file was read") else { return .misuse }
        var worst = ExitCode.clean
        for failure in plan.failures { worst = max(worst, console.complain(of: failure)) }
        console.notice(emptyFolders: plan.emptyFolders)
        var counts: [Voice: Int] = [:]
        var files = 0
        for item in plan.items where !console.isClosed {
            do throws(Failure) {
                let file = try Workspace.text(of: item)
                guard let article = article(of: file, trial) else { continue }
                let matches = trial.matches(in: article)
                if !matches.isEmpty { files += 1 }
                for match in matches {
                    counts[match.voice, default: 0] += 1
                    let range = article.text.prose.offsets.fileRange(of: match.range).range
                    let place = file.position(of: range.start)
                    console.print(
                        "\(CharacterCells.shown(item.path ?? "-")):\(place.line):\(place.scalarColumn): match: "
                            + "\(Wording.quoted(match.words, ellipsis: console.ink.ellipsis)) \(words(for: match))\n")
                }
            } catch {
                worst = max(worst, console.complain(of: error))
            }
        }
        console.print(summary(counts, files: files))
        return worst
    }

    private static func article(of file: FileText, _ trial: PatternTrial) -> Article? {
        let packs = trial.packs
        guard let prose = try? ReaderRegistry.reader(for: file.path ?? "").prose(of: file) else { return nil }
        return packs.articles.article(
            from: Tokenizer(language: packs.language, lexicon: packs.lexicon).tokenized(prose))
    }

    private static func words(for match: PatternTrial.Match) -> String {
        let source = match.source.map { ", \($0)" } ?? ""
        switch match.voice {
        case .narrator: return "in the outlet's own voice"
        case .quoted: return "quoted\(source)"
        case .reported: return "reported\(source)"
        case .scare: return "in scare quotes"
        }
    }

    /// `2 matches in 1 file: 2 in the outlet's own voice, none quoted, none reported`
    private static func summary(_ counts: [Voice: Int], files: Int) -> String {
        let total = counts.values.reduce(0, +)
        guard total > 0 else { return "no matches\n" }
        func number(_ voice: Voice) -> String { counts[voice].map { Wording.number($0) } ?? "none" }
        var text = "\(Wording.counted(total, "match", plural: "matches")) in \(Wording.counted(files, "file")): "
        text += "\(number(.narrator)) in the outlet's own voice, \(number(.quoted)) quoted, "
        text += "\(number(.reported)) reported"
        if let scare = counts[.scare] { text += ", \(Wording.number(scare)) in scare quotes" }
        return text + "\n"
    }
}
