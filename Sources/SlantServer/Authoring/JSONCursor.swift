import SlantDiagnostics

/// Where somebody types in a JSON file, which need not be whole: in which objects and lists, at a key or at a value, in
/// which string. One pass over the text; whatever does not fit is passed over.
struct JSONCursor {
    /// A way into a file.
    enum Step: Hashable {
        case key(String)
        case index(Int)
    }

    /// An object or list around the place.
    struct Level {
        /// The steps that lead to it.
        let path: [Step]
        let isObject: Bool
        /// The keys of the object, those behind the place included.
        fileprivate(set) var keys: [String] = []
        /// Its values that are strings, by key.
        fileprivate(set) var strings: [String: String] = [:]
    }

    /// A string that holds the place.
    struct Literal {
        /// Between its quotation marks, in bytes of the file.
        let contents: TextRange
        /// As it is written, escapes and all.
        let text: String
    }

    /// From the outermost in.
    private(set) var levels: [Level] = []
    /// The steps to the value that is typed, or to the object that gets a key.
    private(set) var path: [Step] = []
    /// Whether a key belongs here.
    private(set) var isKey = false
    /// `nil` where no string has begun.
    private(set) var literal: Literal?

    /// The object that a key is typed in, or that has the value.
    var object: Level? { levels.last { $0.isObject } }

    init(_ file: FileText, at offset: UInt32) {
        var scanner = Scanner(bytes: file.bytes, place: Int(offset))
        scanner.run()
        levels = scanner.found.map(\.level)
        path = scanner.path
        isKey = scanner.isKey
        literal = scanner.literal.map { range in
            Literal(contents: TextRange(range.lowerBound, range.upperBound), text: scanner.text(range))
        }
    }

    fileprivate enum Expected { case key, colon, value, comma }

    fileprivate struct Frame {
        let number: Int
        var level: Level
        var expected: Expected
        var key = ""
        var index = 0

        var step: Step { level.isObject ? .key(key) : .index(index) }
    }
}

/// The state of the pass.
private struct Scanner {
    let bytes: [UInt8]
    let place: Int
    private var index = 0
    private var frames: [JSONCursor.Frame] = []
    private var count = 0
    private var isPast = false
    /// The levels around the place, filled up as the text goes on.
    private(set) var found: [JSONCursor.Frame] = []
    private(set) var path: [JSONCursor.Step] = []
    private(set) var isKey = false
    private(set) var literal: Range<Int>?

    init(bytes: [UInt8], place: Int) {
        self.bytes = bytes
        self.place = place
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    mutating func run() {
        while index < bytes.count {
            if !isPast, index >= place { arrive(in: nil) }
            // Nothing behind the levels around the place matters.
            if isPast, frames.isEmpty { return }
            step()
        }
        if !isPast { arrive(in: nil) }
        while !frames.isEmpty { close() }
    }

    private mutating func step() {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "\""): string()
        case UInt8(ascii: "{"): open(isObject: true)
        case UInt8(ascii: "["): open(isObject: false)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            close()
            index += 1
        case UInt8(ascii: ","):
            if let last = frames.indices.last {
                frames[last].expected = frames[last].level.isObject ? .key : .value
                frames[last].index += 1
            }
            index += 1
        case UInt8(ascii: ":"):
            if let last = frames.indices.last, frames[last].level.isObject { frames[last].expected = .value }
            index += 1
        case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/"):
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
            index += 2
            while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/") {
                index += 1
            }
            index = min(index + 2, bytes.count)
        default:
            if byte > 0x20, let last = frames.indices.last, frames[last].expected == .value {
                frames[last].expected = .comma
            }
            index += 1
        }
    }

    /// To the closing mark, or to the end of a line that has none.
    private mutating func string() {
        let start = index + 1
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != 0x0A, bytes[end] != 0x0D {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        end = min(end, bytes.count)
        if !isPast, start <= place, place <= end { arrive(in: start..<end) }
        if let last = frames.indices.last {
            let text = text(start..<end)
            if frames[last].level.isObject, frames[last].expected != .value {
                frames[last].key = text
                frames[last].level.keys.append(text)
                frames[last].expected = .colon
            } else {
                frames[last].level.strings[frames[last].key] = text
                frames[last].expected = .comma
            }
        }
        index = end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end + 1 : end
    }

    private mutating func open(isObject: Bool) {
        let path = frames.last.map { $0.level.path + [$0.step] } ?? []
        if let last = frames.indices.last { frames[last].expected = .comma }
        count += 1
        frames.append(
            JSONCursor.Frame(
                number: count, level: JSONCursor.Level(path: path, isObject: isObject),
                expected: isObject ? .key : .value))
        index += 1
    }

    private mutating func close() {
        guard let frame = frames.popLast() else { return }
        if let known = found.firstIndex(where: { $0.number == frame.number }) { found[known] = frame }
    }

    private mutating func arrive(in string: Range<Int>?) {
        isPast = true
        found = frames
        literal = string
        guard let last = frames.last else { return }
        isKey = last.level.isObject && last.expected != .value
        path = isKey ? last.level.path : last.level.path + [last.step]
    }
}
