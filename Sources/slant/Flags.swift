import SlantDiagnostics
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
