/// A message with fields: `“{match}” says who sponsors this group`.
package struct MessageTemplate: Sendable, Hashable {
    /// A field and where it stands, braces included, in UTF-8 bytes of the text.
    package struct Field: Sendable, Hashable {
        package let name: String
        package let range: Range<Int>
    }

    /// As it was written.
    package let text: String
    /// In order. Braces around anything but one word are text.
    package let fields: [Field]

    /// Finds the fields. Linear in the text.
    package init(_ text: String) {
        self.text = text
        var fields: [Field] = []
        var open: Int?
        var index = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "{"): open = index
            case UInt8(ascii: "}"):
                if let start = open, index > start + 1 {
                    let name = String(decoding: text.utf8.dropFirst(start + 1).prefix(index - start - 1), as: UTF8.self)
                    fields.append(Field(name: name, range: start..<index + 1))
                }
                open = nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            default: open = nil
            }
            index += 1
        }
        self.fields = fields
    }

    /// The message with its fields filled in; a field without a value is left out.
    package func filled(_ value: (String) -> String?) -> String {
        guard !fields.isEmpty else { return text }
        var output = ""
        var index = text.startIndex
        for field in fields {
            let start = text.utf8.index(text.startIndex, offsetBy: field.range.lowerBound)
            output += text[index..<start]
            output += value(field.name) ?? ""
            index = text.utf8.index(text.startIndex, offsetBy: field.range.upperBound)
        }
        return output + text[index...]
    }
}
