import SlantText

/// Finds the side that some words of an article name. Nothing but the names that the configuration gives binds
/// anybody to a side.
struct PartyIndex {
    /// By the words of a name.
    private var sides: [UInt64: Party.ID] = [:]
    /// Words of the longest name.
    private var longest = 0

    /// Longer names are not looked for: no side goes by a name of seven words.
    private static let longestName = 6
    /// Later mentions of one that no side has named do not change that.
    private static let lookedAt = 8

    init(_ parties: [Party]) {
        for (id, party) in parties.enumerated() {
            for name in [party.side] + party.names {
                let words = name.split { $0 == " " || $0 == "-" || $0 == "\u{A0}" }
                guard !words.isEmpty, words.count <= PartyIndex.longestName else { continue }
                let hash = words.reduce(0) { PartyIndex.joined($0, WordHash.hash(Array($1.utf8)[...])) }
                if sides[hash] == nil { sides[hash] = id }
                longest = max(longest, words.count)
            }
        }
    }

    var isEmpty: Bool { sides.isEmpty }

    /// The side that the first mentions name; the longest name counts.
    func party(of mentions: some Sequence<Range<Int>>, in reading: Reading) -> Party.ID? {
        guard !isEmpty else { return nil }
        for whole in mentions.prefix(PartyIndex.lookedAt) {
            let mention = head(of: whole, in: reading)
            for length in stride(from: min(longest, mention.count), to: 0, by: -1) {
                for start in mention.lowerBound...mention.upperBound - length {
                    let hash = (start..<start + length).reduce(0) { PartyIndex.joined($0, reading.nameHash($1)) }
                    if let side = sides[hash] { return side }
                }
            }
        }
        return nil
    }

    /// Without what only tells more of it: of "Lund, who left the League" the name.
    private func head(of mention: Range<Int>, in reading: Reading) -> Range<Int> {
        let end = mention.first { reading.has($0, [.mark, .relative]) } ?? mention.upperBound
        return mention.lowerBound..<end
    }

    private static func joined(_ hash: UInt64, _ word: UInt64) -> UInt64 { hash &* 31 &+ word }
}
