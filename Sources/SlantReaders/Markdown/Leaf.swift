/// A block that holds text itself, as the first pass leaves it to the second.
struct Leaf {
    enum Kind: Equatable {
        case paragraph
        case heading(level: Int)
        case tableCell
        /// Lines of HTML, not yet taken apart.
        case html
    }

    let kind: Kind
    /// Its lines, as indices of `BlockPass.lines`.
    let lines: Range<Int>
    let quoteDepth: UInt8
    let isInList: Bool
    /// Whether it is what a list item begins with: there a task's box may stand.
    let opensItem: Bool
}

/// What a line can stand in.
enum Container {
    case quote
    /// A list item; lines that belong to it are indented by `width` columns, or blank once something is in it.
    case item(width: Int, isEmpty: Bool)
    /// The text of a footnote.
    case footnote

    var isItem: Bool {
        if case .item = self { true } else { false }
    }

    var isQuote: Bool {
        if case .quote = self { true } else { false }
    }
}

/// The leaf at the end of the text so far, to which the next line may belong.
enum OpenLeaf: Equatable {
    case none
    case paragraph
    case indentedCode
    case fencedCode(mark: UInt8, length: Int)
    case html(HTMLBlockEnd)
    case table(columns: Int)
}

/// The labels that `[text][label]` and `[^label]` may refer to, as `LinkParts.normalized` writes them.
struct References {
    var links: Set<String> = []
    var footnotes: Set<String> = []
}
