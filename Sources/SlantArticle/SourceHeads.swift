import SlantText

extension Reading {
    /// The head of a mention: its last name or noun before what follows the head.
    func head(of mention: Mention) -> Int {
        var at = mention.core.upperBound - 1
        while at > mention.core.lowerBound,
            tags[at].intersects([.mark, .calendar]) || tags[at].intersects([.adverb, .time]) && !tags[at].intersects(.capital)
        { at -= 1 }
        return at
    }
}
