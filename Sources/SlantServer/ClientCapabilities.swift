import SlantJSON
import SlantLint

/// What the client can do, as far as the server asks. What it does not say, it cannot.
struct ClientCapabilities: Sendable {
    var encoding = PositionEncoding.utf16
    /// It asks for findings: then none are pushed.
    var pullsDiagnostics = false
    /// It asks anew when it is told that findings may have changed.
    var refreshesDiagnostics = false
    var showsRelatedPlaces = false
    var showsCodeDescriptions = false
    var showsTags = false
    var keepsData = false
    var versionsEdits = false
    var createsFiles = false
    var resolvesEdits = false
    var takesCodeActions = false
    var showsPreferredActions = false
    var readsMarkdown = false
    var nestsSymbols = false
    var watchesFiles = false
    /// It tells of changed settings once it is asked to.
    var registersSettings = false
    var answersConfiguration = false
    var showsProgress = false
    /// Where it is sent to read about rules: no capability, but needed wherever they are.
    var pages = RulePages()

    init() {}

    init(_ value: JSONValue?) {
        let general = value?["general"]
        let text = value?["textDocument"]
        let workspace = value?["workspace"]
        encoding = PositionEncoding(
            offered: general?["positionEncodings"]?.items?.compactMap { $0.string?.text } ?? [])
        pullsDiagnostics = text?["diagnostic"]?.members != nil
        refreshesDiagnostics =
            workspace?["diagnostics"]?["refreshSupport"]?.boolean ?? workspace?["diagnostic"]?["refreshSupport"]?
            .boolean
            ?? false
        let published = text?["publishDiagnostics"]
        let pulled = text?["diagnostic"]
        func can(_ name: String) -> Bool { published?[name]?.boolean ?? pulled?[name]?.boolean ?? false }
        showsRelatedPlaces = can("relatedInformation")
        showsCodeDescriptions = can("codeDescriptionSupport")
        keepsData = can("dataSupport")
        let tags = published?["tagSupport"] ?? pulled?["tagSupport"]
        showsTags = tags?.boolean ?? (tags?["valueSet"] != nil)
        let edit = workspace?["workspaceEdit"]
        versionsEdits = edit?["documentChanges"]?.boolean ?? false
        createsFiles =
            versionsEdits && (edit?["resourceOperations"]?.items?.contains { $0.string?.text == "create" } ?? false)
        let action = text?["codeAction"]
        takesCodeActions = action?["codeActionLiteralSupport"]?.members != nil
        showsPreferredActions = action?["isPreferredSupport"]?.boolean ?? false
        resolvesEdits =
            action?["dataSupport"]?.boolean == true
            && (action?["resolveSupport"]?["properties"]?.items?.contains { $0.string?.text == "edit" } ?? false)
        readsMarkdown =
            text?["hover"]?["contentFormat"]?.items?.contains { $0.string?.text == "markdown" } ?? false
        nestsSymbols = text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.boolean ?? false
        watchesFiles = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.boolean ?? false
        registersSettings = workspace?["didChangeConfiguration"]?["dynamicRegistration"]?.boolean ?? false
        answersConfiguration = workspace?["configuration"]?.boolean ?? false
        showsProgress = value?["window"]?["workDoneProgress"]?.boolean ?? false
    }
}
