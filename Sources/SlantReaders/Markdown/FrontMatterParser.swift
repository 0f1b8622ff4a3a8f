/// Reads the scalars of front matter. Every line is taken once, whether it is understood or not.
struct FrontMatterParser {
    private let bytes: [UInt8]
    private let lines: [LineSlice]
    private var index = 0

    init(_ bytes: [UInt8], _ lines: [LineSlice]) {
        self.bytes = bytes
        self.lines = lines
    }

    // MARK: YAML

    mutating func yaml() -> [FrontMatter.Entry] {
        var entries: [FrontMatter.Entry] = []
        while index < lines.count {
            let line = lines[index]
            index += 1
            guard let (key, rest) = key(of: line, separator: .colon), let value = yamlValue(rest) else { continue }
            entries.append(FrontMatter.Entry(key: key, value: value))
        }
        return entries
    }

    /// The value that begins with `rest`; it may go on over the lines below that are indented.
    private mutating func yamlValue(_ rest: LineSlice) -> FrontMatterScalar? {
        guard rest.start < rest.end else { return nil }
        switch bytes[rest.start] {
        case .doubleQuote: return quoted(rest, .escaped, mayGoOn: true)
        case .singleQuote: return quoted(rest, .doubled, mayGoOn: true)
        case .bar, .greaterThan:
            return FrontMatterScalar(style: .plain, lines: takeIndentedLines())
        case .openBracket, .openBrace, .ampersand, .star, .exclamation, .percent, .at, .backtick, .hash:
            return nil
        default:
            let more = takeIndentedLines()
            return FrontMatterScalar(style: .plain, lines: [withoutComment(rest)] + more.map(withoutComment))
        }
    }

    /// The lines below that are indented, without blanks at their ends and without blank lines at the end of all.
    private mutating func takeIndentedLines() -> [LineSlice] {
        var taken: [LineSlice] = []
        while index < lines.count {
            let line = lines[index]
            guard line.start == line.end || bytes[line.start].isSpaceOrTab else { break }
            taken.append(line.trimmed(in: bytes))
            index += 1
        }
        while let last = taken.last, last.start == last.end { taken.removeLast() }
        return taken
    }

    // MARK: TOML

    /// Keys above the first table.
    mutating func toml() -> [FrontMatter.Entry] {
        var entries: [FrontMatter.Entry] = []
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.start < line.end, bytes[line.start] == .openBracket { break }
            guard let (key, rest) = key(of: line, separator: .equals), let value = tomlValue(rest) else { continue }
            entries.append(FrontMatter.Entry(key: key, value: value))
        }
        return entries
    }

    private mutating func tomlValue(_ rest: LineSlice) -> FrontMatterScalar? {
        guard rest.start < rest.end else { return nil }
        let first = bytes[rest.start]
        switch first {
        case .openBracket, .openBrace: return nil
        case .doubleQuote, .singleQuote:
            let isLong = rest.end - rest.start >= 3 && bytes[rest.start + 1] == first && bytes[rest.start + 2] == first
            return isLong ? nil : quoted(rest, first == .doubleQuote ? .escaped : .plain, mayGoOn: false)
        default: return FrontMatterScalar(style: .plain, lines: [withoutComment(rest)])
        }
    }

    // MARK: Parts

    /// `key: rest` or `key = rest`, the key at the line's beginning.
    private func key(of line: LineSlice, separator: UInt8) -> (key: String, rest: LineSlice)? {
        var end = line.start
        while end < line.end, bytes[end] != separator { end += 1 }
        guard end < line.end, end > line.start, end - line.start <= 128 else { return nil }
        let isYAML = separator == .colon
        if isYAML, end + 1 < line.end, !bytes[end + 1].isBlank { return nil }
        var key = LineSlice(start: line.start, end: end).trimmed(in: bytes)
        guard key.start == line.start, key.start < key.end else { return nil }
        if key.end - key.start > 2, bytes[key.start] == bytes[key.end - 1],
            bytes[key.start] == .doubleQuote || bytes[key.start] == .singleQuote
        {
            key = LineSlice(start: key.start + 1, end: key.end - 1)
        }
        for index in key.start..<key.end {
            let byte = bytes[index]
            let isKey = byte.isLetterOrDigit || byte == .underscore || byte == .hyphen || byte == .fullStop
            guard isKey || byte == .space || byte >= 0x80 else { return nil }
        }
        guard bytes[key.start] != .hyphen else { return nil }
        return (
            String(decoding: bytes[key.start..<key.end], as: UTF8.self),
            LineSlice(start: end + 1, end: line.end).trimmed(in: bytes)
        )
    }

    /// A plain scalar ends before ` #`.
    private func withoutComment(_ line: LineSlice) -> LineSlice {
        for index in line.start..<line.end where bytes[index] == .hash {
            if index > line.start, bytes[index - 1].isBlank {
                return LineSlice(start: line.start, end: index).trimmed(in: bytes)
            }
        }
        return line
    }

    /// A scalar between quotation marks; `nil` if it is never closed, and the lines it went over are lost with it.
    private mutating func quoted(
        _ rest: LineSlice, _ style: FrontMatterScalar.Style, mayGoOn: Bool
    ) -> FrontMatterScalar? {
        let mark = bytes[rest.start]
        var line = LineSlice(start: rest.start + 1, end: rest.end)
        var taken: [LineSlice] = []
        while true {
            if let close = closingMark(mark, in: line, style) {
                taken.append(LineSlice(start: line.start, end: close))
                return FrontMatterScalar(style: style, lines: taken)
            }
            taken.append(line)
            guard mayGoOn, index < lines.count else { return nil }
            let next = lines[index]
            guard next.start == next.end || bytes[next.start].isSpaceOrTab else { return nil }
            line = next.trimmed(in: bytes)
            index += 1
        }
    }

    private func closingMark(_ mark: UInt8, in line: LineSlice, _ style: FrontMatterScalar.Style) -> Int? {
        var index = line.start
        while index < line.end {
            if style == .escaped, bytes[index] == .backslash {
                index += 2
            } else if bytes[index] == mark {
                guard style == .doubled, index + 1 < line.end, bytes[index + 1] == mark else { return index }
                index += 2
            } else {
                index += 1
            }
        }
        return nil
    }
}
