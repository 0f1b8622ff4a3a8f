import SlantServer
import Testing

@Suite("Packs and settings in an editor")
struct AuthoringTests {
    private static let markdown: WireValue = ["textDocument": ["hover": ["contentFormat": ["markdown"]]]]

    /// A file that is open, and its editor. `⟦⟧` in a text is where the cursor stands.
    private struct Desk {
        let folder: ServerFolder
        let editor: EditorSession
        let uri: String
        let place: WireValue

        init(_ name: String, _ marked: String, _ files: [String: String] = [:], _ capabilities: WireValue = [:])
            async throws
        {
            folder = try ServerFolder(files)
            editor = EditorSession()
            await editor.start(capabilities, folder: folder.path)
            uri = folder.uri(name)
            let head = marked.split(separator: "⟦⟧", omittingEmptySubsequences: false)[0]
                .split(separator: "\n", omittingEmptySubsequences: false)
            place = at(head.count - 1, head.last?.utf16.count ?? 0)
            await editor.open(uri, marked.replacing("⟦⟧", with: ""), language: "json")
        }

        func ask(_ method: String) async -> WireValue {
            await editor.request(method, document(uri, ["position": place]))["result"]
        }

        var completions: [String] {
            get async { await ask("textDocument/completion")["items"].items.compactMap { $0["label"].text } }
        }
    }

    private static func pack(_ rule: String, lists: String = #""loud": ["shouting", "noisy"]"#) -> String {
        #"{ "pack": "house", "language": "en", "lists": { \#(lists) }, "rules": [ \#(rule) ] }"#
    }

    // MARK: Diagnostics

    @Test("a wrong key is marked, with the nearest name; so is a name that no list has")
    func broken() async throws {
        let rule = #"{ "id": "spin", "kind": "phrase", "match": ["@lowd <spin:n>"], "mesage": "m" }"#
        let desk = try await Desk("house.json", AuthoringTests.pack(rule))
        let found = await desk.editor.findings(of: desk.uri).compactMap { $0["message"].text }
        #expect(found.contains { $0.contains("did you mean \"message\"?") }, "\(found)")
        #expect(found.contains { $0.contains("did you mean \"@loud\"?") }, "\(found)")
    }

    @Test("an example that does not hold is marked on its very words, with what matched instead")
    func examples() async throws {
        let text = """
            { "pack": "house", "language": "en", "rules": [ {
              "id": "spin", "kind": "phrase", "match": ["<spin:n>"], "message": "m", "advice": "Leave it.",
              "basis": ["Ours"],
              "examples": {
                "flag": ["The ⟪minister⟫ left.", "This is ⟪spin⟫."],
                "pass": ["The spin cycle takes four minutes."]
              } } ] }
            """.replacing("⟪", with: "\u{27E6}").replacing("⟫", with: "\u{27E7}")
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(
            ["textDocument": ["publishDiagnostics": ["relatedInformation": true]]], folder: folder.path)
        await editor.open(folder.uri("house.json"), text, language: "json")
        let found = await editor.findings(of: folder.uri("house.json"))
        #expect(places(found) == ["4:19–4:27 house/spin", "5:18–5:22 house/spin"])
        #expect(found[1]["message"].text?.contains("found: The \u{27E6}spin\u{27E7} cycle") == true, "\(found)")
        #expect(found[1]["relatedInformation"][0]["message"].text?.contains("matched here") == true)
        #expect(place(found[1]["relatedInformation"][0]["location"]["range"]) == "1:45–1:53")
    }

    @Test("a .lintrc as it is typed is read as a run would read it")
    func lintrc() async throws {
        let desk = try await Desk(
            ".lintrc",
            "{\n  \"packs\": [\"t.json\", \"tt.json\"],\n  \"vocabluary\": [],\n  \"rules\": { \"t/regmie\": \"off\" }\n}\n"
        )
        let found = await desk.editor.findings(of: desk.uri)
        let messages = found.compactMap { $0["message"].text }
        #expect(messages.contains { $0.contains("did you mean \"vocabulary\"?") }, "\(messages)")
        #expect(messages.contains { $0.contains("\"tt.json\"") }, "\(messages)")
        #expect(places(found).contains("2:2–2:14 -"))
        await desk.editor.change(
            desk.uri, version: 2, [["text": "{ \"packs\": [\"t.json\"], \"rules\": { \"t/regmie\": \"off\" } }"]])
        let names = await desk.editor.findings(of: desk.uri, version: 2)
        #expect(names.first?["message"].text?.contains("did you mean \"t/regime\"?") == true)
    }

