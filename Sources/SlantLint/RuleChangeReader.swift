import SlantArticle
import SlantDiagnostics
import SlantJSON
import SlantText

/// Reads the value of an entry of `rules`: a severity, `off`, or an object.
enum RuleChangeReader {
    static func change(
        from value: JSONValue, of selector: RuleSelector, _ problems: inout [Diagnostic]
    ) -> ConfigurationLayer.RuleChange? {
        if let string = value.string {
            guard let level = level(string.text) else {
                problems.append(wrongLevel(string, of: selector))
                return nil
            }
            return ConfigurationLayer.RuleChange(level: level)
        }
        guard value.members != nil else {
            let words = ConfigurationShape.levels.map { "\"\($0)\"" }.joined(separator: ", ")
            let message = "\"\(selector.text)\" must be \(words) or an object"
            problems.append(.error(message, at: value.range))
            return nil
        }
        guard let object = ShapedObject(value, shape: ConfigurationShape.rule, problems: &problems) else { return nil }
        return ConfigurationLayer.RuleChange(
            level: object.string("severity").flatMap { level($0.text) },
            voices: object.has("voice")
                ? CaseSet(object.strings("voice").compactMap { Voice(rawValue: $0.text) }) : nil,
            regions: object.has("region")
                ? CaseSet(object.strings("region").compactMap { Region(rawValue: $0.text) }) : nil,
            weight: object.number("weight")?.value, limit: object.integer("limit")?.value)
    }

    private static func level(_ word: String) -> ConfigurationLayer.RuleChange.Level? {
        word == "off" ? .off : Severity(rawValue: word).map { .on($0) }
    }

    private static func wrongLevel(_ string: JSONString, of selector: RuleSelector) -> Diagnostic {
        let nearest = nearestName(to: string.text, among: ConfigurationShape.levels)
        let words = ConfigurationShape.levels.map { "\"\($0)\"" }.joined(separator: ", ")
        let hint = nearest.map { "did you mean \"\($0)\"?" } ?? "it is one of \(words)"
        return .error("unknown severity \"\(string.text)\" for \"\(selector.text)\"; \(hint)", at: string.range)
    }
}
