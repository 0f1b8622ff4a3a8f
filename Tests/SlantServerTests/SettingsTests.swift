import SlantServer
import Testing

@Suite("Settings that change under open drafts")
struct SettingsTests {
    private static let accepting = #"{ "extends": [], "packs": ["t.json"], "vocabulary": ["./names.txt"] }"#
    private static let mild = #"{ "extends": [], "packs": ["t.json"], "rules": { "t/thug": "error" } }"#

    /// An editor that does not watch files, with a draft that has two findings.
    private struct Desk {
        let folder: ServerFolder
        let editor = EditorSession()
        let draft: String

        init(_ files: [String: String] = [:], _ capabilities: WireValue = [:]) async throws {
            folder = try ServerFolder(files)
            draft = folder.uri("draft.md")
            await editor.start(capabilities, folder: folder.path)
            await editor.open(draft, "The regime met a thug.\n")
        }

        /// The findings after one more change of the draft, which leaves its words alone.
        func typing(version: Int) async -> [String] {
            await editor.change(draft, version: version, [edit((0, 0), (0, 3), version % 2 == 0 ? "One" : "The")])
            return places(await editor.findings(of: draft, version: version))
        }
    }

    private static let both = ["0:4–0:10 t/regime", "0:17–0:21 t/thug"]
    private static let thug = ["0:17–0:21 t/thug"]

    @Test("a vocabulary that is saved in the editor counts at once")
    func savedVocabulary() async throws {
        let desk = try await Desk([".lintrc": SettingsTests.accepting, "names.txt": "thug\nregime\n"])
        #expect(await desk.editor.findings(of: desk.draft).isEmpty)
        let names = desk.folder.uri("names.txt")
        await desk.editor.open(names, "thug\nregime\n", language: "plaintext")
        await desk.editor.change(names, version: 2, [["text": "regime\n"]])
        try desk.folder.write("regime\n", to: "names.txt")
        await desk.editor.notify("textDocument/didSave", document(names))
        #expect(places(await desk.editor.findings(of: desk.draft, count: 1)) == SettingsTests.thug)
    }

