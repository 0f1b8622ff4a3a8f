import SlantDiagnostics

/// What a command line says, option by option; each flag sets one of these. `nil` and empty: not said.
struct Options: Sendable, Equatable {
    enum Configuration: Sendable, Equatable {
        case found
        case file(String)
        case none
    }

    enum Color: String, CaseIterable, Sendable { case auto, always, never }

    /// What a row must say to be counted.
    struct Condition: Sendable, Equatable {
        let field: String
        let value: String
    }

    /// Texts that people marked, by the path of their file.
    enum Gold: Sendable, Equatable {
        case bias(String)
        case voice(String)
    }

    enum FailOn: Sendable, Equatable {
        case level(Severity)
        case never
    }

    /// A format and the file that it is written to.
    struct Report: Sendable, Equatable {
        let format: String
        let path: String
    }

    /// Paths, rule ids, whatever the command takes.
    var arguments: [String] = []
    var configuration = Configuration.found
    var only: [String] = []
    var skip: [String] = []
    var packs: [String] = []
    /// Voices that every rule speaks in: one of them, or `all`.
    var voice: String?
    var minSeverity: Severity?
    var failOn: FailOn?
    /// A file of findings that are accepted.
    var baseline: String?
    /// A commit, or `A..B`.
    var changedSince: String?
    /// A unified diff: a file, or `-` for standard input.
    var diff: String?
    var writesFixes = false
    var takesUnsafeFixes = false
    /// Fixes are shown, not written.
    var isDryRun = false
    /// The format of standard output.
    var format: String?
    /// Reports that go to files.
    var reports: [Report] = []
    var template: String?
    /// Counts in place of findings.
    var wantsStatistics = false
    var wantsFileList = false
    /// So many findings are printed at most.
    var findingLimit: Int?
    var isQuiet = false
    var color = Color.auto
    /// Texts come as rows of JSON, one a line.
    var readsRows = false
    /// `--by`: a field of a row, or a line of the front matter.
    var groupField: String?
    var standardInputPath: String?
    var forcesExclude = false
    var jobs: Int?
    /// `score`: the marked texts, and what is measured on them.
    var gold: Gold?
    /// `score`: texts count as biased from so much evidence on.
    var threshold: Double?
    /// `score`: only the rows in which a field has a value.
    var condition: Condition?
    var wantsHelp = false
    var wantsVersion = false
}
