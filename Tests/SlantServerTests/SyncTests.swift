import SlantServer
import Testing

@Suite("Documents in an editor")
struct SyncTests {
    /// Opens a text, changes it and gives the places of the findings of each version.
    private func findings(
        _ text: String, encoding: String = "utf-16", _ changes: [[WireValue]] = [], language: String = "markdown"
    ) async throws -> [[String]] {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(["general": ["positionEncodings": [.string(encoding)]]], folder: folder.path)
        let uri = folder.uri("draft.md")
        await editor.open(uri, text, language: language)
        var all = [places(await editor.findings(of: uri, version: 1))]
        for (index, change) in changes.enumerated() {
            await editor.change(uri, version: index + 2, change)
            all.append(places(await editor.findings(of: uri, version: index + 2)))
        }
        return all
    }

    @Test(
        "columns are counted as agreed",
        arguments: [
            ("utf-8", "0:15–0:21"), ("utf-16", "0:9–0:15"), ("utf-32", "0:8–0:14"),
        ])
    func columns(encoding: String, expected: String) async throws {
        #expect(try await findings("ÉÉ 👩€ A regime fell.\n", encoding: encoding) == [["\(expected) t/regime"]])
    }

    @Test("LF, CR LF and CR alone each end a line, all in one text")
    func mixedLineEnds() async throws {
        let found = try await findings("a\r\n\r\n\n\rThe regime fell.", [[edit((0, 0), (0, 0), "\n")]])
        #expect(found == [["4:4–4:10 t/regime"], ["5:4–5:10 t/regime"]])
    }

    @Test("a column beyond the line is its end, a line beyond the text is its end")
    func beyond() async throws {
        let far = 2_147_483_647
        let found = try await findings(
            "The state\r\nfell.\r\n",
            [
                [edit((0, far), (0, far), " and the regime")],
                [edit((far, 0), (far, 5), "The thug ran.")],
            ])
        #expect(found[1] == ["0:18–0:24 t/regime"])
        #expect(found[2] == ["0:18–0:24 t/regime", "2:4–2:8 t/thug"])
    }

    @Test("a place inside a character is its beginning")
    func insideCharacter() async throws {
        let found = try await findings("👩 A thug ran.", [[edit((0, 1), (0, 1), "x ")]])
        #expect(found == [["0:5–0:9 t/thug"], ["0:7–0:11 t/thug"]])
    }