    @Test("broken settings are shown where they are broken, and drafts wait until they are mended")
    func waiting() async throws {
        let folder = try ServerFolder([".lintrc": #"{ "packs": ["t.json"], "vocabluary": [] }"#])
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        await editor.open(folder.uri("draft.md"), "The regime fell.\n")
        #expect(await editor.findings(of: folder.uri("draft.md")).isEmpty)
        #expect(await editor.findings(of: folder.uri(".lintrc")).count == 1)
        let message = await editor.next("window/showMessage")
        #expect(message["params"]["message"].text?.contains(".lintrc:1:") == true)
        try folder.write(ServerFolder.lintrc, to: ".lintrc")
        await editor.notify(
            "workspace/didChangeWatchedFiles",
            ["changes": [["uri": .string(folder.uri(".lintrc")), "type": 2]]])
        #expect(await editor.findings(of: folder.uri("draft.md"), count: 1).count == 1)
        #expect(await editor.findings(of: folder.uri(".lintrc"), count: 0).isEmpty)
    }

    @Test("a pack that is saved re-lints the drafts that are open")
    func saving() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(folder: folder.path)
        await editor.open(folder.uri("draft.md"), "The junta fell.\n")
        #expect(await editor.findings(of: folder.uri("draft.md")).isEmpty)
        let text = ServerFolder.pack.replacing("<regime:n>", with: "<junta:n>")
            .replacing("The ⟦regime⟧ fell.", with: "The ⟦junta⟧ fell.")
        await editor.open(folder.uri("t.json"), text, language: "json")
        try folder.write(text, to: "t.json")
        await editor.notify("textDocument/didSave", document(folder.uri("t.json")))
        #expect(places(await editor.findings(of: folder.uri("draft.md"), count: 1)) == ["0:4–0:9 t/regime"])
    }

    @Test("settings of the editor go before those of files, and folders may be several")
    func settings() async throws {
        let one = try ServerFolder()
        let two = try ServerFolder([
            ".lintrc": #"{ "extends": [], "packs": ["t.json"], "rules": { "t/thug": "suggestion" } }"#
        ])
        let editor = EditorSession()
        await editor.start(
            more: ["workspaceFolders": [["uri": .string("file://\(one.path)"), "name": "one"]]])
        await editor.notify(
            "workspace/didChangeWorkspaceFolders",
            ["event": ["added": [["uri": .string("file://\(two.path)"), "name": "two"]], "removed": []]])
        await editor.open(one.uri("a.md"), "A thug.\n")
        await editor.open(two.uri("b.md"), "A thug.\n")
        #expect(await editor.findings(of: one.uri("a.md")).count == 1)
        #expect(await editor.findings(of: two.uri("b.md")).isEmpty)
        await editor.notify(
            "workspace/didChangeConfiguration", ["settings": ["slant": ["minSeverity": "suggestion"]]])
        let found = await editor.findings(of: two.uri("b.md"), count: 1)
        #expect(found.map { $0["severity"].integer } == [3])
        await editor.notify("workspace/didChangeConfiguration", ["settings": ["slant": ["minSeverty": "error"]]])
        #expect(await editor.next("window/showMessage")["params"]["message"].text?.contains("minSeverity") == true)
    }

    // MARK: Completion, hover, definition

    @Test("keys of a rule are those of its kind, without those that are there")
    func ruleKeys() async throws {
        let desk = try await Desk(
            "house.json", AuthoringTests.pack(#"{ "id": "x", "⟦⟧": 1, "kind": "verb", "match": [] }"#))
        let names = await desk.completions
        #expect(names.contains("contrast") && names.contains("advice"))
        #expect(!names.contains("replace") && !names.contains("kind") && !names.contains("match"))
    }

    @Test(
        "words, kinds, regions and nested keys",
        arguments: [
            (#"{ "id": "x", "kind": "⟦⟧" }"#, "phrase"), (#"{ "kind": "phrase", "severity": "⟦⟧" }"#, "suggestion"),
            (#"{ "kind": "phrase", "region": ["⟦⟧"] }"#, "headline"),
            (#"{ "kind": "phrase", "unless": { "⟦⟧" } }"#, "near"),
            (#"{ "kind": "phrase", "examples": { "flag": [], "⟦⟧"#, "pass"),
            (#"{ "kind": "phrase", "supersedes": ["⟦⟧"] }"#, "verbs/claimed"),
            (#"{ "kind": "phrase", "match": ["so @⟦⟧"] }"#, "@loud"),
            (#"{ "kind": "phrase", "match": ["so @lexis/⟦⟧"] }"#, "@lexis/demonym"),
            (#"{ "kind": "phrase", "match": ["dead #⟦⟧"] }"#, "#weekday"), (#"{ "kind": "phrase", ⟦⟧ }"#, "match"),
        ])
    func packCompletion(_ rule: String, _ expected: String) async throws {
        let desk = try await Desk("house.json", AuthoringTests.pack(rule))
        let names = await desk.completions
        #expect(names.contains(expected), "\(names.prefix(30))")
    }

    @Test(
        "names of rules, packs and presets in a .lintrc",
        arguments: [
            (#"{ "⟦⟧" }"#, "vocabulary"), (#"{ "rules": { "⟦⟧" } }"#, "verbs/claimed"),
            (#"{ "rules": { "⟦⟧" } }"#, "loaded/*"),
            (#"{ "rules": { "t/regime": "⟦⟧" } }"#, "off"), (#"{ "rules": { "t/regime": { "⟦⟧" } } }"#, "weight"),
            (#"{ "packs": ["⟦⟧"] }"#, "conflict"), (#"{ "extends": "⟦⟧" }"#, "strict"),
            (#"{ "overrides": [{ "⟦⟧" }] }"#, "when"),
            (#"{ "failOn": "⟦⟧" }"#, "never"), (#"{ "overrides": [{ "rules": { "⟦⟧": "off" } }] }"#, "verbs/claimed"),
        ])
    func lintrcCompletion(_ text: String, _ expected: String) async throws {
        let names = await (try Desk(".lintrc", text)).completions
        #expect(names.contains(expected), "\(names.prefix(30))")
    }

    @Test("what is chosen takes the place of what is typed, with marks where there are none")
    func replacing() async throws {
        let desk = try await Desk(".lintrc", #"{ "voc⟦⟧" }"#)
        let items = await desk.ask("textDocument/completion")["items"].items
        let item = try #require(items.first { $0["label"].text == "vocabulary" })
        #expect(place(item["textEdit"]["range"]) == "0:3–0:6" && item["textEdit"]["newText"].text == "vocabulary")
        let bare = try await Desk(".lintrc", "{ ⟦⟧ }")
        let first = await bare.ask("textDocument/completion")["items"][0]
        #expect(first["textEdit"]["newText"].text?.hasSuffix("\": ") == true)
    }

    @Test(
        "a key, a kind, a rule's name and a list say what they are",
        arguments: [
            ("house.json", #"{ "kind": "phrase", "adv⟦⟧ice": "x" }"#, "What to write instead"),
            ("house.json", #"{ "kind": "ver⟦⟧b" }"#, "**verb**"),
            ("house.json", #"{ "kind": "phrase", "match": ["@lo⟦⟧ud dog"] }"#, "shouting, noisy"),
            ("house.json", #"{ "kind": "phrase", "supersedes": ["verbs/cl⟦⟧aimed"] }"#, "**verbs/claimed**"),
            (".lintrc", #"{ "rules": { "verbs/cl⟦⟧aimed": "off" } }"#, "**verbs/claimed**"),
            (".lintrc", #"{ "min⟦⟧Severity": "error" }"#, "What is milder is not shown"),
            (".lintrc", #"{ "packs": ["con⟦⟧flict"] }"#, "rules"),
        ])
    func hover(_ name: String, _ marked: String, _ expected: String) async throws {
        let text = name == ".lintrc" ? marked : AuthoringTests.pack(marked)
        let answer = await (try Desk(name, text, [:], AuthoringTests.markdown)).ask("textDocument/hover")
        #expect(answer["contents"]["value"].text?.contains(expected) == true, "\(answer)")
    }

    @Test("the definition of a list is its key, in this pack or another; of a rule its id")
    func definition() async throws {
        let rule = #"{ "id": "x", "kind": "phrase", "message": "m", "match": ["@lo⟦⟧ud dog"] }"#
        let desk = try await Desk("house.json", AuthoringTests.pack(rule))
        let own = await desk.ask("textDocument/definition")
        #expect(own["uri"].text == desk.uri && place(own["range"]) == "0:48–0:54")
        let other = try await Desk(".lintrc", #"{ "packs": ["t.json"], "rules": { "t/th⟦⟧ug": "off" } }"#)
        let there = await other.ask("textDocument/definition")
        #expect(there["uri"].text == other.folder.uri("t.json") && place(there["range"]) == "5:10–5:16")
        let file = try await Desk(".lintrc", #"{ "packs": ["t.j⟦⟧son"] }"#)
        #expect(await file.ask("textDocument/definition")["uri"].text == file.folder.uri("t.json"))
        let shipped = try await Desk(".lintrc", #"{ "rules": { "verbs/cl⟦⟧aimed": "off" } }"#)
        #expect(await shipped.ask("textDocument/definition") == .null)
    }

    @Test("what is in the binary is shown as a file that nobody needs to have: a copy, or the workspace's own")
    func shippedDefinition() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession(packFolder: folder.path + "/cache/packs")
        await editor.start(folder: folder.path)
        func definition(_ marked: String, _ name: String) async -> WireValue {
            let place = at(0, marked.split(separator: "⟦⟧")[0].utf16.count)
            await editor.open(folder.uri(name), marked.replacing("⟦⟧", with: ""), language: "json")
            return await editor.request(
                "textDocument/definition", document(folder.uri(name), ["position": place]))["result"]
        }
        let rule = await definition(#"{ "rules": { "verbs/cl⟦⟧aimed": "off" } }"#, ".lintrc")
        #expect(rule["uri"].text == folder.uri("cache/packs/verbs.json"))
        let copy = try folder.text(of: "cache/packs/verbs.json")
        let line = copy.split(separator: "\n", omittingEmptySubsequences: false)[
            rule["range"]["start"]["line"].integer ?? 0]
        #expect(line.contains("\"claimed\""), "the place is the rule's id")
        let list = AuthoringTests.pack(#"{ "kind": "phrase", "match": ["@lexis/demo⟦⟧nym dog"] }"#)
        #expect(await definition(list, "house.json")["uri"].text == folder.uri("cache/packs/lexis.json"))
        let pack = await definition(#"{ "packs": ["con⟦⟧flict"] }"#, "other.lintrc")
        #expect(pack["uri"].text == folder.uri("cache/packs/conflict.json"))
        // The same bytes below rules/ of the workspace are better than a copy.
        try folder.write(copy, to: "rules/verbs.json")
        let own = await definition(
            #"{ "rules": { "verbs/cl⟦⟧aims": "off" } }"#.replacing("aims", with: "aimed"), ".lintrc")
        #expect(own["uri"].text == folder.uri("rules/verbs.json"))
    }

    @Test("JSON of another kind is left alone")
    func foreign() async throws {
        let desk = try await Desk("package.json", #"{ "name": "x", "⟦⟧rules": 1 }"#)
        #expect(await desk.editor.findings(of: desk.uri).isEmpty)
        #expect(await desk.completions.isEmpty)
    }
}
