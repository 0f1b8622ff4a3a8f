import SlantDiagnostics
import SlantRules

/// How each rule of some packs is to behave for one text: the configuration, worked out.
struct RuleSettings: Sendable {
    /// What finding asks.
    private(set) var settings: CompiledPacks.Settings
    /// By rule index: the severity that the configuration gives it.
    private(set) var severities: [Severity?]
    /// The program's own rules that are off.
    private(set) var silencedOwn: Set<OwnRule> = []
    private(set) var ownSeverities: [OwnRule: Severity] = [:]
    /// Whether rules were left out for this run only (`--only`, `--skip`): then nothing is known of them.
    let isSelection: Bool

    /// `packNames`: the packs that are in use for the text. Rules of others are off.
    init(_ configuration: AppliedConfiguration, packs: CompiledPacks, packNames: Set<String>) {
        settings = packs.defaultSettings
        severities = Array(repeating: nil, count: packs.rules.count)
        isSelection = !configuration.selection.only.isEmpty || !configuration.selection.skipped.isEmpty
        for entry in configuration.rules { apply(entry, packs) }
        apply(configuration.selection, packs)
        for (index, rule) in packs.rules.enumerated() where !packNames.contains(rule.pack) {
            settings.isOn[index] = false
        }
    }

    func severity(of own: OwnRule) -> Severity? { silencedOwn.contains(own) ? nil : ownSeverities[own] ?? .warning }

    /// Field by field: an entry that says nothing of a field leaves it as it was.
    private mutating func apply(_ entry: ConfigurationLayer.RuleEntry, _ packs: CompiledPacks) {
        let change = entry.change
        for own in OwnRule.named(by: entry.selector) {
            switch change.level {
            case .off?: silencedOwn.insert(own)
            case .on(let severity)?:
                silencedOwn.remove(own)
                ownSeverities[own] = severity
            case nil: break
            }
        }
        for index in packs.names.rules(entry.selector.text) {
            switch change.level {
            case .off?: settings.isOn[index] = false
            case .on(let severity)?:
                severities[index] = severity
                // Only its own name switches on what a pack leaves off.
                if entry.selector.exactness == 2 || packs.rules[index].isOnByDefault { settings.isOn[index] = true }
            case nil: break
            }
            if let voices = change.voices { settings.voices[index] = voices }
            if let regions = change.regions { settings.regions[index] = regions }
            if let weight = change.weight { settings.weights[index] = weight }
            if let limit = change.limit { settings.limits[index] = limit }
        }
    }

    private mutating func apply(_ selection: RuleSelection, _ packs: CompiledPacks) {
        if let voices = selection.voices {
            for index in settings.voices.indices { settings.voices[index] = voices }
        }
        if !selection.only.isEmpty {
            var chosen: Set<Int> = []
            for selector in selection.only {
                for index in packs.names.rules(selector.text) {
                    chosen.insert(index)
                    if selector.exactness == 2 { settings.isOn[index] = true }
                }
            }
            for index in settings.isOn.indices where !chosen.contains(index) { settings.isOn[index] = false }
            silencedOwn.formUnion(Set(OwnRule.allCases).subtracting(selection.only.flatMap { OwnRule.named(by: $0) }))
        }
        for selector in selection.skipped {
            for index in packs.names.rules(selector.text) { settings.isOn[index] = false }
            silencedOwn.formUnion(OwnRule.named(by: selector))
        }
    }
}
