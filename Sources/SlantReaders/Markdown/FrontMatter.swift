/// What stands above an article between lines of `---` (YAML) or `+++` (TOML).
///
/// Only scalars at the outermost level are read: a title, a section, a date. What is not understood (lists, maps,
/// anchors, what is no YAML at all) is passed over; an article is linted whatever its front matter looks like.
struct FrontMatter {
    struct Entry {
        let key: String
        let value: FrontMatterScalar
    }

    /// In the order of the file.
    private(set) var entries: [Entry] = []
    /// The first byte of the article itself.
    let end: Int

    private enum Syntax { case yaml, toml }

    /// The front matter at `start`, if there is some. A line `---` before a blank line is a thematic break, and one that
    /// no other follows is not front matter either.
    init?(_ bytes: [UInt8], at start: Int) {
        var reader = LineReader(bytes, at: start)
        guard let opening = reader.next(), let syntax = FrontMatter.syntax(bytes, opening) else { return nil }
        var lines: [LineSlice] = []
        while let line = reader.next() {
            if FrontMatter.isClosing(bytes, line, syntax) {
                end = reader.offset
                var parser = FrontMatterParser(bytes, lines)
                entries = syntax == .yaml ? parser.yaml() : parser.toml()
                return
            }
            if lines.isEmpty, line.isBlank(in: bytes) { return nil }
            lines.append(line)
        }
        return nil
    }

    /// A line without blanks at its ends, if it is short enough to be a mark.
    private static func text(of line: LineSlice, in bytes: [UInt8]) -> String {
        let slice = line.trimmed(in: bytes)
        guard slice.start == line.start, slice.end - slice.start == 3 else { return "" }
        return String(decoding: bytes[slice.start..<slice.end], as: UTF8.self)
    }

    private static func syntax(_ bytes: [UInt8], _ line: LineSlice) -> Syntax? {
        switch text(of: line, in: bytes) {
        case "---": .yaml
        case "+++": .toml
        default: nil
        }
    }

    private static func isClosing(_ bytes: [UInt8], _ line: LineSlice, _ syntax: Syntax) -> Bool {
        let text = text(of: line, in: bytes)
        return syntax == .toml ? text == "+++" : text == "---" || text == "..."
    }
}
