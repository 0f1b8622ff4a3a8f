/// Completion for fish: a line for each option of each command.
struct FishCompletion: Sendable {
    /// The script, to be sourced or put into fish's folder of completions.
    static var script: String {
        var text = """
            # fish completion for slant \(Version.current)
            function __slant_command
                set -l words (commandline -opc)
                set -e words[1]
                test (count $words) -eq 0; and return
                switch $words[1]
                    case \(CommandWords.groups.map(\.name).joined(separator: " "))
                        test (count $words) -eq 1; and echo "$words[1] "; or echo "$words[1] $words[2]"
                    case \(CommandWords.all.map(\.name).filter { !$0.contains(" ") }.joined(separator: " "))
                        echo $words[1]
                    case '*'
                        echo \(CommandRegistry.usual.name)
                end
            end
            function __slant_in
                set -l command (__slant_command)
                test "$command" = "$argv[1]"
            end
            function __slant_rules
                printf '%s\\n' \(CommandWords.ruleNames.joined(separator: " "))
            end

            """
        for command in CommandRegistry.all {
            text += line(in: "", "-a \(command.name) -d \(quoted(command.summary))")
        }
        text += line(in: "", "-l version -d \(quoted("the version of slant"))")
        for group in CommandWords.groups {
            for command in group.commands {
                text += line(in: group.name + " ", "-f -a \(command.ownName) -d \(quoted(command.summary))")
            }
        }
        for command in CommandWords.all {
            if command.takesRules { text += line(in: command.name, "-f -a '(__slant_rules)'") }
            if !command.words.isEmpty {
                text += line(in: command.name, "-f -a \(quoted(command.words.joined(separator: " ")))")
            }
            for flag in command.flags {
                text += line(in: command.name, option(flag))
                // Without a command slant lints.
                if command.name == CommandRegistry.usual.name { text += line(in: "", option(flag)) }
            }
        }
        return text
    }

    private static func line(in command: String, _ rest: String) -> String {
        "complete -c slant -n '__slant_in \"\(command)\"' \(rest)\n"
    }

    private static func option(_ flag: Flag) -> String {
        let name = flag.name.count == 1 ? "-s \(flag.name)" : "-l \(flag.name)"
        let value =
            switch flag.candidates {
            case .none: flag.value == nil ? "" : " -x"
            case .words(let words): " -x -a \(quoted(words.joined(separator: " ")))"
            case .rules: " -x -a '(__slant_rules)'"
            case .files: " -r -F"
            }
        return "\(name)\(value) -d \(quoted(flag.help))"
    }

    /// A word for fish: only the backslash and the quote itself are special between single quotes.
    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