    @Test(
        "what changes on the disk counts from the next key on, if nobody tells of it",
        arguments: [
            ("names.txt", "regime\n", SettingsTests.thug),
            (".lintrc", #"{ "packs": ["t.json"], "ignore": ["draft.md"] }"#, []),
            (".slantignore", "*.md\n", []),
        ])
    func changedOnDisk(_ name: String, _ text: String, _ expected: [String]) async throws {
        let desk = try await Desk([".lintrc": SettingsTests.accepting, "names.txt": "# none yet\n"])
        #expect(places(await desk.editor.findings(of: desk.draft)) == SettingsTests.both)
        try desk.folder.write(text, to: name)
        #expect(await desk.typing(version: 2) == expected)
    }

    @Test("a .lintrc that appears nearer to the draft counts")
    func nearer() async throws {
        let folder = try ServerFolder(["news/other.txt": ""])
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        let uri = folder.uri("news/draft.md")
        await editor.open(uri, "A thug.\n")
        #expect(await editor.findings(of: uri).count == 1)
        try folder.write(
            #"{ "extends": [], "packs": ["../t.json"], "rules": { "t/thug": "off" } }"#, to: "news/.lintrc")
        await editor.change(uri, version: 2, [edit((0, 0), (0, 1), "One")])
        #expect(await editor.findings(of: uri, version: 2).isEmpty)
    }

    @Test("a .lintrc counts as it is typed, unsaved; half a key changes nothing; closed, the disk counts again")
    func typedConfiguration() async throws {
        let desk = try await Desk()
        let lintrc = desk.folder.uri(".lintrc")
        #expect(places(await desk.editor.findings(of: desk.draft)) == SettingsTests.both)
        await desk.editor.open(lintrc, ServerFolder.lintrc, language: "json")
        let off = #"{ "extends": [], "packs": ["t.json"], "rules": { "t/regime": "off" } }"#
        await desk.editor.change(lintrc, version: 2, [["text": .string(off)]])
        #expect(places(await desk.editor.findings(of: desk.draft, count: 1)) == SettingsTests.thug)
        await desk.editor.change(lintrc, version: 3, [["text": #"{ "extends": [], "pac"#]])
        #expect(await desk.editor.findings(of: lintrc, version: 3).isEmpty == false)
        #expect(await desk.typing(version: 2) == SettingsTests.thug)
        await desk.editor.notify("textDocument/didClose", document(lintrc))
        #expect(await desk.editor.findings(of: desk.draft, count: 2).count == 2)
    }

    @Test("a pack and a vocabulary count as they are typed")
    func typedPack() async throws {
        let desk = try await Desk([".lintrc": SettingsTests.accepting, "names.txt": ""])
        #expect(await desk.editor.findings(of: desk.draft).count == 2)
        let pack = desk.folder.uri("t.json")
        await desk.editor.open(pack, ServerFolder.pack.replacing("<regime:n>", with: "<junta:n>"), language: "json")
        #expect(places(await desk.editor.findings(of: desk.draft, count: 1)) == SettingsTests.thug)
        let names = desk.folder.uri("names.txt")
        await desk.editor.open(names, "", language: "plaintext")
        await desk.editor.change(names, version: 2, [["text": "thug\n"]])
        #expect(await desk.editor.findings(of: desk.draft, count: 0).isEmpty)
    }

    @Test("settings of the editor are asked for where it keeps them, and again when they change")
    func asked() async throws {
        let desk = try await Desk([".lintrc": SettingsTests.mild], ["workspace": ["configuration": true]])
        #expect(await desk.editor.findings(of: desk.draft).count == 2)
        let first = await desk.editor.next("workspace/configuration")
        #expect(first["params"]["items"][0]["section"].text == "slant")
        await desk.editor.reply(to: first, [["minSeverity": "error"]])
        #expect(places(await desk.editor.findings(of: desk.draft, count: 1)) == SettingsTests.thug)
        await desk.editor.notify("workspace/didChangeConfiguration", ["settings": .null])
        await desk.editor.reply(to: await desk.editor.next("workspace/configuration"), [["minSeverity": "suggestion"]])
        #expect(await desk.editor.findings(of: desk.draft, count: 2).count == 2)
    }

    @Test("a client that wants to be asked is asked to tell of files and of its settings")
    func registered() async throws {
        let editor = EditorSession()
        await editor.start([
            "workspace": [
                "didChangeWatchedFiles": ["dynamicRegistration": true],
                "didChangeConfiguration": ["dynamicRegistration": true],
            ]
        ])
        let asked = await editor.next("client/registerCapability")["params"]["registrations"].items
        #expect(
            asked.map { $0["method"].text } == ["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"])
        #expect(asked[1]["registerOptions"]["section"].text == "slant")
        #expect(asked[0]["registerOptions"]["watchers"].items.contains { $0["globPattern"].text == "**/.lintrc" })
    }

    @Test("each of several folders has its own settings, the innermost first; one that is taken away has none")
    func folders() async throws {
        let folder = try ServerFolder([
            "sport/.lintrc": #"{ "extends": [], "packs": ["../t.json"], "rules": { "t/thug": "off" } }"#
        ])
        let editor = EditorSession()
        await editor.start(
            ["textDocument": ["diagnostic": [:]]],
            more: [
                "workspaceFolders": [
                    ["uri": .string("file://\(folder.path)"), "name": "all"],
                    ["uri": .string("file://\(folder.path)/sport"), "name": "sport"],
                ]
            ])
        func count(_ name: String) async -> Int {
            await editor.open(folder.uri(name), "A thug.\n")
            return await editor.request("textDocument/diagnostic", document(folder.uri(name)))["result"]["items"].items
                .count
        }
        #expect(await count("a.md") == 1)
        #expect(await count("sport/a.md") == 0)
        await editor.notify(
            "workspace/didChangeWorkspaceFolders",
            ["event": ["added": [], "removed": [["uri": .string("file://\(folder.path)/sport"), "name": "sport"]]]])
        let all = await editor.request("workspace/diagnostic", ["previousResultIds": []])["result"]["items"].items
        #expect(all.compactMap { $0["uri"].text } == [folder.uri("a.md"), folder.uri("sport/a.md")])
    }
}
