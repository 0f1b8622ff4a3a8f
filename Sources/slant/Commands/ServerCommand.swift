import SlantLint
import SlantReport
import SlantServer
import SlantWorkspace

/// `slant server`.
enum ServerCommand {
    static let command = Command(
        "server", in: .setup, summary: "for your editor, which starts it by itself",
        purpose: """
            Speak the Language Server Protocol on standard input and output. Editors start it; what to put into their
            settings is in docs/editors.md. What goes wrong is said on standard error.
            """,
        form: "slant server",
        examples: [("slant server", "what an editor's settings name as the command")],
        flags: [],
        run: { options, console throws(UsageError) in
            if let argument = options.arguments.first { throw .unexpectedArgument(argument) }
            return ExitCode(rawValue: await converse()) ?? .findings
        })

    /// A profile as `slant profile` would print it into a pipe.
    private static func written(_ profile: Profile, path: String?, format: String) -> String? {
        guard let type = ProfileReporterRegistry.reporter(named: format) else { return nil }
        let description = RunDescription(
            version: Version.current, width: 100, isTerminal: false, ink: Ink(isColored: false, isUTF8: true))
        var reporter = type.init(ProfileRun(description: description, isMany: false, field: nil, nameWidth: nil))
        var output = Output()
        reporter.begin(to: &output)
        reporter.add(ProfiledDocument(path: path, profile: profile), to: &output)
        reporter.end([], failures: [], to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// Bytes at a time: a whole text in one or two.
    private static let chunk = 1 << 16

    /// How often it is asked whether the client is still there: one whose end of the pipe somebody else keeps open must
    /// not leave a server behind for good.
    private static let watch = Duration.seconds(5)

    /// Where copies of the packs of this version are written: the folder that the XDG Base Directory Specification has
    /// for what can be made again. `nil` for somebody without a home.
    private static var packFolder: String? {
        let cache = StandardStreams.environment("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = StandardStreams.environment("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (cache ?? home.map { $0 + "/.cache" }).map { "\($0)/slant/packs-\(Version.current)" }
    }

    /// Reads until the client says goodbye or is gone.
    private static func converse() async -> Int32 {
        let session = Session(
            options: ServerOptions(
                version: Version.current, workers: StandardStreams.coreCount,
                currentFolder: FileSystem.currentFolder,
                pages: RulePages(base: StandardStreams.environment(RulePages.variable)), packFolder: packFolder,
                isRunning: { ProcessNumber.isRunning($0) }, writeProfile: written),
            // A client that is gone hears nothing; its end of standard input ends the session.
            output: { try? StandardStreams.write($0, to: .output) },
            log: { try? StandardStreams.write(Array("slant: server: \($0)\n".utf8), to: .error) })
        return await withTaskGroup(of: Int32.self) { ends in
            ends.addTask {
                for await bytes in StandardStreams.chunks(atMost: chunk) {
                    if let code = await session.receive(bytes) { return code }
                }
                return await session.inputEnded()
            }
            ends.addTask {
                while !Task.isCancelled, await !session.isClientGone { try? await Task.sleep(for: watch) }
                return await session.inputEnded()
            }
            let code = await ends.next() ?? 1
            ends.cancelAll()
            return code
        }
    }
}
