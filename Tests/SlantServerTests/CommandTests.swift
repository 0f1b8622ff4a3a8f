import SlantServer
import Testing

@Suite("Commands by name")
struct CommandTests {
    @Test("the profile of a draft is that of the text as it is typed")
    func profile() async throws {
        let folder = try ServerFolder()
        let editor = EditorSession()
        let answer = await editor.start(folder: folder.path)
        #expect(answer["result"]["capabilities"]["executeCommandProvider"]["commands"] == ["slant.profile"])
        let uri = folder.uri("draft.md")
        await editor.open(uri, "Nothing.\n")
        await editor.change(uri, version: 2, [["text": "“It is safe,” engineer Ada Lund said.\n"]])
        func run(_ arguments: WireValue) async -> WireValue {
            await editor.request("workspace/executeCommand", ["command": "slant.profile", "arguments": arguments])
        }
        let profile = await run([.string(uri)])["result"]
        #expect(profile["sources"].text == "Ada Lund", "what the options make of the profile is what is sent")
        #expect(await run([.string(uri), "poem"])["error"]["code"].integer == -32602)
        #expect(await run(["untitled:none"])["error"]["code"].integer == -32602)
        #expect(
            await editor.request("workspace/executeCommand", ["command": "slant.dance"])["error"]["code"].integer
                == -32602)
    }
}
