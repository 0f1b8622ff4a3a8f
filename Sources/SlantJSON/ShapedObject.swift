package import SlantDiagnostics

/// A value and where it stands.
package struct Placed<Value: Sendable>: Sendable {
    package let value: Value
    package let range: TextRange

    package init(_ value: Value, at range: TextRange) {
        self.value = value
        self.range = range
    }
}

extension Placed: Equatable where Value: Equatable {}

/// An object that has been checked against its shape: what an accessor gives is of the type that the shape names.
///
/// What did not fit has been reported and is absent, so that a loader goes on with what is right.
package struct ShapedObject: Sendable {
    /// A value that fits its type.
    indirect enum Value: Sendable {
        case string(JSONString)
        case number(Placed<Double>)
        case boolean(Placed<Bool>)
        case list([Value], TextRange)
        case object(ShapedObject)
        case map([(key: JSONString, value: Value)], TextRange)
        case raw(JSONValue)
    }

    /// The braces and all between them.
    package let range: TextRange
    private let values: [(key: JSONString, value: Value)]
    /// Every key of the file, unknown and ill-typed ones included, in its order.
    package let keys: [JSONString]

    /// Checks an object; `nil`, with the problem reported, if the value is none.
    ///
    /// Problems come in order of place, missing keys at the opening brace.
    package init?(_ value: JSONValue, shape: ObjectShape, problems: inout [Diagnostic]) {
        guard case .object(let members) = value.content else {
            problems.append(.error("expected an object\(shape.name.isEmpty ? "" : ": " + shape.name)", at: value.range))
            return nil
        }
        range = value.range
        keys = members.map(\.key)
        let brace = TextRange(start: value.range.start, end: value.range.start + 1)
        for key in shape.keys where key.isRequired && !members.contains(where: { $0.key.text == key.name }) {
            let name = shape.name.isEmpty ? "this file" : shape.name
            problems.append(.error("\(name) needs the key \"\(key.name)\"", at: brace))
        }
        var values: [(key: JSONString, value: Value)] = []
        for member in members {
            guard let key = shape.key(named: member.key.text) else {
                ShapedObject.reportUnknown(member.key, in: shape, &problems)
                continue
            }
            let what = "\"\(key.name)\"\(shape.place)"
            guard let value = ShapedObject.shaped(member.value, as: key.type, what: what, &problems) else { continue }
            values.append((member.key, value))
        }
        self.values = values
    }

    private static func reportUnknown(_ key: JSONString, in shape: ObjectShape, _ problems: inout [Diagnostic]) {
        var message = "unknown key \"\(key.text)\"\(shape.place)"
        if let name = nearestName(to: key.text, among: shape.keys.map(\.name)) {
            message += "; did you mean \"\(name)\"?"
        }
        problems.append(.error(message, at: key.range))
    }

    // MARK: Accessors

    /// The value of a key that is a string or one of some words.
    package func string(_ name: String) -> JSONString? {
        if case .string(let string)? = value(name) { string } else { nil }
    }

    package func number(_ name: String) -> Placed<Double>? {
        if case .number(let number)? = value(name) { number } else { nil }
    }

    package func integer(_ name: String) -> Placed<Int>? {
        number(name).map { Placed(Int($0.value), at: $0.range) }
    }

    package func boolean(_ name: String) -> Placed<Bool>? {
        if case .boolean(let boolean)? = value(name) { boolean } else { nil }
    }

    /// The strings of a list, or the one string that stands for a list of one. Empty if the key is absent: `has`
    /// tells the two apart.
    package func strings(_ name: String) -> [JSONString] {
        switch value(name) {
        case .string(let string)?: [string]
        case .list(let items, _)?: items.compactMap { if case .string(let string) = $0 { string } else { nil } }
        default: []
        }
    }

    package func object(_ name: String) -> ShapedObject? {
        if case .object(let object)? = value(name) { object } else { nil }
    }

    /// The objects of a list; other items are left out.
    package func objects(_ name: String) -> [ShapedObject] {
        guard case .list(let items, _)? = value(name) else { return [] }
        return items.compactMap { if case .object(let object) = $0 { object } else { nil } }
    }

    /// The members of a map whose values are strings or lists of strings, in file order.
    package func stringMap(_ name: String) -> [(key: JSONString, values: [JSONString])] {
        guard case .map(let members, _)? = value(name) else { return [] }
        return members.map { member in
            switch member.value {
            case .string(let string): (member.key, [string])
            case .list(let items, _):
                (member.key, items.compactMap { if case .string(let string) = $0 { string } else { nil } })
            default: (member.key, [])
            }
        }
    }

    /// The members of a map whose values are `anything`, in file order.
    package func members(_ name: String) -> [JSONMember] {
        switch value(name) {
        case .map(let members, _)?:
            members.compactMap { member in
                if case .raw(let value) = member.value { JSONMember(key: member.key, value: value) } else { nil }
            }
        case .raw(let value)?: value.members ?? []
        default: []
        }
    }

    /// The items of a list of `anything`.
    package func items(_ name: String) -> [JSONValue] {
        switch value(name) {
        case .list(let items, _)?: items.compactMap { if case .raw(let value) = $0 { value } else { nil } }
        case .raw(let value)?: value.items ?? []
        default: []
        }
    }

    /// A value of type `anything`.
    package func raw(_ name: String) -> JSONValue? {
        if case .raw(let value)? = value(name) { value } else { nil }
    }

    /// Whether the key is there with a value that fits.
    package func has(_ name: String) -> Bool { value(name) != nil }

    /// Where the key itself stands, quotation marks included.
    package func keyRange(_ name: String) -> TextRange? { keys.first { $0.text == name }?.range }

    /// Where the value of a key stands.
    package func valueRange(_ name: String) -> TextRange? { value(name)?.range }

    private func value(_ name: String) -> Value? { values.first { $0.key.text == name }?.value }
}

