import SlantText

/// Tells an article's furniture from its prose: who wrote it, and the links to other articles in its midst.
///
/// Only what is certain counts. A byline taken for prose costs nothing; a paragraph taken for furniture is a paragraph
/// that nobody checks.
struct Furniture {
    /// What the markup says about a block being links and nothing else.
    enum Linking {
        /// Every word of it is link text, or it is an item of a list.
        case links
        /// A line directly under the one before it, without a blank line between.
        case lineBelow
        /// A paragraph like others.
        case none
    }

    private var blocksSeen = 0
    private var isUnderReadMore = false

    /// The region of the next block of the article, which would be `region` for its markup alone.
    mutating func region(of block: Span<UInt8>, as region: Region, linking: Linking) -> Region {
        blocksSeen += 1
        if Furniture.isReadMore(block), region != .headline, region != .table {
            isUnderReadMore = true
            return .boilerplate
        }
        if isUnderReadMore, linking == .links || linking == .lineBelow, Furniture.isTitleLike(block) {
            return .boilerplate
        }
        isUnderReadMore = false
        if region == .body, (2...Furniture.lastBylinePlace).contains(blocksSeen), Furniture.isByline(block) {
            return .byline
        }
        return region
    }

    /// A byline stands under headline and dek, and perhaps under a picture.
    private static let lastBylinePlace = 5

    // MARK: What lines look like

    /// “Read more:”, “Related: How the talks began”: a line that sends the reader elsewhere.
    static func isReadMore(_ block: Span<UInt8>) -> Bool {
        guard block.count > 0, block.count <= 200 else { return false }
        for phrase in readMorePhrases where begins(block, with: phrase) {
            let end = phrase.count
            // Alone on its line "Related" may be a headline, "Read more" is none.
            if end == block.count { return phrase == readMorePhrases[0] }
            guard block[end] == .colon else { continue }
            return end + 1 == block.count || isTitleLike(block.extracting((end + 1)...))
        }
        return false
    }

    private static let readMorePhrases: [[UInt8]] = [
        "read more", "read also", "also read", "see also", "related", "related articles", "related stories",
        "more on this story",
    ].map { Array($0.utf8) }

    /// Whether a line begins with a phrase in small letters, however the line is written.
    private static func begins(_ line: Span<UInt8>, with phrase: [UInt8]) -> Bool {
        guard line.count >= phrase.count else { return false }
        for index in phrase.indices where line[index].lowercased != phrase[index] { return false }
        return true
    }

    /// Short, and no sentence: what a link to another article looks like.
    static func isTitleLike(_ line: Span<UInt8>) -> Bool {
        guard line.count <= 160 else { return false }
        for index in 0..<line.count where isSentenceEnd(line[index]) {
            let isLast = index + 1 == line.count
            if isLast || line[index + 1].isBlank { return false }
        }
        return !endsInClosingQuotationMark(line)
    }

    /// “By Jane Doe and John Roe, Example News”: capitalised words and what joins them.
    static func isByline(_ line: Span<UInt8>) -> Bool {
        guard line.count > 3, line.count <= 120, line[0] == UInt8(ascii: "B"), line[1] | 0x20 == UInt8(ascii: "y"),
            line[2].isSpaceOrTab
        else { return false }
        var index = 3
        while index < line.count {
            let start = index
            while index < line.count, !line[index].isBlank, line[index] != UInt8(ascii: ",") { index += 1 }
            if index > start, !isNamePart(line.extracting(start..<index)) { return false }
            index += 1
        }
        return !isSentenceEnd(line[line.count - 1])
    }

    private static func isNamePart(_ word: Span<UInt8>) -> Bool {
        if word[0].isUppercase || word[0] >= 0x80 || word[0] == .ampersand { return true }
        var text = ""
        for index in 0..<min(word.count, 8) { text.unicodeScalars.append(Unicode.Scalar(word[index])) }
        return particles.contains(text)
    }

    private static let particles: Set<String> = [
        "and", "in", "for", "of", "the", "at", "de", "del", "della", "der", "den", "di", "da", "du", "la", "le", "van",
        "von", "bin", "bint", "ibn", "al-", "el-", "y", "e", "with",
    ]

    private static func isSentenceEnd(_ byte: UInt8) -> Bool {
        byte == .fullStop || byte == .exclamation || byte == .questionMark || byte == .semicolon
    }

    private static func endsInClosingQuotationMark(_ line: Span<UInt8>) -> Bool {
        guard line.count >= 3 else { return false }
        let tail = line.count - 3
        return line[tail] == 0xE2 && line[tail + 1] == 0x80 && line[tail + 2] == 0x9D
    }
}
