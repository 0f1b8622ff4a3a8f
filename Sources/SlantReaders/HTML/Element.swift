import SlantText

/// What an element of HTML means to prose.
enum Element: UInt8 {
    /// Nothing: its tags vanish.
    case inline
    /// Begins and ends a block, and says nothing more.
    case block
    case headline, heading, listItem, term, cell, caption
    case list, table, row, blockQuote, navigation
    /// `<br>`
    case lineBreak
    /// `<q>`: a browser puts quotation marks.
    case quotation
    /// Code amid words: a placeholder takes its place.
    case code
    /// Text that no reader's eye meets, or that is no prose.
    case notProse
    /// Something to be seen amid the words.
    case object
    /// `<title>`, `<meta>`: the headline where no heading is.
    case title, meta

    /// The element of a tag. O(1).
    init(_ bytes: Span<UInt8>, _ name: Range<Int>) {
        self = Element.byName[Element.name(bytes, name)] ?? .inline
    }

    /// The name of a tag in lower case.
    static func name(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        var name = ""
        for index in range.prefix(longestName) { name.unicodeScalars.append(Unicode.Scalar(bytes[index].lowercased)) }
        return name
    }

    /// No name that means anything is longer.
    private static let longestName = 12

    /// The region of text in it; `nil` if that is for an outer element to say.
    var region: Region? {
        switch self {
        case .headline, .heading: .heading
        case .listItem, .term: .list
        case .cell: .table
        case .caption: .caption
        case .navigation: .boilerplate
        default: nil
        }
    }

    /// Whether it parts the text into blocks.
    var isBlock: Bool {
        switch self {
        case .inline, .lineBreak, .quotation, .code, .notProse, .object, .title, .meta: false
        default: true
        }
    }

    /// Whether it ends where another begins, though nobody wrote its end tag.
    func ends(before next: Element) -> Bool {
        switch self {
        case .headline, .heading: true
        case .listItem: next == .listItem
        case .term: next == .term
        case .cell: next == .cell || next == .row
        default: false
        }
    }

    private static let byName: [String: Element] = {
        var table: [String: Element] = [
            "h1": .headline, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading, "h6": .heading,
            "li": .listItem, "dd": .term, "dt": .term, "td": .cell, "th": .cell, "caption": .caption,
            "figcaption": .caption, "ul": .list, "ol": .list, "dl": .list, "table": .table, "tr": .row,
            "blockquote": .blockQuote, "nav": .navigation, "br": .lineBreak, "q": .quotation,
            "title": .title, "meta": .meta,
        ]
        for name in ["code", "kbd", "samp", "tt", "var"] { table[name] = .code }
        for name in [
            "script", "style", "pre", "textarea", "template", "svg", "math", "iframe", "object", "select", "canvas",
            "noscript", "noframes", "noembed", "xmp",
        ] { table[name] = .notProse }
        for name in ["img", "video", "audio", "input", "embed"] { table[name] = .object }
        for name in markdownBlocks where table[name] == nil { table[name] = .block }
        return table
    }()

    // MARK: Names in Markdown

    /// Elements that begin a block of HTML in Markdown, which a blank line ends.
    static let markdownBlocks: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend",
        "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]

    /// Elements whose contents Markdown leaves alone up to their end tag, over blank lines.
    static let markdownRawBlocks: Set<String> = ["pre", "script", "style", "textarea"]
}
