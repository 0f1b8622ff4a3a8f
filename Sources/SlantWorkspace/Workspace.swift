package import SlantLint

/// Files, folders, configurations and packs of one run, and the linting of all of them.
///
/// First `plan`: it walks, finds every `.lintrc` and pack and checks them, so that nothing is linted with a broken one.
/// Then `lint`, which gives results in the order of the plan whatever the number of workers.
package struct Workspace: Sendable {
    package let options: WorkspaceOptions

    package init(options: WorkspaceOptions) { self.options = options }

    /// What is to be linted. `-` is standard input.
    package func plan(_ paths: [String]) -> Plan { Plan() }

    /// Lints what is planned; `emit` is called in the order of the plan, one call at a time, and stops the run by
    /// throwing.
    package func lint<E: Error>(_ plan: Plan, emit: (Outcome) throws(E) -> Void) async throws(E) {}
}

/// What a run will do, known before the first text is linted.
package struct Plan: Sendable {
    /// A text to be linted.
    package struct Item: Sendable {
        /// As it was given, or as the walk from a given folder spells it; `nil` for standard input without a name.
        package let path: String?
        /// Which of `linters` is for it.
        package let linter: Int
        /// Absolute and normalised: what overrides go by.
        package let absolutePath: String?
        /// Whether it comes from standard input.
        package let isStandardInput: Bool
    }

    /// In the order of output.
    package var items: [Item] = []
    /// One for each configuration that is in use.
    package var linters: [Linter] = []
    /// Broken configurations and packs, each file once. If there is one, nothing must be linted (exit 2).
    package var problems: [FileProblems] = []
    /// Paths that are not there, folders that may not be read.
    package var failures: [Failure] = []
    /// Folders that were given and hold nothing that a reader knows.
    package var emptyFolders: [String] = []

    package init() {}
}

/// What became of one item of a plan.
package enum Outcome: Sendable {
    /// Linted; `path` is that of the item.
    case linted(path: String?, result: LintResult)
    case failed(Failure)
}
