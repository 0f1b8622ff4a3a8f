package import SlantArticle
package import SlantDiagnostics

/// What of a configuration applies to one text, overrides included.
package struct AppliedConfiguration: Sendable {
    package let minSeverity: Setting<Severity>
    /// `nil` for never.
    package let failOn: Setting<Severity?>
    package let language: Setting<String>
    package let parties: Setting<[Party]>
    /// All of it: vocabularies add up.
    package let vocabulary: [Setting<ConfigurationLayer.VocabularyEntry>]
    /// All of them: packs add up.
    package let packs: [Setting<PackReference>]
    /// From the weakest to the strongest: what a later entry says wins.
    package let rules: [ConfigurationLayer.RuleEntry]
    package let selection: RuleSelection
    /// How many overrides apply.
    package let overrideCount: Int
}

extension Configuration {
    /// What applies to a text. `path` is in the terms of the layers' folders; `nil` for a text without a name.
    package func applied(toPath path: String?, frontMatter: [String: String] = [:]) -> AppliedConfiguration {
        var weak: [ConfigurationLayer.Content] = []
        var strong: [ConfigurationLayer.Content] = []
        var options: [ConfigurationLayer.Content] = []
        for layer in layers {
            if case .option = layer.place { options.append(layer.content) } else { weak.append(layer.content) }
            let relative = path.flatMap { PathName.relative(PathName.normalized($0), to: layer.folder) }
            for override in layer.overrides where override.applies(toPath: relative, frontMatter: frontMatter) {
                strong.append(override.content)
            }
        }
        let contents = weak + strong + options
        return AppliedConfiguration(
            minSeverity: minSeverity, failOn: failOn,
            language: contents.last { $0.language != nil }?.language ?? Setting("en", .builtIn),
            parties: contents.last { $0.parties != nil }?.parties ?? Setting([], .builtIn),
            vocabulary: contents.flatMap(\.vocabulary), packs: contents.flatMap(\.packs),
            rules: contents.flatMap { AppliedConfiguration.byExactness($0.rules) }, selection: selection,
            overrideCount: strong.count)
    }
}

extension AppliedConfiguration {
    /// The entries of one layer, the less exact first; those of the same exactness in the order of the file.
    fileprivate static func byExactness(
        _ entries: [ConfigurationLayer.RuleEntry]
    ) -> [ConfigurationLayer.RuleEntry] {
        (0...2).flatMap { exactness in entries.filter { $0.selector.exactness == exactness } }
    }
}
