// SlantServer speaks the Language Server Protocol 3.17 over SlantWorkspace and SlantAuthoring: what an editor shows of a
// draft, a pack or a `.lintrc`. It knows messages, documents and positions as clients count them. It must not know the
// command line, and it never decides what is a finding: that is the linter's, the same as everywhere.

import SlantJSON
import SlantWorkspace

/// One editor's session, from its first message to its last.
///
/// Messages are handled in the order in which they come, each to its end before the next: a change, then what is asked
/// of the changed text. What takes longer than a moment runs beside them, on values taken then (`Work`), and its answer
/// goes out when it is done. A document is linted whole each time.
package actor Session {
    /// Where the conversation is.
    enum Phase { case starting, running, shutDown }

    let options: ServerOptions
    let outbox: Outbox
    private let log: @Sendable (String) -> Void
    private var framer = MessageFramer()

    var phase = Phase.starting
    /// The code to exit with, once the client has said so.
    var exitCode: Int32?
    var client = ClientCapabilities()
    var trace = Trace.off
    /// Paths of the workspace's folders.
    var folders: [String] = []
    var settings = ServerSettings()
    /// By the address that the client uses.
    var documents: [String: Document] = [:]
    /// The linters in use, and what tells their results from those of other settings.
    var shelf: LinterShelf
    var stamp = ResultStamp()
    /// The last result of each open draft, by address.
    var results: [String: DraftResult] = [:]
    /// Findings that are to be pushed, by address.
    var pushes: [String: Task<Void, Never>] = [:]
    /// What follows from changes of files, once they have come to rest.
    var refresh: Task<Void, Never>?
    /// Addresses of settings and packs that are not open and that something was pushed for.
    var pushedElsewhere: Set<String> = []
    /// Counts whatever may change findings; a pull of the whole workspace waits for it to move.
    var changeCount = 0
    var idlePull: IdlePull?
    /// `changeCount` when the whole workspace was last answered for.
    var lastPullCount: Int?
    /// What was already said of broken settings.
    var complaints: Set<String> = []

    /// Checks of documents that are going on, by address.
    var checks: [String: Task<Report, Never>] = [:]
    /// What is open in the editor in place of files that settings are read from, by path.
    var settingTexts: [String: [UInt8]] = [:]
    /// The process that the client says it is, if there is one.
    var clientProcess: Int?

    /// The request whose handler is being called.
    private(set) var taking: RequestID?
    /// Requests by the tokens that their progress goes by.
    var progressTokens: [String: RequestID] = [:]
    /// Requests that stop by themselves soon after they are cancelled, and are answered only then: their tokens are the
    /// client's again once they are answered.
    var stoppable: Set<RequestID> = []

    private var running: [RequestID: Task<Void, Never>] = [:]
    private var asked: [Int: @Sendable (isolated Session, JSONValue?) -> Void] = [:]
    private var askedCount = 0

    /// How much the client wants to be told of the server's doings.
    enum Trace: String { case off, messages, verbose }

    /// A session that writes its messages with `output` and what went wrong with `log`, for standard error.
    package init(
        options: ServerOptions, output: @escaping @Sendable ([UInt8]) -> Void,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.options = options
        self.log = log
        outbox = Outbox(write: output)
        shelf = LinterShelf(options: ServerSettings().options(workers: options.workers))
        folders = [options.currentFolder]
    }

    /// Takes up bytes of the client. The code to exit with, if it has said goodbye.
    package func receive(_ bytes: [UInt8]) -> Int32? {
        for piece in framer.pieces(of: bytes) where exitCode == nil {
            switch piece {
            case .message(let bytes): handle(IncomingMessage(bytes))
            case .garbage(let what): log("passed over \(what)")
            }
        }
        return exitCode
    }

    /// Whether the process that the client said it is has gone without a word.
    package var isClientGone: Bool { clientProcess.map { !options.isRunning($0) } ?? false }

    /// What the client's end of the line being gone means.
    package func inputEnded() -> Int32 {
        for task in running.values { task.cancel() }
        idlePull?.wake()
        idlePull = nil
        return exitCode ?? (phase == .shutDown ? 0 : 1)
    }

    // MARK: Messages

    private func handle(_ message: IncomingMessage) {
        switch message {
        case .request(let id, let method, let params):
            tell(method)
            take(id, method, params)
        case .notification(let method, let params):
            tell(method)
            if method == "exit" {
                exitCode = phase == .shutDown ? 0 : 1
            } else if phase == .running {
                FeatureRegistry.notifications[method]?(self, params)
            }
        case .response(.number(let id), let result):
            asked.removeValue(forKey: id)?(self, result)
        case .response: break
        case .unreadable(let id, let error):
            log(error.message)
            outbox.refuse(id, because: error)
        }
    }

    private func take(_ id: RequestID, _ method: String, _ params: JSONValue) {
        do throws(ResponseError) {
            switch phase {
            case .starting where method != "initialize": throw .notInitialized
            case .running where method == "initialize": throw .invalidRequest("\"initialize\" came before")
            case .shutDown: throw .invalidRequest("the server is shut down")
            case .starting, .running: break
            }
            if running[id] != nil { throw .invalidRequest("a request with this id is under way") }
            guard let handler = FeatureRegistry.requests[method] else { throw .unknownMethod(method) }
            taking = id
            switch try handler(self, params) {
            case .now(let value): outbox.answer(id, with: value)
            case .aside(let work):
                running[id] = Task {
                    let result = await Aside.value { Result<WireValue, ResponseError>(catching: work) }
                    self.finish(id, result)
                }
            case .waiting(let work):
                running[id] = Task {
                    let result = await Session.result(of: work)
                    self.finish(id, result)
                }
            }
        } catch {
            outbox.refuse(id, because: error)
        }
    }

    /// Off the actor: messages go on meanwhile.
    private static nonisolated func result(
        of work: @Sendable () async throws(ResponseError) -> WireValue
    ) async -> Result<WireValue, ResponseError> {
        do throws(ResponseError) {
            return .success(try await work())
        } catch {
            return .failure(error)
        }
    }

    private func finish(_ id: RequestID, _ result: Result<WireValue, ResponseError>) {
        // One that was cancelled has been answered.
        guard running.removeValue(forKey: id) != nil else { return }
        forgetProgress(of: id)
        switch result {
        case .success(let value): outbox.answer(id, with: value)
        case .failure(let error): outbox.refuse(id, because: error)
        }
    }

    /// Ends a request that the client does not want any more. It is answered at once, unless it stops by itself.
    func cancel(_ id: RequestID) {
        guard let task = running[id] else { return }
        task.cancel()
        idlePull?.wake()
        idlePull = nil
        if !stoppable.contains(id) { finish(id, .failure(.cancelled)) }
    }

    /// A token is the client's again once its request is answered.
    private func forgetProgress(of id: RequestID) {
        stoppable.remove(id)
        progressTokens = progressTokens.filter { $0.value != id }
    }

    // MARK: To the client

    /// Asks the client for something; `then` gets the result, `nil` if it could not.
    func ask(
        _ method: String, _ params: WireValue?,
        then: @escaping @Sendable (isolated Session, JSONValue?) -> Void = { _, _ in }
    ) {
        askedCount += 1
        asked[askedCount] = then
        outbox.request(askedCount, method, params)
    }

    /// For the log that an editor keeps of its servers.
    func note(_ message: String, isError: Bool = true) {
        outbox.notify(
            "window/logMessage", ["type": .integer(isError ? 1 : 3), "message": .string("slant: " + message)])
    }

    /// For the eyes of the writer, once for each thing.
    func complain(_ message: String) {
        guard complaints.insert(message).inserted else { return }
        outbox.notify("window/showMessage", ["type": 2, "message": .string("slant: " + message)])
    }

    private func tell(_ method: String) {
        guard trace != .off else { return }
        var params: [WireValue.Member] = [.init(key: "message", value: .string("received \(method)"))]
        if trace == .verbose {
            let state = "\(documents.count) documents open, \(running.count) requests under way"
            params.append(.init(key: "verbose", value: .string(state)))
        }
        outbox.notify("$/logTrace", .object(params))
    }
}
