import Testing

@testable import SlantServer

@Suite("Behind a word")
struct HoverTests {
    private static let markdown: WireValue = ["textDocument": ["hover": ["contentFormat": ["markdown", "plaintext"]]]]

    /// What is said at the marked word, and of which stretch.
    private func hover(
        _ marked: String, _ capabilities: WireValue = HoverTests.markdown, language: String = "markdown"
    ) async throws -> (text: String, range: String)? {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(capabilities, folder: folder.path)
        let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
        let before = String(parts[0])
        let line = before.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.utf16.count ?? 0
        await editor.open(
            folder.uri("draft.md"), marked.replacing("⟦", with: "").replacing("⟧", with: ""), language: language)
        let answer = await editor.request(
            "textDocument/hover", document(folder.uri("draft.md"), ["position": at(line, column)]))
        guard let text = answer["result"]["contents"]["value"].text else { return nil }
        return (text, place(answer["result"]["range"]))
    }

    @Test("a finding: what, why, advice, a sentence that passes, basis")
    func finding() async throws {
        let found = try #require(try await hover("The ⟦regime⟧ fell.\n"))
        #expect(found.range == "0:4–0:10")
        #expect(found.text.contains("**“regime” is a label**"))
        for part in ["warning, t/regime", "Name the government.", "Its diet regime is strict, she said.", "The tests"] {
            #expect(found.text.contains(part), "\(part) in \(found.text)")
        }
    }

    @Test("a client that reads plain text gets no marks")
    func plain() async throws {
        let found = try #require(try await hover("The ⟦regime⟧ fell.\n", [:]))
        #expect(!found.text.contains("**") && found.text.contains("“regime” is a label"))
    }

    @Test("words of a draft are never markup")
    func markup() async throws {
        let text = "“The ⟦bridge⟧ is safe,” <img src=x> *Ada* [Lund](http://x.example) said.\n"
        let found = try #require(try await hover(text, language: "plaintext"))
        #expect(!found.text.contains("<img") || found.text.contains("\\<img"), "\(found.text)")
        let plain = try #require(try await hover(text, [:], language: "plaintext"))
        #expect(!plain.text.contains("\\"), "\(plain.text)")
    }

    @Test(
        "what could begin markup gets a backslash, other words stay as they are",
        arguments: [
            ("The regime fell. It was now.", "The regime fell. It was now."),
            ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
            ("<b>[x](y)", "\\<b>\\[x\\](y)"), ("a & b &amp; &#60;", "a & b \\&amp; \\&#60;"),
            ("http://x.example www.x.example a@b.example", "http\\://x.example www\\.x.example a\\@b.example"),
            ("# no", "\\# no"), ("- no", "\\- no"), ("12. no", "12\\. no"), ("1) no", "1\\) no"), ("    no", "no"),
            ("> no\n# no", "\\> no # no"), ("~~no~~", "\\~\\~no\\~\\~"), ("well-known 3.5", "well-known 3.5"),
        ])
    func escapes(_ text: String, _ markdown: String) {
        #expect(MarkdownText.escaped(text, beginsLine: true) == markdown)
    }

    @Test("a quotation: whose it is and how we know")
    func quotation() async throws {
        let found = try #require(
            try await hover("“The ⟦bridge⟧ is safe,” engineer Ada Lund said. “We checked it.”\n"))
        #expect(found.text.contains("**Quoted: Ada Lund") && found.text.contains("“said”"), "\(found.text)")
        #expect(found.range == "0:1–0:20")
    }

    @Test("a reported clause: whose it is and how we know")
    func reported() async throws {
        let found = try #require(
            try await hover("The mayor Ilse Varga said that the ⟦bridge⟧ was safe.\n"))
        #expect(found.text.contains("**Reported: ") && found.text.contains("Varga"), "\(found.text)")
    }

    @Test("a claim that nobody is named for stays the outlet's, and the hover says why")
    func vague() async throws {
        let found = try #require(try await hover("Critics say that the ⟦bridge⟧ is unsafe.\n"))
        #expect(found.text.contains("“Critics” names nobody"), "\(found.text)")
    }

    @Test("marks around a word that nobody says")
    func scare() async throws {
        let found = try #require(try await hover("The “⟦reform⟧” began on Monday.\n"))
        #expect(found.text.contains("Scare quotes"), "\(found.text)")
    }

    @Test("of the outlet's own words without a finding there is nothing to say")
    func nothing() async throws {
        #expect(try await hover("The ⟦ferry⟧ left at nine.\n") == nil)
        #expect(try await hover("\n⟦\n⟧") == nil)
    }

    @Test("the outline has sources and, below them, their words")
    func outline() async throws {
        let folder = try ServerFolder()
        let text = """
            “The bridge is safe,” engineer Ada Lund said. “We checked it twice.”

            Mayor Ilse Varga said that it would open on Monday.

            The ferry runs until then.
            """
        let editor = EditorSession()
        await editor.start(
            ["textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]], folder: folder.path)
        await editor.open(folder.uri("draft.md"), text)
        let symbols = await editor.request("textDocument/documentSymbol", document(folder.uri("draft.md")))["result"]
            .items
        #expect(symbols.map { $0["name"].text } == ["Ada Lund", "Ilse Varga"])
        #expect(
            symbols[0]["children"].items.map { $0["name"].text } == ["The bridge is safe,", "We checked it twice."])
        #expect(symbols[1]["children"].items.map { $0["detail"].text } == ["reported"])
        let old = EditorSession()
        await old.start(folder: folder.path)
        await old.open(folder.uri("draft.md"), text)
        let flat = await old.request("textDocument/documentSymbol", document(folder.uri("draft.md")))["result"].items
        #expect(flat.count == 5)
        #expect(flat[1]["containerName"].text == "Ada Lund" && flat[1]["location"]["range"].isThere)
    }
}
