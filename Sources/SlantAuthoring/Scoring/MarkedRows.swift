package import SlantDiagnostics
package import SlantJSON

/// The rows of a JSON Lines file: texts that people marked, or what `slant` prints of them.
package struct MarkedRows: Sendable {
    /// A row that is a JSON object with an `id`.
    package struct Row: Sendable {
        package let id: String
        package let value: JSONValue
        /// Where the row begins in the file, in bytes: places of `value` count from here.
        let offset: Int
    }

    /// Where something is wrong with rows, in the file.
    package private(set) var problems: [Diagnostic] = []
    package private(set) var rows: [Row] = []
    package let file: FileText

    /// Reads every row that is not blank. Time linear in the bytes.
    package init(_ file: FileText) {
        self.file = file
        var start = 0
        for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.contains(where: { $0 > 0x20 }) { read(Array(line), at: start) }
            start += line.count + 1
        }
    }

    /// The rows in which a field is a string or a number of these words.
    package func rows(where field: String, is text: String) -> [Row] {
        rows.filter { $0.value[field].map(MarkedRows.words) == text }
    }

    private mutating func read(_ line: [UInt8], at offset: Int) {
        let (value, wrong) = JSONReader.read(FileText(path: nil, bytes: line))
        problems += wrong.map {
            Diagnostic.error($0.message, at: TextRange(Int($0.range.start) + offset, Int($0.range.end) + offset))
        }
        guard wrong.isEmpty, let value else { return }
        guard value.members != nil else {
            problems.append(.error("a row is a JSON object", at: TextRange(offset, offset + 1)))
            return
        }
        guard let id = value["id"].flatMap(MarkedRows.words) else {
            problems.append(.error("a row needs an \"id\"", at: TextRange(offset, offset + 1)))
            return
        }
        rows.append(Row(id: id, value: value, offset: offset))
    }

    /// A string, or a number as it would be written.
    private static func words(_ value: JSONValue) -> String? {
        if let text = value.string?.text { return text }
        return value.number.map { number in
            var writer = JSONWriter()
            writer.number(number)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }
}

/// Reads fields of a row, and keeps what is wrong with them.
struct RowFields {
    let row: MarkedRows.Row
    private(set) var problems: [Diagnostic] = []

    init(_ row: MarkedRows.Row) { self.row = row }

    /// The text that places of the row count in.
    mutating func text() -> String? {
        if let text = row.value["text"]?.string?.text { return text }
        report("a row needs a \"text\" that is a string", at: row.value["text"]?.range)
        return nil
    }

    /// A list of spans; empty where the key is missing.
    mutating func spans(_ key: String, of value: JSONValue? = nil, within size: Int) -> [ByteSpan] {
        guard let list = (value ?? row.value)[key] else { return [] }
        guard let items = list.items else {
            report("\"\(key)\" is a list of [start, end)", at: list.range)
            return []
        }
        return items.compactMap { span($0, within: size) }
    }

    /// `[start, end)` in bytes of the text.
    mutating func span(_ value: JSONValue, within size: Int) -> ByteSpan? {
        let numbers = (value.items ?? []).compactMap { $0.number.flatMap(RowFields.offset) }
        guard numbers.count == 2, value.items?.count == 2 else {
            report("a span is [start, end) in bytes of the text", at: value.range)
            return nil
        }
        guard numbers[0] <= numbers[1], numbers[1] <= size else {
            report("this span is outside the text, which has \(size) bytes", at: value.range)
            return nil
        }
        return ByteSpan(numbers[0], numbers[1])
    }

    /// A list of strings; empty where the key is missing.
    mutating func strings(_ key: String) -> [String] {
        guard let list = row.value[key] else { return [] }
        let strings = (list.items ?? []).compactMap { $0.string?.text }
        if list.items == nil || strings.count != list.items?.count {
            report("\"\(key)\" is a list of strings", at: list.range)
        }
        return strings
    }

    mutating func report(_ message: String, at range: TextRange?) {
        let place = range ?? TextRange(0, 1)
        problems.append(
            .error(message, at: TextRange(Int(place.start) + row.offset, Int(place.end) + row.offset)))
    }

    private static func offset(_ number: Double) -> Int? {
        guard number >= 0, number <= Double(UInt32.max) else { return nil }
        let whole = Int(number)
        return Double(whole) == number ? whole : nil
    }
}
