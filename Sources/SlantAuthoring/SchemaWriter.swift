import SlantJSON

/// Writes a schema with one member a line, so that a change of a shape is a small diff.
struct SchemaWriter {
    private var text = ""
    private var indent = 0
    private var isFirst = true
    /// By key: what its value is where the shape leaves that to a reader of its own.
    private let types: [String: JSONType]

    /// A writer; `types` says by key what stands where a shape has "whatever stands there".
    init(of types: [String: JSONType] = [:]) { self.types = types }

    /// A schema for files that have one of several shapes.
    mutating func document(
        title: String, anyOf files: [(name: String, shape: ObjectShape, summary: String)]
    ) -> String {
        open("{")
        member("$schema", SchemaWriter.quoted("https://json-schema.org/draft/2020-12/schema"))
        member("title", SchemaWriter.quoted(title))
        list("anyOf", files.map { file in { $0.member("$ref", SchemaWriter.quoted("#/$defs/\(file.name)")) } })
        object("$defs") { writer in
            for file in files { writer.object(file.name) { $0.contents(of: file.shape, description: file.summary) } }
        }
        close("}")
        return text + "\n"
    }

    /// A whole schema; the properties in `replacing` are written by `properties`.
    mutating func document(
        title: String, shape: ObjectShape, replacing: Set<String>, properties: (inout SchemaWriter) -> Void,
        definitions: (inout SchemaWriter) -> Void
    ) -> String {
        open("{")
        member("$schema", SchemaWriter.quoted("https://json-schema.org/draft/2020-12/schema"))
        member("title", SchemaWriter.quoted(title))
        contents(of: shape, description: nil, replacing: replacing, properties)
        object("$defs", definitions)
        close("}")
        return text + "\n"
    }

    /// What an object of a shape may hold.
    mutating func contents(
        of shape: ObjectShape, description: String?, replacing: Set<String> = [],
        _ more: (inout SchemaWriter) -> Void = { _ in }
    ) {
        if let description { member("description", SchemaWriter.quoted(description)) }
        member("type", "\"object\"")
        let required = shape.keys.filter(\.isRequired).map(\.name)
        if !required.isEmpty { member("required", SchemaWriter.list(required)) }
        object("properties") { writer in
            for key in shape.keys where !replacing.contains(key.name) {
                let type = key.type.isOpen ? writer.types[key.name] ?? key.type : key.type
                writer.key(key.name, doc: key.doc) { $0.contents(of: type) }
            }
            more(&writer)
        }
        member("additionalProperties", "false")
    }

    mutating func key(_ name: String, doc: String, _ contents: (inout SchemaWriter) -> Void) {
        object(name) { writer in
            writer.member("description", SchemaWriter.quoted(doc))
            contents(&writer)
        }
    }

    /// What a value of a type may be.
    mutating func contents(of type: JSONType) {
        switch type {
        case .string: member("type", "\"string\"")
        case .words(let words): member("enum", SchemaWriter.list(words))
        case .number(let range):
            member("type", "\"number\"")
            limits(range.lowerBound, range.upperBound)
        case .integer(let range):
            member("type", "\"integer\"")
            limits(Double(range.lowerBound), Double(range.upperBound))
        case .boolean: member("type", "\"boolean\"")
        case .list(let item):
            member("type", "\"array\"")
            object("items") { $0.contents(of: item) }
        case .object(let shape): contents(of: shape, description: nil)
        case .map(let item):
            member("type", "\"object\"")
            object("additionalProperties") { $0.contents(of: item) }
        case .either(let types): list("anyOf", types.map { type in { $0.contents(of: type) } })
        case .anything: break
        }
    }

    private mutating func limits(_ low: Double, _ high: Double) {
        if abs(low) < 1e15 { member("minimum", SchemaWriter.number(low)) }
        if abs(high) < 1e15 { member("maximum", SchemaWriter.number(high)) }
    }

    // MARK: JSON

    mutating func member(_ key: String, _ value: String) {
        separate()
        text += "\(SchemaWriter.quoted(key)): \(value)"
    }

    mutating func object(_ key: String, _ contents: (inout SchemaWriter) -> Void) {
        separate()
        text += "\(SchemaWriter.quoted(key)): "
        block("{", "}", contents)
    }

    mutating func list(_ key: String, _ items: [(inout SchemaWriter) -> Void]) {
        separate()
        text += "\(SchemaWriter.quoted(key)): "
        block("[", "]") { writer in
            for item in items {
                writer.separate()
                writer.block("{", "}", item)
            }
        }
    }

    private mutating func block(_ opening: String, _ closing: String, _ contents: (inout SchemaWriter) -> Void) {
        open(opening)
        contents(&self)
        close(closing)
    }

    private mutating func open(_ bracket: String) {
        text += bracket
        indent += 2
        isFirst = true
    }

    private mutating func close(_ bracket: String) {
        indent -= 2
        if !isFirst { text += "\n" + String(repeating: " ", count: indent) }
        text += bracket
        isFirst = false
    }

    private mutating func separate() {
        text += (isFirst ? "\n" : ",\n") + String(repeating: " ", count: indent)
        isFirst = false
    }

    static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func list(_ items: [String]) -> String { "[" + items.map(quoted).joined(separator: ", ") + "]" }

    private static func number(_ value: Double) -> String {
        var writer = JSONWriter()
        writer.number(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONType {
    /// Whether a reader of its own checks the value.
    fileprivate var isOpen: Bool {
        switch self {
        case .anything, .map(.anything): true
        default: false
        }
    }
}
