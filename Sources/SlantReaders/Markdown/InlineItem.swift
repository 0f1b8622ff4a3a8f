/// A piece of a leaf's text, as far as prose is concerned. The pass makes a flat list of them: no tree is needed to
/// know which marks vanish.
struct InlineItem {
    enum Kind: Equatable {
        /// Text as it stands.
        case text
        /// A character that `start..<end` stands for: an entity, an escape.
        case decoded(String)
        /// The end of a line; with blanks before it.
        case lineEnd
        /// `<br>`: a blank; two of them part paragraphs.
        case lineBreakTag
        /// A tag that begins or ends a block.
        case blockTag
        /// Something that is no prose but stands in its place: code, an address, a shortcode.
        case object
        /// A run of marks of emphasis, less those that took effect: what is left is text.
        case delimiters
        /// The mark that opens a link or picture; text if it turns out to open nothing.
        case openingBracket
        case linkStart, linkEnd
        case imageStart, imageEnd
        /// `<code>` and `</code>`: between them is no prose.
        case codeTagStart, codeTagEnd
        case comment(contents: Range<Int>)
    }

    var kind: Kind
    /// Bytes of the leaf's text.
    var start: Int
    var end: Int
}
