import SlantLint

/// The commands that do something, as shells and the manual page go through them.
struct CommandWords: Sendable {
    /// Every command that does something, `rules test` and the like included, in the order of the help.
    static var all: [Command] { leaves(of: CommandRegistry.all) }

    /// Commands that only gather others.
    static var groups: [Command] { CommandRegistry.all.filter { !$0.commands.isEmpty } }

    /// The rules that ship, as `--only` and `rules explain` take them.
    static var ruleNames: [String] { ShippedRules.ruleNames }

    private static func leaves(of commands: [Command]) -> [Command] {
        commands.flatMap { $0.commands.isEmpty ? [$0] : leaves(of: $0.commands) }
    }
}

extension Flag {
    /// What may stand for its value.
    enum Candidates: Sendable, Equatable {
        case none
        case words([String])
        case rules
        case files
    }

    var candidates: Candidates {
        guard let value else { return .none }
        if !choices.isEmpty { return .words(choices) }
        switch value {
        case "RULE": return .rules
        case "FILE", "PATH", "DIR", "GOLD": return .files
        default: return .none
        }
    }
}

extension Command {
    /// Whether its arguments are rules rather than paths.
    var takesRules: Bool { name == "rules explain" }
}
