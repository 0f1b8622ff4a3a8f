// The command `slant`: a table of commands, a table of flags, exit codes, and the wiring between the modules that do the
// work. Nothing here looks at words.

import SlantReport
import SlantWorkspace

/// Command line in, exit code out.
@main
struct Slant {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        MainThread.run { StandardStreams.exit(await run(words).rawValue) }
    }

    private static func run(_ words: [String]) async -> ExitCode {
        var console = Console(color: .auto)
        var code = ExitCode.clean
        do throws(Arguments.Failure) {
            // Somebody at a keyboard is told what slant is; a script that names nothing must not take that for success.
            if words.isEmpty, !StandardStreams.isTerminal(.input) {
                throw Arguments.Failure(error: .missingPath, command: nil)
            }
            let arguments = try Arguments(words)
            console = Console(color: arguments.options.color)
            code = try await run(arguments, &console)
        } catch {
            explain(error, &console)
            return .misuse
        }
        console.flush()
        guard let reason = console.failure else { return code }
        console.error("standard output: \(reason)")
        return max(code, .unread)
    }

    private static func run(
        _ arguments: Arguments, _ console: inout Console
    ) async throws(Arguments.Failure) -> ExitCode {
        if arguments.options.wantsVersion {
            console.print("slant \(Version.current)\n")
            return .clean
        }
        guard let command = arguments.command, !arguments.options.wantsHelp else {
            console.print(arguments.command.map(Help.text) ?? Help.main())
            return .clean
        }
        do throws(UsageError) {
            return try await command.run(arguments.options, &console)
        } catch {
            throw Arguments.Failure(error: error, command: command)
        }
    }

    private static func explain(_ failure: Arguments.Failure, _ console: inout Console) {
        console.error(failure.error.message)
        if case .cannotTellChanges = failure.error { return }
        let name = failure.command.map { " \($0.name)" } ?? ""
        let lists = failure.command?.commands.isEmpty ?? false ? "options" : "commands"
        console.say("slant\(name) --help lists the \(lists)")
    }
}
