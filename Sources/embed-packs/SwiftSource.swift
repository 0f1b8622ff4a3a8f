import Foundation

/// The Swift file that `SlantPacks` is built with.
enum SwiftSource {
    /// A file of `rules/`.
    struct File {
        let path: String
        let text: String
    }

    /// String literals lie in the read-only data of the binary, are valid UTF-8 by construction and cost nothing at
    /// start. Array literals of bytes take the compiler minutes.
    static func source(of files: [File], compiled: String) -> String {
        var lines = ["// Written by embed-packs from rules/ during the build.", "", "enum EmbeddedFiles {"]
        lines.append("    /// Path below `rules/`, and the text of the file, in order of paths.")
        lines.append("    static let all: [(path: String, text: String)] = [")
        for (number, file) in files.enumerated() { lines.append("        (\(literal(file.path)), file\(number)),") }
        lines.append("    ]")
        for (number, file) in files.enumerated() {
            lines.append("    private static let file\(number): String = \(literal(file.text))")
        }
        lines.append("    /// The packs, compiled with the language `en`: an archive, which is valid UTF-8.")
        lines.append("    static let compiled: String = \(literal(compiled))")
        lines.append("}")
        return lines.joined(separator: "\n") + "\n"
    }

    /// A raw literal that gives exactly this text. What the language would change or refuse in one (line ends, NUL and
    /// the other control characters) is left to escapes.
    static func literal(_ text: String) -> String {
        let pounds = String(repeating: "#", count: longestRunOfPounds(in: text) + 1)
        var body = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": body += "\\\(pounds)n"
            case "\r": body += "\\\(pounds)r"
            case "\0": body += "\\\(pounds)0"
            case "\u{1}"..."\u{1F}", "\u{7F}": body += "\\\(pounds)u{\(String(scalar.value, radix: 16))}"
            default: body.unicodeScalars.append(scalar)
            }
        }
        return "\(pounds)\"\(body)\"\(pounds)"
    }

    /// The most `#` that follow a quotation mark or backslash: one more makes the literal end only where it should.
    private static func longestRunOfPounds(in text: String) -> Int {
        var longest = 0
        var run: Int?
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
            case UInt8(ascii: "#"): run = run.map { $0 + 1 }
            default: run = nil
            }
            longest = max(longest, run ?? 0)
        }
        return longest
    }
}
