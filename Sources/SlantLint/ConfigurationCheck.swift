import SlantDiagnostics
package import SlantRules

extension Configuration {
    /// Rules, packs and tags that the configuration names and nobody answers to, by file.
    ///
    /// It can be said only once packs are linked. Rules of packs that ship and are not in use are passed over: a
    /// configuration that several others extend may speak of them. Presets are held to the packs by a test.
    func problems(with names: RuleNames) -> [FileProblems] {
        layers.compactMap { layer in
            guard let file = layer.file, case .file = layer.place else { return nil }
            let entries = layer.content.rules + layer.overrides.flatMap(\.content.rules)
            let problems = entries.compactMap { problem(with: $0, names) }
            return problems.isEmpty
                ? nil : FileProblems(file: file, diagnostics: problems.sorted { $0.range < $1.range })
        }
    }

    private func problem(with entry: ConfigurationLayer.RuleEntry, _ names: RuleNames) -> Diagnostic? {
        entry.selector.problem(with: names).map { .error($0, at: entry.range) }
    }
}

extension RuleSelector {
    /// What to say of a name that nobody answers to: `unknown rule "t/regmie"; did you mean "t/regime"?`; `nil` for
    /// one that is known.
    package func problem(with names: RuleNames) -> String? {
        guard names.rules(text).isEmpty, OwnRule.named(by: self).isEmpty, !isOfUnusedPack(in: names) else { return nil }
        let kind =
            switch self {
            case .rule: "rule"
            case .pack: "pack"
            case .tag: "tag"
            }
        let message = "unknown \(kind) \"\(text)\""
        return names.nearest(to: text).map { "\(message); did you mean \"\($0)\"?" } ?? message
    }
}
