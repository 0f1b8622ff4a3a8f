/// What the names of HTML elements mean to prose. Names are lower case.
enum ElementNames {
    /// The name of a tag in lower case.
    static func name(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        var name = ""
        for index in range.prefix(longestName) { name.unicodeScalars.append(Unicode.Scalar(bytes[index].lowercased)) }
        return name
    }

    /// No name that means anything here is longer.
    private static let longestName = 16

    /// Elements that begin and end a block of text. (CommonMark: they also begin a block of HTML.)
    static let blocks: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend",
        "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]

    /// Elements whose text a reader's eye never meets, or that is code.
    static let notProse: Set<String> = [
        "script", "style", "pre", "textarea", "template", "svg", "math", "iframe", "object", "code", "kbd", "samp",
        "tt", "var", "select", "canvas",
    ]

    /// Of these, those that stand within a line of prose: a placeholder takes their place.
    static let inlineCode: Set<String> = ["code", "kbd", "samp", "tt", "var"]

    /// Elements whose contents Markdown leaves alone up to their end tag.
    static let rawBlocks: Set<String> = ["pre", "script", "style", "textarea"]

    /// Elements that stand for something to be seen amid the words.
    static let objects: Set<String> = ["img", "svg", "math", "object", "video", "audio", "input", "embed"]
}
