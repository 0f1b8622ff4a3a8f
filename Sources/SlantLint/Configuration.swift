package import SlantArticle
public import SlantDiagnostics
package import SlantText

/// What a user wants reported, layer over layer: preset, extended files, `.lintrc`, options. A plain value; nothing
/// here reads a file. Each of its values knows where it comes from.
public struct Configuration: Sendable {
    /// From the weakest to the strongest. What a later one says wins.
    package private(set) var layers: [ConfigurationLayer]
    /// `--only`, `--skip` and `--voice`, which are above every layer.
    package var selection = RuleSelection()

    /// The preset `news` and nothing else.
    public init() { self.init(preset: "news") }

    /// A shipped preset: `news`, `strict`, `opinion`, `encyclopedia` or `corporate`; nothing for another name.
    public init(preset: String) { self.init(layers: PresetLayer.layers(named: preset)) }

    /// The configuration of a `.lintrc`, and everything that is wrong with it. Files that it extends are not read:
    /// only presets are laid below it. Paths and globs in it are relative to the paths of the texts.
    public static func reading(_ file: FileText) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
        let (layer, diagnostics) = ConfigurationReader.layer(from: file, folder: "")
        let names = layer.extends?.map(\.name) ?? ["news"]
        let below = names.flatMap { PresetLayer.layers(named: $0) }
        return (Configuration(layers: below + [layer]), diagnostics)
    }

    package init(layers: [ConfigurationLayer]) { self.layers = layers }

    /// The same with one more layer on top.
    package func adding(_ layer: ConfigurationLayer) -> Configuration {
        var more = self
        more.layers.append(layer)
        return more
    }

    /// Every pack that is named anywhere, overrides included, in order, each once.
    package var packReferences: [PackReference] {
        var seen: Set<String> = []
        return layers.flatMap { layer in
            (layer.content.packs + layer.overrides.flatMap(\.content.packs)).map(\.value)
        }.filter { seen.insert($0.folder + "\n" + $0.text).inserted }
    }

    /// What is shown: the strongest word on it, but a `failOn` that is no weaker lowers it.
    package var minSeverity: Setting<Severity> {
        let (shown, shownRank) = strongest(\.minSeverity) ?? (Setting(.warning, .builtIn), -1)
        guard let (failing, failingRank) = strongest(\.failOn), let level = failing.value, failingRank >= shownRank,
            level < shown.value
        else { return shown }
        return Setting(level, failing.origin)
    }

    /// What makes a run fail; `nil` for never. What is not shown never fails.
    package var failOn: Setting<Severity?> {
        let failing = strongest(\.failOn)?.setting ?? Setting(.warning, .builtIn)
        let shown = minSeverity
        guard let level = failing.value, level < shown.value else { return failing }
        return Setting(shown.value, shown.origin)
    }

    package var baseline: Setting<String>? { strongest(\.baseline)?.setting }

    /// The configuration files and presets that are read, the strongest first.
    package var sources: [Origin.Place] {
        layers.reversed().compactMap { layer in
            switch layer.place {
            case .file, .preset: layer.place
            case .option, .builtIn: nil
            }
        }
    }

    /// Whether some texts may be treated otherwise than others.
    var hasOverrides: Bool { layers.contains { !$0.overrides.isEmpty } }

    private func strongest<Value>(
        _ path: KeyPath<ConfigurationLayer, Setting<Value>?>
    ) -> (setting: Setting<Value>, rank: Int)? {
        for (rank, layer) in layers.enumerated().reversed() {
            if let setting = layer[keyPath: path] { return (setting, rank) }
        }
        return nil
    }
}

/// What `--only`, `--skip` and `--voice` ask for.
package struct RuleSelection: Hashable, Sendable {
    /// If not empty, nothing else runs.
    package var only: [RuleSelector] = []
    package var skipped: [RuleSelector] = []
    /// `--voice`: in whose words every rule looks, whatever it says itself.
    package var voices: CaseSet<Voice>?

    package init(only: [RuleSelector] = [], skipped: [RuleSelector] = [], voices: CaseSet<Voice>? = nil) {
        self.only = only
        self.skipped = skipped
        self.voices = voices
    }
}
