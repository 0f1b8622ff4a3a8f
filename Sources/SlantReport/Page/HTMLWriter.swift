/// Writes a page. Names of elements and attributes are constants of the program; every text goes through one place
/// that escapes it, so that nothing an article, a path or a setting says can become markup.
struct HTMLWriter: Sendable {
    private(set) var bytes: [UInt8] = []

    typealias Attributes = KeyValuePairs<StaticString, String>

    /// `<name …>`
    mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
        constant("<")
        constant(name)
        for (key, value) in attributes {
            constant(" ")
            constant(key)
            constant("=\"")
            escape(value)
            constant("\"")
        }
        constant(">")
    }

    /// `</name>`
    mutating func close(_ name: StaticString) {
        constant("</")
        constant(name)
        constant(">")
    }

    /// An element with a text in it, and nothing else.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ text: String) {
        open(name, attributes)
        escape(text)
        close(name)
    }

    /// The same without attributes.
    mutating func element(_ name: StaticString, _ text: String) { element(name, [:], text) }

    /// An element with more in it.
    mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], _ contents: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        contents(&self)
        close(name)
    }

    mutating func text(_ text: String) { escape(text) }

    /// Markup of the program's own, as it stands.
    mutating func constant(_ markup: StaticString) {
        bytes.append(contentsOf: markup.description.utf8)
    }

    /// A style sheet or script of the program's own.
    mutating func constant(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    mutating func line() { bytes.append(0x0A) }

    /// What is written so far; the writer is empty afterwards.
    mutating func taken() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    // MARK: Escaping

    /// The one place where text becomes HTML. What a browser would obey instead of showing (controls, the marks that
    /// turn the direction of a line) becomes U+FFFD, as on a terminal; line ends and tabs are blanks. What HTML does
    /// not allow at all becomes U+FFFD too.
    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": constant("&amp;")
            case "<": constant("&lt;")
            case ">": constant("&gt;")
            case "\"": constant("&quot;")
            case "'": constant("&#39;")
            case "\n", "\r", "\t": bytes.append(0x20)
            default:
                if scalar.value >= 0x20, scalar.value < 0x7F {
                    bytes.append(UInt8(truncatingIfNeeded: scalar.value))
                } else if CharacterCells.isObeyed(scalar) || HTMLWriter.isNoncharacter(scalar) {
                    constant("\u{FFFD}")
                } else {
                    bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
                }
            }
        }
    }

    private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    }
}
