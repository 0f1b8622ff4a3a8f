import SlantDiagnostics
import SlantJSON
import SlantPacks
import SlantRules
import SlantText

/// Tells which pattern of a rule matched. The matcher knows only the rule, so each pattern is compiled again as a
/// rule of its own; that is done when an example fails, never while linting.
struct PatternProbe {
    private let pack: Pack
    private let packs: CompiledPacks

    init(pack: Pack, packs: CompiledPacks) {
        self.pack = pack
        self.packs = packs
    }

    /// `"<spin:n>" matched here`, for what a failure marks and its example does not.
    func notes(for failure: ExampleFailure) -> [Note] {
        let marks = failure.unexpected
        let patterns = packs.rules[failure.rule].patterns
        guard !marks.isEmpty, !patterns.isEmpty else { return [] }
        guard let probe = SyntheticPack(like: pack, patterns: patterns.map(\.text)).compiled(beside: packs) else {
            return []
        }
        let snippet = Snippet(failure.found.text, packs: probe.packs)
        var notes: [Note] = []
        for (offset, pattern) in patterns.enumerated() {
            let found = snippet.findings(of: probe.rules.lowerBound + offset).map { snippet.range(of: $0) }
            guard found.contains(where: { range in marks.contains { $0.overlaps(range) } }) else { continue }
            notes.append(
                Note(
                    message: "\"\(pattern.text)\" matched here",
                    range: pattern.fileRange(ofUTF8: 0..<pattern.text.utf8.count)))
        }
        return notes
    }
}

/// A pack made of patterns, with the lists of another one: each pattern a rule that looks everywhere.
struct SyntheticPack {
    private let name: String
    private let language: String
    /// The text of a JSON object.
    private let lists: String
    private let patterns: [String]

    init(like pack: Pack, patterns: [String]) {
        name = pack.name
        language = pack.language
        lists = pack.lists.map { pack.file[$0] } ?? "{}"
        self.patterns = patterns
    }

    init(name: String, language: String, patterns: [String]) {
        self.name = name
        self.language = language
        lists = "{}"
        self.patterns = patterns
    }

    /// The pack linked with the others, in place of one of the same name; `nil` where that cannot be done.
    func compiled(beside packs: CompiledPacks) -> (packs: CompiledPacks, rules: Range<Int>)? {
        let others = packs.packs.filter { $0.name != name }.map { PackFile(file: $0.file) }
        let result = load(beside: others, language: EmbeddedPacks.language(packs.language.tag))
        guard let linked = result.packs, let own = linked.packs.last else { return nil }
        return (linked, own.rules)
    }

    func load(beside others: [PackFile], language files: [PackFile]) -> PackLoader.Result {
        PackLoader.load(packs: others + [PackFile(file: file)], language: files, tag: language)
    }

    /// Every voice and region: one sees what a rule would leave out.
    var file: FileText {
        var writer = JSONWriter()
        writer.beginArray()
        for (index, pattern) in patterns.enumerated() {
            writer.beginObject()
            for (key, value) in [("id", "p\(index)"), ("kind", "phrase"), ("message", "m"), ("match", pattern)] {
                writer.key(key)
                writer.string(value)
            }
            writer.key("voice")
            writer.strings(["narrator", "quoted", "reported", "scare"])
            writer.key("region")
            writer.strings(SyntheticPack.regions)
            writer.endObject()
        }
        writer.endArray()
        let rules = String(decoding: writer.bytes, as: UTF8.self)
        let head = "{\"pack\": \"\(name)\", \"language\": \"\(language)\", \"lists\": \(lists), \"rules\": "
        return FileText(path: nil, text: head + rules + "}")
    }

    private static let regions = [
        "headline", "dek", "heading", "byline", "dateline", "body", "caption", "list", "table", "boilerplate",
    ]
}
