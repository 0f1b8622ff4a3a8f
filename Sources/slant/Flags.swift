import SlantDiagnostics
import SlantLint
import SlantReport

/// Every option there is. A new one is an entry here, listed by the commands that take it; help and errors follow.
enum Flags {
    /// What every command takes.
    static let general = [color, help]

    static let minSeverity = Flag(
        "min-severity", value: "LEVEL", choices: levels, in: .show,
        help: "suggestion, warning (usual) or error: hide what is milder",
        details: "What is hidden never makes the run fail. A lower --fail-on lowers this level with it.",
        effect: { (options, text) throws(UsageError) in
            options.minSeverity = try severity(text, of: "--min-severity", among: levels)
        })

    static let only = Flag(
        "only", value: "RULE", in: .show, help: "these rules alone: verbs/claimed, verbs/*, #tag (repeatable)",
        effect: { (options, text) throws(UsageError) in options.only.append(text) })

    static let skip = Flag(
        "skip", value: "RULE", in: .show, help: "all but these (repeatable)",
        effect: { (options, text) throws(UsageError) in options.skip.append(text) })

    static let quiet = Flag(
        "quiet", in: .show, help: "one line for each finding",
        details: "The same as --format line: no source line, notes, advice or summary. A --format wins over it.",
        effect: { (options, _) throws(UsageError) in options.isQuiet = true })

    static let voice = Flag(
        "voice", value: "VOICE", choices: voices, in: .show,
        help: "judge words in this voice alone, whatever the rules say",
        details: """
            narrator is the outlet's own voice, quoted what stands between marks, reported what somebody is said to \
            have said, scare a few words in marks that nobody says; all is all of them.
            """,
        effect: { (options, text) throws(UsageError) in
            guard voices.contains(text) else {
                throw UsageError.unknownValue(text, option: "--voice", choices: voices)
            }
            options.voice = text
        })

    static let failOn = Flag(
        "fail-on", value: "LEVEL", choices: levels + ["never"], in: .fail,
        help: "exit with 1 from this level on (usual: warning); never",
        effect: { (options, text) throws(UsageError) in
            options.failOn =
                text == "never"
                ? .never : .level(try severity(text, of: "--fail-on", among: levels + ["never"]))
        })

    static let config = Flag(
        "config", value: "FILE", in: .settings, help: "these settings in place of the .lintrc beside the article",
        effect: { (options, text) throws(UsageError) in
            guard options.configuration != .none else { throw UsageError.conflict("--config", "--no-config") }
            options.configuration = .file(text)
        })

    static let noConfig = Flag(
        "no-config", in: .settings, help: "no .lintrc at all: the rules that ship, as they ship",
        effect: { (options, _) throws(UsageError) in
            if case .file = options.configuration { throw UsageError.conflict("--config", "--no-config") }
            options.configuration = .none
        })

    static let pack = Flag(
        "pack", value: "FILE", in: .settings, help: "rules of your own beside the others (repeatable)",
        effect: { (options, text) throws(UsageError) in options.packs.append(text) })

    static let input = Flag(
        "input", value: "jsonl", choices: ["jsonl"], in: .input,
        help: "read one text a line: {\"id\": …, \"text\": …}",
        details: """
            For corpora: memory does not grow with their length. A row may also have format (text is usual), path and \
            language; its other fields are ignored.
            """,
        effect: { (options, text) throws(UsageError) in
            guard text == "jsonl" else {
                throw UsageError.unknownValue(text, option: "--input", choices: ["jsonl"])
            }
            options.readsRows = true
        })

    static let by = Flag(
        "by", value: "FIELD", in: .show, help: "a line for each value of a field of the rows or of the front matter",
        details: """
            With --input jsonl a field of each row, such as the outlet; else a line of the front matter, such as the \
            section. Articles that have none are a group of their own.
            """,
        effect: { (options, text) throws(UsageError) in options.groupField = text })

    static let standardInputPath = Flag(
        "stdin-path", value: "PATH", in: .input,
        help: "what to call standard input; its name decides format and settings",
        effect: { (options, text) throws(UsageError) in options.standardInputPath = text })

    static let forceExclude = Flag(
        "force-exclude", in: .input, help: "leave out what is ignored even if it is named",
        details: "For hooks that name every changed file.",
        effect: { (options, _) throws(UsageError) in options.forcesExclude = true })

    static let jobs = Flag(
        "j", value: "N", in: .input, help: "read so many files at a time (usual: one for each core)",
        effect: { (options, text) throws(UsageError) in
            guard let count = Int(text), count > 0 else { throw UsageError.notANumber(text, option: "-j") }
            options.jobs = min(count, 256)
        })

    static let color = Flag(
        "color", value: "WHEN", choices: Options.Color.allCases.map(\.rawValue), in: .output,
        help: "auto (usual: on a terminal), always or never",
        effect: { (options, text) throws(UsageError) in
            guard let color = Options.Color(rawValue: text) else {
                throw UsageError.unknownValue(
                    text, option: "--color", choices: Options.Color.allCases.map(\.rawValue))
            }
            options.color = color
        })

