import SlantServer
import Testing

@Suite("Findings that a client asks for")
struct PullTests {
    private static let pulling: WireValue = [
        "textDocument": ["diagnostic": ["dynamicRegistration": false]],
        "workspace": ["diagnostics": ["refreshSupport": true], "didChangeWatchedFiles": ["dynamicRegistration": true]],
    ]

    private func pull(_ editor: EditorSession, _ uri: String, previous: String? = nil) async -> WireValue {
        var params: WireValue = ["textDocument": ["uri": .string(uri)]]
        if let previous { params = ["textDocument": ["uri": .string(uri)], "previousResultId": .string(previous)] }
        return await editor.request("textDocument/diagnostic", params)["result"]
    }

    @Test("come with an id that stands for text and settings; the same again is unchanged")
    func resultIDs() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        let answer = await editor.start(PullTests.pulling, folder: folder.path)
        #expect(answer["result"]["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"] == true)
        let uri = folder.uri("draft.md")
        await editor.open(uri, "The regime fell.\n")
        let first = await pull(editor, uri)
        #expect(places(first["items"].items) == ["0:4–0:10 t/regime"])
        let id = try #require(first["resultId"].text)
        #expect(await pull(editor, uri, previous: id) == ["kind": "unchanged", "resultId": .string(id)])
        await editor.change(uri, version: 2, [edit((0, 0), (0, 3), "A")])
        #expect(places(await pull(editor, uri, previous: id)["items"].items) == ["0:2–0:8 t/regime"])
        await editor.change(uri, version: 3, [edit((0, 0), (0, 1), "The")])
        #expect(await pull(editor, uri, previous: id)["kind"].text == "unchanged", "the same text again")
        #expect(await editor.log.contains { $0["method"].text == "textDocument/publishDiagnostics" } == false)
    }

    @Test("of another session are never taken for unchanged")
    func otherSession() async throws {
        let folder = try ServerFolder()
        let uri = folder.uri("draft.md")
        var id: String?
        for _ in 0..<2 {
            let editor = EditorSession()
            await editor.start(PullTests.pulling, folder: folder.path)
            await editor.open(uri, "The regime fell.\n")
            let report = await pull(editor, uri, previous: id)
            #expect(report["kind"].text == "full")
            id = report["resultId"].text
        }
    }

    @Test("are asked for anew when settings change, once for a burst of events")
    func refresh() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(PullTests.pulling, folder: folder.path)
        #expect(
            await editor.next("client/registerCapability")["params"]["registrations"][0]["method"].text
                == "workspace/didChangeWatchedFiles")
        let uri = folder.uri("draft.md")
        await editor.open(uri, "The regime fell.\n")
        let id = await pull(editor, uri)["resultId"].text
        try folder.write(
            #"{ "extends": [], "packs": ["t.json"], "rules": { "t/regime": "off" } }"#, to: ".lintrc")
        for _ in 0..<200 {
            await editor.notify(
                "workspace/didChangeWatchedFiles",
                ["changes": [["uri": .string(folder.uri(".lintrc")), "type": 2]]])
        }
        _ = await editor.next("workspace/diagnostic/refresh")
        let again = await pull(editor, uri, previous: id)
        #expect(again["kind"].text == "full" && again["items"].items.isEmpty)
        #expect(await editor.log.filter { $0["method"].text == "workspace/diagnostic/refresh" }.count <= 2)
    }

    @Test("of the workspace: open texts as they are typed, others from the disk, each with its id")
    func workspace() async throws {
        let folder = try ServerFolder([
            "a.md": "The regime fell.\n", "news/b.txt": "A thug ran.\n", "c.md": "Nothing.\n", "note.log": "regime",
        ])
        let editor = EditorSession()
        await editor.start(PullTests.pulling, folder: folder.path)
        await editor.open(folder.uri("a.md"), "The regime, a regime.\n")
        let result = await editor.request("workspace/diagnostic", ["previousResultIds": []])["result"]
        let found = result["items"].items.map { "\($0["uri"].text ?? "") \(places($0["items"].items).count)" }
        #expect(
            found == ["\(folder.uri("a.md")) 2", "\(folder.uri("c.md")) 0", "\(folder.uri("news/b.txt")) 1"])
        #expect(result["items"][0]["version"].integer == 1 && !result["items"][1]["version"].isThere)
    }

    @Test("of the workspace, asked again without a change, wait for one; what is gone is wiped")
    func waiting() async throws {
        let folder = try ServerFolder(["a.md": "The regime fell.\n", "b.md": "A thug.\n"])
        let editor = EditorSession()
        await editor.start(PullTests.pulling, folder: folder.path)
        let first = await editor.request("workspace/diagnostic", ["previousResultIds": []])["result"]["items"].items
        let ids = WireValue.array(first.map { ["uri": $0["uri"], "value": $0["resultId"]] })
        let second = await editor.ask("workspace/diagnostic", ["previousResultIds": ids])
        #expect(await editor.request("textDocument/hover", document("x", ["position": at(0, 0)]))["error"] == .null)
        try folder.remove("b.md")
        await editor.notify(
            "workspace/didChangeWatchedFiles", ["changes": [["uri": .string(folder.uri("b.md")), "type": 3]]])
        let items = await editor.answer(to: second)["result"]["items"].items
        #expect(items.map { $0["kind"].text } == ["unchanged", "full"])
        #expect(items[1]["uri"].text == folder.uri("b.md") && items[1]["items"].items.isEmpty)
    }

    @Test("of the workspace, report how far they are and can be stopped")
    func progress() async throws {
        let folder = try ServerFolder(["a.md": "The regime fell.\n"])
        let editor = EditorSession()
        await editor.start(PullTests.pulling, folder: folder.path)
        let first = await editor.request(
            "workspace/diagnostic", ["previousResultIds": [], "workDoneToken": "w1"])["result"]["items"].items
        let begin = await editor.next("$/progress")
        #expect(begin["params"]["token"].text == "w1" && begin["params"]["value"]["kind"].text == "begin")
        #expect(await editor.next("$/progress")["params"]["value"]["kind"].text == "end")
        let ids = WireValue.array(first.map { ["uri": $0["uri"], "value": $0["resultId"]] })
        let idle = await editor.ask("workspace/diagnostic", ["previousResultIds": ids, "workDoneToken": "w2"])
        await editor.notify("window/workDoneProgress/cancel", ["token": "w2"])
        #expect(await editor.answer(to: idle)["error"]["code"].integer == -32800)
        let other = await editor.ask("workspace/diagnostic", ["previousResultIds": ids])
        await editor.notify("$/cancelRequest", ["id": .integer(other)])
        #expect(await editor.answer(to: other)["error"]["code"].integer == -32800)
        #expect(await editor.request("shutdown")["error"] == .null)
    }

    @Test("of the workspace come in parts where the client takes parts: then the answer itself is empty")
    func partialResults() async throws {
        var files: [String: String] = [:]
        for number in 0..<150 { files["a\(number).md"] = "A thug.\n" }
        let folder = try ServerFolder(files)
        let editor = EditorSession()
        let answer = await editor.start(PullTests.pulling, folder: folder.path)
        #expect(answer["result"]["capabilities"]["diagnosticProvider"]["workDoneProgress"] == true)
        let whole = await editor.request(
            "workspace/diagnostic",
            ["previousResultIds": [], "partialResultToken": "p1", "workDoneToken": "w1"])
        #expect(whole["result"] == ["items": []])
        let log = await editor.log.filter { $0["method"].text == "$/progress" }
        let items = log.filter { $0["params"]["token"].text == "p1" }.flatMap { $0["params"]["value"]["items"].items }
        #expect(items.count == 150 && Set(items.map { $0["uri"].text }).count == 150)
        let kinds = log.filter { $0["params"]["token"].text == "w1" }.map { $0["params"]["value"]["kind"].text }
        #expect(kinds == ["begin", "report", "report", "end"])
    }

    @Test("of the workspace, cancelled, say no more once that is answered, and are never mixed with other messages")
    func cancelled() async throws {
        var files: [String: String] = [:]
        for number in 0..<400 { files["a\(number).md"] = "A thug and a regime.\n" }
        let folder = try ServerFolder(files)
        let editor = EditorSession()
        await editor.start(PullTests.pulling, folder: folder.path)
        func progressCount() async -> Int { await editor.log.count { $0["method"].text == "$/progress" } }
        for token in ["a", "b", "c"] {
            let pull = await editor.ask(
                "workspace/diagnostic",
                ["previousResultIds": [], "partialResultToken": .string("p" + token), "workDoneToken": .string(token)])
            for _ in 0..<20 { await editor.request("textDocument/hover", document("x", ["position": at(0, 0)])) }
            await editor.notify("$/cancelRequest", ["id": .integer(pull)])
            let answer = await editor.answer(to: pull)
            #expect(answer["error"]["code"].integer == -32800 || answer["result"]["items"].items.isEmpty)
            let count = await progressCount()
            await editor.request("textDocument/hover", document("x", ["position": at(0, 0)]))
            #expect(await progressCount() == count)
        }
        #expect(await editor.complaintLines.isEmpty)
    }

    @Test("of a text that changes while they are made are asked for again")
    func overtaken() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        await editor.start(PullTests.pulling, folder: folder.path)
        let uri = folder.uri("draft.md")
        await editor.open(uri, String(repeating: "The regime fell on Monday. ", count: 600))
        let first = await editor.ask("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]])
        await editor.change(uri, version: 2, [["text": "The regime fell.\n"]])
        let second = await pull(editor, uri)
        #expect(places(second["items"].items) == ["0:4–0:10 t/regime"])
        let refusal = await editor.answer(to: first)["error"]
        #expect(refusal["code"].integer == -32802 && refusal["data"]["retriggerRequest"] == true)
    }

    @Test("carry what the client shows: related places, tags, the rule's page, data")
    func parts() async throws {
        let folder = try ServerFolder([".lintrc": "{}"])
        let editor = EditorSession()
        await editor.start(
            [
                "textDocument": [
                    "diagnostic": [
                        "relatedInformation": true, "codeDescriptionSupport": true, "dataSupport": true,
                        "tagSupport": ["valueSet": [1, 2]],
                    ]
                ]
            ], folder: folder.path)
        let uri = folder.uri("draft.md")
        await editor.open(
            uri,
            "Ada Lund said it was safe. Omar Reyl claimed that it was not.\n\n"
                + "<!-- slant-disable-next-line verbs/refuted -->\nThe ferry left.\n")
        let items = await pull(editor, uri)["items"].items
        let verb = try #require(items.first { $0["code"].text == "verbs/claimed" })
        #expect(verb["codeDescription"]["href"].text?.hasSuffix("verbs.md#claimed") == true)
        #expect(verb["relatedInformation"][0]["message"].text?.contains("Ada Lund") == true)
        #expect(place(verb["relatedInformation"][0]["location"]["range"]) == "0:9–0:13")
        #expect(verb["data"]["voice"].text == "narrator")
        let comment = try #require(items.first { $0["code"].text == "slant/unused-suppression" })
        #expect(comment["tags"] == [1])
    }
}
