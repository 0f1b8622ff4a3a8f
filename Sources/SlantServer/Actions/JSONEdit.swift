import SlantDiagnostics
import SlantJSON

/// Small changes of a JSON file that leave everything else as its writer laid it out, comments included.
struct JSONEdit {
    private let file: FileText
    private let root: JSONValue

    /// `nil` where the file is no JSON object, or has errors: nobody guesses where something belongs.
    init?(_ file: FileText) {
        let (value, problems) = JSONReader.read(file)
        guard let value, value.members != nil, problems.isEmpty else { return nil }
        self.file = file
        root = value
    }

    /// A key of an object below the root with a string as its value, in place of what it had.
    func setting(_ text: String, forKey key: String, inObject name: String) -> [TextEdit]? {
        let member = "\(JSONEdit.quoted(key)): \(JSONEdit.quoted(text))"
        guard let object = root[name] else { return inserting("\(JSONEdit.quoted(name)): { \(member) }", into: root) }
        guard let members = object.members else { return nil }
        if let known = members.last(where: { $0.key.text == key }) {
            return [TextEdit(range: known.value.range, text: JSONEdit.quoted(text))]
        }
        return inserting(member, into: object)
    }

    /// One more string in a list below the root; a lone string becomes a list. `nil` if it is there already.
    func appending(_ text: String, toList name: String) -> [TextEdit]? {
        let item = JSONEdit.quoted(text)
        guard let list = root[name] else { return inserting("\(JSONEdit.quoted(name)): [\(item)]", into: root) }
        if let only = list.string {
            if only.text == text { return nil }
            return [TextEdit(range: list.range, text: "[\(file[list.range]), \(item)]")]
        }
        guard let items = list.items, !items.contains(where: { $0.string?.text == text }) else { return nil }
        return inserting(item, into: list)
    }

    /// A string as JSON.
    static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    // MARK: Inserting

    /// Behind the last member or item of a container, on a line of its own if the others have theirs.
    private func inserting(_ text: String, into container: JSONValue) -> [TextEdit] {
        guard let last = lastPart(of: container) else {
            return [
                edit(
                    at: Int(container.range.start) + 1,
                    file.bytes[Int(container.range.start) + 1] == 0x20 ? " " + text : text)
            ]
        }
        let end = Int(last.end)
        let (comma, lineEnd) = following(end, in: container)
        guard let indent = indentation(before: Int(last.start)), let lineEnd else {
            return [edit(at: comma.map { $0 + 1 } ?? end, (comma == nil ? ", " : " ") + text)]
        }
        let line = file.lineEnd + indent + text
        if comma != nil { return [edit(at: lineEnd, line)] }
        // Two changes at one place are one: not every editor keeps their order.
        return lineEnd == end ? [edit(at: end, "," + line)] : [edit(at: end, ","), edit(at: lineEnd, line)]
    }

    /// Key and value, or value, of what stands last.
    private func lastPart(of container: JSONValue) -> TextRange? {
        if let member = container.members?.last {
            return TextRange(start: member.key.range.start, end: member.value.range.end)
        }
        return container.items?.last?.range
    }

    /// A comma behind the last part, and the end of its line if the container goes on below it. A comment on that line
    /// stays with the part that it is about.
    private func following(_ end: Int, in container: JSONValue) -> (comma: Int?, lineEnd: Int?) {
        var comma: Int?
        var index = end
        let close = Int(container.range.end) - 1
        var isComment = false
        while index < close {
            let byte = file.bytes[index]
            if byte == 0x0A || byte == 0x0D { return (comma ?? laterComma(index, close), index) }
            if byte == UInt8(ascii: "/") { isComment = true }
            if byte == UInt8(ascii: ","), !isComment { comma = index }
            index += 1
        }
        return (comma, nil)
    }

    /// A trailing comma that somebody put at the beginning of the next line.
    private func laterComma(_ start: Int, _ close: Int) -> Int? {
        guard let index = file.bytes[start..<close].firstIndex(where: { $0 > 0x20 }), file.bytes[index] == 0x2C else {
            return nil
        }
        return index
    }

    /// The blanks that a line begins with, if nothing but them stands before a place.
    private func indentation(before place: Int) -> String? {
        let start = Int(file.lines.start(of: file.lines.line(holding: UInt32(place))))
        let head = file.bytes[start..<place]
        return head.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? String(decoding: head, as: UTF8.self) : nil
    }

    private func edit(at place: Int, _ text: String) -> TextEdit {
        TextEdit(range: TextRange(place, place), text: text)
    }
}