    static let help = Flag(
        "help", in: .general, help: "this text",
        effect: { (options, _) throws(UsageError) in options.wantsHelp = true })

    static let version = Flag(
        "version", in: .general, help: "the version of slant",
        effect: { (options, _) throws(UsageError) in options.wantsVersion = true })

    static let baseline = Flag(
        "baseline", value: "FILE", in: .show, help: "report only what is not in FILE, which slant baseline wrote",
        effect: { (options, text) throws(UsageError) in options.baseline = text })

    static let baselineFile = Flag(
        "baseline", value: "FILE", in: .output,
        help: "where to write (usual: what .lintrc names, else .slant-baseline.json)",
        effect: { (options, text) throws(UsageError) in options.baseline = text })

    static let changed = Flag(
        "changed", value: "BASE", in: .show,
        help: "report only what stands on lines changed since a commit, or from A to B with A..B",
        details: """
            Lines count as changed since the commit where this branch left BASE. A finding about several places is \
            reported if one of them changed.
            """,
        effect: { (options, text) throws(UsageError) in options.changedSince = text })

    static let diff = Flag(
        "diff", value: "FILE", in: .show,
        help: "the same for the lines of a unified diff; - reads it from standard input",
        effect: { (options, text) throws(UsageError) in options.diff = text })

    static let fix = Flag(
        "fix", in: .fix, help: "write better wording into the files, where it cannot be wrong",
        effect: { (options, _) throws(UsageError) in options.writesFixes = true })

    static let unsafeFixes = Flag(
        "unsafe", in: .fix, help: "with --fix: also where it may change what is said",
        effect: { (options, _) throws(UsageError) in options.takesUnsafeFixes = true })

    static let dryRun = Flag(
        "dry-run", in: .fix, help: "with --fix: print the changes as a diff for git apply, and write nothing",
        effect: { (options, _) throws(UsageError) in options.isDryRun = true })

    /// `--format` of a command that can write several reports at once.
    static func reports(_ names: [String]) -> Flag {
        Flag(
            "format", value: "NAME[=FILE]", choices: names, in: .output,
            help: Wording.list(names, "or") + "; into FILE, if one is named (repeatable)",
            details: """
                One format is printed; others are written to files in the same run: --format text --format \
                sarif=report.sarif. A file is replaced when its report is whole.
                """,
            effect: { (options, text) throws(UsageError) in
                let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let name = String(halves[0])
                guard names.contains(name) else {
                    throw UsageError.unknownValue(name, option: "--format", choices: names)
                }
                // A file called "-" nobody means.
                guard halves.count > 1, halves[1] != "-" else {
                    if let other = options.format, other != name { throw UsageError.twoFormats(other, name) }
                    options.format = name
                    return
                }
                guard !halves[1].isEmpty else { throw UsageError.missingFile(format: name) }
                let path = String(halves[1])
                let place = PathName.normalized(path)
                if let other = options.reports.first(where: { PathName.normalized($0.path) == place }) {
                    throw UsageError.twoReports([other.format, name], path: path)
                }
                options.reports.append(Options.Report(format: name, path: path))
            })
    }

    static let template = Flag(
        "template", value: "STRING", in: .output,
        help: "a line of your own for each finding: '{path}:{line}: {message}'",
        details: """
            Fields: path, id, rule, severity, message, advice, words, voice, source, line, column, endLine, endColumn, \
            start, end. {message|csv} quotes a field for CSV; json, url and xml do the same for those.
            """,
        effect: { (options, text) throws(UsageError) in options.template = text })

    static let statistics = Flag(
        "statistics", in: .show, help: "how many findings there are by rule and by file, in place of the findings",
        effect: { (options, _) throws(UsageError) in options.wantsStatistics = true })

    static let maxFindings = Flag(
        "max-findings", value: "N", in: .show, help: "print the first N findings; the others are counted",
        details: "Findings are in the order of their paths and places. What is not printed still makes the run fail.",
        effect: { (options, text) throws(UsageError) in
            guard let count = Int(text), count > 0 else {
                throw UsageError.notANumber(text, option: "--max-findings")
            }
            options.findingLimit = count
        })

    static let listFiles = Flag(
        "list-files", in: .input, help: "print the files that would be checked, and check none",
        effect: { (options, _) throws(UsageError) in options.wantsFileList = true })

    /// `--format`, with the formats a command has.
    static func format(_ names: [String], help: String) -> Flag {
        Flag(
            "format", value: "NAME", choices: names, in: .output, help: help,
            effect: { (options, text) throws(UsageError) in
                guard names.contains(text) else {
                    throw UsageError.unknownValue(text, option: "--format", choices: names)
                }
                options.format = text
            })
    }

    private static let levels = Severity.allCases.map(\.rawValue)
    private static let voices = ["narrator", "quoted", "reported", "scare", "all"]

    private static func severity(
        _ text: String, of option: String, among choices: [String]
    ) throws(UsageError) -> Severity {
        guard let severity = Severity(rawValue: text) else {
            throw UsageError.unknownValue(text, option: option, choices: choices)
        }
        return severity
    }
}
