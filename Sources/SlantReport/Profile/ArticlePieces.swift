import SlantDiagnostics
import SlantLint
import SlantText

/// The text of a block, cut wherever a voice, a finding or another place of a finding begins or ends, so that nothing
/// overlaps any more.
struct ArticlePieces {
    /// A stretch of prose with all that holds for it.
    struct Piece {
        let range: ProseRange
        /// Index of `Profile.voices`.
        let stretch: Int?
        /// Numbers of the findings whose words these are, from 1.
        var findings: [Int]
        /// Numbers of the findings that point here.
        var places: [Int]
        /// Numbers of the findings that end here.
        var ends: [Int]
        /// The name that links to this place use, where one begins here.
        var anchor: String?
    }

    /// Findings of the article, by number - 1.
    let diagnostics: [Diagnostic]
    private let profile: Profile
    /// By index of `Prose.blocks`, in order of their starts.
    private let marks: [Int: [Mark]]
    /// By index of `Prose.blocks`: indices of `Profile.voices`.
    private let voices: [Int: [Int]]
    /// By number - 1: where no piece of the text is a finding's, the block that it is shown at.
    private(set) var homeless: [Int: [Int]] = [:]

    /// A finding or one of its other places, in the prose.
    private struct Mark {
        let range: ProseRange
        let finding: Int
        let isPlace: Bool
        let anchor: String
    }

    init(_ profile: Profile) {
        self.profile = profile
        diagnostics = profile.result.diagnostics
        var marks: [Mark] = []
        for (index, diagnostic) in profile.result.diagnostics.enumerated() {
            if let range = ArticlePieces.proseRange(of: diagnostic.range, in: profile) {
                marks.append(Mark(range: range, finding: index + 1, isPlace: false, anchor: ""))
            } else {
                let block = profile.block(at: diagnostic.range.start)?.index ?? 0
                homeless[block, default: []].append(index + 1)
            }
            for note in diagnostic.notes {
                guard let range = ArticlePieces.proseRange(of: note.range, in: profile) else { continue }
                let anchor = "place-\(note.range.start)"
                marks.append(Mark(range: range, finding: index + 1, isPlace: true, anchor: anchor))
            }
        }
        marks.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
        var marksByBlock: [Int: [Mark]] = [:]
        for mark in marks {
            for block in ArticlePieces.blocks(touching: mark.range, in: profile) {
                marksByBlock[block, default: []].append(mark)
            }
        }
        self.marks = marksByBlock
        var voicesByBlock: [Int: [Int]] = [:]
        for (index, stretch) in profile.voices.enumerated() {
            for block in ArticlePieces.blocks(touching: stretch.shown, in: profile) {
                voicesByBlock[block, default: []].append(index)
            }
        }
        voices = voicesByBlock
    }

    /// The pieces of a block of `Prose.blocks`, in order. O(pieces · what overlaps them).
    func pieces(ofBlock index: Int) -> [Piece] {
        let block = profile.prose.blocks[index].range
        let marks = marks[index] ?? []
        let voices = voices[index] ?? []
        var cuts: Set<UInt32> = [block.start, block.end]
        for range in marks.map(\.range) + voices.map({ profile.voices[$0].shown }) {
            cuts.formUnion([max(range.start, block.start), min(range.end, block.end)])
        }
        let ordered = cuts.sorted()
        var anchors: Set<String> = []
        var next = 0
        var open: [Mark] = []
        var voice = 0
        return zip(ordered, ordered.dropFirst()).map { start, end in
            while next < marks.count, marks[next].range.start <= start {
                open.append(marks[next])
                next += 1
            }
            open.removeAll { $0.range.end <= start }
            let here = open
            while voice < voices.count, profile.voices[voices[voice]].shown.end <= start { voice += 1 }
            let stretch =
                voice < voices.count && profile.voices[voices[voice]].shown.start <= start ? voices[voice] : nil
            var piece = Piece(
                range: ProseRange(start: start, end: end),
                stretch: stretch,
                findings: here.filter { !$0.isPlace }.map(\.finding).sorted(),
                places: here.filter(\.isPlace).map(\.finding).sorted(), ends: [])
            piece.ends = here.filter { !$0.isPlace && min($0.range.end, block.end) == end && $0.range.end <= block.end }
                .map(\.finding).sorted()
            piece.anchor = here.first { $0.isPlace && max($0.range.start, block.start) == start }
                .map(\.anchor).flatMap { anchors.insert($0).inserted ? $0 : nil }
            return piece
        }
    }

    /// The words of a file's range in the prose; `nil` where none of them is prose.
    private static func proseRange(of range: TextRange, in profile: Profile) -> ProseRange? {
        let start = profile.prose.offsets.proseOffset(ofFile: range.start)
        let end = profile.prose.offsets.proseOffset(ofFile: range.end)
        guard start < end else { return nil }
        let found = ProseRange(start: start, end: end)
        return blocks(touching: found, in: profile).isEmpty ? nil : found
    }

    /// Indices of `Prose.blocks` that share a byte with a range. O(log blocks + those found).
    private static func blocks(touching range: ProseRange, in profile: Profile) -> Range<Int> {
        let blocks = profile.prose.blocks
        let first = blocks.partition(where: { $0.range.end > range.start })
        let end = blocks.partition(where: { $0.range.start >= range.end })
        return first..<max(first, end)
    }
}
