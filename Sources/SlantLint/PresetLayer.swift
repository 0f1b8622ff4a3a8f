import SlantRules

/// The presets that ship, as layers.
package enum PresetLayer {
    /// What a preset lays down, what it extends first, itself last; nothing for an unknown name.
    package static func layers(named name: String) -> [ConfigurationLayer] { layers(named: name, depth: 0) }

    private static func layers(named name: String, depth: Int) -> [ConfigurationLayer] {
        guard depth < 8, let preset = ShippedRules.preset(named: name) else { return [] }
        let layer = ConfigurationReader.layer(from: preset.file, folder: "", preset: name).layer
        return (layer.extends ?? []).flatMap { layers(named: $0.name, depth: depth + 1) } + [layer]
    }

    /// The names of all presets, sorted.
    package static var names: [String] { ShippedRules.presetNames }
}
