/// Finds the first byte of a text that UTF-8 does not allow, or that is null.
///
/// The standard library says whether bytes are UTF-8 but not where they cease to be, and a person with a broken file
/// asks just that.
enum UTF8Validation {
    enum Problem: Hashable {
        /// A null byte at an offset.
        case null(Int)
        /// The first byte of a sequence that is not UTF-8.
        case malformed(Int)
    }

    /// How many bytes the fast path judges at once.
    private static let stride = 64

    /// O(bytes); ASCII goes by in strides of 64 bytes without a branch for each.
    static func firstProblem(in bytes: Span<UInt8>) -> Problem? {
        var index = 0
        let count = bytes.count
        while index < count {
            while index &+ stride <= count, isPlainASCII(bytes.extracting(index..<(index &+ stride))) {
                index &+= stride
            }
            let end = min(index &+ stride, count)
            while index < end {
                let byte = bytes[index]
                if byte == 0 { return .null(index) }
                let length = byte < 0x80 ? 1 : sequenceLength(bytes, at: index)
                if length == 0 { return .malformed(index) }
                index &+= length
            }
        }
        return nil
    }

    /// Whether all bytes are 1...127. The high bit of `byte | (byte - 1)` is set by every other one.
    @inline(__always)
    private static func isPlainASCII(_ bytes: Span<UInt8>) -> Bool {
        var seen: UInt8 = 0
        for index in 0..<bytes.count { seen |= bytes[index] | (bytes[index] &- 1) }
        return seen < 0x80
    }

    /// The length of the sequence of two to four bytes that begins here; 0 if none does.
    ///
    /// The second byte is what rules out overlong forms, surrogates and what lies beyond U+10FFFF.
    private static func sequenceLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let length: Int
        let second: ClosedRange<UInt8>
        switch bytes[index] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        if length > 2, bytes[index + 2] & 0xC0 != 0x80 { return 0 }
        if length > 3, bytes[index + 3] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
