import Foundation
import SlantServer
import Testing

@Suite("A session")
struct LifecycleTests {
    @Test("begins with initialize and says what it can do")
    func initialize() async {
        let editor = EditorSession()
        let early = await editor.request("textDocument/hover", [:])
        #expect(early["error"]["code"].integer == -32002)
        let answer = await editor.start()
        let capabilities = answer["result"]["capabilities"]
        #expect(capabilities["positionEncoding"].text == "utf-16")
        #expect(answer["result"]["serverInfo"]["name"].text == "slant")
        #expect(!capabilities["diagnosticProvider"].isThere, "nobody who does not pull is told that they could")
        let again = await editor.request("initialize", ["capabilities": [:]])
        #expect(again["error"]["code"].integer == -32600)
    }

    @Test("ends with shutdown and exit: code 0, or 1 without the one")
    func shutdown() async {
        let editor = EditorSession()
        await editor.start()
        let answer = await editor.request("shutdown")
        #expect(!answer["result"].isThere && !answer["error"].isThere)
        #expect(await editor.request("textDocument/hover", [:])["error"]["code"].integer == -32600)
        await editor.notify("exit", [:])
        #expect(await editor.exitCode == 0)
        let rude = EditorSession()
        await rude.start()
        await rude.notify("exit", [:])
        #expect(await rude.exitCode == 1)
        let gone = EditorSession()
        await gone.start()
        #expect(await gone.hangUp() == 1)
    }

    @Test("answers what it does not know as the specification says")
    func unknown() async {
        let editor = EditorSession()
        await editor.start()
        #expect(await editor.request("textDocument/colour", [:])["error"]["code"].integer == -32601)
        #expect(await editor.request("$/colour", [:])["error"]["code"].integer == -32601)
        await editor.notify("$/colour", [:])
        await editor.notify("textDocument/colour", [:])
        #expect(await editor.request("textDocument/diagnostic", [:])["error"]["code"].integer == -32602)
        #expect(await editor.request("shutdown")["error"].isThere == false, "it lives")
    }

    @Test(
        "survives lines that are no messages, and says so on standard error",
        arguments: [
            "nonsense\r\n", "nonsense\r\n\r\n", "Content-Length: many\r\n\r\n", "Content-Length: -5\r\n\r\n",
            "\r\n\r\n",
            "Content-Type: text/plain\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n",
            "Content-Length: 2000000000\r\n\r\n", "Content-Length: 3\r\n\r\n{{{", "Content-Length: 2\r\n\r\n[]",
            "debug: 12 items",
            String(repeating: "x", count: 10_000),
        ])
    func garbage(_ text: String) async {
        let editor = EditorSession()
        await editor.start()
        await editor.sendRaw(text)
        #expect(await editor.request("shutdown")["error"].isThere == false)
        let complaints = await editor.complaintLines
        #expect(text == "\r\n\r\n" || !complaints.isEmpty)
    }

    /// A message with its header.
    private func framed(_ body: [UInt8]) -> [UInt8] { Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body }

    @Test(
        "refuses a body that is no message, and lives",
        arguments: [
            (Array("{\"method\":\"\u{FF}\"}".utf8).map { $0 == 0xC3 ? 0xFF : $0 }, -32700),
            (Array(repeating: UInt8(ascii: "["), count: 300_000), -32700),
            (Array(String(repeating: "{\"a\":", count: 100_000).utf8), -32700),
            (Array(#"[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]"#.utf8), -32600),
            (Array("null".utf8), -32600), (Array("17".utf8), -32600), ([], -32700), ([0, 255, 13, 10, 13, 10], -32700),
            (Array(#"{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}"#.utf8), -32600),
        ] as [([UInt8], Int)])
    func bodies(_ body: [UInt8], _ code: Int) async {
        let editor = EditorSession()
        await editor.start()
        await editor.sendRaw(framed(body))
        let refusal = await editor.next { $0["error"].isThere }
        #expect(refusal["error"]["code"].integer == code && refusal["id"] == .null)
        #expect(await editor.request("shutdown")["error"].isThere == false)
    }

    @Test("passes over messages whose parts are of another kind than they should be")
    func wrongParts() async {
        let editor = EditorSession()
        await editor.start(["textDocument": 7, "general": ["positionEncodings": [7, "utf-8"]]], more: ["trace": 5])
        for (method, params) in [
            ("textDocument/didOpen", ["textDocument": "x"]), ("textDocument/didChange", 7),
            ("textDocument/didChange", document("file:///none.md", ["contentChanges": "x"])),
            ("textDocument/didClose", document("file:///none.md")), ("textDocument/didSave", []),
            ("workspace/didChangeWatchedFiles", ["changes": [["uri": 7, "type": 99]]]),
            ("workspace/didChangeConfiguration", .null), ("workspace/didChangeWorkspaceFolders", ["event": 1]),
            ("$/cancelRequest", ["id": 99]), ("$/setTrace", ["value": "loud"]), ("window/workDoneProgress/cancel", [:]),
        ] as [(String, WireValue)] {
            await editor.notify(method, params)
        }
        for method in ["textDocument/hover", "textDocument/codeAction", "textDocument/completion"] {
            #expect(await editor.request(method, ["textDocument": 7])["error"]["code"].integer == -32602)
        }
        #expect(await editor.request("shutdown")["error"].isThere == false)
    }

    @Test("knows when the editor's process is gone, if it could see it at all")
    func clientProcess() async {
        let processes = EditorSession.Processes([4711])
        let editor = EditorSession(processes: processes)
        await editor.start(more: ["processId": 4711])
        #expect(await editor.isGone == false)
        processes.end(4711)
        #expect(await editor.isGone)
        let elsewhere = EditorSession(processes: processes)
        await elsewhere.start(more: ["processId": 4712])
        #expect(await elsewhere.isGone == false, "a process in a container of its own is not missed")
    }

    @Test("takes a message in any pieces, with other headers and line ends")
    func pieces() async {
        let editor = EditorSession()
        let body = #"{"jsonrpc":"2.0","id":"seven","method":"initialize","params":{"capabilities":{}}}"#
        for piece in [
            "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nCont", "ent-length:  \(body.utf8.count)\n",
            "\n" + body.prefix(9), String(body.dropFirst(9)),
        ] {
            await editor.sendRaw(piece)
        }
        let answer = await editor.next { $0["id"].text == "seven" }
        #expect(answer["result"].isThere)
        #expect(await editor.complaintLines.isEmpty)
    }

    @Test(
        "agrees on what characters are counted in",
        arguments: [
            (["utf-16", "utf-8"], "utf-8"), (["utf-32"], "utf-32"), (["utf-32", "utf-16"], "utf-16"), ([], "utf-16"),
            (["ebcdic"], "utf-16"),
        ])
    func encodings(_ offered: [String], _ agreed: String) async {
        let editor = EditorSession()
        let answer = await editor.start(["general": ["positionEncodings": .array(offered.map { .string($0) })]])
        #expect(answer["result"]["capabilities"]["positionEncoding"].text == agreed)
    }

    @Test("tells of its doings where the client wants it")
    func trace() async {
        let editor = EditorSession()
        await editor.start()
        await editor.notify("$/setTrace", ["value": "messages"])
        _ = await editor.ask("shutdown")
        let message = await editor.next("$/logTrace")
        #expect(message["params"]["message"].text == "received shutdown")
    }
}
