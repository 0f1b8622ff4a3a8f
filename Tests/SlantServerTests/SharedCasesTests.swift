import Foundation
import SlantDiagnostics
import SlantJSON
import SlantServer
import Testing

/// The situations that hurt users of other servers (`../shared/cases`): not part of the project, and skipped where they
/// are not at hand. What each expects is said there in words; what is awaited here is those words.
@Suite("Shared cases of the language server", .enabled(if: SharedCases.areHere))
struct SharedCasesTests {
    @Test(
        "a case holds",
        arguments: [
            ("lsp/utf-16-unless-agreed", ["0:13–0:19"]), ("lsp/reversed-range", ["0:8–0:14"]),
            ("lsp/mixed-line-ends", ["5:4–5:10"]), ("lsp/column-beyond-the-line", ["0:4–0:10"]),
            ("lsp/closing-clears", []), ("lsp/percent-encoded-path", ["0:2–0:6"]), ("lsp/ignored-file-is-opened", []),
        ])
    func pushed(_ id: String, _ expected: [String]) async throws {
        let desk = try await SharedCases.Desk(id)
        await desk.play()
        #expect(await desk.lastFindings().map { place($0["range"]) } == expected)
    }

    @Test("shutdown answers null, later requests are refused, exit ends with 0")
    func shutdown() async throws {
        let desk = try await SharedCases.Desk("lsp/shutdown-and-exit")
        await desk.play()
        #expect(await desk.editor.next { $0["id"].integer == 9 }["error"] == .null)
        #expect(await desk.editor.next { $0["id"].integer == 10 }["error"]["code"].integer == -32600)
        #expect(await desk.editor.exitCode == 0)
    }

    @Test("fix all is one action of this version whose edits do not overlap")
    func fixAll() async throws {
        let desk = try await SharedCases.Desk(
            "lsp/fix-all-edits-do-not-overlap",
            adding: [
                "textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]],
                "workspace": ["workspaceEdit": ["documentChanges": true]],
            ])
        await desk.play()
        let actions = await desk.editor.next { $0["id"].integer == 13 }["result"].items
        #expect(actions.count == 1)
        let change = actions.first?["edit"]["documentChanges"][0] ?? .null
        #expect(change["textDocument"]["version"].integer == 1)
        #expect(
            change["edits"].items.map { "\(place($0["range"])) \($0["newText"].text ?? "")" } == [
                "0:2–0:20 military ruler", "0:32–0:39 allies",
            ])
    }

    @Test("settings that change make clients ask anew, and what they had pulled is out of date")
    func configuration() async throws {
        let desk = try await SharedCases.Desk(
            "lsp/configuration-changes", adding: ["textDocument": ["diagnostic": [:]]])
        await desk.play()
        let first = await desk.editor.next { $0["id"].integer == 11 && $0["method"].text == nil }["result"]
        #expect(first["items"].items.map { place($0["range"]) } == ["0:4–0:10"])
        try desk.folder.write(
            #"{ "packs": ["cases-pack.json"], "rules": { "t/regime": "off" } }"#, to: ".lintrc")
        await desk.editor.notify(
            "workspace/didChangeWatchedFiles",
            ["changes": [["uri": .string("file://\(desk.folder.path)/.lintrc"), "type": 2]]])
        #expect(await desk.editor.next("workspace/diagnostic/refresh")["id"].isThere)
        let again = await desk.editor.request(
            "textDocument/diagnostic",
            document("file://\(desk.folder.path)/draft.md", ["previousResultId": first["resultId"]]))["result"]
        #expect(again["kind"].text == "full" && again["items"].items.isEmpty)
    }

    @Test("every case of the file is one of these")
    func all() throws {
        #expect(
            try SharedCases.identifiers() == [
                "lsp/burst-of-file-events", "lsp/closing-clears", "lsp/column-beyond-the-line",
                "lsp/configuration-changes", "lsp/fix-all-edits-do-not-overlap", "lsp/ignored-file-is-opened",
                "lsp/mixed-line-ends", "lsp/percent-encoded-path", "lsp/reversed-range", "lsp/shutdown-and-exit",
                "lsp/utf-16-unless-agreed",
            ])
    }

    @Test("a burst of events makes few refreshes")
    func burst() async throws {
        let desk = try await SharedCases.Desk(
            "lsp/burst-of-file-events", adding: ["textDocument": ["diagnostic": [:]]])
        await desk.play()
        _ = await desk.editor.next("workspace/diagnostic/refresh")
        _ = await desk.editor.request("textDocument/diagnostic", document("file://\(desk.folder.path)/draft.md"))
        #expect(await desk.editor.log.filter { $0["method"].text == "workspace/diagnostic/refresh" }.count < 4)
    }
}

