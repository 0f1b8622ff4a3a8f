package import SlantJSON

/// A JSON value on its way to the client. What comes in is `JSONValue`, which has places; what goes out needs none.
package enum WireValue: Hashable, Sendable {
    /// A key and its value, in the order in which they are written.
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: WireValue

        package init(key: String, value: WireValue) {
            self.key = key
            self.value = value
        }
    }

    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([WireValue])
    case object([Member])

    /// An object of what is there: members without a value are left out.
    package static func object(_ members: KeyValuePairs<String, WireValue?>) -> WireValue {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// An object with more members behind its own; anything else stays as it is.
    func adding(_ more: [Member]) -> WireValue {
        guard case .object(let members) = self else { return self }
        return .object(members + more)
    }

    /// What came in, to be sent back (`data` of a code action).
    package init(_ value: JSONValue) {
        switch value.content {
        case .null: self = .null
        case .boolean(let boolean): self = .boolean(boolean)
        case .number(let number): self = value.integer.map { .integer($0) } ?? .number(number)
        case .string(let string): self = .string(string.text)
        case .array(let items): self = .array(items.map { WireValue($0) })
        case .object(let members):
            self = .object(members.map { Member(key: $0.key.text, value: WireValue($0.value)) })
        }
    }

    /// As compact JSON.
    package func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .boolean(let boolean): writer.boolean(boolean)
        case .integer(let integer): writer.integer(integer)
        case .number(let number): writer.number(number)
        case .string(let string): writer.string(string)
        case .array(let items):
            writer.beginArray()
            for item in items { item.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.key)
                member.value.write(to: &writer)
            }
            writer.endObject()
        }
    }
}

extension WireValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
    package init(arrayLiteral elements: WireValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, WireValue)...) {
        self = .object(elements.map { Member(key: $0, value: $1) })
    }
}
