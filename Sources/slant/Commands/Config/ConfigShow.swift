import SlantArticle
import SlantDiagnostics
import SlantLint
import SlantReport
import SlantText
import SlantWorkspace

/// `slant config show`.
enum ConfigShow {
    static let command = Command(
        "config show", in: .setup, summary: "what applies to a file, and where each value comes from",
        purpose: "Show the settings that apply to a file, each with the file and line that it comes from.",
        form: "slant config show [OPTION ...] FILE ...",
        examples: [("slant config show opinion/column.md", "why a rule is on or off there")],
        flags: [Flags.config, Flags.noConfig, Flags.pack, Flags.only, Flags.skip, Flags.minSeverity, Flags.failOn],
        run: { options, console throws(UsageError) in
            guard !options.arguments.isEmpty else { throw UsageError.missingPath }
            let workspace = Workspace(options: try options.workspaceOptions())
            let plan = workspace.plan(options.arguments)
            guard console.accepts(plan, consequence: "nothing is shown") else { return .misuse }
            var worst = ExitCode.clean
            for failure in plan.failures { worst = max(worst, console.complain(of: failure)) }
            console.notice(emptyFolders: plan.emptyFolders)
            for (index, item) in plan.items.enumerated() {
                if index > 0 { console.print("\n") }
                let linter = plan.linters[item.linter]
                do throws(Failure) {
                    let file = try Workspace.text(of: item)
                    let applied = linter.applied(to: file, place: TextPlace(path: item.absolutePath ?? item.path))
                    let text = AppliedText(applied, sources: linter.configuration.sources)
                    console.print(text.text(for: item.path ?? "-"))
                } catch {
                    worst = max(worst, console.complain(of: error))
                }
            }
            return worst
        })
}

/// What applies to a file, as a table: what, how, where from.
private struct AppliedText {
    private let applied: AppliedConfiguration
    private let sources: [Origin.Place]
    private var rows: [(key: String, value: String, level: String?, origin: String)] = []

    init(_ applied: AppliedConfiguration, sources: [Origin.Place]) {
        self.applied = applied
        self.sources = sources
        add("language", applied.language.value, applied.language.origin)
        add("minSeverity", applied.minSeverity.value.rawValue, applied.minSeverity.origin)
        add("failOn", applied.failOn.value?.rawValue ?? "never", applied.failOn.origin)
        if !applied.parties.value.isEmpty {
            add("parties", Wording.counted(applied.parties.value.count, "side"), applied.parties.origin)
        }
        for pack in applied.packs { add("packs", pack.value.text, pack.origin) }
        if let first = applied.vocabulary.first {
            add("vocabulary", Wording.counted(applied.vocabulary.count, "entry", plural: "entries"), first.origin)
        }
        for entry in applied.rules {
            rows.append(("rules", entry.selector.text, AppliedText.words(for: entry.change), entry.origin.text))
        }
        for selector in applied.selection.only { rows.append(("rules", selector.text, "alone", "--only")) }
        for selector in applied.selection.skipped { rows.append(("rules", selector.text, "off", "--skip")) }
    }

    func text(for name: String) -> String {
        let selectors = max(17, rows.filter { $0.level != nil }.map(\.value.count).max() ?? 0) + 2
        // A change of many parts pushes its origin to the right, not everybody's.
        let levels = 12
        var text = CharacterCells.shown(name) + " reads \(AppliedText.names(of: sources))\n"
        var last = ""
        for row in rows {
            text += padded(row.key == last ? "" : row.key, 13)
            if let level = row.level {
                text += padded(row.value, selectors) + padded(level, levels)
            } else {
                text += padded(row.value, selectors + levels)
            }
            text += row.origin + "\n"
            last = row.key
        }
        return text
    }

    private mutating func add(_ key: String, _ value: String, _ origin: Origin) {
        rows.append((key, value, nil, origin.text))
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(2, width - CharacterCells.count(of: text)))
    }

    private static func names(of places: [Origin.Place]) -> String {
        let names = places.compactMap { place -> String? in
            switch place {
            case .file(let path, _): path
            case .preset(let name): "the preset \(name)"
            case .option, .builtIn: nil
            }
        }
        return names.isEmpty ? "no .lintrc and no preset" : Wording.list(names)
    }

    private static func words(for change: ConfigurationLayer.RuleChange) -> String {
        var words: [String] = []
        switch change.level {
        case .off: words.append("off")
        case .on(let severity): words.append(severity.rawValue)
        case nil: break
        }
        if let voices = change.voices {
            words.append("voice " + voices.map(\.rawValue).sorted().joined(separator: "+"))
        }
        if let regions = change.regions {
            words.append("region " + regions.map(\.rawValue).sorted().joined(separator: "+"))
        }
        if let weight = change.weight { words.append("weight \(weight)") }
        if let limit = change.limit { words.append("limit \(limit)") }
        return words.joined(separator: ", ")
    }
}
