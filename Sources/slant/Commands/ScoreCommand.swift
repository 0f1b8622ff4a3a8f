import SlantArticle
import SlantAuthoring
import SlantDiagnostics
import SlantLint
import SlantReport
import SlantText
import SlantWorkspace

/// `slant score`.
enum ScoreCommand {
    static let command = Command(
        "score", in: .rules, summary: "measure rules, or voices, against texts that people marked",
        purpose: """
            Measure what slant finds against what people marked: a text a line, docs/scoring.md says how it is written.
            ROWS is what lint or inspect printed as jsonl for the same texts, - for standard input; without it the texts
            are linted or read now.
            """,
        form: "slant score [OPTION ...] --bias|--voice MARKED [ROWS]",
        examples: [
            ("slant score --bias marked.jsonl", "what the rules are worth on texts of your own"),
            ("slant score --bias marked.jsonl --only 'house/*'", "what your own rules are worth"),
            ("slant score --voice marked.jsonl", "how well slant tells who says what"),
        ],
        flags: [
            bias, voice, condition, threshold, Flags.minSeverity, Flags.only, Flags.skip, Flags.config,
            Flags.noConfig, Flags.pack,
            Flags.format(["text", "json"], help: "text (usual) or json: one object with every figure"),
        ],
        run: { options, console throws(UsageError) in
            guard let gold = options.gold else { throw UsageError.missingGold }
            if options.arguments.count > 1 { throw UsageError.unexpectedArgument(options.arguments[1]) }
            var options = options
            // What is found below the level would be counted and not shown.
            options.minSeverity = options.minSeverity ?? .warning
            let workspace = Workspace(options: try options.workspaceOptions())
            let plan = workspace.planForRows()
            guard console.accepts(plan, consequence: "nothing was measured") else { return .misuse }
            guard let linter = plan.linters.first else { return .misuse }
            var run = Scoring(
                options: options, selection: workspace.options.selection, linter: linter, console: console)
            let code = run.measure(gold)
            console = run.console
            return code
        })

    private static let bias = Flag(
        "bias", value: "MARKED", in: .input, help: "texts with the words that tilt them marked",
        effect: { (options, text) throws(UsageError) in
            if case .voice = options.gold { throw UsageError.conflict("--bias", "--voice") }
            options.gold = .bias(text)
        })

    private static let voice = Flag(
        "voice", value: "MARKED", in: .input, help: "articles with who says what marked",
        effect: { (options, text) throws(UsageError) in
            if case .bias = options.gold { throw UsageError.conflict("--bias", "--voice") }
            options.gold = .voice(text)
        })

    private static let condition = Flag(
        "where", value: "FIELD=VALUE", in: .input, help: "only rows that say so: outlet=Reuters",
        effect: { (options, text) throws(UsageError) in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else { throw UsageError.notACondition(text) }
            options.condition = Options.Condition(field: String(parts[0]), value: String(parts[1]))
        })

    private static let threshold = Flag(
        "threshold", value: "NUMBER", in: .show, help: "call a text biased from this score on (usual: the best here)",
        details: "The best threshold of the texts it is chosen on flatters: choose it on some, report it on others.",
        effect: { (options, text) throws(UsageError) in
            guard let number = Double(text), number >= 0, number <= 1_000_000 else {
                throw UsageError.unknownValue(text, option: "--threshold", choices: ["a number such as 0.75"])
            }
            options.threshold = number
        })
}

/// One measuring on its way to standard output.
private struct Scoring {
    private let options: Options
    private let selection: RuleSelection
    private let linter: Linter
    var console: Console

    init(options: Options, selection: RuleSelection, linter: Linter, console: Console) {
        self.options = options
        self.selection = selection
        self.linter = linter
        self.console = console
    }

    mutating func measure(_ gold: Options.Gold) -> ExitCode {
        do throws(Failure) {
            switch gold {
            case .bias(let path): return try measureBias(path)
            case .voice(let path): return try measureVoice(path)
            }
        } catch {
            return console.complain(of: error)
        }
    }

