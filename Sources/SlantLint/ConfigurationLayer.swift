package import SlantArticle
package import SlantDiagnostics
package import SlantText

/// What one preset, file or command line says, before it is laid over others. `nil` and empty mean: nothing said.
package struct ConfigurationLayer: Sendable {
    /// What a rule is to do.
    package struct RuleChange: Hashable, Sendable {
        /// How bad; `off` for not at all.
        package enum Level: Hashable, Sendable {
            case off
            case on(Severity)
        }

        package var level: Level?
        package var voices: CaseSet<Voice>?
        package var regions: CaseSet<Region>?
        package var weight: Double?
        package var limit: Int?

        package init(
            level: Level? = nil, voices: CaseSet<Voice>? = nil, regions: CaseSet<Region>? = nil, weight: Double? = nil,
            limit: Int? = nil
        ) {
            self.level = level
            self.voices = voices
            self.regions = regions
            self.weight = weight
            self.limit = limit
        }
    }

    /// An entry of `rules`.
    package struct RuleEntry: Sendable {
        package let selector: RuleSelector
        package let change: RuleChange
        package let origin: Origin
        /// The key, in the file of its layer.
        package let range: TextRange
    }

    /// An entry of `overrides`: more of the same for some files.
    package struct Override: Sendable {
        package let files: [Glob]
        /// Front matter that must hold: any of the values for each of the keys.
        package let when: [(key: String, values: [String])]
        package let content: Content
        package let origin: Origin

        /// Whether it is for a text: its path, relative to the folder of the layer, and its front matter.
        package func applies(toPath path: String?, frontMatter: [String: String]) -> Bool {
            if !files.isEmpty {
                guard let path, files.contains(where: { $0.covers(path) }) else { return false }
            }
            return when.allSatisfy { condition in
                guard let value = frontMatter[condition.key] else { return false }
                return condition.values.contains(value)
            }
        }
    }

    /// What a layer and an override have in common.
    package struct Content: Sendable {
        package var rules: [RuleEntry] = []
        package var packs: [Setting<PackReference>] = []
        package var vocabulary: [Setting<VocabularyEntry>] = []
        package var parties: Setting<[Party]>?
        package var language: Setting<String>?

        package init() {}
    }

    /// An entry of `vocabulary`.
    package enum VocabularyEntry: Hashable, Sendable {
        case phrase(String)
        /// A text file with a phrase a line, relative to the folder of the layer.
        case file(String, range: TextRange)
    }

    /// The text that ranges speak of; `nil` for the command line.
    package let file: FileText?
    package let place: Origin.Place
    /// What globs and paths are relative to, in the terms of the paths that are linted; empty for a preset.
    package let folder: String
    /// `nil` if not said: then the preset `news` is meant.
    package var extends: [(name: String, range: TextRange)]?
    package var content = Content()
    package var overrides: [Override] = []
    package var ignore: [Setting<IgnorePattern>] = []
    package var baseline: Setting<String>?
    package var minSeverity: Setting<Severity>?
    /// The value is `nil` for `never`.
    package var failOn: Setting<Severity?>?

    package init(file: FileText?, place: Origin.Place, folder: String) {
        self.file = file
        self.place = place
        self.folder = folder
    }
}

/// A pack as a configuration names it.
package struct PackReference: Hashable, Sendable {
    /// The name of a shipped pack, a path or a glob.
    package let text: String
    /// What a path is relative to.
    package let folder: String
    /// Where it is written.
    package let range: TextRange

    package init(text: String, folder: String, range: TextRange) {
        self.text = text
        self.folder = folder
        self.range = range
    }

    /// Whether it can only be a path: it has a slash, an ending or a sign of a glob.
    package var isPath: Bool { text.contains { "/.*?[{".contains($0) } }
}

extension ConfigurationLayer {
    /// The layer of the command line. `folder` is what `packs` are relative to.
    package static func options(
        packs: [String] = [], baseline: String? = nil, minSeverity: Severity? = nil, failOn: FailLevel? = nil,
        folder: String = ""
    ) -> ConfigurationLayer {
        func origin(_ option: String) -> Origin { Origin(.option(option)) }
        var layer = ConfigurationLayer(file: nil, place: .option(""), folder: folder)
        layer.content.packs = packs.map {
            Setting(PackReference(text: $0, folder: folder, range: TextRange(0, 0)), origin("--pack"))
        }
        layer.baseline = baseline.map { Setting($0, origin("--baseline")) }
        layer.minSeverity = minSeverity.map { Setting($0, origin("--min-severity")) }
        layer.failOn = failOn.map { Setting($0.severity, origin("--fail-on")) }
        return layer
    }

    /// A level that makes a run fail, or none.
    package enum FailLevel: Hashable, Sendable {
        case from(Severity)
        case never

        var severity: Severity? { if case .from(let severity) = self { severity } else { nil } }
    }
}

extension ConfigurationLayer.Override {
    /// The same with another vocabulary: its files read.
    package func withVocabulary(
        _ vocabulary: [Setting<ConfigurationLayer.VocabularyEntry>]
    ) -> ConfigurationLayer.Override {
        var content = content
        content.vocabulary = vocabulary
        return ConfigurationLayer.Override(files: files, when: when, content: content, origin: origin)
    }
}
