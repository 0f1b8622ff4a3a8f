/// The attributes of a tag, read as a browser does: names in any case, values in quotation marks or bare.
struct TagAttributes {
    /// From behind the element's name to the `>`.
    private let range: Range<Int>

    /// Those of an opening tag.
    init(of tag: TagScanner.Tag) { range = tag.contents.upperBound..<max(tag.contents.upperBound, tag.end - 1) }

    /// Where the value of an attribute stands, without its marks: an empty range for one without a value, `nil` where
    /// there is no such attribute. Of two with one name the first counts. `name` in small letters.
    func value(of name: String, in bytes: Span<UInt8>) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index].isBlank || bytes[index] == .slash {
                index += 1
                continue
            }
            let start = index
            index += 1
            while index < range.upperBound, !bytes[index].isBlank, bytes[index] != .equals, bytes[index] != .slash {
                index += 1
            }
            let key = start..<index
            let value = readValue(&index, bytes)
            if TagAttributes.isEqual(bytes, key, name) { return value }
        }
        return nil
    }

    /// Whether the value of an attribute is `text`, in any case; `text` in small letters.
    func has(_ name: String, equalTo text: String, in bytes: Span<UInt8>) -> Bool {
        value(of: name, in: bytes).map { TagAttributes.isEqual(bytes, $0, text) } ?? false
    }

    private func readValue(_ index: inout Int, _ bytes: Span<UInt8>) -> Range<Int> {
        var next = index
        while next < range.upperBound, bytes[next].isBlank { next += 1 }
        guard next < range.upperBound, bytes[next] == .equals else { return index..<index }
        next += 1
        while next < range.upperBound, bytes[next].isBlank { next += 1 }
        guard next < range.upperBound, bytes[next] == .doubleQuote || bytes[next] == .singleQuote else {
            let start = next
            while next < range.upperBound, !bytes[next].isBlank { next += 1 }
            index = next
            return start..<next
        }
        let mark = bytes[next]
        let start = next + 1
        next = start
        while next < range.upperBound, bytes[next] != mark { next += 1 }
        index = min(next + 1, range.upperBound)
        return start..<next
    }

    private static func isEqual(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: String) -> Bool {
        guard range.count == text.utf8.count else { return false }
        for (index, byte) in zip(range, text.utf8) where bytes[index].lowercased != byte { return false }
        return true
    }
}
