package import SlantDiagnostics
import SlantText

/// A pack: rules that belong together and the lists that their patterns name.
package struct Pack: Sendable {
    package let name: String
    package let version: String?
    /// BCP 47 primary tag of the language that its patterns are written in.
    package let language: String
    package let description: String?
    /// Indices of its rules in `CompiledPacks.rules`.
    package let rules: Range<Int>
    /// The path of its file; `nil` for standard input.
    package let path: String?
    /// `nil` of a pack that came compiled out of the binary.
    private let text: FileText?
    /// The file that its places speak of. Only linting uses compiled packs; whoever shows places has read the text.
    package var file: FileText {
        guard let text else { preconditionFailure("places are shown of packs that were read from their text") }
        return text
    }
    /// Where the value of `lists` stands in the file; `nil` without lists.
    package let lists: TextRange?

    init(
        name: String, version: String?, language: String, description: String?, rules: Range<Int>, file: FileText,
        lists: TextRange?
    ) {
        self.name = name
        self.version = version
        self.language = language
        self.description = description
        self.rules = rules
        path = file.path
        text = file
        self.lists = lists
    }

    func archive(to out: inout ArchiveWriter) {
        out.write(name)
        for text in [version, description, path] { out.write(text) { $0.write($1) } }
        out.write(language)
        out.write(rules)
        out.write(lists?.start) { $0.write($1) }
        out.write(lists?.end) { $0.write($1) }
    }

    init(archived source: inout ArchiveReader) {
        func optional() -> String? { source.optional { $0.string() } }
        name = source.string()
        (version, description, path) = (optional(), optional(), optional())
        language = source.string()
        rules = source.range()
        let start = source.optional { $0.uint32() }
        let end = source.optional { $0.uint32() }
        lists = start.flatMap { start in end.map { TextRange(start: start, end: $0) } }
        text = nil
    }
}
