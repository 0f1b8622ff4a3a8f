import SlantDiagnostics

/// The presets that ship, as layers.
package enum PresetLayer {
    /// What a preset lays down, itself last; nothing for an unknown name.
    package static func layers(named name: String) -> [ConfigurationLayer] { [] }

    /// The names of all presets, sorted.
    package static var names: [String] { [] }
}
