/// Where the lines of a text begin. A line ends at LF, CR LF or CR, nothing else.
public struct LineTable: Sendable {
    private let starts: [UInt32]

    /// The lines of a text; O(bytes).
    public init(of bytes: [UInt8]) {
        var starts: [UInt32] = [0]
        let text = bytes.span
        var index = 0
        while index < text.count {
            let byte = text[index]
            index &+= 1
            if byte > 0x0D { continue }
            if byte == 0x0A || (byte == 0x0D && !(index < text.count && text[index] == 0x0A)) {
                starts.append(UInt32(truncatingIfNeeded: index))
            }
        }
        self.starts = starts
    }

    /// How many lines there are; one for the empty text.
    public var count: Int { starts.count }

    /// The first byte of a line; `line` from 0.
    public func start(of line: Int) -> UInt32 { starts[line] }

    /// The line, from 0, that holds a byte. O(log lines).
    public func line(holding utf8Offset: UInt32) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= utf8Offset { low = middle } else { high = middle }
        }
        return low
    }
}
