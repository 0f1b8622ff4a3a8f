/// What a JSON value may be.
package indirect enum JSONType: Sendable {
    case string
    /// One of these words.
    case words([String])
    case number(ClosedRange<Double>)
    case integer(ClosedRange<Int>)
    case boolean
    case list(JSONType)
    case object(ObjectShape)
    /// Any keys, each with such a value.
    case map(JSONType)
    /// The first that fits; the alternatives differ in what they are (a string, a list, an object).
    case either([JSONType])
    /// Whatever stands there: its reader checks it.
    case anything

    package static var strings: JSONType { .list(.string) }
    package static var stringOrStrings: JSONType { .either([.string, .strings]) }
    package static func objects(_ shape: ObjectShape) -> JSONType { .list(.object(shape)) }
}

/// The keys that an object may have. Loaders check files against it, and schemas and manual pages are made from it,
/// so that the three cannot differ.
package struct ObjectShape: Sendable {
    /// A key, what its value is, and a sentence that explains it.
    package struct Key: Sendable {
        package let name: String
        package let type: JSONType
        package let isRequired: Bool
        package let doc: String

        package init(_ name: String, _ type: JSONType, isRequired: Bool = false, doc: String) {
            self.name = name
            self.type = type
            self.isRequired = isRequired
            self.doc = doc
        }
    }

    /// What such an object is, with its article, for messages: `a rule of kind "phrase"`, `an override`. Empty for
    /// the one object of a file, where there is nothing to tell it from.
    package let name: String
    /// In the order in which people are told of them.
    package let keys: [Key]

    package init(_ name: String, keys: [Key]) {
        self.name = name
        self.keys = keys
    }

    /// The same with more keys, under another name.
    package func adding(_ more: [Key], name: String) -> ObjectShape { ObjectShape(name, keys: keys + more) }

    package func key(named name: String) -> Key? { keys.first { $0.name == name } }

    /// ` in a rule of kind "phrase"`, after the name of a key.
    var place: String { name.isEmpty ? "" : " in " + name }
}

extension JSONType {
    /// What is expected, for a message: `a string`, `a list of strings`, `"error" or "off"`.
    package var expectation: String {
        switch self {
        case .string: "a string"
        case .words(let words): JSONType.joined(words.map { "\"\($0)\"" })
        case .number(let range): "a number\(JSONType.limits(range.lowerBound, range.upperBound))"
        case .integer(let range) where range.lowerBound == range.upperBound: "\(range.lowerBound)"
        case .integer(let range):
            "a whole number\(JSONType.limits(Double(range.lowerBound), Double(range.upperBound)))"
        case .boolean: "true or false"
        case .list(let item): "a list of \(item.plural)"
        case .object, .map: "an object"
        case .either(let types): JSONType.joined(types.map(\.expectation))
        case .anything: "a value"
        }
    }

    private var plural: String {
        switch self {
        case .string: "strings"
        case .words(let words): JSONType.joined(words.map { "\"\($0)\"" })
        case .number, .integer: "numbers"
        case .boolean: "true and false"
        case .list(let item): "lists of \(item.plural)"
        case .object, .map: "objects"
        case .either(let types): JSONType.joined(types.map(\.plural))
        case .anything: "values"
        }
    }

    /// `a, b or c`
    static func joined(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " or " + last
    }

    /// ` from 0 to 1`; nothing where there is no bound worth a word.
    private static func limits(_ low: Double, _ high: Double) -> String {
        func text(_ number: Double) -> String {
            number.wholeNumber.map { String($0) } ?? String(number)
        }
        switch (abs(low) < 1e15, abs(high) < 1e15) {
        case (true, true): return " from \(text(low)) to \(text(high))"
        case (true, false): return " from \(text(low))"
        case (false, true): return " up to \(text(high))"
        case (false, false): return ""
        }
    }
}
