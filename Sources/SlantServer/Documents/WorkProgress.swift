import SlantJSON

/// How far a piece of work is, for a client that gave it a token; nothing for one that did not.
struct WorkProgress: Sendable {
    private let token: WireValue?
    private let outbox: Outbox

    /// `token`: what the client sent as `workDoneToken`.
    init(token: JSONValue?, outbox: Outbox) {
        self.token = token.map { WireValue($0) }
        self.outbox = outbox
    }

    func begin(_ title: String) {
        report(["kind": "begin", "title": .string(title), "cancellable": true, "percentage": 0])
    }

    func advance(done: Int, of total: Int) {
        guard total > 0 else { return }
        report([
            "kind": "report", "message": .string("\(done) of \(total)"), "percentage": .integer(done * 100 / total),
        ])
    }

    func end(_ message: String) { report(["kind": "end", "message": .string(message)]) }

    private func report(_ value: WireValue) {
        guard let token else { return }
        outbox.notify("$/progress", ["token": token, "value": value])
    }

    /// The token as a key.
    static func key(_ value: JSONValue?) -> String? {
        value?.string?.text ?? value?.integer.map { String($0) }
    }
}
