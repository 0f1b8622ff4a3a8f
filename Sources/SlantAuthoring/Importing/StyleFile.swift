import SlantDiagnostics

/// The part of YAML in which rules of other checkers are written: keys with values, lists of items, pairs.
///
/// Anchors, block scalars and nested values are no part of it; a line that is none of this is kept in `unread`.
struct StyleFile {
    /// A value and where it stands.
    struct Value {
        let text: String
        let range: TextRange
    }

    private(set) var values: [String: Value] = [:]
    private(set) var items: [String: [Value]] = [:]
    private(set) var pairs: [String: [(from: Value, to: Value)]] = [:]
    private(set) var unread: [TextRange] = []

    /// Time linear in the file.
    init(_ file: FileText) {
        var key: String?
        var start = 0
        for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            defer { start += line.count + 1 }
            let text = String(decoding: line, as: UTF8.self)
            let indent = text.prefix { $0 == " " || $0 == "\t" }
            let content = StyleFile.withoutComment(text.dropFirst(indent.count))
            guard !content.isEmpty, content != "---", content != "..." else { continue }
            let from = start + indent.utf8.count
            let range = TextRange(from, from + content.utf8.count)
            if content == "-" || content.hasPrefix("- "), let key {
                items[key, default: []].append(Value(text: StyleFile.unquoted(content.dropFirst()), range: range))
            } else if let (name, value) = StyleFile.pair(content) {
                if indent.isEmpty {
                    key = name
                    note(value, of: name, at: range)
                } else if let key {
                    pairs[key, default: []].append((Value(text: name, range: range), Value(text: value, range: range)))
                }
            } else {
                unread.append(range)
            }
        }
    }

    private mutating func note(_ value: String, of name: String, at range: TextRange) {
        guard value.hasPrefix("["), value.hasSuffix("]") else {
            if !value.isEmpty { values[name] = Value(text: value, range: range) }
            return
        }
        items[name] = value.dropFirst().dropLast().split(separator: ",").map {
            Value(text: StyleFile.unquoted($0), range: range)
        }
    }

    /// `key: value`, the key perhaps in marks.
    private static func pair(_ content: Substring) -> (key: String, value: String)? {
        var quote: Character?
        var index = content.startIndex
        while index < content.endIndex {
            let character = content[index]
            let next = content.index(after: index)
            if let open = quote {
                if character == open { quote = nil }
            } else if index == content.startIndex, character == "'" || character == "\"" {
                quote = character
            } else if character == ":", next == content.endIndex || content[next].isWhitespace {
                let value = content[next...].drop(while: \.isWhitespace)
                let isList = value.hasPrefix("[")
                return (unquoted(content[..<index]), isList ? String(value) : unquoted(value))
            }
            index = next
        }
        return nil
    }

    private static func withoutComment(_ content: Substring) -> Substring {
        var quote: Character?
        var before: Character = " "
        var end = content.endIndex
        for index in content.indices {
            let character = content[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if (character == "'" || character == "\"") && !before.isLetter {
                quote = character
            } else if character == "#", before.isWhitespace {
                end = index
                break
            }
            before = character
        }
        return trimmed(content[..<end])
    }

    private static func unquoted(_ text: Substring) -> String {
        let inner = trimmed(text)
        guard inner.count >= 2, let mark = inner.first, mark == inner.last, mark == "'" || mark == "\"" else {
            return String(inner)
        }
        let content = inner.dropFirst().dropLast()
        var plain = ""
        var isEscaped = false
        for character in content {
            if mark == "'" {
                // '' is one apostrophe.
                if character == "'", !isEscaped {
                    isEscaped = true
                } else {
                    plain.append(character)
                    isEscaped = false
                }
            } else if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                plain.append(character)
                isEscaped = false
            }
        }
        return plain
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
