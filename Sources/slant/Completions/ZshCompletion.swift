/// Completion for zsh: one `_arguments` call for each command.
struct ZshCompletion: Sendable {
    /// The script: sourced, or put as `_slant` into a folder of `fpath`.
    static var script: String {
        """
        #compdef slant
        # zsh completion for slant \(Version.current)
        _slant_rule_names() {
            local -a rules
            rules=(\(CommandWords.ruleNames.map { $0.replacing(":", with: "\\:") }.joined(separator: " ")))
            _describe 'rule' rules
        }
        _slant_commands() {
            local -a commands
            commands=(\(described(CommandRegistry.all.map { ($0.name, $0.summary) })))
            _describe 'command' commands
        }
        \(groups)_slant() {
            local command="${words[2]}"
            if (( CURRENT == 2 )); then
                case "$command" in
                    -*) _arguments \(options(of: CommandRegistry.usual)) '--version[the version of slant]' ;;
                    *) _slant_commands; _files ;;
                esac
                return
            fi
            case "$command" in
        \(cases)    *) _arguments \(options(of: CommandRegistry.usual)) '*:PATH:_files' ;;
            esac
        }
        if [ "$funcstack[1]" = "_slant" ]; then _slant "$@"; else compdef _slant slant; fi

        """
    }

    private static var groups: String {
        CommandWords.groups.map { group in
            let cases = group.commands.map {
                "            \($0.ownName)) shift words; (( CURRENT-- )); \(call($0)) ;;\n"
            }
            return """
                _slant_\(group.name)() {
                    if (( CURRENT == 3 )); then
                        local -a commands
                        commands=(\(described(group.commands.map { ($0.ownName, $0.summary) })))
                        _describe 'command' commands
                        return
                    fi
                    case "${words[3]}" in
                \(cases.joined())    esac
                }

                """
        }.joined()
    }

    private static var cases: String {
        CommandRegistry.all.map { command in
            let action = command.commands.isEmpty ? call(command) : "_slant_\(command.name)"
            return "        \(command.name)) \(action) ;;\n"
        }.joined()
    }

    private static func call(_ command: Command) -> String {
        let arguments =
            command.takesRules
            ? "'*:RULE:_slant_rule_names'"
            : command.words.isEmpty ? "'*:PATH:_files'" : "'*:SHELL:(\(command.words.joined(separator: " ")))'"
        return "shift words; (( CURRENT-- )); _arguments \(options(of: command)) \(arguments)"
    }

    private static func options(_ flags: [Flag]) -> String {
        flags.map { flag in
            let value: String
            switch flag.candidates {
            case .none: value = flag.value.map { ":\($0):" } ?? ""
            case .words(let words): value = ":\(flag.value ?? ""):(\(words.joined(separator: " ")))"
            case .rules: value = ":RULE:_slant_rule_names"
            case .files: value = ":\(flag.value ?? ""):_files"
            }
            return quoted("*\(flag.spelling)[\(escaped(flag.help))]\(value)")
        }.joined(separator: " ")
    }

    private static func options(of command: Command) -> String { options(command.flags) }

    private static func described(_ rows: [(String, String)]) -> String {
        rows.map { quoted("\($0.0):\($0.1.replacing(":", with: "\\:"))") }.joined(separator: " ")
    }

    /// Brackets and colons end a description.
    private static func escaped(_ text: String) -> String {
        text.replacing("[", with: "\\[").replacing("]", with: "\\]").replacing(":", with: "\\:")
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
