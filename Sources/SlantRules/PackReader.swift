import SlantDiagnostics
import SlantJSON
import SlantText

/// One pack file on its way into a linker: first its lists, when those of all packs are known its rules.
struct PackReader {
    let file: PackFile
    /// `nil` where the file is no pack at all.
    private let object: ShapedObject?
    private(set) var problems: [Diagnostic] = []
    private(set) var name = ""
    private(set) var nameRange: TextRange?
    private(set) var readings: [RuleReader.Reading] = []

    init(_ file: PackFile) {
        self.file = file
        let (value, syntax) = JSONReader.read(file.file)
        var found = syntax
        object = value.flatMap { ShapedObject($0, shape: RuleShape.pack, problems: &found) }
        problems = found
        guard let string = object?.string("pack") else { return }
        name = string.text
        nameRange = string.range
        if name == PackReader.reservedName || !RuleReader.isID(name) {
            let why =
                name == PackReader.reservedName ? "is the program's own" : "is not lower-case words joined by hyphens"
            problems.append(.error("the pack's name \"\(name)\" \(why)", at: string.range))
        }
    }

    /// `slant/unused-suppression` and the like are no pack's.
    private static let reservedName = "slant"

    mutating func report(_ message: String, at range: TextRange, notes: [Note] = []) {
        problems.append(.error(message, at: range, notes: notes))
    }

    /// Puts the lists into the linker.
    mutating func readLists(into linker: inout RuleLinker) {
        guard let object else { return }
        if let language = object.string("language"), language.text != linker.language.tag {
            report(
                "there are no words of the language \"\(language.text)\"; this is \"\(linker.language.tag)\"",
                at: language.range)
        }
        linker.lists.add(object.stringMap("lists"), of: name, &problems)
    }

    /// Reads the rules.
    mutating func readRules(into linker: inout RuleLinker) {
        guard let object else { return }
        linker.pack = name
        linker.problems = []
        for list in object.stringMap("lists") {
            for item in linker.lists[name, list.key.text]?.items ?? [] {
                _ = linker.lists.checkReferences(of: item, &linker.problems)
            }
        }
        for value in object.items("rules") {
            if let reading = RuleReader.read(value, pack: name, &linker) { readings.append(reading) }
        }
        problems += linker.problems
        linker.problems = []
        checkIDs()
    }

    /// Two rules with one id, a former id that is another's.
    private mutating func checkIDs() {
        var places: [String: TextRange] = [:]
        for reading in readings {
            let rule = reading.rule
            guard let first = places[rule.id] else {
                places[rule.id] = rule.place
                continue
            }
            reportTwice(String(rule.id.dropFirst(name.utf8.count + 1)), at: rule.place, first: first)
        }
        for alias in readings.flatMap(\.aliasPlaces) {
            if let first = places["\(name)/\(alias.text)"] { reportTwice(alias.text, at: alias.range, first: first) }
        }
    }

    private mutating func reportTwice(_ id: String, at range: TextRange, first: TextRange) {
        let place = file.file.position(of: first.start)
        report(
            "a second rule with the id \"\(id)\"; the first stands at \(place.line):\(place.scalarColumn)", at: range,
            notes: [Note(message: "the first", range: first)])
    }

    /// Rules of packs in use that a rule names and that are not there. Of packs that are not in use nothing is known.
    mutating func checkReferences(_ names: RuleNames) {
        for reading in readings {
            for key in ["supersedes", "count"] {
                for string in reading.rule.object?.strings(key) ?? [] { check(string, names) }
            }
        }
    }

    private mutating func check(_ string: JSONString, _ names: RuleNames) {
        let full = RuleNames.qualified(string.text, by: name)
        guard names.rules(full).isEmpty else { return }
        let pack = full.split(separator: "/").first.map(String.init) ?? ""
        guard full.hasPrefix("#") || names.hasPack(pack) || full.hasSuffix("/*") else { return }
        let nearest = names.nearest(to: full).map { "; did you mean \"\($0)\"?" } ?? ""
        report("unknown rule \"\(full)\"\(nearest)", at: string.range)
    }

    /// The pack, its rules numbered from `first`.
    func pack(rulesFrom first: Int) -> Pack {
        Pack(
            name: name, version: object?.string("version")?.text, language: object?.string("language")?.text ?? "",
            description: object?.string("description")?.text, rules: first..<first + readings.count, file: file.file,
            lists: object?.valueRange("lists"))
    }
}
