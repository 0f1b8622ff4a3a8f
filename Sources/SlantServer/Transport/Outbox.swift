import SlantJSON
import Synchronization

/// The way to the client: each message whole and in one piece, whoever sends it. The session answers while other work
/// tells how far it is.
final class Outbox: Sendable {
    private let writer: Mutex<@Sendable ([UInt8]) -> Void>

    /// `write` is called from any thread, one call at a time.
    init(write: @escaping @Sendable ([UInt8]) -> Void) { writer = Mutex(write) }

    func answer(_ id: RequestID, with result: WireValue) {
        send(["jsonrpc": "2.0", "id": id.wire, "result": result])
    }

    /// `id`: `nil` where the request could not even be read.
    func refuse(_ id: RequestID?, because error: ResponseError) {
        let problem = WireValue.object([
            "code": .integer(error.code), "message": .string(error.message), "data": error.data,
        ])
        send(["jsonrpc": "2.0", "id": id?.wire ?? .null, "error": problem])
    }

    func notify(_ method: String, _ params: WireValue) {
        send(["jsonrpc": "2.0", "method": .string(method), "params": params])
    }

    func request(_ id: Int, _ method: String, _ params: WireValue?) {
        send(.object(["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": params]))
    }

    private func send(_ message: WireValue) {
        var body = JSONWriter()
        message.write(to: &body)
        let bytes = Array("Content-Length: \(body.bytes.count)\r\n\r\n".utf8) + body.bytes
        writer.withLock { $0(bytes) }
    }
}
