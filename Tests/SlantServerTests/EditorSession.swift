import Foundation
import SlantDiagnostics
import SlantJSON
import SlantLint
import SlantServer
import Synchronization

/// An editor in a test: it speaks to a session in this process and keeps what comes back, in order.
actor EditorSession {
    private let session: Session
    private var incoming: AsyncStream<[UInt8]>.Iterator
    private(set) var log: [WireValue] = []
    private let complaints: Complaints
    private var lastID = 0
    private(set) var exitCode: Int32?

    /// Held while a message is written.
    private final class Writing: Sendable {
        private let mutex = Mutex(())

        /// Whether nobody else was writing.
        func isAlone(_ write: () -> Void) -> Bool { mutex.withLockIfAvailable { _ in write() } != nil }
    }

    /// What the server says on standard error.
    final class Complaints: Sendable {
        private let lines = Mutex<[String]>([])

        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    /// Processes that run, by number.
    final class Processes: Sendable {
        private let numbers: Mutex<Set<Int>>

        init(_ numbers: Set<Int> = []) { self.numbers = Mutex(numbers) }

        func isRunning(_ number: Int) -> Bool { numbers.withLock { $0.contains(number) } }
        func end(_ number: Int) { numbers.withLock { _ = $0.remove(number) } }
    }

    /// `processes`: the numbers of those that run.
    init(folder: String = "/", pause: Duration = .zero, packFolder: String? = nil, processes: Processes = Processes()) {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        let complaints = Complaints()
        self.complaints = complaints
        let writing = Writing()
        session = Session(
            options: ServerOptions(
                version: "test", pause: pause, currentFolder: folder, packFolder: packFolder,
                isRunning: { processes.isRunning($0) },
                writeProfile: { profile, _, format in
                    guard format == "json" else { return nil }
                    return "{\"sources\": \"\(profile.speakers.map(\.name).joined(separator: ", "))\"}"
                }),
            output: { bytes in
                // Messages that are written at once would be mixed in a pipe.
                if !writing.isAlone({ continuation.yield(bytes) }) { complaints.add("two messages at once") }
            }, log: { complaints.add($0) })
        incoming = stream.makeAsyncIterator()
        // A message that never comes fails its test and holds up no others.
        Task {
            try? await Task.sleep(for: .seconds(60))
            continuation.finish()
        }
    }

    var complaintLines: [String] { complaints.all }

    /// `initialize` with some capabilities, and `initialized`.
    @discardableResult
    func start(_ capabilities: WireValue = [:], folder: String? = nil, more: WireValue = [:]) async -> WireValue {
        var members: [WireValue.Member] = [
            .init("processId", .null), .init("capabilities", capabilities),
            .init("rootUri", folder.map { .string("file://\($0)") } ?? .null),
        ]
        if case .object(let more) = more {
            members = members.filter { own in !more.contains { $0.key == own.key } } + more
        }
        let answer = await request("initialize", .object(members))
        await notify("initialized", [:])
        return answer
    }

    func notify(_ method: String, _ params: WireValue) async {
        await send(["jsonrpc": "2.0", "method": .string(method), "params": params])
    }

    /// A request and its answer; what comes before it is kept.
    @discardableResult
    func request(_ method: String, _ params: WireValue? = nil) async -> WireValue {
        let id = await ask(method, params)
        return await answer(to: id)
    }

    /// A request without waiting for its answer.
    func ask(_ method: String, _ params: WireValue? = nil) async -> Int {
        lastID += 1
        let id = lastID
        await send(.object(["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": params]))
        return id
    }

    /// The answer to a request of the server.
    func reply(to message: WireValue, _ result: WireValue) async {
        await send(["jsonrpc": "2.0", "id": message["id"], "result": result])
    }

    func answer(to id: Int) async -> WireValue {
        await next { $0["id"].integer == id && $0["method"].text == nil }
    }

    /// The next message that fits, among those kept or still to come.
    func next(_ fits: @Sendable (WireValue) -> Bool) async -> WireValue {
        if let index = log.firstIndex(where: fits) { return log.remove(at: index) }
        while true {
            var iterator = incoming
            guard let bytes = await iterator.next(isolation: self) else { return .null }
            incoming = iterator
            let message = EditorSession.message(bytes)
            if fits(message) { return message }
            log.append(message)
        }
    }

    /// The next message of a method.
    func next(_ method: String) async -> WireValue { await next { $0["method"].text == method } }

    /// The findings that are pushed for a document, at a version if one is named.
    func findings(of uri: String, version: Int? = nil) async -> [WireValue] {
        let message = await next { message in
            message["method"].text == "textDocument/publishDiagnostics" && message["params"]["uri"].text == uri
                && (version == nil || message["params"]["version"].integer == version)
        }
        return message["params"]["diagnostics"].items
    }

    /// Waits until the findings of a document are so many, however often they are pushed before.
    func findings(of uri: String, count: Int) async -> [WireValue] {
        let message = await next { message in
            message["method"].text == "textDocument/publishDiagnostics" && message["params"]["uri"].text == uri
                && message["params"]["diagnostics"].items.count == count
        }
        return message["params"]["diagnostics"].items
    }

    func open(_ uri: String, _ text: String, language: String = "markdown", version: Int = 1) async {
        await notify(
            "textDocument/didOpen",
            [
                "textDocument": [
                    "uri": .string(uri), "languageId": .string(language), "version": .integer(version),
                    "text": .string(text),
                ]
            ])
    }

    func change(_ uri: String, version: Int, _ changes: [WireValue]) async {
        await notify(
            "textDocument/didChange",
            [
                "textDocument": ["uri": .string(uri), "version": .integer(version)],
                "contentChanges": .array(changes),
            ])
    }

    func send(_ message: WireValue) async {
        var body = JSONWriter()
        message.write(to: &body)
        await sendRaw("Content-Length: \(body.bytes.count)\r\n\r\n" + String(decoding: body.bytes, as: UTF8.self))
    }

    func sendRaw(_ text: String) async { await sendRaw(Array(text.utf8)) }

    func sendRaw(_ bytes: [UInt8]) async { exitCode = await session.receive(bytes) ?? exitCode }

    var isGone: Bool { get async { await session.isClientGone } }

    func hangUp() async -> Int32 { await session.inputEnded() }

    private static func message(_ bytes: [UInt8]) -> WireValue {
        let text = String(decoding: bytes, as: UTF8.self)
        let body = text.range(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? ""
        return JSONReader.read(FileText(path: nil, text: body)).value.map { WireValue($0) } ?? .null
    }
}

/// What a test asks of a message; what is not there is `null`.
extension WireValue {
    subscript(key: String) -> WireValue {
        if case .object(let members) = self { members.first { $0.key == key }?.value ?? .null } else { .null }
    }

    subscript(index: Int) -> WireValue { items.indices.contains(index) ? items[index] : .null }

    var items: [WireValue] { if case .array(let items) = self { items } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
    var isThere: Bool { self != .null }
}

extension WireValue.Member {
    init(_ key: String, _ value: WireValue) { self.init(key: key, value: value) }
}

/// `line:character–line:character code`, as the cases write ranges.
func places(_ findings: [WireValue]) -> [String] {
    findings.map { "\(place($0["range"])) \($0["code"].text ?? "-")" }
}

func place(_ range: WireValue) -> String {
    func text(_ key: String) -> String {
        "\(range[key]["line"].integer ?? -1):\(range[key]["character"].integer ?? -1)"
    }
    return "\(text("start"))–\(text("end"))"
}

/// A change of some characters.
func edit(_ from: (Int, Int), _ to: (Int, Int), _ text: String) -> WireValue {
    [
        "range": [
            "start": ["line": .integer(from.0), "character": .integer(from.1)],
            "end": ["line": .integer(to.0), "character": .integer(to.1)],
        ], "text": .string(text),
    ]
}

func document(_ uri: String, _ more: KeyValuePairs<String, WireValue> = [:]) -> WireValue {
    .object([.init("textDocument", ["uri": .string(uri)])] + more.map { .init($0, $1) })
}

func at(_ line: Int, _ character: Int) -> WireValue { ["line": .integer(line), "character": .integer(character)] }
