import SlantJSON

/// How a request is answered, once the session has given what it needs.
enum Work: Sendable {
    /// At once.
    case now(WireValue)
    /// Beside the next messages, on values that nothing changes any more, and on a thread that no message waits for: it
    /// may take as long as a lint.
    case aside(@Sendable () throws(ResponseError) -> WireValue)
    /// Beside the next messages, waiting for the session or for other work.
    case waiting(@Sendable () async throws(ResponseError) -> WireValue)
}

/// Takes a request up, in the order of messages.
typealias RequestHandler = @Sendable (isolated Session, JSONValue) throws(ResponseError) -> Work

/// Takes a notification up, in the order of messages.
typealias NotificationHandler = @Sendable (isolated Session, JSONValue) -> Void

/// Something that the server does for an editor: one file in `Features`, one line in `FeatureRegistry`.
struct Feature: Sendable {
    /// What it says of itself at the start, to a client that can do this much.
    let capabilities: @Sendable (ClientCapabilities) -> [WireValue.Member]
    let requests: [String: RequestHandler]
    let notifications: [String: NotificationHandler]

    init(
        requests: [String: RequestHandler] = [:], notifications: [String: NotificationHandler] = [:],
        capabilities: @escaping @Sendable (ClientCapabilities) -> [WireValue.Member] = { _ in [] }
    ) {
        self.requests = requests
        self.notifications = notifications
        self.capabilities = capabilities
    }
}

/// Everything that the server can do.
enum FeatureRegistry {
    static let all: [Feature] = [
        LifecycleFeature.feature,
        DocumentSyncFeature.feature,
        DiagnosticsFeature.feature,
        WorkspaceDiagnosticsFeature.feature,
        WorkspaceChangesFeature.feature,
        CodeActionFeature.feature,
        HoverFeature.feature,
        SymbolsFeature.feature,
        CompletionFeature.feature,
        DefinitionFeature.feature,
        CommandFeature.feature,
    ]

    static let requests: [String: RequestHandler] = all.reduce(into: [:]) { table, feature in
        table.merge(feature.requests) { first, _ in first }
    }

    static let notifications: [String: NotificationHandler] = all.reduce(into: [:]) { table, feature in
        table.merge(feature.notifications) { first, _ in first }
    }
}
