import SlantArticle
import SlantLint
import SlantText
import SlantWorkspace

extension Options {
    /// What a workspace has to know of the command line.
    func workspaceOptions() throws(UsageError) -> WorkspaceOptions {
        let level: ConfigurationLayer.FailLevel? =
            switch failOn {
            case .level(let severity): .from(severity)
            case .never: .never
            case nil: nil
            }
        var options = WorkspaceOptions(
            layer: .options(packs: packs, baseline: baseline, minSeverity: minSeverity, failOn: level),
            workers: jobs ?? StandardStreams.coreCount)
        switch configuration {
        case .found: break
        case .file(let path): options.configurationPath = path
        case .none: options.ignoresConfiguration = true
        }
        options.excludesNamedFiles = forcesExclude
        options.standardInputPath = standardInputPath
        options.selection = RuleSelection(
            only: try selectors(only, of: "--only"), skipped: try selectors(skip, of: "--skip"), voices: voices)
        return options
    }

    /// What is to be read: the paths that are given, or the rows of standard input.
    ///
    /// `usualPath` stands for no path, where there is one.
    func plan(in workspace: Workspace, usualPath: String? = nil) throws(UsageError) -> Plan {
        if arguments.isEmpty {
            guard let usualPath, !readsRows else { throw .missingPath }
            return workspace.plan([usualPath])
        }
        guard readsRows else { return workspace.plan(arguments) }
        if let path = arguments.first(where: { $0 != "-" }) { throw .rowsFromAFile(path) }
        return workspace.planForRows()
    }

    private var voices: CaseSet<Voice>? {
        guard let voice else { return nil }
        return Voice(rawValue: voice).map { [$0] } ?? CaseSet(Voice.allCases)
    }

    private func selectors(_ texts: [String], of option: String) throws(UsageError) -> [RuleSelector] {
        var selectors: [RuleSelector] = []
        for text in texts {
            guard let selector = RuleSelector(text) else { throw .notARule(text, option: option) }
            selectors.append(selector)
        }
        return selectors
    }
}
