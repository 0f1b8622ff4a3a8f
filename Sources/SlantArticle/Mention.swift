/// A mention that may speak.
struct Mention: Hashable, Sendable {
    /// All of it, appositions included: "Ada Lund, the harbour master".
    let range: Range<Int>
    /// Its first noun group, where the name or head stands: "Ada Lund".
    let core: Range<Int>

    init(range: Range<Int>, core: Range<Int>) {
        self.range = range
        self.core = core
    }

    init(_ range: Range<Int>) { self.init(range: range, core: range) }
}

extension Reading {
    /// The head of a mention: its last name or noun before what follows the head.
    func head(of mention: Mention) -> Int {
        var at = mention.core.upperBound - 1
        while at > mention.core.lowerBound,
            tags[at].intersects([.mark, .calendar])
                || tags[at].intersects([.adverb, .time]) && !tags[at].intersects(.capital)
        { at -= 1 }
        return at
    }
}
