import SlantJSON

/// Beginning and end of a session, and what concerns messages as such.
enum LifecycleFeature {
    static let feature = Feature(
        requests: ["initialize": initialize, "shutdown": shutdown],
        notifications: ["initialized": initialized, "$/cancelRequest": cancel, "$/setTrace": setTrace])

    private static func initialize(
        _ session: isolated Session, _ params: JSONValue
    ) throws(ResponseError) -> Work {
        var client = ClientCapabilities(params["capabilities"])
        client.pages = session.options.pages
        session.client = client
        session.phase = .running
        // One that cannot be seen from here (another machine's, a container's) cannot be watched.
        session.clientProcess = params["processId"]?.integer.flatMap { session.options.isRunning($0) ? $0 : nil }
        setTrace(session, params["trace"])
        session.folders = folders(of: params, else: session.options.currentFolder)
        if let read = ServerSettings.reading(params["initializationOptions"]) { session.take(read) }
        var members: [WireValue.Member] = [
            .init(key: "positionEncoding", value: .string(client.encoding.rawValue))
        ]
        // Members that several features have a part in are put together.
        for member in FeatureRegistry.all.flatMap({ $0.capabilities(client) }) {
            if let known = members.firstIndex(where: { $0.key == member.key }), case .object(let more) = member.value {
                members[known] = .init(key: member.key, value: members[known].value.adding(more))
            } else {
                members.append(member)
            }
        }
        let result: WireValue = [
            "capabilities": .object(members),
            "serverInfo": ["name": "slant", "version": .string(session.options.version)],
        ]
        return .now(result)
    }

    /// Folders of the workspace, the older ways of naming one included.
    private static func folders(of params: JSONValue, else current: String) -> [String] {
        let named = (params["workspaceFolders"]?.items ?? []).compactMap { $0["uri"]?.string?.text }
        let root = params["rootUri"]?.string?.text
        let paths = (named.isEmpty ? [root].compactMap { $0 } : named).compactMap { DocumentURI.path(of: $0) }
        if !paths.isEmpty { return paths.map { trimmed($0) } }
        return [params["rootPath"]?.string.map { trimmed($0.text) } ?? current]
    }

    static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    private static func initialized(_ session: isolated Session, _ params: JSONValue) {
        session.register()
        session.askForSettings()
    }

    private static func shutdown(_ session: isolated Session, _ params: JSONValue) throws(ResponseError) -> Work {
        session.phase = .shutDown
        session.stopPushing()
        return .now(.null)
    }

    private static func cancel(_ session: isolated Session, _ params: JSONValue) {
        if let id = RequestID(params["id"]) { session.cancel(id) }
    }

    private static func setTrace(_ session: isolated Session, _ params: JSONValue) {
        setTrace(session, params["value"])
    }

    private static func setTrace(_ session: isolated Session, _ value: JSONValue?) {
        if let trace = value?.string.flatMap({ Session.Trace(rawValue: $0.text) }) { session.trace = trace }
    }
}
