/// The base 64 of RFC 4648, §4: the one way to put many bytes into a Swift binary that compiles in no time.
enum Base64 {
    /// The bytes of a text that the build wrote: no line breaks, padded.
    static func bytes(of text: String) -> [UInt8] {
        let utf8 = text.utf8
        let letters = utf8.span
        var table = [UInt8](repeating: 0, count: 256)
        for (value, letter) in alphabet.utf8.enumerated() { table[Int(letter)] = UInt8(value) }
        let values = table.span
        var bytes = [UInt8](repeating: 0, count: letters.count / 4 * 3)
        var output = bytes.mutableSpan
        var index = 0
        var end = 0
        while index &+ 3 < letters.count {
            let group =
                UInt32(values[Int(letters[index])]) &<< 18 | UInt32(values[Int(letters[index &+ 1])]) &<< 12
                | UInt32(values[Int(letters[index &+ 2])]) &<< 6 | UInt32(values[Int(letters[index &+ 3])])
            output[end] = UInt8(truncatingIfNeeded: group &>> 16)
            output[end &+ 1] = UInt8(truncatingIfNeeded: group &>> 8)
            output[end &+ 2] = UInt8(truncatingIfNeeded: group)
            index &+= 4
            end &+= 3
        }
        let padding = text.utf8.suffix(2).reduce(0) { $0 + ($1 == UInt8(ascii: "=") ? 1 : 0) }
        bytes.removeLast(min(padding, bytes.count))
        return bytes
    }

    private static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
}
