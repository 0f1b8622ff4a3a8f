import SlantLint

/// `slant(1)`, in the macros of man(7), made of the tables of commands and flags.
struct ManualPage: Sendable {
    static var text: String {
        var text = """
            .TH SLANT 1 "" "slant \(Version.current)" "User Commands"
            .SH NAME
            slant \\- find wording that tilts a news article
            .SH SYNOPSIS
            .B slant
            [\\fIoption\\fR ...] \\fIpath\\fR ...
            .br
            .B slant
            \\fIcommand\\fR [\\fIoption\\fR ...] [\\fIargument\\fR ...]
            .SH DESCRIPTION
            slant reads articles and points at wording that tilts them: loaded labels, claims that nobody is named for,
            verbs that doubt one side only. What others say in quotation marks is theirs.
            Each finding is printed as
            .PP
            .RS
            \\fIfile\\fR:\\fIline\\fR:\\fIcolumn\\fR: \\fIseverity\\fR: \\fImessage\\fR [\\fIpack/rule\\fR]
            .RE
            .PP
            Lines and columns count from 1, columns in Unicode scalars.
            Without a command slant does what \\fBslant \(CommandRegistry.usual.name)\\fR does.

            """
        text += ".SH COMMANDS\n"
        for command in CommandWords.all { text += section(command) }
        text += ".SH OPTIONS OF EVERY COMMAND\n" + Flags.general.map(entry).joined()
        return text + """
            .SH EXIT STATUS
            .TP
            .B 0
            Nothing to report, or nothing to lint.
            .TP
            .B 1
            Findings at or above \\fB\\-\\-fail\\-on\\fR.
            .TP
            .B 2
            A wrong option, rule, setting or path.
            .TP
            .B 3
            A file could not be read or written; the others were.
            .TP
            .B 130
            Interrupted.
            .SH ENVIRONMENT
            .TP
            .B NO_COLOR
            Where it is set and not empty, output has no colors.
            .TP
            .B \(RulePages.variable)
            The address below which the pages about rules are, for links in the output.
            .SH FILES
            .TP
            .I .lintrc
            Settings, beside the article or in a folder above it.
            .TP
            .I .slantignore
            Files that folders are walked without, as in \\fI.gitignore\\fR.

            """
    }

    private static func section(_ command: Command) -> String {
        var text = ".SS \(escaped(command.form))\n\(paragraph(command.purpose))"
        let general = Set(Flags.general.map(\.name))
        for flag in command.flags where !general.contains(flag.name) { text += entry(flag) }
        for example in command.examples {
            text += ".PP\n\(paragraph(example.meaning + ":"))\n.RS\n.nf\n\(escaped(example.line))\n.fi\n.RE\n"
        }
        return text
    }

    private static func entry(_ flag: Flag) -> String {
        let value = flag.value.map { " \\fI\(escaped($0))\\fR" } ?? ""
        var text = ".TP\n\\fB\(escaped(flag.spelling))\\fR\(value)\n\(paragraph(flag.help))"
        if !flag.details.isEmpty { text += paragraph(flag.details) }
        return text
    }

    /// Lines that cannot be taken for requests.
    private static func paragraph(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: true).map { escaped(String($0)) + "\n" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": plain += "\\e"
            case "-": plain += "\\-"
            case "\0"..."\u{7E}": plain.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                plain += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
            }
        }
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
