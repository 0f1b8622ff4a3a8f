/// How a way of calling somebody stands to those it is said of.
package enum LabelRank: Int, CaseIterable, Sendable, Comparable {
    case hostile = -2
    case critical = -1
    case plain = 0
    case sympathetic = 1
    /// Praise by its own side.
    case partisan = 2

    /// The key of `labels.json`.
    package var name: String {
        switch self {
        case .hostile: "hostile"
        case .critical: "critical"
        case .plain: "plain"
        case .sympathetic: "sympathetic"
        case .partisan: "partisan"
        }
    }

    package static func < (left: LabelRank, right: LabelRank) -> Bool { left.rawValue < right.rawValue }

    /// How many ranks lie between two.
    package func distance(to other: LabelRank) -> Int { abs(rawValue - other.rawValue) }
}

/// A place where somebody is called something that the language's table of labels holds: "the Assad regime".
package struct LabelUse: Hashable, Sendable {
    /// The label with what tells whose or which, without a determiner: "Assad regime". Tokens.
    package let tokens: Range<Int>
    /// The label alone: "regime". Tokens.
    package let label: Range<Int>
    /// The group of labels that compete with it: "government".
    package let group: String
    package let rank: LabelRank
    package let referent: Referent.ID

    package init(tokens: Range<Int>, label: Range<Int>, group: String, rank: LabelRank, referent: Referent.ID) {
        self.tokens = tokens
        self.label = label
        self.group = group
        self.rank = rank
        self.referent = referent
    }
}
