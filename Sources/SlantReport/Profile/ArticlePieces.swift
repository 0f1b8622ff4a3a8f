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
    private let marks: [Mark]
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
            if let range = ArticlePieces.proseRange(of: diagnostic.range, in: profile.prose) {
                marks.append(Mark(range: range, finding: index + 1, isPlace: false, anchor: ""))
            } else {
                let block = ArticlePieces.block(before: diagnostic.range.start, in: profile)
                homeless[block, default: []].append(index + 1)
            }
            for note in diagnostic.notes {
                guard let range = ArticlePieces.proseRange(of: note.range, in: profile.prose) else { continue }
                let anchor = "place-\(note.range.start)"
                marks.append(Mark(range: range, finding: index + 1, isPlace: true, anchor: anchor))
            }
        }
        self.marks = marks.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    }

    /// The pieces of a block, in order. O(log marks + pieces · marks in the block).
    func pieces(of block: ProseRange) -> [Piece] {
        let marks = marks.filter { $0.range.start < block.end && block.start < $0.range.end }
        let voices = profile.voices.enumerated().filter {
            $0.element.shown.start < block.end && block.start < $0.element.shown.end
        }
        var cuts: Set<UInt32> = [block.start, block.end]
        for range in marks.map(\.range) + voices.map(\.element.shown) {
            cuts.formUnion([max(range.start, block.start), min(range.end, block.end)])
        }
        let ordered = cuts.sorted()
        var anchors: Set<String> = []
        return zip(ordered, ordered.dropFirst()).map { start, end in
            let here = marks.filter { $0.range.start <= start && end <= $0.range.end }
            var piece = Piece(
                range: ProseRange(start: start, end: end),
                stretch: voices.first { $0.element.shown.start <= start && end <= $0.element.shown.end }?.offset,
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
    private static func proseRange(of range: TextRange, in prose: Prose) -> ProseRange? {
        let start = prose.offsets.proseOffset(ofFile: range.start)
        let end = prose.offsets.proseOffset(ofFile: range.end)
        guard start < end else { return nil }
        let found = ProseRange(start: start, end: end)
        let isShown = prose.blocks.contains { $0.range.start < end && start < $0.range.end }
        return isShown ? found : nil
    }

    /// The last block that begins before a place of the file, or the first one.
    private static func block(before utf8Offset: UInt32, in profile: Profile) -> Int {
        profile.blocks.last { $0.range.start <= utf8Offset }?.index ?? profile.blocks.first?.index ?? 0
    }
}
