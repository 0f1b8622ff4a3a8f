/// The base 64 of RFC 4648, §4: the one way to put many bytes into a Swift binary that compiles in no time.
enum Base64 {
    /// The bytes of a text that the build wrote: no line breaks, padded.
    static func bytes(of text: String) -> [UInt8] {
        let letters = Array(text.utf8)
        var values = [UInt8](repeating: 0, count: 256)
        for (value, letter) in alphabet.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count / 4 * 3)
        var index = 0
        while index &+ 3 < letters.count {
            let group =
                UInt32(values[Int(letters[index])]) << 18 | UInt32(values[Int(letters[index &+ 1])]) << 12
                | UInt32(values[Int(letters[index &+ 2])]) << 6 | UInt32(values[Int(letters[index &+ 3])])
            bytes.append(UInt8(truncatingIfNeeded: group >> 16))
            bytes.append(UInt8(truncatingIfNeeded: group >> 8))
            bytes.append(UInt8(truncatingIfNeeded: group))
            index &+= 4
        }
        let padding = letters.suffix(2).count { $0 == UInt8(ascii: "=") }
        bytes.removeLast(min(padding, bytes.count))
        return bytes
    }

    private static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
}
