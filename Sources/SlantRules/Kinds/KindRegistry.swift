package import SlantJSON

/// Every kind of rule there is.
package enum KindRegistry {
    package static let kinds: [any Kind.Type] = [
        PhraseKind.self,
        AttributionKind.self,
        VerbKind.self,
        PassiveKind.self,
        SymmetryKind.self,
        ReplyKind.self,
        HardeningKind.self,
        ConsistencyKind.self,
        HeadlineKind.self,
        DensityKind.self,
    ]

    /// The kind of a name, and all keys of such a rule.
    package static func kind(named name: String) -> (kind: any Kind.Type, shape: ObjectShape)? { shapes[name] }

    /// Made once: every rule of every pack is checked against one of them.
    private static let shapes: [String: (kind: any Kind.Type, shape: ObjectShape)] =
        Dictionary(uniqueKeysWithValues: kinds.map { ($0.name, ($0, $0.shape)) })
}
