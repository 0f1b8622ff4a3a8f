import SlantReaders
import Testing

@Suite("Registry")
struct RegistryTests {
    private func name(_ reader: (any Reader)?) -> String? { reader.map { type(of: $0).format.name } }

    @Test("A file's extension names its reader, in any case")
    func extensions() {
        #expect(name(ReaderRegistry.reader(claiming: "a/b.c/Draft.MD")) == "markdown")
        #expect(name(ReaderRegistry.reader(claiming: "draft.mkd")) == "markdown")
        #expect(name(ReaderRegistry.reader(claiming: "draft.txt")) == "text")
    }

    @Test("A walk passes by what no reader claims; a file that somebody named is plain text")
    func unknownExtension() {
        for path in ["Makefile", "a.md/notes", ".md", "photo.jpg", "dir.txt/.hidden"] {
            #expect(ReaderRegistry.reader(claiming: path) == nil)
            #expect(name(ReaderRegistry.reader(for: path)) == "text")
        }
    }

    @Test("Formats go by their names")
    func names() {
        #expect(name(ReaderRegistry.reader(named: "Markdown")) == "markdown")
        #expect(ReaderRegistry.reader(named: "docbook") == nil)
    }

    @Test("No two readers share a name or an extension")
    func distinct() {
        let names = ReaderRegistry.formatNames
        let extensions = ReaderRegistry.all.flatMap { type(of: $0).format.extensions }
        #expect(Set(names).count == names.count)
        #expect(Set(extensions).count == extensions.count)
    }
}
