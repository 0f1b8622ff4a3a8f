/// What an editor shows behind a word, in what the client reads: Markdown or plain text.
///
/// Words of a draft, a pack or a `.lintrc` stay words: what would be markup in them is written so that it is none.
struct HoverText: Sendable {
    enum Piece: Sendable {
        case plain(String)
        case strong(String)
        case emphasis(String)
        /// Words that lead to an address. Plain text has the words alone.
        case link(String, address: String)
    }

    private enum Part {
        case paragraph([Piece])
        /// Between what is said of one thing and of the next.
        case line
    }

    private var parts: [Part] = []

    var isEmpty: Bool { parts.isEmpty }

    mutating func add(_ pieces: Piece...) { parts.append(.paragraph(pieces)) }

    /// Another text below this one.
    mutating func add(_ other: HoverText) {
        if !isEmpty, !other.isEmpty { parts.append(.line) }
        parts += other.parts
    }

    var markdown: String {
        parts.map { part in
            switch part {
            case .line: "---"
            case .paragraph(let pieces): pieces.enumerated().map { HoverText.markdown($1, isFirst: $0 == 0) }.joined()
            }
        }.joined(separator: "\n\n")
    }

    var plain: String {
        parts.compactMap { part in
            guard case .paragraph(let pieces) = part else { return nil }
            return pieces.map { piece in
                switch piece {
                case .plain(let text), .strong(let text), .emphasis(let text), .link(let text, _): text
                }
            }.joined()
        }.joined(separator: "\n\n")
    }

    private static func markdown(_ piece: Piece, isFirst: Bool) -> String {
        switch piece {
        case .plain(let text): MarkdownText.escaped(text, beginsLine: isFirst)
        case .strong(let text): "**" + MarkdownText.escaped(trimmed(text), beginsLine: false) + "**"
        case .emphasis(let text): "*" + MarkdownText.escaped(trimmed(text), beginsLine: false) + "*"
        case .link(let text, let address):
            "[\(MarkdownText.escaped(text, beginsLine: false))](\(destination(address)))"
        }
    }

    /// An address as it may stand behind a link. Some editors do not know the angle brackets that any address may have.
    private static func destination(_ address: String) -> String {
        address.contains { " ()<>\\".contains($0) } ? "<\(address.filter { !"<>\\".contains($0) })>" : address
    }

    /// Marks of emphasis hold only beside a word.
    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
