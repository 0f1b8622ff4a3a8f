package import SlantLint

/// What is fixed when the server starts. What a writer sets is `ServerSettings`.
package struct ServerOptions: Sendable {
    /// What the server is called to the client, and its version.
    package var version: String
    /// How long a document must rest before its findings are pushed: shorter than a pause in typing, longer than the
    /// time between two keys.
    package var pause: Duration
    /// How many documents of a workspace are linted at once.
    package var workers: Int
    /// The folder that holds where the client names none.
    package var currentFolder: String

    /// Where people read about rules.
    package var pages: RulePages
    /// The folder that packs of the binary are written into when somebody wants to see one; `nil`: none is.
    package var packFolder: String?
    /// Whether a process is there, by its number.
    package var isRunning: @Sendable (Int) -> Bool
    /// Words the profile of a text in one of the formats of `slant profile`; `nil` for an unknown one. Formats are not
    /// the server's.
    package var writeProfile: @Sendable (_ profile: Profile, _ path: String?, _ format: String) -> String?

    package init(
        version: String, pause: Duration = .milliseconds(80), workers: Int = 1, currentFolder: String = "/",
        pages: RulePages = RulePages(), packFolder: String? = nil,
        isRunning: @escaping @Sendable (Int) -> Bool = { _ in true },
        writeProfile: @escaping @Sendable (Profile, String?, String) -> String? = { _, _, _ in nil }
    ) {
        self.version = version
        self.pages = pages
        self.packFolder = packFolder
        self.isRunning = isRunning
        self.writeProfile = writeProfile
        self.pause = pause
        self.workers = workers
        self.currentFolder = currentFolder
    }
}
