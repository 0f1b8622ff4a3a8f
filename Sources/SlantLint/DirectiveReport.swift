import SlantDiagnostics
import SlantRules

/// What is said of comments that name nothing or silence nothing.
struct DirectiveReport {
    let settings: RuleSettings
    let packs: CompiledPacks

    /// Names that nobody answers to, each with the nearest that somebody does.
    func unknown(_ names: [Directive.Name]) -> [Diagnostic] {
        names.map { name in
            let kind = name.text.hasPrefix("#") ? "tag" : name.text.hasSuffix("/*") ? "pack" : "rule"
            var message = "unknown \(kind) \"\(name.text)\""
            if let nearest = packs.names.nearest(to: name.text) { message += "; did you mean \"\(nearest)\"?" }
            return OwnRule.unknownRule.diagnostic(message, at: name.range)
        }
    }

    /// Comments that silence nothing. Of rules that did not run nothing is known.
    func unused(_ entries: [Suppression.Entry]) -> [Diagnostic] {
        entries.compactMap { entry in
            guard !entry.isUsed else { return nil }
            if entry.name == nil {
                guard !settings.isSelection, settings.settings.isOn.contains(true) else { return nil }
            } else {
                guard entry.rules.contains(where: { settings.settings.isOn[$0] }) else { return nil }
            }
            let message = "this comment silences nothing: \(finder(of: entry)) \(place(of: entry.directive.action))"
            return OwnRule.unusedSuppression.diagnostic(
                message, at: entry.name?.range ?? entry.directive.actionRange, advice: "Take the comment out.")
        }
    }

    private func finder(of entry: Suppression.Entry) -> String {
        guard let name = entry.name else { return "no rule finds anything" }
        return name.text.hasPrefix("#") || name.text.hasSuffix("/*")
            ? "none of its rules finds anything" : "the rule finds nothing"
    }

    private func place(of action: Directive.Action) -> String {
        switch action {
        case .disable, .enable: "from here on"
        case .disableLine: "on this line"
        case .disableNextLine: "on the next line"
        case .disableNextBlock: "in the next block"
        }
    }
}
