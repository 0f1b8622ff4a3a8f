/// Bytes that markup is made of, by name, and the classes that its grammars speak of. All of ASCII: bytes of 128 and
/// more are letters as far as markup goes.
extension UInt8 {
    static var lineFeed: UInt8 { 0x0A }
    static var carriageReturn: UInt8 { 0x0D }
    static var tab: UInt8 { 0x09 }
    static var space: UInt8 { 0x20 }
    static var exclamation: UInt8 { 0x21 }
    static var doubleQuote: UInt8 { 0x22 }
    static var hash: UInt8 { 0x23 }
    static var percent: UInt8 { 0x25 }
    static var ampersand: UInt8 { 0x26 }
    static var singleQuote: UInt8 { 0x27 }
    static var openParenthesis: UInt8 { 0x28 }
    static var closeParenthesis: UInt8 { 0x29 }
    static var star: UInt8 { 0x2A }
    static var plus: UInt8 { 0x2B }
    static var hyphen: UInt8 { 0x2D }
    static var fullStop: UInt8 { 0x2E }
    static var slash: UInt8 { 0x2F }
    static var colon: UInt8 { 0x3A }
    static var semicolon: UInt8 { 0x3B }
    static var lessThan: UInt8 { 0x3C }
    static var equals: UInt8 { 0x3D }
    static var greaterThan: UInt8 { 0x3E }
    static var questionMark: UInt8 { 0x3F }
    static var at: UInt8 { 0x40 }
    static var openBracket: UInt8 { 0x5B }
    static var backslash: UInt8 { 0x5C }
    static var closeBracket: UInt8 { 0x5D }
    static var caret: UInt8 { 0x5E }
    static var underscore: UInt8 { 0x5F }
    static var backtick: UInt8 { 0x60 }
    static var openBrace: UInt8 { 0x7B }
    static var bar: UInt8 { 0x7C }
    static var closeBrace: UInt8 { 0x7D }
    static var tilde: UInt8 { 0x7E }

    /// Space, tab, line feed, carriage return, form feed, vertical tab.
    var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
    var isLineEnd: Bool { self == 0x0A || self == 0x0D }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isUppercase: Bool { self >= 0x41 && self <= 0x5A }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isLetterOrDigit: Bool { isLetter || isDigit }
    /// ``! " # $ % & ' ( ) * + , - . / : ; < = > ? @ [ \ ] ^ _ ` { | } ~``
    var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isLetterOrDigit }
    /// The same letter in lower case; other bytes as they are.
    var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

    /// The value of a hexadecimal digit.
    var hexValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self - 0x30)
        case 0x41...0x46: UInt32(self - 0x41 + 10)
        case 0x61...0x66: UInt32(self - 0x61 + 10)
        default: nil
        }
    }
}
