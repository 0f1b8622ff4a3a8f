import SlantServer
import Testing

@Suite("What can be done about a finding")
struct CodeActionTests {
    private static let capabilities: WireValue = [
        "textDocument": ["codeAction": ["codeActionLiteralSupport": [:], "isPreferredSupport": true]],
        "workspace": ["workspaceEdit": ["documentChanges": true, "resourceOperations": ["create"]]],
    ]

    private static let resolving: WireValue = [
        "textDocument": [
            "codeAction": [
                "codeActionLiteralSupport": [:], "dataSupport": true, "resolveSupport": ["properties": ["edit"]],
            ]
        ], "workspace": ["workspaceEdit": ["documentChanges": true]],
    ]

    /// An open draft and its editor.
    private struct Desk {
        let folder: ServerFolder
        let editor: EditorSession
        let uri: String

        init(
            _ text: String, name: String = "draft.md", language: String = "markdown", _ files: [String: String] = [:],
            capabilities: WireValue = CodeActionTests.capabilities
        ) async throws {
            folder = try ServerFolder(files)
            editor = EditorSession()
            await editor.start(capabilities, folder: folder.path)
            uri = folder.uri(name)
            await editor.open(uri, text, language: language)
        }

        func actions(_ start: WireValue = at(0, 0), _ end: WireValue = at(9, 0), only: WireValue? = nil) async
            -> [WireValue]
        {
            let context = WireValue.object(["diagnostics": [], "only": only])
            let answer = await editor.request(
                "textDocument/codeAction", document(uri, ["range": ["start": start, "end": end], "context": context]))
            return answer["result"].items
        }
    }

    private func titles(_ actions: [WireValue]) -> [String] { actions.map { $0["title"].text ?? "?" } }

    /// A text after an edit for it, counted in UTF-16 on one line or from the start.
    private func applied(_ action: WireValue?, to text: String, version: Int? = 1) throws -> String {
        let change = try #require(action)["edit"]["documentChanges"][0]
        #expect(change["textDocument"]["version"].integer == version)
        return try apply(change["edits"].items, to: text)
    }

