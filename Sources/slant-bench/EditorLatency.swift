import SlantJSON
import SlantServer

/// What a writer waits for at each key: from the bytes of `textDocument/didChange` to those of the findings, in this
/// process. The pause that the server lets pass after a key, so that it does not lint between two, is set to nothing.
struct EditorLatency {
    private static let uri = "untitled:draft"

    private let session: Session
    private var messages: AsyncStream<[UInt8]>.Iterator
    private var text: [[UInt8]]
    private var version = 1

    /// A session with an open article of about so many words.
    private init(words: Int) async {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        session = Session(
            options: ServerOptions(version: "bench", pause: .zero), output: { continuation.yield($0) }, log: { _ in })
        messages = stream.makeAsyncIterator()
        var corpus = Corpus()
        let article = corpus.article(words: words)
        text = article.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let start: WireValue = ["capabilities": [:]]
        await send(["jsonrpc": "2.0", "id": 1, "method": "initialize", "params": start])
        await send(["jsonrpc": "2.0", "method": "initialized", "params": [:]])
        let document: WireValue = [
            "uri": .string(EditorLatency.uri), "languageId": "markdown", "version": 1, "text": .string(article),
        ]
        await send([
            "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": ["textDocument": document],
        ])
    }

    /// Rows for an article of so many words: the median and the 99th of a hundred over so many keys.
    static func report(words: Int, keys: Int) async {
        var bench = await EditorLatency(words: words)
        await bench.findings()
        var times: [Double] = []
        for key in 0..<keys { times.append(await bench.time(key)) }
        times.sort()
        let median = SlantBench.number(times[times.count / 2], 2)
        let worst = SlantBench.number(times[min(times.count - 1, times.count * 99 / 100)], 2)
        SlantBench.row(
            "key to findings in an editor, \(words) words, \(keys) keys, p50 and p99, ms of server time",
            "\(median) and \(worst)")
    }

    /// Milliseconds for one more character in a sentence somewhere, and every second time for its going again.
    private mutating func time(_ key: Int) async -> Double {
        version += 1
        let line = (key / 2 * 37) % text.count
        let column = min(12, text[line].count)
        let isTyped = key % 2 == 0
        let change: WireValue = [
            "range": [
                "start": ["line": .integer(line), "character": .integer(column)],
                "end": ["line": .integer(line), "character": .integer(column + (isTyped ? 0 : 1))],
            ], "text": .string(isTyped ? "x" : ""),
        ]
        let message: WireValue = [
            "jsonrpc": "2.0", "method": "textDocument/didChange",
            "params": [
                "textDocument": ["uri": .string(EditorLatency.uri), "version": .integer(version)],
                "contentChanges": [change],
            ],
        ]
        let clock = ContinuousClock()
        let start = clock.now
        await send(message)
        await findings()
        let spent = (clock.now - start).components
        return Double(spent.seconds) * 1_000 + Double(spent.attoseconds) / 1e15
    }

    /// Waits for the next findings; the answer to the first request is passed over.
    private mutating func findings() async {
        while let message = await messages.next() {
            if String(decoding: message.prefix(160), as: UTF8.self).contains("publishDiagnostics") { return }
        }
    }

    private func send(_ message: WireValue) async {
        var body = JSONWriter()
        message.write(to: &body)
        _ = await session.receive(Array("Content-Length: \(body.bytes.count)\r\n\r\n".utf8) + body.bytes)
    }
}