    private mutating func measureBias(_ path: String) throws(Failure) -> ExitCode {
        let marked = try rows(of: path)
        let printed = try printedRows()
        var problems = marked.problems
        var printedProblems = printed?.problems ?? []
        let rowOf = Dictionary((printed?.rows ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        var score = BiasScore()
        var unread = 0
        for row in wanted(marked) {
            guard let text = BiasRow(row, problems: &problems) else { continue }
            let file = FileText(path: text.path, bytes: Array(text.text.utf8), isEditable: false)
            let place = TextPlace(path: text.path, format: text.format ?? "text", language: text.language)
            var found: BiasFindings?
            if printed != nil {
                let size = text.text.utf8.count
                found = rowOf[text.id].map {
                    BiasFindings($0, from: level, size: size, problems: &printedProblems, where: isSelected)
                }
            } else {
                let result = linter.result(for: file, place: place)
                if result.notice != nil { unread += 1 }
                found = BiasFindings(result, from: level)
            }
            let quotes = text.quotes ?? linter.article(for: file, place: place).map(quotes) ?? []
            score.add(text, ScoredText(text.text), found: found, quotes: quotes)
        }
        guard accepts([(marked.file, problems)] + (printed.map { [($0.file, printedProblems)] } ?? [])) else {
            return .misuse
        }
        if unread > 0 {
            console.notice("\(Wording.counted(unread, "text")) not linted: in another language than the rules")
        }
        if let first = score.absent.first {
            let count = Wording.counted(score.absent.count, "marked phrase")
            console.notice("\(count) not found in the text, such as “\(first.phrase)” in \(first.id)")
        }
        let table = BiasTable(score, threshold: options.threshold)
        console.print(options.format == "json" ? table.json : table.text)
        return .clean
    }

    private mutating func measureVoice(_ path: String) throws(Failure) -> ExitCode {
        let marked = try rows(of: path)
        let printed = try printedRows()
        var problems = marked.problems
        var printedProblems = printed?.problems ?? []
        let rowOf = Dictionary((printed?.rows ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        var score = VoiceScore()
        for row in wanted(marked) {
            guard let text = BiasRow(row, problems: &problems) else { continue }
            let size = text.text.utf8.count
            let gold = VoiceRow(row, size: size, problems: &problems)
            var found: VoiceRow?
            if printed != nil {
                found = rowOf[text.id].map { VoiceRow($0, size: size, problems: &printedProblems) }
            } else {
                found = read(text).map { VoiceRow($0, size: size, problems: &printedProblems) }
            }
            score.add(ScoredText(text.text), marked: gold, found: found)
        }
        guard accepts([(marked.file, problems)] + (printed.map { [($0.file, printedProblems)] } ?? [])) else {
            return .misuse
        }
        console.print(options.format == "json" ? score.json : score.table)
        return .clean
    }

    /// What `slant inspect` would print of a text, as a row: figures of both ways are the same.
    private func read(_ text: BiasRow) -> MarkedRows.Row? {
        let file = FileText(path: text.path, bytes: Array(text.text.utf8), isEditable: false)
        let place = TextPlace(path: text.path, format: text.format ?? "text", language: text.language)
        guard let article = linter.article(for: file, place: place) else { return nil }
        var row = ArticleRow(article)
        return MarkedRows(FileText(path: nil, bytes: row.bytes(id: text.id, path: nil))).rows.first
    }

    private func quotes(of article: Article) -> [ByteSpan] {
        article.quotations.filter { $0.depth == 0 }.map { quotation in
            let place = article.text.prose.offsets.fileRange(of: quotation.range).range
            return ByteSpan(Int(place.start), Int(place.end))
        }
    }

    // MARK: Rows

    private var level: Severity { options.minSeverity ?? .warning }

    private func wanted(_ marked: MarkedRows) -> [MarkedRows.Row] {
        guard let condition = options.condition else { return marked.rows }
        return marked.rows(where: condition.field, is: condition.value)
    }

    /// `--only` and `--skip`, for findings that are printed already.
    private func isSelected(_ rule: String, _ tags: [String]) -> Bool {
        func names(_ selector: RuleSelector) -> Bool {
            switch selector {
            case .rule(let id): id == rule
            case .pack(let pack): rule.hasPrefix(pack + "/")
            case .tag(let tag): tags.contains(tag)
            }
        }
        return (selection.only.isEmpty || selection.only.contains(where: names))
            && !selection.skipped.contains(where: names)
    }

    private func printedRows() throws(Failure) -> MarkedRows? {
        guard let path = options.arguments.first else { return nil }
        return try rows(of: path)
    }

    private func rows(of path: String) throws(Failure) -> MarkedRows {
        guard path == "-" else { return MarkedRows(try TextFile.read(path)) }
        let plan = Workspace(options: WorkspaceOptions()).plan(["-"])
        guard let item = plan.items.first else { return MarkedRows(FileText(path: nil, text: "")) }
        return MarkedRows(try Workspace.text(of: item))
    }

    private mutating func accepts(_ files: [(file: FileText, diagnostics: [Diagnostic])]) -> Bool {
        let wrong = files.filter { !$0.diagnostics.isEmpty }
        guard !wrong.isEmpty else { return true }
        // A file of another kind is wrong in every row: the first few say so.
        let shown = wrong.map { ($0.file, Array($0.diagnostics.prefix(10))) }
        console.complain(console.errorReport.lines(for: shown, consequence: "nothing was measured"))
        return false
    }
}