/// The cases, read from where they lie beside the project.
private enum SharedCases {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/cases")

    static var areHere: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "cases.jsonl").path()) }

    /// The names of the cases about the server, sorted.
    static func identifiers() throws -> [String] {
        let lines = try String(contentsOf: folder.appending(path: "cases.jsonl"), encoding: .utf8).split(
            separator: "\n")
        return lines.compactMap { line in
            let value = JSONReader.read(FileText(path: nil, text: String(line))).value
            return value?["theme"]?.string?.text == "lsp" ? value?["id"]?.string?.text : nil
        }.sorted()
    }

    /// A case laid out in a folder, with an editor that plays its messages.
    struct Desk {
        let folder: ServerFolder
        let editor: EditorSession
        private let messages: [WireValue]

        init(_ id: String, adding capabilities: WireValue = [:]) async throws {
            let lines = try String(contentsOf: SharedCases.folder.appending(path: "cases.jsonl"), encoding: .utf8)
            let pack = try String(contentsOf: SharedCases.folder.appending(path: "cases-pack.json"), encoding: .utf8)
            let line = try #require(lines.split(separator: "\n").first { $0.contains("\"id\": \"\(id)\"") })
            let value = try #require(JSONReader.read(FileText(path: nil, text: String(line))).value)
            let input = WireValue(value)["input"]
            var files = [
                ".lintrc": #"{ "extends": [], "packs": ["cases-pack.json"] }"#, "cases-pack.json": pack,
            ]
            for file in input["files"].items {
                let path = file["path"].text ?? ""
                files[path] = file["text"].text
                if path.hasSuffix("/.lintrc") { files[path.replacing(".lintrc", with: "cases-pack.json")] = pack }
            }
            folder = try ServerFolder(files)
            editor = EditorSession()
            messages = input["lsp"].items
            let root = input["init"]["rootUri"].text ?? "file:///w"
            await editor.start(
                capabilities == [:] ? input["init"] : capabilities.adding(input["init"]),
                more: ["rootUri": .string(root.replacing("file:///w", with: "file://\(folder.path)"))])
        }

        func play() async {
            for message in messages {
                for _ in 0..<(message["repeat"].integer ?? 1) {
                    await editor.send(
                        message.adding(["jsonrpc": "2.0"]).replacing("file:///w", with: "file://\(folder.path)"))
                }
            }
        }

        /// What was pushed for the document's last version; for one that is closed, what was pushed for none.
        func lastFindings() async -> [WireValue] {
            let last = messages.last?["params"]["textDocument"]
            let uri = (last?["uri"].text ?? "").replacing("file:///w", with: "file://\(folder.path)")
            let version = last?["version"] ?? .null
            let pushed = await editor.next { message in
                message["method"].text == "textDocument/publishDiagnostics" && message["params"]["uri"].text == uri
                    && message["params"]["version"] == version
            }
            guard pushed.isThere else { return [.null] }
            // What other packs find does not count in a case.
            return pushed["params"]["diagnostics"].items.filter { $0["code"].text?.hasPrefix("t/") == true }
        }
    }
}

extension WireValue {
    /// The members of both; where both have an object, those of both.
    fileprivate func adding(_ other: WireValue) -> WireValue {
        guard case .object(var members) = self, case .object(let more) = other else { return other }
        for member in more {
            if let known = members.firstIndex(where: { $0.key == member.key }) {
                members[known] = .init(member.key, members[known].value.adding(member.value))
            } else {
                members.append(member)
            }
        }
        return .object(members)
    }

    /// Every string with other words in place of some.
    fileprivate func replacing(_ words: String, with other: String) -> WireValue {
        switch self {
        case .string(let text): .string(text.replacing(words, with: other))
        case .array(let items): .array(items.map { $0.replacing(words, with: other) })
        case .object(let members): .object(members.map { .init($0.key, $0.value.replacing(words, with: other)) })
        default: self
        }
    }
}
