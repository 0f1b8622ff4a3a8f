/// The names of documents: a client's own spelling on the way out, a path on the disk on the way in.
enum DocumentURI {
    /// The path of a `file:` address, escapes undone; `nil` for what is no file (`untitled:Draft-1`).
    static func path(of uri: String) -> String? {
        guard uri.lowercased().hasPrefix("file:") else { return nil }
        var rest = uri.utf8.dropFirst(5)[...]
        if rest.starts(with: "//".utf8) {
            // What stands between the slashes is a machine's name: ours, if any.
            rest = rest.dropFirst(2).drop { $0 != UInt8(ascii: "/") }
        }
        var bytes: [UInt8] = []
        var index = rest.startIndex
        while index < rest.endIndex {
            let byte = rest[index]
            if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
            index = rest.index(after: index)
            guard byte == UInt8(ascii: "%"), let high = digit(rest, index),
                let low = digit(rest, rest.index(after: index))
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(high << 4 | low)
            index = rest.index(index, offsetBy: 2)
        }
        guard bytes.first == UInt8(ascii: "/") else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The address of a path.
    static func uri(of path: String) -> String {
        var uri = "file://"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return uri
    }

    private static func digit(_ text: Substring.UTF8View, _ index: Substring.UTF8View.Index) -> UInt8? {
        guard index < text.endIndex else { return nil }
        switch text[index] {
        case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"): return byte - UInt8(ascii: "0")
        case let byte where byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f"): return byte - UInt8(ascii: "a") + 10
        case let byte where byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "F"): return byte - UInt8(ascii: "A") + 10
        default: return nil
        }
    }
}
