import SlantDiagnostics
package import SlantJSON

/// What names a request until it is answered.
package enum RequestID: Hashable, Sendable {
    case number(Int)
    case string(String)

    init?(_ value: JSONValue?) {
        if let text = value?.string?.text {
            self = .string(text)
        } else if let number = value?.integer {
            self = .number(number)
        } else {
            return nil
        }
    }

    var wire: WireValue {
        switch self {
        case .number(let number): .integer(number)
        case .string(let text): .string(text)
        }
    }
}

/// Why a request has no result; the codes are those of JSON-RPC and of the protocol.
package struct ResponseError: Error, Hashable, Sendable {
    package let code: Int
    package let message: String
    package let data: WireValue?

    init(_ code: Int, _ message: String, data: WireValue? = nil) {
        self.code = code
        self.message = message
        self.data = data
    }

    static func parseError(_ message: String) -> ResponseError { ResponseError(-32_700, message) }
    static func invalidRequest(_ message: String) -> ResponseError { ResponseError(-32_600, message) }
    static func unknownMethod(_ method: String) -> ResponseError {
        ResponseError(-32_601, "slant does not know the request \"\(method)\"")
    }
    static func invalidParams(_ message: String) -> ResponseError { ResponseError(-32_602, message) }
    static let notInitialized = ResponseError(-32_002, "the first request must be \"initialize\"")
    static let cancelled = ResponseError(-32_800, "cancelled")
    static let contentModified = ResponseError(-32_801, "the text has changed meanwhile")
    /// The client is to ask again.
    static let overtaken = ResponseError(
        -32_802, "the text has changed meanwhile", data: ["retriggerRequest": true])
}

/// A message of the client.
package enum IncomingMessage: Sendable {
    case request(id: RequestID, method: String, params: JSONValue)
    case notification(method: String, params: JSONValue)
    /// An answer to a request of ours; `result` is `nil` if the client could not.
    case response(id: RequestID, result: JSONValue?)
    /// Nothing that could be handled.
    case unreadable(id: RequestID?, ResponseError)

    /// The message of some bytes. Strings with half a surrogate pair, which JavaScript has and Unicode has not, are
    /// read with U+FFFD in its place.
    init(_ bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            self = .unreadable(id: nil, .parseError("this message is not UTF-8"))
            return
        }
        let (value, problems) = JSONReader.read(FileText(path: nil, bytes: bytes))
        let serious = problems.first { !$0.message.contains("surrogate") }
        guard let value, serious == nil else {
            self = .unreadable(
                id: nil, .parseError("this message is no JSON: \(serious?.message ?? "it is cut short")"))
            return
        }
        let id = RequestID(value["id"])
        let nothing = JSONValue(content: .null, range: value.range)
        if let method = value["method"]?.string?.text {
            let params = value["params"] ?? nothing
            if let id {
                self = .request(id: id, method: method, params: params)
            } else if value["id"] == nil {
                self = .notification(method: method, params: params)
            } else {
                self = .unreadable(id: nil, .invalidRequest("an id is a whole number or a string"))
            }
        } else if let id, value["result"] != nil || value["error"] != nil {
            self = .response(id: id, result: value["error"] == nil ? value["result"] : nil)
        } else {
            self = .unreadable(id: id, .invalidRequest("this is neither a request nor an answer"))
        }
    }
}
