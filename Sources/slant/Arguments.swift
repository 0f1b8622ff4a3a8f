import SlantDiagnostics

/// A command line, taken apart.
struct Arguments: Sendable {
    /// What to run, or whose help to print; `nil` for slant itself.
    let command: Command?
    let options: Options

    /// Why a command line is wrong, and of which command: its help tells more.
    struct Failure: Error {
        let error: UsageError
        let command: Command?
    }

    /// `arguments` without the program's name.
    init(_ arguments: [String]) throws(Failure) {
        let first = arguments.first ?? "--help"
        if ["--version", "--help", "-h", "help"].contains(first) {
            try self.init(about: first, arguments.dropFirst())
            return
        }
        var options = Options()
        var rest = arguments[...]
        var command = CommandRegistry.usual
        if let named = CommandRegistry.all.first(where: { $0.name == first }) {
            command = named
            rest = rest.dropFirst()
            if !named.commands.isEmpty { command = try Arguments.subcommand(of: named, &rest) }
        }
        do throws(UsageError) {
            try Arguments.parse(rest, flags: command.flags, into: &options)
        } catch {
            throw Failure(error: error, command: command)
        }
        self.init(command: command, options: options)
    }

    private init(command: Command?, options: Options) {
        self.command = command
        self.options = options
    }

    /// `slant --version`, `slant --help`, `slant help rules test`.
    private init(about word: String, _ rest: ArraySlice<String>) throws(Failure) {
        var options = Options()
        if word == "--version" { options.wantsVersion = true } else { options.wantsHelp = true }
        guard let name = rest.first, word == "help" else {
            self.init(command: nil, options: options)
            return
        }
        let commands = CommandRegistry.all.flatMap { [$0] + $0.commands }
        let wanted = rest.joined(separator: " ")
        guard let command = commands.first(where: { $0.name == wanted || rest.count == 1 && $0.name == name }) else {
            let nearest = nearestName(to: wanted, among: commands.map(\.name))
            throw Failure(error: .unknownCommand(wanted, nearest: nearest), command: nil)
        }
        self.init(command: command, options: options)
    }

    private static func subcommand(
        of command: Command, _ rest: inout ArraySlice<String>
    ) throws(Failure) -> Command {
        guard let word = rest.first else {
            let names = command.commands.map(\.ownName)
            throw Failure(error: .missingCommand(of: "slant \(command.name)", commands: names), command: command)
        }
        if word.hasPrefix("-") { return command }
        guard let named = command.commands.first(where: { $0.ownName == word }) else {
            let nearest = nearestName(to: word, among: command.commands.map(\.ownName))
            throw Failure(
                error: .unknownCommand(
                    "\(command.name) \(word)", nearest: nearest.map { "\(command.name) \($0)" }),
                command: command)
        }
        rest = rest.dropFirst()
        return named
    }

    private static func parse(
        _ arguments: ArraySlice<String>, flags: [Flag], into options: inout Options
    ) throws(UsageError) {
        var rest = arguments
        while let word = rest.popFirst() {
            if word == "--" {
                options.arguments += rest
                return
            }
            if word == "-" || !word.hasPrefix("-") {
                options.arguments.append(word)
                continue
            }
            try apply(word == "-h" ? "--help" : word, &rest, flags, &options)
        }
    }

    private static func apply(
        _ word: String, _ rest: inout ArraySlice<String>, _ flags: [Flag], _ options: inout Options
    ) throws(UsageError) {
        let (spelling, attached) = split(word)
        guard let flag = flags.first(where: { $0.spelling == spelling }) else {
            let names = flags.map(\.spelling).filter { $0.count > 2 }
            throw .unknownOption(spelling, nearest: nearestName(to: spelling, among: names))
        }
        guard let value = flag.value else {
            guard attached == nil else { throw .unexpectedValue(option: spelling) }
            try flag.effect(&options, "")
            return
        }
        if let attached {
            try flag.effect(&options, attached)
            return
        }
        guard let next = rest.first, next == "-" || !next.hasPrefix("-") else {
            throw .missingValue(option: spelling, value: value, choices: flag.choices)
        }
        rest = rest.dropFirst()
        try flag.effect(&options, next)
    }

    /// `--flag=value`, `-j8`, `-j=8`.
    private static func split(_ word: String) -> (spelling: String, value: String?) {
        if word.hasPrefix("--") {
            guard let sign = word.firstIndex(of: "=") else { return (word, nil) }
            return (String(word[..<sign]), String(word[word.index(after: sign)...]))
        }
        guard word.count > 2 else { return (word, nil) }
        let value = word.dropFirst(2)
        return (String(word.prefix(2)), String(value.first == "=" ? value.dropFirst() : value))
    }
}
