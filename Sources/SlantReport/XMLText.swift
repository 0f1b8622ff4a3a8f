/// Text as XML 1.0 takes it, in content and in attributes alike.
enum XMLText {
    /// Markup characters are escaped, line ends and tabs too (a reader of attributes would make blanks of them); what
    /// XML forbids, and controls that it advises against, become U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n": escaped += "&#10;"
            case "\r": escaped += "&#13;"
            case "\t": escaped += "&#9;"
            default: escaped.unicodeScalars.append(isAllowed(scalar.value) ? scalar : "\u{FFFD}")
            }
        }
        return escaped
    }

    /// ` name="value"`, escaped.
    static func attribute(_ name: String, _ value: some CustomStringConvertible) -> String {
        " \(name)=\"\(escaped(value.description))\""
    }

    /// The production `Char` of XML 1.0, without what the specification discourages.
    private static func isAllowed(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F: false
        case 0xFDD0...0xFDEF: false
        default: value & 0xFFFE != 0xFFFE
        }
    }
}
