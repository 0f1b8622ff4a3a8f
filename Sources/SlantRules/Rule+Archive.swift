import SlantArticle
import SlantDiagnostics
import SlantText

/// A rule as it goes into the binary: what linting asks. Examples, basis and mirror stay in the pack's text.
extension Rule {
    func archive(to out: inout ArchiveWriter) {
        for text in [id, pack, kind, severity.rawValue, message.text] { out.write(text) }
        out.write(isOnByDefault)
        out.write(weight)
        out.write(limit) { $0.write($1) }
        for list in [supersedes, tags, aliases] { out.write(list) { $0.write($1) } }
        out.write(voices.bits)
        out.write(regions) { $0.write($1.bits) }
        out.write(place.start)
        out.write(place.end)
        out.write(looksAtMarks)
        out.write(advice) { $0.write($1) }
    }

    init(archived source: inout ArchiveReader) {
        func strings() -> [String] { source.list { $0.string() } }
        id = source.string()
        pack = source.string()
        kind = source.string()
        severity = Severity(rawValue: source.string()) ?? .warning
        message = MessageTemplate(source.string())
        isOnByDefault = source.bool()
        weight = source.double()
        limit = source.optional { $0.int() }
        (supersedes, tags, aliases) = (strings(), strings(), strings())
        voices = CaseSet(bits: source.uint32())
        regions = source.optional { CaseSet(bits: $0.uint32()) }
        place = TextRange(start: source.uint32(), end: source.uint32())
        looksAtMarks = source.bool()
        advice = source.optional { $0.string() }
        object = nil
    }
}
