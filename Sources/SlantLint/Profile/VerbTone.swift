package import SlantArticle

/// What a reporting word does to the words that it reports, as a reader sees it: the classes of the language data, with
/// those that do nothing (manner, requests, promises, thoughts) beside the neutral ones.
package enum VerbTone: String, CaseIterable, Sendable {
    /// slammed, lashed out: turns speech into combat
    case heated
    /// claimed, insisted: tells readers not to believe it
    case doubting
    /// admitted, acknowledged: says that it was against the speaker
    case conceding
    /// said, told, urged, vowed
    case neutral
    /// noted, pointed out, revealed: tells readers that it is true
    case endorsing

    package init(_ verbClass: VerbClass) { self = VerbTone(rawValue: verbClass.rawValue) ?? .neutral }

    /// Doubt or concede: what costs a speaker the reader's trust.
    package static let lowering: Set<VerbTone> = [.doubting, .conceding]
}