    @Test("a change that runs backwards is refused whole: text and version stay, and the client is told")
    func reversed() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        let uri = folder.uri("draft.md")
        await editor.open(uri, "low regime\n")
        _ = await editor.findings(of: uri, version: 1)
        await editor.change(uri, version: 2, [edit((0, 0), (0, 0), "x"), edit((0, 3), (0, 2), "")])
        let message = await editor.next("window/logMessage")
        #expect(message["params"]["message"].text?.contains("back to 0:2") == true)
        await editor.change(uri, version: 3, [edit((0, 0), (0, 0), "The ")])
        #expect(places(await editor.findings(of: uri, version: 3)) == ["0:8–0:14 t/regime"])
    }

    @Test("several changes of one message build on each other; a change without a range is the whole text")
    func several() async throws {
        let found = try await findings(
            "The state fell.\n",
            [
                [edit((0, 4), (0, 9), "regime"), edit((0, 0), (0, 0), "Yes. ")],
                [["text": "A thug.\n"], edit((0, 0), (0, 1), "The")],
            ])
        #expect(found[1] == ["0:9–0:15 t/regime"])
        #expect(found[2] == ["0:4–0:8 t/thug"])
    }

    @Test("a version that comes too late is passed over")
    func late() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        let uri = folder.uri("draft.md")
        await editor.open(uri, "The regime fell.\n", version: 7)
        _ = await editor.findings(of: uri, version: 7)
        await editor.change(uri, version: 6, [["text": "Nothing.\n"]])
        await editor.change(uri, version: 8, [edit((0, 0), (0, 3), "This")])
        #expect(places(await editor.findings(of: uri, version: 8)) == ["0:5–0:11 t/regime"])
    }

    @Test("a burst of changes is linted once, when it is over, and hovers are answered meanwhile")
    func burst() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession(pause: .milliseconds(150))
        await editor.start(folder: folder.path)
        let uri = folder.uri("draft.md")
        await editor.open(uri, "The regime fell.\n")
        _ = await editor.findings(of: uri, version: 1)
        for version in 2...201 { await editor.change(uri, version: version, [edit((0, 0), (0, 0), "x")]) }
        #expect(await editor.request("textDocument/hover", document(uri, ["position": at(0, 0)]))["error"] == .null)
        let last = await editor.findings(of: uri, version: 201)
        #expect(places(last) == ["0:204–0:210 t/regime"])
        #expect(await editor.log.contains { $0["method"].text == "textDocument/publishDiagnostics" } == false)
    }

    @Test("changes that come faster than lints end with the findings of the last")
    func overtaking() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        let uri = folder.uri("draft.md")
        let text = String(repeating: "The ferry left the harbour at nine. ", count: 100)
        await editor.open(uri, "The regime fell. " + text)
        for version in 2...40 {
            await editor.change(uri, version: version, [edit((0, 0), (0, 0), "A ")])
            if version % 8 == 0 { try await Task.sleep(for: .milliseconds(20)) }
        }
        let last = await editor.findings(of: uri, version: 40)
        #expect(places(last) == ["0:82–0:88 t/regime"])
        let versions = await editor.log.filter { $0["method"].text == "textDocument/publishDiagnostics" }
            .map { $0["params"]["version"].integer ?? 0 }
        #expect(versions == versions.sorted(), "no findings of an older text come after those of a newer")
    }

    @Test("what is closed has no findings")
    func close() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        let uri = folder.uri("draft.md")
        await editor.open(uri, "The regime fell.\n")
        #expect(await editor.findings(of: uri).count == 1)
        await editor.notify("textDocument/didClose", document(uri))
        #expect(await editor.findings(of: uri).isEmpty)
    }

    @Test("addresses are decoded to find settings, and answered as the client wrote them")
    func addresses() async throws {
        let folder = try ServerFolder([
            "my drafts/.lintrc": #"{ "extends": [], "packs": ["../t.json"], "rules": { "t/regime": "off" } }"#
        ])
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        let uri = "file://\(folder.path)/my%20drafts/%c3%A9t%C3%A9.md"
        await editor.open(uri, "A thug and a regime.\n")
        #expect(places(await editor.findings(of: uri)) == ["0:2–0:6 t/thug"])
    }

    @Test("a text without a file has the settings of the workspace; a language that nobody knows is plain text")
    func untitled() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        await editor.open("untitled:Untitled-1", "The *regime* fell.\n", language: "plaintext")
        #expect(await editor.findings(of: "untitled:Untitled-1").count == 1)
        await editor.open("untitled:2", "<p>The <b>regime</b> fell.</p>\n", language: "html")
        #expect(places(await editor.findings(of: "untitled:2")) == ["0:10–0:16 t/regime"])
    }

    @Test("a text that the editor calls plain is read by its name, as a run would read it")
    func calledPlain() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        let text = "The ferry left. <!-- A regime. -->\n"
        for (name, count) in [("draft.md", 0), ("draft.html", 0), ("draft.txt", 1), ("draft", 1)] {
            await editor.open(folder.uri(name), text, language: "plaintext")
            #expect(await editor.findings(of: folder.uri(name)).count == count, "\(name)")
        }
    }

    @Test("git's own lines in a commit message are nobody's prose")
    func commitMessage() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        let uri = folder.uri(".git/COMMIT_EDITMSG")
        let text = """
            Report on the regime

            # the regime of git's own words
            A thug is gone.
            # ------------------------ >8 ------------------------
            +The regime fell.
            """
        await editor.open(uri, text, language: "gitcommit")
        #expect(places(await editor.findings(of: uri)) == ["0:14–0:20 t/regime", "3:2–3:6 t/thug"])
    }

    @Test(
        "a commit message is known by its name, whatever the editor calls its language",
        arguments: ["plaintext", "", "text"])
    func commitMessageByName(language: String) async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        for name in ["COMMIT_EDITMSG", "MERGE_MSG", "SQUASH_MSG", "TAG_EDITMSG", "NOTES_EDITMSG"] {
            let uri = folder.uri(".git/" + name)
            await editor.open(uri, "A thug\n\n# the regime\n", language: language)
            #expect(places(await editor.findings(of: uri)) == ["0:2–0:6 t/thug"], "\(name)")
        }
        await editor.open("untitled:message", "A thug\n\n# the regime\n", language: "git-commit")
        #expect(places(await editor.findings(of: "untitled:message")) == ["0:2–0:6 t/thug"])
    }

    @Test("what the settings ignore is left alone")
    func ignored() async throws {
        let folder = try ServerFolder([
            ".lintrc": #"{ "extends": [], "packs": ["t.json"], "ignore": ["draft.md"] }"#
        ])
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        await editor.open(folder.uri("draft.md"), "The regime fell.\n")
        #expect(await editor.findings(of: folder.uri("draft.md")).isEmpty)
        await editor.open(folder.uri("other.md"), "The regime fell.\n")
        #expect(await editor.findings(of: folder.uri("other.md")).count == 1)
    }
}