extension ShapedObject.Value {
    var range: TextRange {
        switch self {
        case .string(let string): string.range
        case .number(let number): number.range
        case .boolean(let boolean): boolean.range
        case .list(_, let range), .map(_, let range): range
        case .object(let object): object.range
        case .raw(let value): value.range
        }
    }
}

// MARK: Checking

extension ShapedObject {
    /// The value as its type, or `nil` with a problem. `what` names it: `"match" in a rule of kind "phrase"`.
    private static func shaped(
        _ value: JSONValue, as type: JSONType, what: String, _ problems: inout [Diagnostic]
    ) -> Value? {
        switch (type, value.content) {
        case (.anything, _): return .raw(value)
        case (.string, .string(let string)): return .string(string)
        case (.words(let words), .string(let string)):
            return word(string, of: words, type, what: what, &problems)
        case (.number(let range), .number(let number)) where range.contains(number):
            return .number(Placed(number, at: value.range))
        case (.integer(let range), .number(let number)):
            guard let integer = number.wholeNumber, range.contains(integer) else { break }
            return .number(Placed(number, at: value.range))
        case (.boolean, .boolean(let boolean)): return .boolean(Placed(boolean, at: value.range))
        case (.list(let item), .array(let items)):
            return .list(items.compactMap { shaped($0, as: item, what: "an item of \(what)", &problems) }, value.range)
        case (.object(let shape), .object):
            return ShapedObject(value, shape: shape, problems: &problems).map(Value.object)
        case (.map(let item), .object(let members)):
            return .map(
                members.compactMap { member in
                    shaped(member.value, as: item, what: "\"\(member.key.text)\" in \(what)", &problems)
                        .map { (member.key, $0) }
                }, value.range)
        case (.either(let types), _):
            if let fitting = types.first(where: { $0.accepts(value) }) {
                return shaped(value, as: fitting, what: what, &problems)
            }
        default: break
        }
        problems.append(.error("\(what) must be \(type.expectation)", at: value.range))
        return nil
    }

    private static func word(
        _ string: JSONString, of words: [String], _ type: JSONType, what: String, _ problems: inout [Diagnostic]
    ) -> Value? {
        if words.contains(string.text) { return .string(string) }
        if let name = nearestName(to: string.text, among: words) {
            let message = "unknown word \"\(string.text)\" for \(what); did you mean \"\(name)\"?"
            problems.append(.error(message, at: string.range))
        } else {
            problems.append(.error("\(what) must be \(type.expectation)", at: string.range))
        }
        return nil
    }
}

extension JSONType {
    /// Whether a value is of this sort, whatever is in it.
    fileprivate func accepts(_ value: JSONValue) -> Bool {
        switch (self, value.content) {
        case (.anything, _), (.string, .string), (.words, .string), (.number, .number), (.integer, .number),
            (.boolean, .boolean), (.list, .array), (.object, .object), (.map, .object):
            true
        case (.either(let types), _): types.contains { $0.accepts(value) }
        default: false
        }
    }
}
