package import SlantDiagnostics

/// A JSON value and where it stands. Numbers keep their text; strings know whether they hold escapes.
package struct JSONValue: Sendable {
    /// What it is.
    package enum Content: Sendable {
        case null
        case boolean(Bool)
        case number(Double)
        case string(JSONString)
        case array([JSONValue])
        /// In file order; a key that stands twice is kept twice (the reader reports it).
        case object([JSONMember])
    }

    package let content: Content
    /// From its first byte to its last: quotation marks, brackets and braces included.
    package let range: TextRange

    package init(content: Content, range: TextRange) {
        self.content = content
        self.range = range
    }
}

/// A key and its value.
package struct JSONMember: Sendable {
    package let key: JSONString
    package let value: JSONValue

    package init(key: JSONString, value: JSONValue) {
        self.key = key
        self.value = value
    }
}

/// A string of a JSON file, decoded, with the way back to the bytes it was written with.
package struct JSONString: Sendable {
    /// The decoded text.
    package let text: String
    /// In the file, its quotation marks included.
    package let range: TextRange
    /// Where escapes moved bytes: (offset in decoded UTF-8, offset in the file) after each escape, ascending.
    package let shifts: [(decoded: UInt32, file: UInt32)]

    package init(text: String, range: TextRange, shifts: [(decoded: UInt32, file: UInt32)] = []) {
        self.text = text
        self.range = range
        self.shifts = shifts
    }

    /// Where some bytes of `text.utf8` stand in the file. O(escapes).
    package func fileRange(ofUTF8 part: Range<Int>) -> TextRange {
        TextRange(start: place(UInt32(part.lowerBound)), end: place(UInt32(part.upperBound)))
    }

    private func place(_ decoded: UInt32) -> UInt32 {
        var base: (decoded: UInt32, file: UInt32) = (0, range.start + 1)
        for shift in shifts {
            if shift.decoded > decoded { break }
            base = shift
        }
        return base.file + (decoded - base.decoded)
    }
}

extension JSONValue {
    /// The members of an object.
    package var members: [JSONMember]? { if case .object(let members) = content { members } else { nil } }
    /// The items of a list.
    package var items: [JSONValue]? { if case .array(let items) = content { items } else { nil } }
    package var string: JSONString? { if case .string(let string) = content { string } else { nil } }
    package var number: Double? { if case .number(let number) = content { number } else { nil } }
    /// The number, if it is a whole one.
    package var integer: Int? { number?.wholeNumber }
    package var boolean: Bool? { if case .boolean(let boolean) = content { boolean } else { nil } }

    /// The value of the first member with this key, if it is an object. O(members).
    package subscript(key: String) -> JSONValue? { members?.first { $0.key.text == key }?.value }
}
