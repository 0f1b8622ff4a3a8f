/// Completion for bash 4 and later: a function that looks at the command and the word before the cursor.
struct BashCompletion: Sendable {
    /// The script, to be sourced.
    static var script: String {
        let names = CommandRegistry.names.joined(separator: " ")
        let groups = CommandWords.groups.map(\.name)
        return """
            # bash completion for slant \(Version.current)
            _slant() {
                local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
                local command="${COMP_WORDS[1]}" options=""
                local rules="\(CommandWords.ruleNames.joined(separator: " "))"
                if [ "$COMP_CWORD" -eq 1 ]; then command=""; fi
                case "$command" in
                    \(groups.joined(separator: "|")))
                        if [ "$COMP_CWORD" -eq 2 ]; then command="$command "; else command="$command ${COMP_WORDS[2]}"; fi ;;
                    \(CommandWords.all.map(\.name).filter { !$0.contains(" ") }.joined(separator: "|"))) ;;
                    "") ;;
                    *) command="\(CommandRegistry.usual.name)" ;;
                esac
                case "$command|$previous" in
            \(values)    esac
                case "$command" in
                    "")
                        COMPREPLY=($(compgen -W "\(names)" -- "$word") $(compgen -f -- "$word"))
                        options="\(options(of: CommandRegistry.usual)) --version" ;;
            \(groupCases)\(commandCases)    esac
                case "$word" in
                    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
                esac
            }
            complete -o filenames -F _slant slant

            """
    }

    /// What may follow an option.
    private static var values: String {
        var text = ""
        for command in CommandWords.all {
            for flag in command.flags {
                let words: String
                switch flag.candidates {
                case .none: continue
                case .words(let choices): words = "-W \"\(choices.joined(separator: " "))\""
                case .rules: words = "-W \"$rules\""
                case .files: words = "-f"
                }
                text += "        \"\(command.name)|\(flag.spelling)\")"
                text += " COMPREPLY=($(compgen \(words) -- \"$word\")); return ;;\n"
            }
        }
        return text
    }

    private static var groupCases: String {
        CommandWords.groups.map { group in
            let names = group.commands.map(\.ownName).joined(separator: " ")
            return "        \"\(group.name) \") COMPREPLY=($(compgen -W \"\(names)\" -- \"$word\")) ;;\n"
        }.joined()
    }

    private static var commandCases: String {
        CommandWords.all.map { command in
            let words = "-W \"\(command.words.joined(separator: " "))\""
            let arguments = command.takesRules ? "-W \"$rules\"" : command.words.isEmpty ? "-f" : words
            return """
                        "\(command.name)")
                            COMPREPLY=($(compgen \(arguments) -- "$word"))
                            options="\(options(of: command))" ;;

                """
        }.joined()
    }

    private static func options(of command: Command) -> String {
        command.flags.map(\.spelling).joined(separator: " ")
    }
}
