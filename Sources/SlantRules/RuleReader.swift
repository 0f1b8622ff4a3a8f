import SlantArticle
import SlantDiagnostics
import SlantJSON
import SlantText

/// Reads one rule: what all rules have. Its kind reads the rest.
struct RuleReader {
    /// A rule and what was compiled of it.
    struct Reading {
        let rule: Rule
        let kind: any Kind
        let unless: Unless
        let aliasPlaces: [JSONString]
    }

    /// The rule of a value; `nil`, with the problems reported, if it is none.
    static func read(_ value: JSONValue, pack: String, _ linker: inout RuleLinker) -> Reading? {
        guard value.members != nil else {
            linker.report("expected an object: a rule", at: value.range)
            return nil
        }
        guard let (kind, shape) = kind(of: value, &linker) else { return nil }
        guard let object = ShapedObject(value, shape: shape, problems: &linker.problems) else { return nil }
        let compiled = kind.init(object, &linker)
        let unless = Unless(of: object, &linker)
        guard let id = object.string("id"), checkID(id, &linker), let message = object.string("message") else {
            return nil
        }
        let template = MessageTemplate(message.text)
        check(template, of: message, kind: kind, &linker)
        let severity = object.string("severity").flatMap { Severity(rawValue: $0.text) } ?? .warning
        let aliases = object.strings("aliases").filter { checkID($0, &linker) }
        let rule = Rule(
            id: "\(pack)/\(id.text)", pack: pack, kind: kind.name, severity: severity,
            isOnByDefault: object.string("default")?.text != "off",
            weight: object.number("weight")?.value ?? (severity == .suggestion ? 0.5 : 1),
            limit: object.integer("limit")?.value,
            supersedes: object.strings("supersedes").map { RuleNames.qualified($0.text, by: pack) },
            voices: voices(of: object), regions: regions(of: object), message: template,
            tags: object.strings("tags").map(\.text), aliases: aliases.map { "\(pack)/\($0.text)" }, place: id.range,
            object: object)
        return Reading(rule: rule, kind: compiled, unless: unless, aliasPlaces: aliases)
    }

    /// The kind comes first: which keys a rule may have depends on it.
    private static func kind(
        of value: JSONValue, _ linker: inout RuleLinker
    ) -> (kind: any Kind.Type, shape: ObjectShape)? {
        guard let name = value["kind"] else {
            let brace = TextRange(start: value.range.start, end: value.range.start + 1)
            linker.report("a rule needs the key \"kind\"", at: brace)
            return nil
        }
        guard let text = name.string else {
            linker.report("\"kind\" in a rule must be a string", at: name.range)
            return nil
        }
        if let kind = KindRegistry.kind(named: text.text) { return kind }
        let kinds = KindRegistry.kinds.map { $0.name }
        let nearest = nearestName(to: text.text, among: kinds).map { "did you mean \"\($0)\"?" }
        let hint = nearest ?? "there is " + kinds.joined(separator: ", ")
        linker.report("unknown kind \"\(text.text)\"; \(hint)", at: name.range)
        return nil
    }

    /// Lower-case words and hyphens: ids are typed in configurations and comments.
    static func isID(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "-"), text.utf8.last != UInt8(ascii: "-") else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
        }
    }

    private static func checkID(_ id: JSONString, _ linker: inout RuleLinker) -> Bool {
        if isID(id.text) { return true }
        linker.report(
            "an id is lower-case words joined by hyphens, such as \"stated-as-fact\", not \"\(id.text)\"", at: id.range)
        return false
    }

    private static func check(
        _ template: MessageTemplate, of message: JSONString, kind: any Kind.Type, _ linker: inout RuleLinker
    ) {
        let known = kind.messageFields
        for field in template.fields where !known.contains(field.name) {
            let nearest = nearestName(to: field.name, among: known)
            let hint =
                nearest.map { "did you mean {\($0)}?" } ?? "there is " + known.map { "{\($0)}" }.joined(separator: ", ")
            linker.report(
                "unknown field {\(field.name)} in a message of kind \"\(kind.name)\"; \(hint)",
                at: message.fileRange(ofUTF8: field.range))
        }
    }

    private static func voices(of object: ShapedObject) -> CaseSet<Voice> {
        let named = CaseSet(object.strings("voice").compactMap { Voice(rawValue: $0.text) })
        return named.isEmpty ? [.narrator] : named
    }

    private static func regions(of object: ShapedObject) -> CaseSet<Region>? {
        let named = CaseSet(object.strings("region").compactMap { Region(rawValue: $0.text) })
        return named.isEmpty ? nil : named
    }
}
