package import SlantLint

/// What the command line says of files, configuration and workers.
package struct WorkspaceOptions: Sendable {
    /// `--config FILE`.
    package var configurationPath: String?
    /// `--no-config`: only the preset `news`, and options.
    package var ignoresConfiguration = false
    /// `--force-exclude`: ignore files hold for named files too.
    package var excludesNamedFiles = false
    /// `--stdin-path`: what the text from standard input is called.
    package var standardInputPath: String?
    /// `--only`, `--skip`, `--voice`.
    package var selection = RuleSelection()
    /// `--pack`, `--min-severity`, `--fail-on`, `--baseline`: the layer above all others.
    package var layer: ConfigurationLayer
    /// Whether baselines are read: what they accept is left out of the report.
    package var readsBaselines = false
    /// What an editor has open in place of `.lintrc` files, packs and vocabularies, by absolute path.
    package var texts: [String: [UInt8]] = [:]
    /// `-j`.
    package var workers: Int

    package init(layer: ConfigurationLayer = .options(), workers: Int = 1) {
        self.layer = layer
        self.workers = workers
    }
}
