import SlantDiagnostics
import Testing

@testable import slant

/// How a command line is taken apart.
struct ArgumentsTests {
    private func parsed(_ words: String...) throws -> Arguments { try Arguments(words) }

    private func error(_ words: String...) -> UsageError? {
        do throws(Arguments.Failure) {
            _ = try Arguments(words)
            return nil
        } catch {
            return error.error
        }
    }

    @Test func withoutACommandItIsLint() throws {
        let arguments = try parsed("a.md", "--quiet", "b.md")
        #expect(arguments.command?.name == "lint")
        #expect(arguments.options.arguments == ["a.md", "b.md"])
        #expect(arguments.options.isQuiet)
    }

    @Test func valuesFollowOrAreAttached() throws {
        #expect(try parsed("--min-severity", "error", "a").options.minSeverity == .error)
        #expect(try parsed("--min-severity=error", "a").options.minSeverity == .error)
        #expect(try parsed("-j", "3", "a").options.jobs == 3)
        #expect(try parsed("-j3", "a").options.jobs == 3)
        #expect(try parsed("--only", "a/b", "--only=c/*", "x").options.only == ["a/b", "c/*"])
    }

    @Test func twoDashesEndTheOptions() throws {
        let arguments = try parsed("lint", "--", "--quiet", "-dash.md")
        #expect(arguments.options.arguments == ["--quiet", "-dash.md"])
        #expect(!arguments.options.isQuiet)
    }

    @Test func aDashIsStandardInput() throws {
        #expect(try parsed("--stdin-path", "a.md", "-").options.arguments == ["-"])
        #expect(try parsed("--stdin-path", "-", "a").options.standardInputPath == "-")
    }

    @Test func commandsHaveCommandsBelowThem() throws {
        #expect(try parsed("rules", "test", "house.json").command?.name == "rules test")
        #expect(try parsed("rules", "--help").command?.name == "rules")
        #expect(try parsed("help", "rules", "test").command?.name == "rules test")
        #expect(error("rules", "tset") == .unknownCommand("rules tset", nearest: "rules test"))
        #expect(error("config") == .missingCommand(of: "slant config", commands: ["show", "init"]))
    }

    @Test func aValueIsNeverTakenFromAnOption() {
        #expect(error("--only", "--quiet", "a") == .missingValue(option: "--only", value: "RULE", choices: []))
    }

    @Test func unknownOptionsAreAnsweredWithTheNearest() {
        #expect(error("--qiet", "a") == .unknownOption("--qiet", nearest: "--quiet"))
        #expect(error("--zzzzzzz", "a") == .unknownOption("--zzzzzzz", nearest: nil))
        #expect(error("-x", "a") == .unknownOption("-x", nearest: nil))
    }

    @Test(arguments: CommandRegistry.all.flatMap { [$0] + $0.commands }.map(\.name))
    func helpOfEveryCommandFitsATerminal(name: String) throws {
        let command = try #require(CommandRegistry.all.flatMap { [$0] + $0.commands }.first { $0.name == name })
        let help = Help.text(for: command)
        for line in help.split(separator: "\n") { #expect(line.count <= 110, "\(line)") }
        #expect(!command.summary.isEmpty && !command.purpose.isEmpty)
    }

    @Test func everyFlagIsExplained() {
        for command in CommandRegistry.all.flatMap({ [$0] + $0.commands }) {
            let names = command.flags.map(\.spelling)
            #expect(Set(names).count == names.count, "\(command.name)")
            for flag in command.flags { #expect(!flag.help.isEmpty && !flag.help.hasSuffix(".")) }
        }
    }

    @Test func theWorseExitCodeWins() {
        #expect(max(ExitCode.findings, .unread) == .unread)
        #expect(max(ExitCode.misuse, .unread) == .misuse)
        #expect(max(ExitCode.clean, .findings) == .findings)
    }
}
