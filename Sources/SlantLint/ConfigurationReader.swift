import SlantArticle
package import SlantDiagnostics
import SlantJSON

/// Reads a `.lintrc` into a layer: what is right of it, and everything that is wrong.
package enum ConfigurationReader {
    /// The layer of a file. `folder` is what paths and globs in it are relative to.
    package static func layer(
        from file: FileText, folder: String, preset: String? = nil
    ) -> (layer: ConfigurationLayer, diagnostics: [Diagnostic]) {
        let path = file.path ?? ".lintrc"
        let place = preset.map { Origin.Place.preset($0) } ?? .file(path: path, line: 1)
        var layer = ConfigurationLayer(file: file, place: place, folder: folder)
        var (value, problems) = JSONReader.read(file)
        guard let value, !isForeign(value) else {
            if value == nil, file.bytes.allSatisfy({ $0 <= 0x20 }) { return (layer, problems) }
            let message = "this \(PathName.name(of: path)) is another tool's; use --config"
            return (layer, [.error(message, at: file.contents(ofLine: 1))])
        }
        var content = ContentReader(file: file, place: place, folder: folder)
        if let object = ShapedObject(value, shape: ConfigurationShape.file, problems: &problems) {
            content.read(object, into: &layer, &problems)
        }
        return (layer, problems.sorted { $0.range < $1.range })
    }

    /// Whether this is another program's file: no object, or one whose keys are none of ours nor near one.
    private static func isForeign(_ value: JSONValue) -> Bool {
        guard let members = value.members else { return true }
        let ours = ConfigurationShape.file.keys.map(\.name)
        return !members.isEmpty
            && members.allSatisfy { member in
                !ours.contains(member.key.text) && nearestName(to: member.key.text, among: ours) == nil
            }
    }
}

/// Turns checked objects into the parts of a layer.
private struct ContentReader {
    let file: FileText
    let place: Origin.Place
    let folder: String

    mutating func read(_ object: ShapedObject, into layer: inout ConfigurationLayer, _ problems: inout [Diagnostic]) {
        if object.has("extends") { layer.extends = object.strings("extends").map { ($0.text, $0.range) } }
        layer.content = content(of: object, override: nil, &problems)
        for override in object.objects("overrides") {
            if let override = self.override(override, &problems) { layer.overrides.append(override) }
        }
        layer.ignore = object.strings("ignore").map { Setting(IgnorePattern($0.text), origin($0.range)) }
        layer.baseline = object.string("baseline").map {
            Setting(PathName.joined(folder, $0.text), origin($0.range))
        }
        layer.minSeverity = object.string("minSeverity").flatMap { string in
            Severity(rawValue: string.text).map { Setting($0, origin(string.range)) }
        }
        layer.failOn = object.string("failOn").map { Setting(Severity(rawValue: $0.text), origin($0.range)) }
    }

    private func override(
        _ object: ShapedObject, _ problems: inout [Diagnostic]
    ) -> ConfigurationLayer.Override? {
        let when = object.stringMap("when").map { (key: $0.key.text, values: $0.values.map(\.text)) }
        let globs = object.strings("files")
        if globs.isEmpty, when.isEmpty {
            let brace = TextRange(start: object.range.start, end: object.range.start + 1)
            if !object.keys.contains(where: { $0.text == "files" || $0.text == "when" }) {
                problems.append(.error("an override needs \"files\" or \"when\"", at: brace))
            }
            return nil
        }
        let conditions = when.map { "\($0.key): \($0.values.joined(separator: ", "))" }
        let names = (globs.map { "\"\($0.text)\"" } + conditions).joined(separator: ", ")
        let content = content(of: object, override: names, &problems)
        return ConfigurationLayer.Override(
            files: globs.map { Glob($0.text) }, when: when, content: content,
            origin: origin(object.range, override: names))
    }

    private func content(
        of object: ShapedObject, override: String?, _ problems: inout [Diagnostic]
    ) -> ConfigurationLayer.Content {
        var content = ConfigurationLayer.Content()
        for member in object.members("rules") {
            if let entry = ruleEntry(member, override: override, &problems) { content.rules.append(entry) }
        }
        content.packs = object.strings("packs").map { string in
            let reference = PackReference(text: string.text, folder: folder, range: string.range)
            return Setting(reference, origin(string.range, override: override))
        }
        content.vocabulary = object.strings("vocabulary").map { string in
            let isFile = string.text.contains("/") || string.text.hasSuffix(".txt")
            return Setting(
                isFile ? .file(PathName.joined(folder, string.text), range: string.range) : .phrase(string.text),
                origin(string.range, override: override))
        }
        if let range = object.keyRange("parties"), object.has("parties") {
            let parties = object.stringMap("parties").map { Party(side: $0.key.text, names: $0.values.map(\.text)) }
            content.parties = Setting(parties, origin(range, override: override))
        }
        content.language = object.string("language").map {
            Setting($0.text, origin($0.range, override: override))
        }
        return content
    }

    private func ruleEntry(
        _ member: JSONMember, override: String?, _ problems: inout [Diagnostic]
    ) -> ConfigurationLayer.RuleEntry? {
        guard let selector = RuleSelector(member.key.text) else {
            let form = "a rule is named \"pack/rule\", \"pack/*\" or \"#tag\", not \"\(member.key.text)\""
            problems.append(.error(form, at: member.key.range))
            return nil
        }
        guard let change = RuleChangeReader.change(from: member.value, of: selector, &problems) else { return nil }
        return ConfigurationLayer.RuleEntry(
            selector: selector, change: change, origin: origin(member.key.range, override: override),
            range: member.key.range)
    }

    private func origin(_ range: TextRange, override: String? = nil) -> Origin {
        guard case .file(let path, _) = place else { return Origin(place, override: override) }
        let line = file.lines.line(holding: range.start) + 1
        return Origin(.file(path: path, line: line), override: override)
    }
}
