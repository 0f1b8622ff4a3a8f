/// Cuts the bytes of a client into messages: lines of a header, an empty line, and as many bytes as it says.
///
/// What is no header is passed over and reported, up to the next place that looks like one: a client (or a shell script
/// around it) that prints a line too many must not cost the writer the session. Time linear in the bytes.
struct MessageFramer {
    enum Piece: Equatable {
        /// The bytes of a message, not yet looked at.
        case message([UInt8])
        /// What was passed over, for standard error.
        case garbage(String)
    }

    /// No header of a client is longer; what is, is none.
    private static let longestHeader = 4_096
    /// Ten times what the longest text that anybody edits needs. A length beyond it is a mistake, not a message.
    private static let longestMessage = 1 << 30

    private var buffer: [UInt8] = []
    /// What of the buffer has been cut off already.
    private var start = 0
    /// How far the search for the end of a header has come.
    private var searched = 0
    /// Bytes of the body that is being waited for.
    private var bodyLength: Int?

    /// Takes up more bytes and gives what is whole by now.
    mutating func pieces(of bytes: [UInt8]) -> [Piece] {
        buffer += bytes
        var pieces: [Piece] = []
        while let piece = next(&pieces) { pieces.append(piece) }
        if start > 65_536 || start == buffer.count {
            buffer.removeFirst(start)
            searched = max(0, searched - start)
            start = 0
        }
        return pieces
    }

    private mutating func next(_ pieces: inout [Piece]) -> Piece? {
        if bodyLength == nil { bodyLength = header(&pieces) }
        guard let length = bodyLength, buffer.count - start >= length else { return nil }
        let body = Array(buffer[start..<start + length])
        start += length
        searched = start
        bodyLength = nil
        return .message(body)
    }

    /// The length that the next header names, the header cut off; `nil` if none is whole yet.
    private mutating func header(_ pieces: inout [Piece]) -> Int? {
        while let end = endOfHeader() {
            let lines = buffer[start..<end].split { $0 == 0x0A || $0 == 0x0D }
            start = end
            searched = end
            if let length = length(in: lines, &pieces) { return length }
        }
        // Bytes without an end: all but what may be the beginning of a header is given up.
        if buffer.count - start > MessageFramer.longestHeader {
            let keep = 64
            pieces.append(.garbage("\(buffer.count - start - keep) bytes without a header"))
            start = buffer.count - keep
            searched = start
        }
        return nil
    }

    /// Behind the empty line that ends a header. `\n\n` is taken for `\r\n\r\n`.
    private mutating func endOfHeader() -> Int? {
        var index = max(start, searched - 3)
        while index < buffer.count {
            if buffer[index] == 0x0A {
                if index + 1 < buffer.count, buffer[index + 1] == 0x0A { return index + 2 }
                if index + 2 < buffer.count, buffer[index + 1] == 0x0D, buffer[index + 2] == 0x0A { return index + 3 }
            }
            index += 1
        }
        searched = buffer.count
        return nil
    }

    private func length(in lines: [ArraySlice<UInt8>], _ pieces: inout [Piece]) -> Int? {
        var length: Int?
        let known = pieces.count
        for line in lines {
            let text = String(decoding: line, as: UTF8.self)
            let lower = text.lowercased()
            if lower.hasPrefix("content-type:") { continue }
            guard let name = lower.firstRange(of: "content-length:") else {
                pieces.append(.garbage("a line that is no header: \(text.prefix(80))"))
                continue
            }
            if name.lowerBound != lower.startIndex {
                pieces.append(.garbage("before a header: \(lower[..<name.lowerBound].suffix(80))"))
            }
            let digits = lower[name.upperBound...].split(whereSeparator: \.isWhitespace).first ?? ""
            if let number = Int(digits), number >= 0, number <= MessageFramer.longestMessage {
                length = number
            } else {
                pieces.append(.garbage("a header without a length: \(text.prefix(80))"))
            }
        }
        if length == nil, !lines.isEmpty, pieces.count == known { pieces.append(.garbage("a header without a length")) }
        return length
    }
}