    private func apply(_ edits: [WireValue], to text: String) throws -> String {
        let starts = text.utf16.enumerated().reduce(into: [0]) { if $1.element == 10 { $0.append($1.offset + 1) } }
        var units = Array(text.utf16)
        var last = Int.max
        for edit in edits.reversed() {
            func offset(_ position: WireValue) throws -> Int {
                starts[try #require(position["line"].integer)] + (try #require(position["character"].integer))
            }
            let start = try offset(edit["range"]["start"])
            let end = try offset(edit["range"]["end"])
            #expect(end <= last, "edits are sorted and do not overlap")
            last = start
            units.replaceSubrange(start..<end, with: Array((edit["newText"].text ?? "").utf16))
        }
        return String(decoding: units, as: UTF16.self)
    }

    @Test("better wording is a fix, with the number and capital of what it replaces")
    func replacement() async throws {
        let desk = try await Desk("Cronies met.\n")
        let action = try #require(await desk.actions().first)
        #expect(action["title"].text == "Write “Allies”")
        #expect(action["kind"].text == "quickfix")
        #expect(action["isPreferred"] == true)
        #expect(places(action["diagnostics"].items) == ["0:0–0:7 t/crony"])
        #expect(try applied(action, to: "Cronies met.\n") == "Allies met.\n")
    }

    @Test("several wordings are offered each for itself, and none of them is written with the safe ones")
    func choices() async throws {
        let text = "The strongman met his crony.\n"
        let desk = try await Desk(text)
        let all = await desk.actions()
        #expect(titles(all).filter { $0.hasPrefix("Write") } == ["Write “ruler”", "Write “president”", "Write “ally”"])
        let fixAll = all.filter { $0["kind"].text == "source.fixAll.slant" }
        #expect(fixAll.count == 1)
        #expect(try applied(fixAll.first, to: text) == "The strongman met his ally.\n")
    }

    @Test(
        "the kinds that are asked for come, those below them included",
        arguments: [
            ("source.fixAll.slant", 1), ("source.fixAll", 1), ("source", 1), ("quickfix", 5), ("refactor", 0),
            ("source.organizeImports", 0), ("", 6), ("quickfix.spelling", 0), ("sourc", 0),
        ])
    func only(_ kind: String, _ count: Int) async throws {
        let desk = try await Desk("A crony left.\n")
        #expect(await desk.actions(only: [.string(kind)]).count == count)
    }

    @Test("nothing is offered inside somebody's words, nor beside the place that is asked for")
    func quoted() async throws {
        let desk = try await Desk(
            "“My cronies are loyal,” the mayor said in a long speech on Friday.\n\nCronies met.\n")
        #expect(await desk.actions(at(0, 0), at(0, 40), only: ["quickfix"]).isEmpty)
        #expect(try #require(await desk.actions(at(2, 3), at(2, 3)).first)["title"].text == "Write “Allies”")
    }

    @Test(
        "“said” stands in for a verb with a clause or a quotation, in its form",
        arguments: [
            ("Ilse Varga claimed that the bridge was safe.", "Ilse Varga said that the bridge was safe."),
            ("Ilse Varga claims the bridge is safe.", "Ilse Varga says the bridge is safe."),
            ("“It is safe,” Ilse Varga insisted.", "“It is safe,” Ilse Varga said."),
        ])
    func said(_ before: String, _ after: String) async throws {
        let desk = try await Desk(before + "\n")
        let action = await desk.actions().first { $0["title"].text?.hasPrefix("Replace with") == true }
        #expect(try applied(action, to: before + "\n") == after + "\n")
    }

    @Test("“said” is not offered where something else would have to change")
    func notSaid() async throws {
        let desk = try await Desk("The group claimed responsibility. The union insisted on a vote.\n")
        #expect(titles(await desk.actions()).filter { $0.hasPrefix("Replace") }.isEmpty)
    }

    @Test("a comment silences the rule on the line or in the file")
    func comments() async throws {
        let text = "---\ntitle: Vote\n---\n\nThe regime fell.  \nA second line.\n"
        let desk = try await Desk(text)
        let actions = await desk.actions()
        let line = actions.first { $0["title"].text == "Disable t/regime on this line" }
        #expect(
            try applied(line, to: text)
                == "---\ntitle: Vote\n---\n\nThe regime fell. <!-- slant-disable-line t/regime -->  \nA second line.\n")
        let file = actions.first { $0["title"].text == "Disable t/regime in this file" }
        #expect(
            try applied(file, to: text)
                == "---\ntitle: Vote\n---\n<!-- slant-disable t/regime -->\n\n\nThe regime fell.  \nA second line.\n")
    }

    @Test(
        "a comment stands where it changes nothing else, in the line ends of the text",
        arguments: [
            ("markdown", "The ⟦regime⟧\nfell.\n", "The regime /*\nfell.\n"),
            ("markdown", "| a | ⟦regime⟧ |\n|---|---|\n| b | c |\n", "| a | regime /* |\n|---|---|\n| b | c |\n"),
            ("markdown", "a | ⟦regime⟧\n---|---\nb | c\n", "a | regime /*\n---|---\nb | c\n"),
            ("markdown", "# The ⟦regime⟧\r\n\r\nText.\r\n", "# The regime /*\r\n\r\nText.\r\n"),
            ("markdown", "- The ⟦regime⟧\\\n  fell\n", "- The regime /*\\\n  fell\n"),
            ("html", "<p>The ⟦regime⟧ fell.</p>\n<p>No.</p>\n", "<p>The regime fell.</p> /*\n<p>No.</p>\n"),
        ])
    func lineComments(_ language: String, _ marked: String, _ expected: String) async throws {
        let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
        let desk = try await Desk(text, name: "draft", language: language)
        let action = await desk.actions().first { $0["title"].text == "Disable t/regime on this line" }
        let written = try applied(action, to: text)
        #expect(written == expected.replacing("/*", with: "<!-- slant-disable-line t/regime -->"))
        await desk.editor.open("untitled:after", written, language: language)
        #expect(await desk.editor.findings(of: "untitled:after").isEmpty, "it silences what it is for")
    }

    @Test("a comment for the whole of a text stands at its top, in a page at the top of its body")
    func fileComments() async throws {
        for (language, text, expected) in [
            ("markdown", "The regime\r\nfell.\r\n", "/*\r\n\r\nThe regime\r\nfell.\r\n"),
            (
                "html", "<body class=\"x\">\n<p>The regime.</p></body>\n",
                "<body class=\"x\">\n/*\n<p>The regime.</p></body>\n"
            ),
        ] {
            let desk = try await Desk(text, name: "draft", language: language)
            let action = await desk.actions().first { $0["title"].text == "Disable t/regime in this file" }
            #expect(
                try applied(action, to: text) == expected.replacing("/*", with: "<!-- slant-disable t/regime -->"))
        }
    }

    @Test("a client without versioned edits gets changes by address; a commit message has settings alone")
    func plainChanges() async throws {
        let desk = try await Desk(
            "His crony left.\n", capabilities: ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]])
        let actions = await desk.actions()
        #expect(actions.first?["edit"]["changes"][desk.uri][0]["newText"].text == "ally")
        #expect(actions.allSatisfy { !$0["edit"]["documentChanges"].isThere && !$0["isPreferred"].isThere })
        let message = try await Desk("The regime\n", name: ".git/COMMIT_EDITMSG", language: "gitcommit")
        #expect(
            titles(await message.actions()) == ["Disable t/regime in .lintrc", "Accept “regime” in the vocabulary"])
    }

    @Test(
        "a .lintrc of any layout keeps it",
        arguments: [
            (
                "{\r\n  \"packs\": [\"t.json\"]\r\n}\r\n",
                "{\r\n  \"packs\": [\"t.json\"],\r\n  \"rules\": { \"t/regime\": \"off\" }\r\n}\r\n"
            ),
            (
                "{ \"packs\": [\"t.json\"], \"rules\": {} }",
                "{ \"packs\": [\"t.json\"], \"rules\": {\"t/regime\": \"off\"} }"
            ),
            (
                "{\n\t\"packs\": [\"t.json\"], /* ours */\n\t\"rules\": {\n\t\t\"t/regime\": { \"severity\": \"error\" }, // keep\n\t},\n}\n",
                "{\n\t\"packs\": [\"t.json\"], /* ours */\n\t\"rules\": {\n\t\t\"t/regime\": \"off\", // keep\n\t},\n}\n"
            ),
            (
                "{ \"packs\": [\"t.json\"] } // end\n",
                "{ \"packs\": [\"t.json\"], \"rules\": { \"t/regime\": \"off\" } } // end\n"
            ),
        ])
    func layouts(_ before: String, _ after: String) async throws {
        let desk = try await Desk("The regime fell.\n", [".lintrc": before])
        let action = await desk.actions().first { $0["title"].text == "Disable t/regime in .lintrc" }
        #expect(try applied(action, to: before, version: nil) == after)
    }

    @Test("a .lintrc that is open is changed at its version, as it is typed")
    func openSettings() async throws {
        let desk = try await Desk("The regime fell.\n")
        let typed = #"{ "extends": [], "packs": ["t.json"], "minSeverity": "warning" }"#
        await desk.editor.open(desk.folder.uri(".lintrc"), typed, language: "json", version: 5)
        let action = await desk.actions().first { $0["title"].text == "Disable t/regime in .lintrc" }
        #expect(
            try applied(action, to: typed, version: 5)
                == #"{ "extends": [], "packs": ["t.json"], "minSeverity": "warning", "rules": { "t/regime": "off" } }"#)
    }

    @Test(
        "a comment that silences nothing is taken out: all of it, or the one name of several",
        arguments: [
            ("<!-- slant-disable-next-line t/thug -->\nThe ferry left.\n", "The ferry left.\n"),
            ("The ferry left. <!-- slant-disable-line t/thug -- old -->\n", "The ferry left.\n"),
            (
                "The thug left. <!-- slant-disable-line t/thug, t/regime -->\n",
                "The thug left. <!-- slant-disable-line t/thug -->\n"
            ),
            (
                "The thug left. <!-- slant-disable-line t/regime, t/thug -->\n",
                "The thug left. <!-- slant-disable-line t/thug -->\n"
            ),
        ])
    func idleComment(_ before: String, _ after: String) async throws {
        let desk = try await Desk(before)
        let action = await desk.actions().first { $0["title"].text == "Take the comment out" }
        #expect(try applied(action, to: before) == after)
    }

    @Test("a text without comments has settings alone, and so has front matter")
    func noComments() async throws {
        let plain = try await Desk("The regime fell.\n", name: "a.txt", language: "plaintext")
        #expect(
            titles(await plain.actions())
                == ["Disable t/regime in .lintrc", "Accept “regime” in the vocabulary"])
        let title = try await Desk("---\ntitle: The regime fell\n---\n\nText.\n")
        #expect(!titles(await title.actions()).contains { $0.hasSuffix("line") || $0.hasSuffix("file") })
    }

    @Test("settings are added to the .lintrc, which keeps its comments and its layout")
    func settings() async throws {
        let lintrc = """
            {
              "extends": [], // nothing but ours
              "packs": ["t.json"],
              "rules": {
                "t/crony": "off" // a word we like
              }
            }

            """
        let desk = try await Desk("The regime fell.\n", [".lintrc": lintrc])
        let actions = await desk.actions()
        let rule = try #require(actions.first { $0["title"].text == "Disable t/regime in .lintrc" })
        #expect(rule["edit"]["documentChanges"][0]["textDocument"]["uri"].text == desk.folder.uri(".lintrc"))
        let expected = lintrc.replacing(
            "\"t/crony\": \"off\" // a word we like",
            with: "\"t/crony\": \"off\", // a word we like\n    \"t/regime\": \"off\"")
        #expect(try applied(rule, to: lintrc, version: nil) == expected)
        let word = actions.first { $0["title"].text == "Accept “regime” in the vocabulary" }
        #expect(
            try applied(word, to: lintrc, version: nil)
                == lintrc.replacing("  }\n}", with: "  },\n  \"vocabulary\": [\"regime\"]\n}"))
    }

    @Test("a workspace without a .lintrc gets one, where the client can make files")
    func newSettings() async throws {
        let desk = try await Desk("The foreign-backed militants withdrew.\n")
        try desk.folder.remove(".lintrc")
        await desk.editor.notify(
            "workspace/didChangeWatchedFiles",
            ["changes": [["uri": .string(desk.folder.uri(".lintrc")), "type": 3]]])
        let action = try #require(await desk.actions().first { $0["title"].text?.hasSuffix("in .lintrc") == true })
        let changes = action["edit"]["documentChanges"]
        #expect(changes[0]["kind"].text == "create")
        #expect(changes[1]["edits"][0]["newText"].text?.contains("\"conflict/sponsor-label\": \"off\"") == true)
    }

    @Test("edits come when they are asked for, and not for a text that has changed")
    func resolve() async throws {
        let text = "A crony left.\n"
        let desk = try await Desk(text, capabilities: CodeActionTests.resolving)
        let action = try #require(await desk.actions().first)
        #expect(!action["edit"].isThere && action["data"].isThere)
        let resolved = await desk.editor.request("codeAction/resolve", action)
        #expect(try applied(resolved["result"], to: text) == "An ally left.\n")
        await desk.editor.change(desk.uri, version: 2, [["text": "Nothing.\n"]])
        #expect(await desk.editor.request("codeAction/resolve", action)["error"]["code"].integer == -32801)
        #expect(await desk.editor.request("codeAction/resolve", ["title": "x"])["error"]["code"].integer == -32602)
    }
}
