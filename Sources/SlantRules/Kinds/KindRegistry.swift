/// Every kind of rule there is.
package enum KindRegistry {
    package static let kinds: [any Kind.Type] = [
        PhraseKind.self,
        AttributionKind.self,
        VerbKind.self,
        PassiveKind.self,
        DensityKind.self,
    ]

    /// The kind of a name.
    package static func kind(named name: String) -> (any Kind.Type)? { kinds.first { $0.name == name } }
}
