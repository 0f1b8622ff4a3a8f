package import SlantDiagnostics

/// Reads JSON (RFC 8259, with `//` and `/* */` comments and trailing commas) and keeps the place of every value.
///
/// What is wrong is reported where it stands, and reading goes on after it: whoever mistyped two keys is told of two.
package enum JSONReader {
    /// Brackets in brackets. Packs need six; a bound keeps a hostile file from exhausting the stack.
    package static let deepest = 128
    /// After so many problems the rest is not worth reading: the file is probably no JSON at all.
    package static let mostProblems = 50

    /// The value of a file, as far as it could be read, and everything that is wrong with it, in order of place.
    /// Time linear in the bytes.
    package static func read(_ file: FileText) -> (value: JSONValue?, diagnostics: [Diagnostic]) {
        var parser = JSONParser(file.bytes)
        let value = parser.document()
        return (value, parser.problems)
    }
}

/// The state of reading one file: where it is, how deep, and what was wrong so far.
struct JSONParser {
    let bytes: [UInt8]
    var index = 0
    var depth = 0
    private(set) var problems: [Diagnostic] = []
    /// Set once there are too many problems: every loop ends on it.
    private(set) var isGivenUp = false
    /// Set by a text that is not closed on its line: the comma after it is probably inside, and not missed again.
    var isRepaired = false
    /// Set where the file ends within a value: what stands around it is not closed either, and is not blamed again.
    var isCutShort = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: FileText.byteOrderMark) { index = 3 }
    }

    var isAtEnd: Bool { index >= bytes.count || isGivenUp }
    /// The byte to be read; 0 at the end, which no rule of JSON accepts.
    var byte: UInt8 { isAtEnd ? 0 : bytes[index] }

    mutating func report(_ message: String, _ start: Int, _ end: Int, notes: [Note] = []) {
        guard !isGivenUp else { return }
        problems.append(.error(message, at: TextRange(start, max(start, end)), notes: notes))
        if problems.count == JSONReader.mostProblems { isGivenUp = true }
    }

    /// The whole file: one value and nothing after it.
    mutating func document() -> JSONValue? {
        skipBlanks()
        if index >= bytes.count {
            report("there is no JSON here: expected \"{\"", index, index)
            return nil
        }
        let value = self.value()
        skipBlanks()
        if !isAtEnd { report("nothing may follow the end of the JSON value", index, endOfWord(from: index)) }
        // Half a file says nothing about what its other half would have had.
        return isCutShort ? nil : value
    }

    /// A value; `nil` where none stands, with the problem reported and the place not moved beyond the enclosing
    /// object or list.
    mutating func value() -> JSONValue? {
        let start = index
        switch byte {
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.array() }
        case UInt8(ascii: "\""):
            let string = self.string()
            return JSONValue(content: .string(string), range: string.range)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return number()
        default:
            if let string = foreignString() { return JSONValue(content: .string(string), range: string.range) }
            return word(from: start)
        }
    }

    /// Runs `read` one level deeper, or passes over what is too deep.
    private mutating func nested(_ read: (inout JSONParser) -> JSONValue) -> JSONValue? {
        guard depth < JSONReader.deepest else {
            let start = index
            report("more than \(JSONReader.deepest) brackets in brackets", start, start + 1)
            skipBracketed()
            if isAtEnd { isCutShort = true }
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        return read(&self)
    }

    private mutating func word(from start: Int) -> JSONValue? {
        let end = endOfWord(from: start)
        guard end > start else {
            report(isAtEnd ? "the file ends where a value should stand" : "expected a value", start, start)
            return nil
        }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        let content: JSONValue.Content
        switch word {
        case "true": content = .boolean(true)
        case "false": content = .boolean(false)
        case "null": content = .null
        default:
            let hint = nearestName(to: word, among: ["true", "false", "null"])
            let isLetters = word.utf8.allSatisfy { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
            let advice = hint.map { "did you mean \($0)?" } ?? "a text stands between quotation marks"
            report(isLetters ? "unknown word \"\(word)\"; \(advice)" : "expected a value", start, end)
            index = end
            return nil
        }
        index = end
        return JSONValue(content: content, range: TextRange(start, end))
    }

    // MARK: Objects and lists

    private mutating func array() -> JSONValue {
        let start = index
        index += 1
        var items: [JSONValue] = []
        while true {
            skipBlanks()
            if byte == UInt8(ascii: "]") { break }
            if isAtEnd || byte == UInt8(ascii: "}") { return unclosed(.array(items), "[", from: start) }
            if byte == UInt8(ascii: ",") {
                report("a value is missing before this comma", index, index + 1)
            } else if let item = value() {
                items.append(item)
            } else {
                skipToSeparator()
            }
            guard separated(in: UInt8(ascii: "]"), what: "value") else {
                return unclosed(.array(items), "[", from: start)
            }
        }
        index += 1
        return JSONValue(content: .array(items), range: TextRange(start, index))
    }

    private mutating func object() -> JSONValue {
        let start = index
        index += 1
        var members: [JSONMember] = []
        var keys = KeysSeen()
        while true {
            skipBlanks()
            if byte == UInt8(ascii: "}") { break }
            if isAtEnd || byte == UInt8(ascii: "]") { return unclosed(.object(members), "{", from: start) }
            if byte == UInt8(ascii: ",") {
                report("a key and its value are missing before this comma", index, index + 1)
            } else if let member = self.member() {
                if let first = keys.add(member.key) {
                    let note = Note(message: "\"\(member.key.text)\" stands here first", range: first)
                    report(
                        "the key \"\(member.key.text)\" stands twice in one object", Int(member.key.range.start),
                        Int(member.key.range.end), notes: [note])
                }
                members.append(member)
            } else {
                skipToSeparator()
            }
            guard separated(in: UInt8(ascii: "}"), what: "member") else {
                return unclosed(.object(members), "{", from: start)
            }
        }
        index += 1
        return JSONValue(content: .object(members), range: TextRange(start, index))
    }

    /// A key, a colon and a value; `nil`, with the problem reported, where one of them is not there.
    private mutating func member() -> JSONMember? {
        guard let key = self.key() else { return nil }
        skipBlanks()
        guard byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") else {
            report("expected \":\" and a value after the key \"\(key.text)\"", index, index)
            return nil
        }
        if byte == UInt8(ascii: "=") { report("a key and its value stand on both sides of \":\"", index, index + 1) }
        index += 1
        skipBlanks()
        return value().map { JSONMember(key: key, value: $0) }
    }

    private mutating func key() -> JSONString? {
        if byte == UInt8(ascii: "\"") { return string() }
        if let string = foreignString() { return string }
        let start = index
        let end = endOfWord(from: start)
        guard end > start else {
            report("expected a key between quotation marks", start, isAtEnd ? start : start + 1)
            return nil
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        report("expected a key between quotation marks, not \(text)", start, end)
        index = end
        skipBlanks()
        return byte == UInt8(ascii: ":") ? JSONString(text: text, range: TextRange(start, end)) : nil
    }

    /// After a member or item: passes over its comma. False where the file or an outer bracket ends the list.
    private mutating func separated(in closing: UInt8, what: String) -> Bool {
        skipBlanks()
        if isAtEnd { return false }
        if byte == UInt8(ascii: ",") {
            index += 1
            return true
        }
        if byte == closing {
            isRepaired = false
            return true
        }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return false }
        if isRepaired {
            isRepaired = false
            return true
        }
        report("expected \",\" before this \(what)", index, endOfWord(from: index))
        if endOfWord(from: index) == index, !startsValue(byte) { index += 1 }
        return true
    }

    private func startsValue(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    }

    private mutating func unclosed(_ content: JSONValue.Content, _ bracket: String, from start: Int) -> JSONValue {
        let closing = bracket == "{" ? "}" : "]"
        if index < bytes.count {
            let note = Note(message: "it is opened here", range: TextRange(start, start + 1))
            report("expected \"\(closing)\" here", index, index + 1, notes: [note])
            // Inside something else, the bracket found is left to close that.
            if depth == 1 { index += 1 }
        } else if !isCutShort {
            report("this \"\(bracket)\" is never closed", start, start + 1)
            isCutShort = true
        }
        return JSONValue(content: content, range: TextRange(start, index))
    }
}

/// The keys of one object, to find one that stands twice. Objects are small: a dictionary pays only in long ones.
private struct KeysSeen {
    private var few: [JSONString] = []
    private var many: [String: TextRange] = [:]

    /// The place of the same key before it, if there is one.
    mutating func add(_ key: JSONString) -> TextRange? {
        if many.isEmpty {
            if let first = few.first(where: { $0.text == key.text }) { return first.range }
            few.append(key)
            if few.count > 16 { many = Dictionary(few.map { ($0.text, $0.range) }) { first, _ in first } }
            return nil
        }
        if let first = many[key.text] { return first }
        many[key.text] = key.range
        return nil
    }
}
