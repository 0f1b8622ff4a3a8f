import SlantReport
import SlantWorkspace

/// Command line in, exit code out.
@main
struct Slant {
    static func main() async {
        let code = await run(Array(CommandLine.arguments.dropFirst()))
        StandardStreams.exit(code.rawValue)
    }

    private static func run(_ words: [String]) async -> ExitCode {
        let arguments: Arguments
        do throws(Arguments.Failure) {
            arguments = try Arguments(words)
        } catch {
            explain(error)
            return .misuse
        }
        var console = Console(color: arguments.options.color)
        var code = ExitCode.clean
        if arguments.options.wantsVersion {
            console.print("slant \(Version.current)\n")
        } else if let command = arguments.command, !arguments.options.wantsHelp {
            code = await command.run(arguments.options, &console)
        } else {
            console.print(arguments.command.map(Help.text) ?? Help.main())
        }
        console.flush()
        guard let reason = console.failure else { return code }
        console.error("standard output: \(reason)")
        return max(code, .unread)
    }

    private static func explain(_ failure: Arguments.Failure) {
        let console = Console(color: .auto)
        console.error(failure.error.message)
        let name = failure.command.map { " \($0.name)" } ?? ""
        let lists = failure.command?.commands.isEmpty ?? false ? "options" : "commands"
        console.say("slant\(name) --help lists the \(lists)")
    }
}
