import SlantLint
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

    /// Bytes at a time: a whole text in one or two.
    private static let chunk = 1 << 16

    /// Reads until the client says goodbye or is gone.
    private static func converse() async -> Int32 {
        let session = Session(
            options: ServerOptions(
                version: Version.current, workers: StandardStreams.coreCount,
                currentFolder: FileSystem.currentFolder,
                pages: RulePages(base: StandardStreams.environment(RulePages.variable))),
            // A client that is gone hears nothing; its end of standard input ends the session.
            output: { try? StandardStreams.write($0, to: .output) },
            log: { try? StandardStreams.write(Array("slant: server: \($0)\n".utf8), to: .error) })
        for await bytes in StandardStreams.chunks(atMost: chunk) {
            if let code = await session.receive(bytes) { return code }
        }
        return await session.inputEnded()
    }
}
